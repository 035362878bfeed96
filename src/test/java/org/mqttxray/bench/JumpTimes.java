package org.mqttxray.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.ui.theme.Type;
import org.mqttxray.ui.window.XrayWindow;
import org.mqttxray.workbench.Station;

/**
 * How long a jump to a step of lesson 3 takes in the real window, from the click until the panes show it: on a live client that has not
 * come so far yet, begun anew for each jump (beginning is not counted), waits skipped. Started like {@link FrameTimes}.
 */
public final class JumpTimes {
    private static final int ROUNDS = 10;
    private static final long PATIENCE_SECONDS = 60;

    private final Desk desk;
    private final Lesson lesson;
    private final Scene scene;

    private JumpTimes(Desk desk, Lesson lesson, Scene scene) {
        this.desk = desk;
        this.lesson = lesson;
        this.scene = scene;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        Desk desk = new Desk(new Settings(SettingsStore.inMemory()), Path.of("lessons"));
        Lesson lesson = new LessonReader(new HashSet<>(Station.programs()))
                .read(Path.of("lessons/03-connect"))
                .lesson()
                .orElseThrow();
        CompletableFuture<Scene> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            Type.load();
            StartOptions options =
                    new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
            XrayWindow window = new XrayWindow(new Stage(), desk, options);
            window.show();
            shown.complete(window.scene());
        });
        JumpTimes jumps = new JumpTimes(desk, lesson, shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        jumps.round();
        for (int step = 1; step < lesson.sections().size(); step++) {
            long[] nanos = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                nanos[round] = jumps.jump(step);
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "to step %d: median %d ms, longest %d ms%n",
                    step + 1,
                    TimeUnit.NANOSECONDS.toMillis(nanos[ROUNDS / 2]),
                    TimeUnit.NANOSECONDS.toMillis(nanos[ROUNDS - 1]));
        }
        System.exit(0);
    }

    /** Warms up. */
    private void round() throws Exception {
        for (int step = 1; step < lesson.sections().size(); step++) {
            jump(step);
        }
    }

    private long jump(int step) throws Exception {
        ready(() -> desk.lecture().open(lesson, 0, Lecture.Ground.LIVE));
        return ready(() -> desk.lecture().goTo(step));
    }

    /** Does something and waits until the lecture is ready again and a frame has shown it; gives the nanoseconds. */
    private long ready(Runnable action) throws Exception {
        CompletableFuture<Long> end = new CompletableFuture<>();
        Platform.runLater(() -> {
            long begin = System.nanoTime();
            ChangeListener<Lecture.State> listener = new ChangeListener<>() {
                @Override
                public void changed(
                        ObservableValue<? extends Lecture.State> state, Lecture.State before, Lecture.State now) {
                    if (now == Lecture.State.READY) {
                        state.removeListener(this);
                        whenShown(() -> end.complete(System.nanoTime() - begin));
                    } else if (now == Lecture.State.FAILED) {
                        end.completeExceptionally(new IllegalStateException("the client failed"));
                    }
                }
            };
            desk.lecture().stateProperty().addListener(listener);
            action.run();
        });
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void whenShown(Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }
}
