package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.model.ClassRoom;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson on its recording, on the projector of a size. */
final class Projected implements AutoCloseable {
    private final Desk desk;
    private final ProjectorView view;
    private final ProjectorViewModel model;
    private final PaneStage stage;

    Projected(Language language, double width, double height) {
        Settings settings = new Settings(SettingsStore.inMemory());
        settings.languageProperty().set(language);
        desk = new Desk(settings, Path.of("lessons"));
        desk.shelf().look();
        Background.await("the lessons", () -> {
            frame();
            return desk.shelf().wasRead();
        });
        Messages messages = new Messages(language);
        model = PaneStage.get(() -> new ProjectorViewModel(desk, messages));
        view = PaneStage.get(() -> new ProjectorView(desk, model, messages));
        stage = PaneStage.show(() -> (Parent) view.root(), width, height, language, false);
        run(() -> desk.classRoom().choose(ClassRoom.Screens.ONE));
    }

    /** Opens a lesson at a step: 0, 1, … */
    void open(int number, int step) {
        run(() -> desk.lecture().open(lesson(number), step, Lecture.Ground.RECORDED));
        settle();
    }

    Lesson lesson(int number) {
        return desk.shelf().lesson(number).orElseThrow();
    }

    /** Waits until the step is on the screen. */
    void settle() {
        await(
                "the step",
                () -> desk.lecture().stateProperty().get() == Lecture.State.READY
                        && !desk.bench().moment().playhead().running());
        frame();
        WaitForAsyncUtils.waitForFxEvents();
    }

    void await(String what, BooleanSupplier condition) {
        Background.await(what, () -> {
            frame();
            return PaneStage.get(condition::getAsBoolean);
        });
    }

    /** What the window does once a frame. */
    void frame() {
        PaneStage.get(() -> {
            desk.tick(System.nanoTime());
            desk.refresh();
            if (view != null) {
                view.show(desk.bench().moment());
                view.goOn();
            }
            return null;
        });
    }

    void run(Runnable action) {
        PaneStage.get(() -> {
            action.run();
            return null;
        });
        frame();
        PaneStage.get(() -> {
            for (int pass = 0; pass < 3 && stage != null; pass++) {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            }
            return null;
        });
    }

    /** Presses a key. */
    void press(KeyCode code, boolean shift) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
        run(() -> ProjectorKeys.of(event).ifPresent(view::run));
    }

    void press(KeyCode code) {
        press(code, false);
    }

    Desk desk() {
        return desk;
    }

    ProjectorView view() {
        return view;
    }

    ProjectorPage page() {
        return PaneStage.get(() -> model.pageProperty().get());
    }

    Scene scene() {
        return stage.scene();
    }

    /** All visible nodes with a style class. */
    List<Node> all(String styleClass) {
        return PaneStage.get(() -> scene().getRoot().lookupAll("." + styleClass).stream()
                .filter(Projected::seen)
                .toList());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void picture(File file) throws IOException {
        assertTrue(file.getParentFile().isDirectory() || file.getParentFile().mkdirs());
        stage.picture(file);
    }

    @Override
    public void close() {
        stage.close();
        desk.close();
    }
}
