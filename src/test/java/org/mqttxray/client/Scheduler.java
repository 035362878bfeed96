package org.mqttxray.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.Session;

/** The scheduler of the simulated machine, which may take the processor away from a thread wherever it stands. */
public final class Scheduler {
    private final TraceLog log;
    private final Clock clock;
    private final List<Pause> pauses = new CopyOnWriteArrayList<>();

    /** A place in a run. */
    @FunctionalInterface
    public interface Spot {
        /** Whether the event at a position is there. */
        boolean is(TraceLog log, long position);

        /** A function has been entered. */
        static Spot entered(TracedFunction function) {
            return (log, position) ->
                    log.event(position) instanceof Event.Entered entered && entered.function() == function;
        }

        /** A function has returned. */
        static Spot returned(TracedFunction function) {
            return (log, position) ->
                    log.event(position) instanceof Event.Returned returned && returned.function() == function;
        }

        /** A lock is free again. */
        static Spot released(String lock) {
            return (log, position) ->
                    returned(TracedFunction.PLATFORM_MUTEX_UNLOCK).is(log, position)
                            && log.event(position - 1) instanceof Event.LockReleased released
                            && released.lock().equals(lock);
        }
    }

    private record Pause(Thread except, Thread only, Spot spot, Duration time) {
        boolean concerns(Thread thread) {
            return only == null ? thread != except : thread == only;
        }
    }

    Scheduler(Session session, Clock clock) {
        this.log = session.log();
        this.clock = clock;
        session.gate().judge(this::reached);
    }

    /** The calling thread rests when it is there for the next time. */
    public void pause(Spot spot, Duration time) {
        pauses.add(new Pause(null, Thread.currentThread(), spot, time));
    }

    /** Another thread rests when it is there for the next time. */
    public void pauseOther(Spot spot, Duration time) {
        pauses.add(new Pause(Thread.currentThread(), null, spot, time));
    }

    /** Never stops the session; it is called by the thread that has just appended, which is the one to rest. */
    private boolean reached(long position) {
        for (Pause pause : pauses) {
            if (pause.concerns(Thread.currentThread()) && pause.spot.is(log, position)) {
                pauses.remove(pause);
                clock.await(() -> false, Deadline.after(clock.stamp(), pause.time));
            }
        }
        return false;
    }
}
