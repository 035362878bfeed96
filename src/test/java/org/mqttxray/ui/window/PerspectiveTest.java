package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Head;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Target;

/** The perspectives, with a mouse and a keyboard: another one is another choice of panes and nothing else. */
@WindowTest
class PerspectiveTest {
    private static final String THREADS = ".threads";
    private static final String VARIABLES = ".variables";
    private static final String STACK = ".stack-others";
    private static final String TROUBLE = "#trouble-bar";

    private static void debug(OpenWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.settle();
    }

    @ParameterizedTest
    @CsvSource({"EN, 1600, 1000, true", "ZH, 1200, 660, false"})
    void anotherOneKeepsPositionAndSelection(Language language, double width, double height, boolean byKey) {
        try (OpenWindow window = new OpenWindow(language, Theme.DARK, width, height)) {
            window.runToTheEnd();
            window.run(() -> {
                window.desk().bench().goTo(200);
                window.desk().bench().selectByte(2);
            });
            window.settle();
            Moment before = window.moment();
            choose(window, byKey, KeyCode.DIGIT2, "#debug");
            assertTrue(window.exists(THREADS));
            assertFalse(window.exists(STACK));
            assertSeesTheSame(before, window.moment());
            assertTrue(((ListView<?>) window.node(THREADS)).getItems().size() > 1, "it is shown the moment");
            choose(window, byKey, KeyCode.DIGIT1, "#learn");
            assertFalse(window.exists(THREADS));
            assertTrue(window.exists(STACK));
            assertSeesTheSame(before, window.moment());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereNoStageIsABarSaysWhyNoBrokerWasReachedAndWhatToDo(Language language) {
        try (OpenWindow window = new OpenWindow(language, Theme.LIGHT, 1200, 660)) {
            window.run(() -> {
                window.desk().line().choose(new Target.Simulated(1, PeerBehaviour.NO_LISTENER));
                window.lecture().open(window.desk().shelf().lesson(3).orElseThrow(), 4, Lecture.Ground.LIVE);
            });
            window.await(
                    "failed", () -> window.lecture().failureProperty().get().equals(Optional.of(Failure.NO_LISTENER)));
            window.settle();
            assertFalse(window.node(TROUBLE).isVisible(), "in Learn the stage says it");

            debug(window);
            assertTrue(window.node(TROUBLE).isVisible());
            String said = window.node(TROUBLE).getAccessibleText();
            Messages words = new Messages(language);
            assertTrue(said.contains(words.get("stage.step.tcp")), said);
            assertEquals(
                    words.get("window.perspective.debug"),
                    ((Text) window.node("#debug .text")).getText(),
                    "the address is long, but it is not the buttons that give way");
            window.run(() -> window.desk().line().choose(new Target.Simulated(1, PeerBehaviour.ACCEPT)));
            window.click(TROUBLE + " .button.primary");
            window.await("ready", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
            window.settle();
            assertFalse(window.node(TROUBLE).isVisible());
        }
    }

    @Test
    void theNoteIsWrittenBesideTheLessonWhereverOneIs() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            window.run(() ->
                    window.lecture().open(window.desk().shelf().lesson(3).orElseThrow(), 0, Lecture.Ground.RECORDED));
            window.awaitStep(0);
            window.settle();
            debug(window);
            assertEquals(Perspective.DEBUG, window.desk().perspectives().now());
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.settle();
            assertEquals(Perspective.LEARN, window.desk().perspectives().now());
            assertEquals(
                    Optional.of("note"),
                    Optional.ofNullable(window.scene().getFocusOwner()).map(Node::getId));
        }
    }

    private static void choose(OpenWindow window, boolean byKey, KeyCode key, String button) {
        if (byKey) {
            window.press(KeyCode.CONTROL, key);
        } else {
            window.click(button);
        }
        window.settle();
    }

    private static void assertSeesTheSame(Moment before, Moment now) {
        assertEquals(before.events(), now.events());
        assertEquals(before.selection(), now.selection());
        assertEquals(before.log(), now.log());
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000", "1200, 660"})
    void theKeyboardGoesThroughAllPanesAndBack(double width, double height) {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, width, height)) {
            window.runToTheEnd();
            window.run(() -> window.desk().bench().goTo(200));
            debug(window);
            window.run(() -> window.node(THREADS).requestFocus());
            List<String> there = round(window, KeyCode.CONTROL, KeyCode.TAB);
            List<String> back = round(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
            assertEquals(
                    List.of(
                            "source",
                            "variables",
                            "state",
                            "packet",
                            "transport",
                            "timeline",
                            "packets",
                            "log",
                            "threads"),
                    there);
            List<String> reversed = new ArrayList<>(there.subList(0, there.size() - 1));
            Collections.reverse(reversed);
            reversed.add("threads");
            assertEquals(reversed, back);
        }
    }

    /** In which panes the keyboard is until it is back among the threads. */
    private static List<String> round(OpenWindow window, KeyCode... keys) {
        List<String> panes = new ArrayList<>();
        do {
            window.press(keys);
            window.settle();
            panes.add(pane(window.scene().getFocusOwner()));
        } while (!panes.get(panes.size() - 1).equals("threads") && panes.size() < 20);
        return panes;
    }

    private static String pane(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            Optional<String> name = name(at);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return String.valueOf(focused);
    }

    private static Optional<String> name(Node node) {
        Predicate<String> has = query -> node.lookup(query) != null;
        if (node.getStyleClass().contains("transport")) {
            return Optional.of("transport");
        } else if (has.test(THREADS)) {
            return Optional.of("threads");
        } else if (has.test("#java")) {
            return Optional.of("source");
        } else if (has.test(VARIABLES)) {
            return Optional.of("variables");
        } else if (has.test(".state-scroll")) {
            return Optional.of("state");
        } else if (has.test(".field-tree") || has.test(".provenance")) {
            return Optional.of("packet");
        } else if (has.test("#timeline-canvas")) {
            return Optional.of("timeline");
        } else if (has.test("#packet-table")) {
            return Optional.of("packets");
        }
        return has.test("#log-lines") ? Optional.of("log") : Optional.empty();
    }

    @Test
    void javaIsInFrontAndEachPerspectiveRemembersWhatWas() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            assertTrue(selected(window, "#c"));
            debug(window);
            assertTrue(selected(window, "#java"));
            window.click("#c");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.settle();
            window.click("#java");
            debug(window);
            assertTrue(selected(window, "#c"));
        }
    }

    private static boolean selected(OpenWindow window, String tab) {
        return ((ToggleButton) window.node(tab)).isSelected();
    }

    @Test
    void aProgramOpensInTheOneChosenLastAndALessonInLearn() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.runToTheEnd();
            debug(window);
            window.run(() -> window.lecture().close());
            window.settle();
            assertFalse(
                    window.exists("#debug") && window.node("#debug").getParent().isVisible());
            window.startLesson(3);
            window.awaitStep(0);
            window.settle();
            assertTrue(window.exists(".lesson-foot"), "a lesson is to be read");
            debug(window);
            assertTrue(window.exists(THREADS));
            assertFalse(window.exists(".lesson-foot"));
            assertTrue(window.lecture().lessonProperty().get().isPresent(), "it stays open");
            window.run(() -> window.lecture().close());
            window.runToTheEnd();
            assertTrue(window.exists(THREADS));
        }
    }

    @Test
    void beforeTheThirdLessonThereIsOnlyOne() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000)) {
            window.run(() -> window.lecture().open(first(lesson(window)), 0, Lecture.Ground.LIVE));
            window.awaitStep(0);
            window.settle();
            assertFalse(window.node("#debug").getParent().isVisible());
            debug(window);
            assertFalse(window.exists(THREADS));
            assertEquals(Perspective.LEARN, window.desk().perspectives().now());
        }
    }

    private static Lesson lesson(OpenWindow window) {
        return window.desk().shelf().lesson(3).orElseThrow();
    }

    /** The same lesson as the first of the course. */
    private static Lesson first(Lesson lesson) {
        Edition english = lesson.english();
        Head head = english.head();
        Head other = new Head(
                "01-first", head.title(), head.minutes(), head.program(), head.settings(), head.detail(), head.panes());
        return new Lesson(
                lesson.folder(),
                new Edition(english.file(), other, english.introduction(), english.sections()),
                lesson.chinese());
    }

    @Test
    void aDoubleClickOnAHeaderFillsThePlaceAndEscapeBringsAllBack() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1600, 1000)) {
            window.runToTheEnd();
            window.run(() -> window.desk().bench().goTo(200));
            debug(window);
            window.doubleClick(".pane-header .pane-title");
            window.settle();
            assertTrue(window.exists(THREADS));
            assertFalse(window.exists(VARIABLES));
            window.press(KeyCode.ESCAPE);
            window.settle();
            assertTrue(window.exists(VARIABLES));
        }
    }
}
