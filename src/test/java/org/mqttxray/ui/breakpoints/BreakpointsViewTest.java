package org.mqttxray.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;

/** The form of a breakpoint, by the keyboard. */
@WindowTest
class BreakpointsViewTest {
    private static final double WIDTH = 600;
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

    private Parent content() {
        Messages messages = new Messages(Language.EN);
        return new BreakpointsView(new BreakpointsViewModel(bench, messages), messages).root();
    }
}
