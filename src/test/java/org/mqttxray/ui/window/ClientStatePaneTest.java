package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Head;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Pane;
import org.mqttxray.ui.AskingForState;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Theme;

/** The pane of the client's state comes and goes with the step that asks for it, and stays when the user opened it. */
@WindowTest
class ClientStatePaneTest {
    private static final String PANE = ".state-scroll";
    private static final int BEFORE = 4;
    private static final int ASKS = 5;
    private static final int AFTER = 6;

    /** Opens the lesson as a user does, and puts one in its place that asks for the state. */
    private static void open(OpenWindow window) {
        window.startLesson(3);
        window.awaitStep(0);
        Lesson lesson = window.lecture().lessonProperty().get().orElseThrow();
        window.run(() -> window.lecture().open(AskingForState.at(ASKS, lesson), 0, Lecture.Ground.LIVE));
        window.awaitStep(0);
        window.settle();
    }

    private static void goTo(OpenWindow window, int step) {
        window.run(() -> window.lecture().goTo(step));
        window.awaitStep(step);
        window.settle();
    }

    @ParameterizedTest
    @CsvSource({"1600,1000", "1200,660"})
    void aStepOpensItAndLeavingTheStepClosesIt(double width, double height) {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, width, height)) {
            open(window);
            assertFalse(window.exists(PANE));
            goTo(window, ASKS);
            assertTrue(window.exists(PANE));
            assertFalse(window.exists(".source-calls"), "it is in front of the source");
            goTo(window, AFTER);
            assertFalse(window.exists(PANE));
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatTheUserOpensStaysUntilTheUserClosesIt(boolean byMouse) {
        try (OpenWindow window = new OpenWindow(Language.ZH, Theme.DARK, 1600, 1000)) {
            open(window);
            Node next = window.node(".lesson-foot #next");
            window.run(next::requestFocus);
            toggle(window, byMouse);
            assertTrue(window.exists(PANE));
            if (!byMouse) {
                assertEquals(next, window.scene().getFocusOwner(), "the keyboard stays where it was");
            }
            goTo(window, BEFORE);
            goTo(window, ASKS);
            goTo(window, AFTER);
            assertTrue(window.exists(PANE));
            toggle(window, byMouse);
            assertFalse(window.exists(PANE));
            goTo(window, ASKS);
            toggle(window, byMouse);
            assertFalse(window.exists(PANE), "what a step opened can be closed");
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void behindAnotherTabItComesToTheFrontFirst(boolean byMouse) {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            open(window);
            toggle(window, byMouse);
            assertTrue(window.exists(PANE));
            window.click("#window-tab-source");
            window.settle();
            assertFalse(window.exists(PANE));
            toggle(window, byMouse);
            assertTrue(window.exists(PANE), "it was open, but could not be seen");
            toggle(window, byMouse);
            assertFalse(window.exists(PANE));
        }
    }

    private static void toggle(OpenWindow window, boolean byMouse) {
        if (byMouse) {
            window.click(".strip-client");
        } else {
            window.press(KeyCode.CONTROL, KeyCode.I);
        }
        window.settle();
    }

    @ParameterizedTest
    @CsvSource({"1600,1000", "1200,660"})
    void theKeyboardGoesThroughItAlsoBehindAnotherTab(double width, double height) {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, width, height)) {
            open(window);
            goTo(window, ASKS);
            boolean source = false;
            boolean state = false;
            for (int pressed = 0; pressed < 9; pressed++) {
                window.press(KeyCode.CONTROL, KeyCode.TAB);
                window.settle();
                source |= window.exists(".source-calls");
                state |= source && window.exists(PANE);
            }
            assertTrue(source && state, "source " + source + ", state " + state);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STAGE PACKET, 1600, 1000",
        "TIMELINE, 1600, 1000",
        "SOURCE STATE TIMELINE, 1200, 660",
        "STACK, 1200, 660",
        "PACKETS, 1600, 1000"
    })
    void theRoomOfAPaneThatTheLessonDoesNotNameGoesToTheOthers(String panes, double width, double height) {
        Set<Pane> named = Stream.of(panes.split(" ")).map(Pane::valueOf).collect(Collectors.toSet());
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, width, height)) {
            window.startLesson(3);
            window.awaitStep(0);
            Lesson lesson = window.lecture().lessonProperty().get().orElseThrow();
            window.run(() -> window.lecture().open(naming(lesson, List.copyOf(named)), 0, Lecture.Ground.LIVE));
            window.awaitStep(0);
            window.settle();
            boolean behind = named.contains(Pane.STATE);
            assertEquals(named.contains(Pane.STACK), window.exists(".stack-frames"));
            assertEquals(named.contains(Pane.SOURCE) && !behind, window.exists(".source-signature"));
            assertEquals(named.contains(Pane.STATE), window.exists(PANE));
            assertEquals(named.contains(Pane.TIMELINE), isThere(window, "timeline.title"));
            assertTrue(window.exists(".transport"));
            assertEquals(List.of(), PaneStage.get(() -> SceneAudit.anyLanguage().problems(window.scene())));
        }
    }

    /** Whether something that is spoken of so is in the window. */
    private static boolean isThere(OpenWindow window, String key) {
        String name = new Messages(Language.EN).get(key);
        return PaneStage.get(() -> window.scene().getRoot().lookupAll("*").stream()
                .anyMatch(node -> name.equals(node.getAccessibleText())));
    }

    private static Lesson naming(Lesson lesson, List<Pane> panes) {
        Edition english = lesson.english();
        Head head = english.head();
        Head other = new Head(
                head.id(), head.title(), head.minutes(), head.program(), head.settings(), head.detail(), panes);
        Edition changed = new Edition(english.file(), other, english.introduction(), english.sections());
        return new Lesson(lesson.folder(), changed, lesson.chinese());
    }
}
