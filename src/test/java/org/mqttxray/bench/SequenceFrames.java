package org.mqttxray.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.sequence.SequenceView;
import org.mqttxray.ui.stage.StageView;
import org.mqttxray.ui.theme.Type;

/**
 * How long a frame with the sequence diagram keeps the JavaFX thread, with few packets and with many: while it is scrolled by a row a frame,
 * while the playhead goes on by an event a frame, and while it jumps. Started like {@link FrameTimes}.
 */
public final class SequenceFrames {
    private static final int[] PACKETS = {100, 10_000};
    private static final int FRAMES = 600;
    private static final int WARM_UP = 200;
    private static final int WIDTH = 770;
    private static final int HEIGHT = 766;
    private static final int LEAP = 7_919;

    private final Bench bench = new Bench();
    private final TraceLog log;
    private final StageView stage;
    private final SequenceView diagram;

    private SequenceFrames(int packets) {
        Messages messages = new Messages(Language.EN);
        log = NewsLog.busy(packets).log();
        bench.open(log, Debugger.ofRecord(log));
        diagram = new SequenceView(bench, messages);
        stage = new StageView(bench, messages, diagram, true, new Motions(() -> true, () -> true));
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(Type::load);
        for (int packets : PACKETS) {
            SequenceFrames frames = onThread(() -> new SequenceFrames(packets));
            onThread(frames::open);
            System.out.printf(Locale.ROOT, "%,d packets, %,d events%n", packets, frames.log.length());
            frames.measure("scroll by a row a frame", frames::scroll);
            frames.measure("step an event a frame", frames::step);
            frames.measure("jump anywhere each frame", frames::jump);
        }
        System.exit(0);
    }

    private interface Frame {
        void at(int number);
    }

    private void measure(String what, Frame action) throws InterruptedException {
        FrameTimes.measure(WARM_UP, action::at);
        System.out.printf(Locale.ROOT, "  %s: %s%n", what, FrameTimes.measure(FRAMES, action::at));
    }

    private static <T> T onThread(Callable<T> action) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    private Stage open() {
        Scene scene = new Scene(stage.root(), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(StageView.class.getResource("/org/mqttxray/ui/xray.css").toExternalForm());
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        ((ToggleButton) scene.lookup("#stage-sequence")).setSelected(true);
        goTo(log.length());
        return window;
    }

    private void goTo(long events) {
        bench.goTo(events);
        stage.show(bench.moment());
    }

    private void scroll(int frame) {
        int rows = frame % (2 * FRAMES) < FRAMES ? -1 : 1;
        diagram.scroll(rows);
    }

    private void step(int frame) {
        goTo(1 + frame % log.length());
    }

    private void jump(int frame) {
        goTo(1 + (long) frame * LEAP % log.length());
    }
}
