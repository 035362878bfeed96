package org.mqttxray.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;

/** The form of a breakpoint, by the keyboard. */
@WindowTest
class BreakpointsViewTest {
    private static final double WIDTH = 600;
    private static final double NARROW = 420;
    private static final double HEIGHT = 600;

    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource({
        ".filter .text-field, mqtt.qos == 1, 1",
        ".filter .text-field, mqtt.qos =, 0",
        "#hits, == 3, 1",
        "#hits, many, 0",
        "#message, {mqtt.topic}, 1"
    })
    void enterSetsWhatIsRight(String field, String text, int set) {
        try (PaneStage stage = PaneStage.show(this::content, WIDTH, HEIGHT, Language.EN, false)) {
            stage.run(() -> {
                TextField typed = (TextField) stage.scene().getRoot().lookup(field);
                typed.setText(text);
                typed.fireEvent(new ActionEvent());
            });
            assertEquals(set, bench.breakpoints().size());
        }
    }

    @ParameterizedTest
    @EnumSource(PlaceKind.class)
    void theKindIsReadToItsEnd(PlaceKind kind) {
        try (PaneStage stage = PaneStage.show(this::content, NARROW, HEIGHT, Language.EN, false)) {
            ComboBox<PlaceKind> box = kind(stage);
            stage.run(() -> box.setValue(kind));
            assertFalse(PaneStage.get(() -> box.getWidth() < Math.ceil(box.prefWidth(-1))), kind::name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PACKET_OUT, 'and this holds (a filter, may be empty)', false",
        "CONDITION, this holds (write a filter), true"
    })
    void whereOnlyTheConditionCountsItIsAskedFor(PlaceKind kind, String title, boolean refused) {
        try (PaneStage stage = PaneStage.show(this::content, WIDTH, HEIGHT, Language.EN, false)) {
            stage.run(() -> kind(stage).setValue(kind));
            Node root = stage.scene().getRoot();
            assertEquals(title, ((Label) root.lookup("#conditionTitle")).getText());
            assertEquals(title, root.lookup(".filter .text-field").getAccessibleText());
            assertEquals(refused, root.lookup("#set").isDisabled());
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PlaceKind> kind(PaneStage stage) {
        return (ComboBox<PlaceKind>) stage.scene().getRoot().lookup("#kind");
    }

    private Parent content() {
        Messages messages = new Messages(Language.EN);
        return new BreakpointsView(new BreakpointsViewModel(bench, messages), messages).root();
    }
}
