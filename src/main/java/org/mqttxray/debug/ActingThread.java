package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;

/**
 * The thread that did the last thing at any position of a log. What the link does by itself no thread does; it is looked behind that once,
 * and mostly not far, for the link is rarely alone for more than some events.
 */
public final class ActingThread {
    private final ReadableLog log;
    // What was found last: the thread is the same for all numbers of events between these two
    private long from;
    private long to;
    private int thread = Event.NO_THREAD;
    // What is looked for: behind so many events, and how far back it has been looked
    private long asked;
    private long back;

    /** Of a log. */
    public ActingThread(ReadableLog log) {
        this.log = log;
    }

    /** The thread that did the last of a number of events, or {@link Event#NO_THREAD}. */
    public int at(long events) {
        return at(events, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * The same, if it is soon found; else it must be asked again.
     *
     * @param atMost how many events to look at for it
     */
    Optional<Integer> at(long events, long atMost) {
        if (asked != events || known(events)) {
            asked = events;
            back = events;
        }
        int actor = Event.NO_THREAD;
        for (long left = atMost; left > 0 && actor == Event.NO_THREAD && back > 0 && !known(back); left--) {
            back--;
            actor = actor(log.event(back));
        }
        if (actor == Event.NO_THREAD && back > 0 && !known(back)) {
            return Optional.empty();
        }
        if (actor != Event.NO_THREAD || !known(back)) {
            from = actor == Event.NO_THREAD ? 0 : back + 1;
            to = events;
            thread = actor;
        }
        to = Math.max(to, events);
        return Optional.of(thread);
    }

    private boolean known(long events) {
        return from <= events && events <= to;
    }

    /** A thread is started by another, if a traced one did it. */
    private static int actor(Event event) {
        boolean created = event instanceof Event.ThreadStarted started && started.parent() != Event.NO_THREAD;
        return created ? ((Event.ThreadStarted) event).parent() : event.thread();
    }
}
