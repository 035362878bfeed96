package org.mqttxray.trace;

import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.platform.SessionEnded;

/**
 * Where every writer of the client passes, under the log's monitor: it waits while the session is stopped, appends, and if its
 * event is one to stop at, it stops the session and waits there. So after the event that stops nothing of the client is appended,
 * and the last event of a thread is where that thread stands.
 *
 * <pre>
 *   RUNNING --stop, or an event to stop at--&gt; STOPPED --go--&gt; RUNNING
 *   either --the session ends--&gt; ENDED (every writer throws SessionEnded)
 * </pre>
 */
public final class Gate {
    private final Clock clock;
    private volatile Judge judge;

    /** Says at which events to stop. */
    @FunctionalInterface
    public interface Judge {
        /** Whether the session stops after the event just appended; called under the log's monitor, so it must not wait. */
        boolean stopsAt(long position);
    }

    /** An open gate. */
    public Gate(Clock clock) {
        this.clock = clock;
    }

    /** Says from now on at which events to stop; null never stops. */
    public void judge(Judge newJudge) {
        judge = newJudge;
    }

    /** Stops the session where it is. */
    public void stop() {
        clock.stop();
    }

    /** Lets the session go on. */
    public void go() {
        clock.start();
    }

    /** Whether the session is stopped. */
    public boolean stopped() {
        return clock.stopped();
    }

    void pass() {
        if (clock.ended()) {
            throw new SessionEnded();
        }
        if (clock.stopped()) {
            clock.await(Clock.ALWAYS, Deadline.NEVER);
        }
    }

    void judge(long position) {
        Judge current = judge;
        if (current != null && current.stopsAt(position)) {
            clock.stop();
            clock.await(Clock.ALWAYS, Deadline.NEVER);
        }
    }
}
