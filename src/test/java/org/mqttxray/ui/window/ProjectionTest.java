package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.ClassRoom;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Route;
import org.mqttxray.ui.model.Theme;

/** The projector is begun from the window and gives it back as it was; the notes stay with the teacher. */
@WindowTest
class ProjectionTest {
    private static final int STEP = 2;

    private static final StartOptions ON_PROJECTOR = new StartOptions(
                    OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty())
            .withProjector(true);

    /** Lesson 3 at a step that asks nothing. */
    private static void open(OpenWindow window) {
        window.run(
                () -> window.lecture().open(window.desk().shelf().lesson(3).orElseThrow(), STEP, Lecture.Ground.LIVE));
        window.awaitStep(STEP);
    }

    /** The scene of the projector, if it is shown. */
    private static Optional<Scene> projector() {
        return PaneStage.get(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot().lookup(".projector") != null)
                .findFirst());
    }

    private static void press(OpenWindow window, KeyCode code, boolean shift, boolean ctrl) {
        window.run(() -> {
            Scene scene = projector().orElseThrow();
            Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
        });
        window.settle();
    }

    private static boolean shows(String styleClass) {
        return PaneStage.get(() -> projector().orElseThrow().getRoot().lookup("." + styleClass) != null);
    }

    @Test
    void oneKeyBeginsAndEscapeReturnsToWhereItWas() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1200, 660)) {
            open(window);
            window.settle();
            Parent content = PaneStage.get(() -> window.scene().getRoot());
            Node keyboard = PaneStage.get(() -> window.scene().getFocusOwner());
            long events = window.moment().events();
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            window.await("the projector", () -> projector().isPresent());
            assertEquals(
                    ClassRoom.Screens.ONE,
                    window.desk().classRoom().screensProperty().get());
            assertFalse(window.node("#teacher-notes").isVisible(), "the class could see them");
            press(window, KeyCode.R, false, false); // what comes is covered as long as the step asks
            press(window, KeyCode.F7, false, false);
            window.await("the step", () -> window.moment().events() > events);
            press(window, KeyCode.F5, false, false);
            assertTrue(projector().isPresent());
            press(window, KeyCode.ESCAPE, false, false);
            window.await("its end", () -> projector().isEmpty());
            assertEquals(
                    ClassRoom.Screens.NONE,
                    window.desk().classRoom().screensProperty().get());
            assertSame(content, PaneStage.get(() -> window.scene().getRoot()));
            assertSame(keyboard, PaneStage.get(() -> window.scene().getFocusOwner()));
            assertEquals(STEP, window.lecture().stepProperty().get());
        }
    }

    /** The question lies in the window, which the projector hides. */
    @Test
    void beforeBookmarksAreLostOnTheWayToAnotherLessonTheWindowAsks() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            Lesson first = window.desk().shelf().lesson(3).orElseThrow();
            Lesson second = window.desk().shelf().lesson(4).orElseThrow();
            Route route = new Route(Route.Kind.SHORT, List.of(new Route.Stop(first, STEP), new Route.Stop(second, 0)));
            window.run(() -> window.lecture().open(route));
            window.awaitStep(STEP);
            window.run(() -> window.desk().bench().bookmarks().note(1, "new"));
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            window.await("the projector", () -> projector().isPresent());
            press(window, KeyCode.PAGE_DOWN, false, false);
            window.await("the window", () -> projector().isEmpty());
            assertEquals(Optional.of(first), window.lecture().lessonProperty().get());
            window.click("#unsaved-lose");
            window.await("the other lesson", () -> projector().isPresent());
            assertEquals(Optional.of(second), window.lecture().lessonProperty().get());
        }
    }

    @Test
    void theLanguageChangesAtOnce() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660, ON_PROJECTOR)) {
            assertTrue(projector().isEmpty(), "there is no lesson yet");
            open(window);
            window.await("the projector", () -> projector().isPresent());
            assertFalse(PaneStage.get(
                    () -> projector().orElseThrow().getRoot().getStyleClass().contains("zh")));
            window.run(
                    () -> projector().orElseThrow().lookup(".projector-block").requestFocus());
            press(window, KeyCode.H, false, false);
            press(window, KeyCode.B, false, false);
            assertTrue(shows("projector-cover-words"));
            press(window, KeyCode.L, false, true);
            window.await(
                    "Chinese",
                    () -> projector().orElseThrow().getRoot().getStyleClass().contains("zh"));
            assertTrue(shows("projector-cover-words"), "what is covered stays so");
            assertTrue(PaneStage.get(
                    () -> projector().orElseThrow().lookup(".projector-black").isVisible()));
            press(window, KeyCode.ESCAPE, false, false);
            assertTrue(projector().isPresent(), "the black goes first");
            press(window, KeyCode.ESCAPE, false, false);
            window.await("its end", () -> projector().isEmpty());
        }
    }

    @Test
    void theNotesAreShownBesideASecondScreenOnly() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            open(window);
            assertFalse(window.node("#teacher-notes").isVisible());
            window.run(() -> window.desk().classRoom().choose(ClassRoom.Screens.TWO));
            window.await("the notes", () -> window.node("#teacher-notes").isVisible());
            window.settle();
            double whole = PaneStage.get(() -> ((Region) window.node(".lesson-notes")).getHeight());
            double seen = PaneStage.get(() -> ((Region) window.node("#teacher-notes")).getHeight());
            assertTrue(seen >= Math.min(whole, 220), "of " + whole + " pixels one sees " + seen);
            window.run(() -> window.desk().classRoom().choose(ClassRoom.Screens.NONE));
            window.await("no notes", () -> !window.node("#teacher-notes").isVisible());
        }
    }
}
