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
    /** Every thread may go on. */
    public static final int ALL = 0;

    private final Clock clock;
    private volatile Judge judge;
    private volatile int only = ALL;

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

    /**
     * Lets one thread go on from now on and holds the others at their next event, or lets all go on. It does not start a stopped
     * session.
     *
     * @param thread the number of the thread, or {@link #ALL}
     */
    public void goOnly(int thread) {
        clock.change(() -> only = thread);
    }

    /** The thread that alone may go on, or {@link #ALL}. */
    public int only() {
        return only;
    }

    /** Whether the session is stopped. */
    public boolean stopped() {
        return clock.stopped();
    }

    /** Lets a thread through, and says whether it had to wait. */
    boolean pass(int thread) {
        if (clock.ended()) {
            throw new SessionEnded();
        }
        boolean waits = clock.stopped() || !mayGo(thread);
        if (waits) {
            clock.await(() -> mayGo(thread), Deadline.NEVER);
        }
        return waits;
    }

    private boolean mayGo(int thread) {
        int current = only;
        return current == ALL || current == thread;
    }

    void judge(long position) {
        Judge current = judge;
        if (current != null && current.stopsAt(position)) {
            clock.stop();
            clock.await(Clock.ALWAYS, Deadline.NEVER);
        }
    }
}
