package org.mqttxray.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.ui.theme.Type;
import org.mqttxray.ui.window.XrayWindow;
import org.mqttxray.workbench.Station;

/**
 * How long a frame keeps the JavaFX thread in the real window, with all panes of lesson 3: while the live client runs at full speed from its
 * first event to its end, again and again (beginning again is not counted), and while the playhead goes on through the record, by an event a
 * frame and by many. In most frames of the live client it waits for the broker and nothing is new; in a leap nearly all panes show something else. Started
 * like {@link FrameTimes}.
 */
public final class WindowFrames {
    private static final int FRAMES = 1_000;
    /** While the client runs: about a minute, since only some ten frames of a thousand have much to show. */
    private static final int LIVE_FRAMES = 4_000;

    private static final int WARM_UP = 300;
    /** Events of a leap: no divisor of what rounds of the program take, so that leaps end anywhere. */
    private static final long LEAP = 61;

    private static final double WIDTH = 1_600;
    private static final double HEIGHT = 1_000;
    private static final long LOOK_MILLIS = 20;

    private final Desk desk;
    private boolean started;

    private WindowFrames(Desk desk) {
        this.desk = desk;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        Settings settings = new Settings(SettingsStore.inMemory());
        settings.keepSize("window-width", WIDTH);
        settings.keepSize("window-height", HEIGHT);
        Desk desk = new Desk(settings, Path.of("lessons"));
        Platform.startup(() -> {
            Type.load();
            StartOptions options =
                    new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
            new XrayWindow(new Stage(), desk, options).show();
            desk.lecture().open(lesson(), 0, Lecture.Ground.LIVE);
            ready.countDown();
        });
        ready.await();
        WindowFrames frames = new WindowFrames(desk);
        frames.awaitReady();
        FrameTimes.measure(WARM_UP, frame -> frames.play());
        print("live, full speed", FrameTimes.measure(LIVE_FRAMES, frame -> frames.play(), frames::playing));
        frames.awaitReady();
        FrameTimes.measure(WARM_UP, frame -> frames.walk(1));
        print("record, an event a frame", FrameTimes.measure(FRAMES, frame -> frames.walk(1)));
        FrameTimes.measure(WARM_UP, frame -> frames.walk(LEAP));
        print("record, a leap a frame", FrameTimes.measure(FRAMES, frame -> frames.walk(LEAP)));
        System.exit(0);
    }

    private static Lesson lesson() {
        return new LessonReader(new HashSet<>(Station.programs()))
                .read(Path.of("lessons/03-connect"))
                .lesson()
                .orElseThrow();
    }

    private void awaitReady() throws InterruptedException {
        while (desk.lecture().stateProperty().get() != Lecture.State.READY) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Lets the client run; when it has come to its end, begins again. */
    private void play() {
        Bench bench = desk.bench();
        if (desk.lecture().stateProperty().get() != Lecture.State.READY
                || bench.moment().playhead().running()) {
            return;
        }
        if (started) {
            started = false;
            desk.lecture().restart();
        } else {
            started = true;
            bench.run();
        }
    }

    /** Whether the client runs; the frame that shows its end still counts, the one that begins again does not. */
    private boolean playing() {
        return started
                && desk.lecture().stateProperty().get() == Lecture.State.READY
                && desk.bench().moment().playhead().running();
    }

    private void walk(long step) {
        Bench bench = desk.bench();
        long events = bench.moment().events();
        long recorded = bench.moment().recorded();
        bench.goTo(events >= recorded ? 1 : Math.min(recorded, events + step));
    }

    private static void print(String what, FrameTimes times) {
        System.out.printf(Locale.ROOT, "%s: %s%n", what, times);
    }
}
