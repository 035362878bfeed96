package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.IntoView;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.progress.ProgressStore;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, as a new user gets it, with a mouse and a keyboard. */
final class OpenWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 15;

    private final FxRobot robot = new FxRobot();
    private final Desk desk;
    private final Stage stage;
    private final XrayWindow window;

    OpenWindow(Language language, Theme theme, double width, double height) {
        this(
                language,
                theme,
                width,
                height,
                new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    OpenWindow(Language language, Theme theme, double width, double height, StartOptions options) {
        this(language, theme, width, height, options, ProgressStore.inMemory());
    }

    OpenWindow(
            Language language, Theme theme, double width, double height, StartOptions options, ProgressStore progress) {
        Settings settings = new Settings(SettingsStore.inMemory());
        settings.languageProperty().set(language);
        settings.themeProperty().set(theme);
        settings.reduceMotionProperty().set(true);
        settings.keepSize("window-width", width);
        settings.keepSize("window-height", height);
        desk = new Desk(settings, Path.of("lessons"), progress);
        stage = PaneStage.get(Stage::new);
        window = PaneStage.get(() -> new XrayWindow(stage, desk, options));
        PaneStage.get(() -> {
            window.show();
            stage.requestFocus();
            return null;
        });
        await("the first screen", () -> exists(".first-run") && !node("#start").isDisabled());
        await("the keyboard", () -> stage.isFocused());
    }

    /** Lets somebody else than the system's dialogs choose files. */
    void choose(FileDialogs dialogs) {
        run(() -> window.choose(dialogs));
    }

    String title() {
        return PaneStage.get(stage::getTitle);
    }

    Desk desk() {
        return desk;
    }

    Lecture lecture() {
        return desk.lecture();
    }

    Scene scene() {
        return window.scene();
    }

    /**
     * Gives what is in the window this much room. The window itself keeps its size: drawn in memory, windows that grow are drawn before
     * there is room for their pixels.
     */
    void resize(double width, double height) {
        run(() -> {
            Region content =
                    (Region) scene().getRoot().getChildrenUnmodifiable().get(0);
            content.setMinSize(width, height);
            content.setMaxSize(width, height);
        });
        settle();
    }

    /** Waits until some frames have been drawn. */
    void settle() {
        for (int i = 0; i < 4; i++) {
            CountDownLatch drawn = new CountDownLatch(1);
            run(() -> {
                AnimationTimer next = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        drawn.countDown();
                        stop();
                    }
                };
                next.start();
            });
            await(drawn);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // What one sees

    boolean exists(String query) {
        return PaneStage.get(() -> window.scene().getRoot().lookup(query) != null);
    }

    Node node(String query) {
        return PaneStage.get(() -> window.scene().getRoot().lookup(query));
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!PaneStage.get(condition::getAsBoolean)) {
            assertTrue(System.nanoTime() < end, "it did not come: " + what);
            rest();
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a step of the lesson is on the screen. */
    void awaitStep(int step) {
        await(
                "step " + (step + 1),
                () -> lecture().stateProperty().get() == Lecture.State.READY
                        && lecture().stepProperty().get() == step);
    }

    /** What all panes show. */
    Moment moment() {
        return desk.bench().moment();
    }

    // What one does

    /** Runs the program {@code connect} without a lesson, until it has ended. */
    void runToTheEnd() {
        run(() -> lecture().free("connect"));
        await("the client", () -> lecture().stateProperty().get() == Lecture.State.READY);
        run(() -> desk.bench().run());
        await("the end", () -> !moment().playhead().running() && moment().events() > 1);
        settle();
    }

    void click(String query) {
        await(query + " can be pressed", () -> {
            Node node = scene().getRoot().lookup(query);
            return node != null && !node.isDisabled();
        });
        robot.clickOn(node(query));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The same, after scrolling to it, as one does who does not see it. */
    void scrollAndClick(String query) {
        await(query + " is there", () -> scene().getRoot().lookup(query) != null);
        run(() -> reveal(scene().getRoot().lookup(query)));
        click(query);
    }

    private static void reveal(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll && scroll.getContent() != null) {
                IntoView.scroll(scroll, node);
                scroll.layout();
            }
        }
    }

    /** Opens a lesson by a click on its row of the first screen. */
    void startLesson(int number) {
        robot.clickOn(PaneStage.get(() -> scene().getRoot().lookupAll(".lesson-row .number").stream()
                .filter(node -> ((Label) node).getText().equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void doubleClick(String query) {
        robot.doubleClickOn(node(query));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a button that may lie outside of what is seen of a window that scrolls. */
    void fire(String query) {
        run(() -> ((ButtonBase) node(query)).fire());
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes on with the tabulator until a node has the keyboard. */
    void tabTo(String query) {
        Node wanted = node(query);
        for (int pressed = 0; pressed < 60 && scene().getFocusOwner() != wanted; pressed++) {
            press(KeyCode.TAB);
        }
        assertTrue(scene().getFocusOwner() == wanted, "the keyboard does not come to " + query);
    }

    void run(Runnable action) {
        PaneStage.get(() -> {
            action.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        PaneStage.get(() -> {
            window.hide();
            return null;
        });
        desk.close();
    }
}
