package org.mqttxray.debug;

import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;

/** The thread that did the last thing at any position of a log. What the link does by itself no thread does. */
public final class ActingThread {
    /** So far back it mostly is, and looking there costs nothing; a link that goes on alone for longer is folded once. */
    private static final long NEAR = 1_024;

    private final ReadableLog log;
    private final Replay<Integer> last;

    /** The thread of each event, or of those before if no thread did it. */
    private record Last() implements Projection<Integer> {
        @Override
        public Integer start() {
            return Event.NO_THREAD;
        }

        @Override
        public Integer after(Integer before, Event event) {
            int thread = actor(event);
            return thread == Event.NO_THREAD ? before : thread;
        }

        /** A thread is started by another, if a traced one did it. */
        private static int actor(Event event) {
            boolean created = event instanceof Event.ThreadStarted started && started.parent() != Event.NO_THREAD;
            return created ? ((Event.ThreadStarted) event).parent() : event.thread();
        }
    }

    /** Of a log. */
    public ActingThread(ReadableLog log) {
        this.log = log;
        this.last = new Replay<>(log, new Last());
    }

    /** The thread that did the last of a number of events, or {@link Event#NO_THREAD}. */
    public int at(long events) {
        for (long at = events - 1; at >= Math.max(0, events - NEAR); at--) {
            int thread = Last.actor(log.event(at));
            if (thread != Event.NO_THREAD) {
                return thread;
            }
        }
        return last.at(events);
    }
}
