package org.mqttxray.ui.motion;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.WritableValue;
import javafx.util.Duration;

/** One thing that can move: it eases out to where it has to be, if it may; else it is there at once. */
public final class Glide {
    private final Motions motions;
    private Timeline timeline = new Timeline();
    private Optional<Motions.Turn> turn = Optional.empty();
    private Runnable then = () -> {};

    /** At rest. */
    public Glide(Motions motions) {
        this.motions = motions;
    }

    /** The end of one value. */
    public static <T> KeyValue end(WritableValue<T> value, T end) {
        return new KeyValue(value, end, Interpolator.EASE_OUT);
    }

    /**
     * Brings values from where they are to their ends.
     *
     * @param millis how long it takes
     * @param atEnd done when they are there
     */
    public void to(Motion what, long millis, Runnable atEnd, KeyValue... ends) {
        finish();
        then = atEnd;
        timeline = new Timeline(new KeyFrame(Duration.millis(millis), ends));
        turn = motions.begin(what, this::finish);
        if (turn.isPresent()) {
            timeline.setOnFinished(event -> ended());
            timeline.play();
        } else {
            for (KeyValue end : ends) {
                put(end);
            }
            ended();
        }
    }

    /** Brings what moves to its end now. */
    public void finish() {
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            timeline.stop();
            timeline.getKeyFrames().get(0).getValues().forEach(Glide::put);
            ended();
        }
    }

    private void ended() {
        turn.ifPresent(Motions.Turn::end);
        turn = Optional.empty();
        Runnable done = then;
        then = () -> {};
        done.run();
    }

    @SuppressWarnings("unchecked") // a key value holds an end of its target's type
    private static void put(KeyValue end) {
        ((WritableValue<Object>) end.getTarget()).setValue(end.getEndValue());
    }
}
