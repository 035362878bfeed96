package org.mqttxray.ui.model;

import java.util.concurrent.TimeUnit;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Stop;
import org.mqttxray.trace.Detail;

/**
 * A run that goes on at a speed, forward or back: with each frame by as many events as are due. Between two such pieces the playhead stands,
 * and the client is held; what shows the run shows it as going on all the time.
 */
final class Pace {
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    /** After a wait no more is made up for than is due in so many seconds. */
    private static final double MADE_UP = 0.1;

    private final Debugger debugger;
    private Way way = Way.NOWHERE;
    private double due;
    private long last;
    private long before;
    private boolean moved;

    /** Which way it goes. */
    enum Way {
        /** It stands. */
        NOWHERE,
        FORWARD,
        BACK
    }

    /** A pace that stands. */
    Pace(Debugger debugger) {
        this.debugger = debugger;
    }

    /** Whether it goes on. */
    boolean goes() {
        return way != Way.NOWHERE;
    }

    /** Begins; the first event is due at once. */
    void begin(Way newWay) {
        way = newWay;
        due = 1;
        last = 0;
        moved = false;
    }

    /** Stands from now on; what the debugger does goes on. */
    void end() {
        way = Way.NOWHERE;
    }

    /**
     * Goes on by what is due; ends where there is nothing more, or something stopped it.
     *
     * @param now the time of the frame, in nanoseconds
     */
    void tick(long now, Speed speed, Detail detail) {
        if (!goes()) {
            return;
        }
        double passed = last == 0 ? 0 : (now - last) / NANOS_A_SECOND;
        due = Math.min(due + passed * speed.perSecond(), Math.max(1, MADE_UP * speed.perSecond()));
        last = now;
        Debugger.Playhead at = debugger.playhead();
        if (at.running()) {
            return;
        }
        if (moved && (at.stop().reason() != Stop.Reason.STEP || at.events() == before)) {
            end();
        } else if (due >= 1) {
            go((long) due, at.events(), detail);
        }
    }

    private void go(long events, long from, Detail detail) {
        due -= events;
        before = from;
        moved = true;
        if (way == Way.FORWARD) {
            debugger.run(events, detail);
        } else {
            debugger.runBack(events, detail);
        }
    }
}
