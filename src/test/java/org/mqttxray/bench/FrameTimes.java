package org.mqttxray.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.shared.PulseReceiver;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * How much work each frame is for the JavaFX thread, in processor time: from the beginning of the pulse over handlers, styles and layout to
 * the hand-over of all scenes to the renderer. What the renderer does on its own thread is not in it, nor the wait for it. An action is done at the beginning of each frame
 * and counts; frames between which the program does something by itself may have an empty one. The main method measures a list that jumps.
 *
 * <pre>
 * xvfb-run -a -s "-screen 0 1600x1000x24" java -Dprism.order=sw -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.mqttxray.bench.FrameTimes
 * </pre>
 *
 * <p>The file {@code target/classpath} is made as {@link ColdStart} says.
 */
public final class FrameTimes {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;

    private FrameTimes(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /**
     * Measures frames of whatever windows are open; waits for them, so it is called on any thread but JavaFX's.
     *
     * @param action done on the JavaFX thread at the beginning of each frame, with the frame's number: 0, 1, …
     */
    public static FrameTimes measure(int frames, IntConsumer action) throws InterruptedException {
        return measure(frames, action, () -> true);
    }

    /**
     * Measures only frames of which something is true.
     *
     * @param action as above
     * @param counts asked on the JavaFX thread at the beginning of a frame, before the action
     */
    public static FrameTimes measure(int frames, IntConsumer action, BooleanSupplier counts)
            throws InterruptedException {
        Watch watch = new Watch(frames, action, counts);
        Platform.runLater(watch::begin);
        watch.done.await();
        return new FrameTimes(watch.nanos);
    }

    /** What a share of the frames does not exceed, in milliseconds; 0.5 gives the median, 1 the longest. */
    public double millis(double share) {
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d frames: p50 %.2f ms, p99 %.2f ms, max %.2f ms",
                nanos.length,
                millis(0.5),
                millis(0.99),
                millis(1));
    }

    /**
     * The timer of animations runs first in a pulse, its receivers before all handlers; the listeners for what comes after the scenes run
     * last. The toolkit holds listeners weakly, this object holds them.
     */
    private static final class Watch {
        private final CountDownLatch done = new CountDownLatch(1);
        private final IntConsumer action;
        private final BooleanSupplier counts;
        private final long[] nanos;
        private final PulseReceiver first = now -> beginFrame();
        private final TKPulseListener last = this::endFrame;
        private int frame;
        private long begin;
        private boolean counted;

        Watch(int frames, IntConsumer action, BooleanSupplier counts) {
            this.nanos = new long[frames];
            this.action = action;
            this.counts = counts;
        }

        void begin() {
            Toolkit.getToolkit().getPrimaryTimer().addPulseReceiver(first);
            Toolkit.getToolkit().addPostSceneTkPulseListener(last);
            Platform.requestNextPulse();
        }

        private void beginFrame() {
            begin = CLOCK.getCurrentThreadCpuTime();
            counted = counts.getAsBoolean();
            action.accept(frame);
        }

        private void endFrame() {
            if (begin == 0) {
                return; // the pulse in which the watch began
            }
            if (counted) {
                nanos[frame++] = CLOCK.getCurrentThreadCpuTime() - begin;
            }
            begin = 0;
            if (frame == nanos.length) {
                Toolkit.getToolkit().getPrimaryTimer().removePulseReceiver(first);
                Toolkit.getToolkit().removePostSceneTkPulseListener(last);
                done.countDown();
            }
        }
    }

    /** Shows how it is used. */
    public static void main(String[] arguments) {
        Application.launch(Example.class, arguments);
    }

    /** A list of many rows that jumps with each frame. */
    public static final class Example extends Application {
        private static final int ROWS = 10_000;
        private static final int WARM_UP = 100;
        private static final int FRAMES = 500;

        @Override
        public void start(Stage stage) {
            ListView<String> list = new ListView<>();
            for (int row = 0; row < ROWS; row++) {
                list.getItems().add("row " + row);
            }
            stage.setScene(new Scene(new StackPane(list), 1000, 800));
            stage.show();
            new Thread(() -> measure(list), "measurement").start();
        }

        private static void measure(ListView<String> list) {
            try {
                FrameTimes.measure(WARM_UP, frame -> list.scrollTo(frame * 37 % ROWS));
                System.out.println(FrameTimes.measure(FRAMES, frame -> list.scrollTo(frame * 91 % ROWS)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        }
    }
}
