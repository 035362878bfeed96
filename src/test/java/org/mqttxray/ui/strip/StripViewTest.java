package org.mqttxray.ui.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.files.RecordedView;
import org.mqttxray.ui.files.RecordedViewModel;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.workbench.PeerBehaviour;
import org.testfx.util.WaitForAsyncUtils;

/** What is noted in the strip takes nothing of the client's state away, and goes. */
@WindowTest
class StripViewTest {
    private static final double HEIGHT = 60;
    private static final long PATIENCE_SECONDS = 30;
    private static final String LONG = "Bookmarked: event 2608. ".repeat(12).strip();

    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0);
    private final Desk desk = new Desk(new Settings(SettingsStore.inMemory()), Path.of("lessons"));
    private StripView strip;
    private PaneStage stage;

    @AfterEach
    void end() {
        if (stage != null) {
            stage.close();
        }
        desk.close();
        run.close();
    }

    private void show(double width, Language language) {
        Messages messages = new Messages(language);
        stage = PaneStage.show(
                () -> {
                    Commands commands = new Commands(Map.of(), verb -> false, messages, KeyPreset.INTELLIJ);
                    strip = new StripView(desk.panes(), commands, messages, true);
                    strip.addIfWide(new RecordedView(new RecordedViewModel(Optional::empty, messages)));
                    strip.show(Moment.NOTHING);
                    BorderPane window = new BorderPane();
                    window.setBottom(strip.root());
                    return window;
                },
                width,
                HEIGHT,
                language,
                false);
        at(run.bench().moment().recorded() * 3 / 5);
    }

    private void at(long events) {
        stage.run(() -> {
            run.bench().goTo(events);
            strip.show(run.bench().moment());
        });
        stage.run(() -> strip.root().layout());
    }

    private void note() {
        stage.run(() -> strip.note(LONG, run.bench().moment().events()));
        stage.run(() -> strip.root().layout());
    }

    private Label hint() {
        return (Label) strip.root().lookup("#hint");
    }

    /** The words of the client's state that are not drawn whole. */
    private List<String> cut() {
        return strip.root().lookup("#client").lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .filter(label -> !label.getText().isEmpty())
                .filter(label -> label.getChildrenUnmodifiable().stream()
                        .noneMatch(node ->
                                node instanceof Text drawn && drawn.getText().equals(label.getText())))
                .map(Label::getText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1200,EN", "1600,EN", "1200,ZH", "1600,ZH"})
    void aNoteTakesNothingOfTheStateAway(double width, Language language) {
        show(width, language);
        note();
        assertEquals(List.of(), cut());
        assertTrue(hint().getWidth() <= width / 3 + 1, "" + hint().getWidth());
        assertEquals(LONG, hint().getTooltip().getText());
    }

    @ParameterizedTest
    @CsvSource({"700,EN", "700,ZH"})
    void whereThereIsLittleRoomPartsAreLeftOutWhole(double width, Language language) {
        show(width, language);
        note();
        assertEquals(List.of(), cut());
        assertTrue(strip.root().lookup("#name").getParent().isVisible());
        assertFalse(strip.root().lookup("#mutex").isVisible());
        stage.run(() -> stage.scene().getWindow().setWidth(1_200));
        stage.run(() -> strip.root().layout());
        assertTrue(strip.root().lookup("#mutex").isVisible(), "there is room again");
    }

    @Test
    void theStateIsToldInFullUnderThePointer() {
        show(1200, Language.EN);
        String tip = ((Button) strip.root().lookup("#client")).getTooltip().getText();
        assertTrue(tip.contains(((Label) strip.root().lookup("#name")).getText()), tip);
        assertTrue(tip.contains("Write buffer "), tip);
    }

    @Test
    void whatIsRecordedGivesWayToANoteUntilTheNextAct() {
        show(1600, Language.EN);
        Node recorded = strip.root().lookup("#recorded").getParent();
        assertTrue(recorded.isVisible());
        note();
        assertFalse(recorded.isVisible());
        at(run.bench().moment().events() - 1);
        assertEquals("", hint().getText());
        assertTrue(recorded.isVisible());
    }

    @Test
    void aNoteGoesByItself() throws TimeoutException {
        show(1600, Language.EN);
        stage.run(() -> strip.say("Said"));
        note();
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> PaneStage.get(() -> hint().getText().equals("Said")));
    }
}
