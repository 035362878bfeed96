package org.mqttxray.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** The client's state on the screen: it can be read, seen and heard. */
@WindowTest
class StateViewTest {
    private final ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);
    private StateView view;
    private PaneStage stage;

    @AfterEach
    void end() {
        if (stage != null) {
            stage.close();
        }
        run.close();
    }

    private void show(double width, Language language, boolean dark) {
        show(width, 224, language, dark);
    }

    private void show(double width, double height, Language language, boolean dark) {
        stage = PaneStage.show(
                () -> {
                    view = new StateView(new Messages(language));
                    return new StackPane(view.root());
                },
                width,
                height,
                language,
                dark);
        run.recordAllAndGoTo(connected());
        stage.run(() -> view.show(run.bench().moment()));
        stage.picture();
    }

    private long connected() {
        run.recordAllAndGoTo(1);
        Moment moment = run.bench().moment();
        for (long at = 0; at < moment.recorded(); at++) {
            if (moment.log().event(at) instanceof Event.State state
                    && state.field() == ClientField.STATE
                    && state.value().equals(new Value.Number(1))) {
                return at + 1;
            }
        }
        throw new AssertionError("never connected");
    }

    /** The states whose names are in a condition. */
    private List<String> names(String condition) {
        return PaneStage.get(() -> view.root().lookupAll(".state-name").stream()
                .filter(name -> name.getPseudoClassStates().contains(PseudoClass.getPseudoClass(condition)))
                .map(name -> ((Label) name).getText())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"298,EN,false", "298,ZH,true", "420,EN,true", "420,ZH,false", "864,EN,true", "864,ZH,false"})
    void everythingCanBeRead(double width, Language language, boolean dark) {
        show(width, language, dark);
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        assertEquals(List.of(), PaneStage.get(() -> audit.problems(stage.scene())));
    }

    /** In the smallest window the pane is as low as this. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void besideTheStatesAllValuesAreSeenWithoutScrolling(Language language) {
        show(864, 192, language, true);
        ScrollPane scroll = (ScrollPane) view.root().lookup(".state-scroll");
        double hidden =
                PaneStage.get(() -> scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight());
        assertTrue(hidden <= 0, "hidden: " + hidden);
    }

    @Test
    void thePresentStateIsMarkedAndSpoken() {
        show(420, Language.EN, false);
        assertEquals(List.of("CONNECTED"), names("present"));
        assertEquals(List.of("CONNECTED"), names("changed"));
        Node scroll = view.root().lookup(".state-scroll");
        assertTrue(
                scroll.getAccessibleText()
                        .startsWith("Client state: CLIENT_STATE_CONNECTED, changed. From here: "
                                + "CLIENT_STATE_DISCONNECTED, CLIENT_STATE_CLEAN_SESSION\nPacket Identifier: 1\n"),
                scroll.getAccessibleText());
    }

    @Test
    void theCornerAsksForTheWholeWindow() {
        AtomicInteger asked = new AtomicInteger();
        show(420, Language.EN, true);
        stage.run(() -> {
            view.setOnFullscreen(asked::incrementAndGet);
            ((Button) view.root().lookup(".button.icon")).fire();
        });
        assertEquals(1, asked.get());
    }
}
