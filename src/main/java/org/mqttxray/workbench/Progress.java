package org.mqttxray.workbench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mqttxray.platform.WallClock;

/** How far something long has come; asked and cancelled by one thread while another does it. */
public final class Progress {
    private final Instant begun = WallClock.now();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile Reached reached = new Reached(0, 0);

    /** Nothing is done yet. */
    public Progress() {}

    /**
     * How far.
     *
     * @param done so many of them
     * @param of all there are; 0 if that is not known yet
     */
    public record Reached(long done, long of) {
        /** The part that is done: 0 to 1. */
        public double share() {
            return of <= 0 ? 0 : Math.min(1.0, (double) done / of);
        }
    }

    /** It was cancelled, and is not done. */
    public static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled");
        }
    }

    /** How long it has taken so far. */
    public Duration elapsed() {
        return Duration.between(begun, WallClock.now());
    }

    /** How far it has come. */
    public Reached reached() {
        return reached;
    }

    /** Has it end soon, as if it had not begun. */
    public void cancel() {
        cancelled.set(true);
    }

    /** It has come so far. */
    void at(long done, long of) throws Cancelled {
        reached = new Reached(done, of);
        if (cancelled.get()) {
            throw new Cancelled();
        }
    }
}
