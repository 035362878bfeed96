package org.mqttxray.debug;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Event;

/** How often one breakpoint has been hit, at any position of the log. */
final class HitCount {
    private final Breakpoint breakpoint;
    private final Surroundings around;
    private final LongPredicate armed;
    private final Replay<Long> counts;

    /**
     * Counts from the beginning.
     *
     * @param armed whether hits count once so many events have happened
     */
    HitCount(Breakpoint breakpoint, Surroundings around, LongPredicate armed) {
        this.breakpoint = breakpoint;
        this.around = around;
        this.armed = armed;
        this.counts = new Replay<>(around.log(), new Counting());
    }

    Breakpoint breakpoint() {
        return breakpoint;
    }

    boolean hits(Event event) {
        return breakpoint.matches(event, around) && armed.test(event.position());
    }

    /** The hits among the first events of the log. */
    long among(long events) {
        return counts.at(events);
    }

    /** The same, if it does not take long to find out; else some of the way to it is gone. */
    Optional<Long> among(long events, long atMost) {
        return counts.at(events, atMost);
    }

    private final class Counting implements Projection<Long> {
        @Override
        public Long start() {
            return 0L;
        }

        @Override
        public Long after(Long count, Event event) {
            return hits(event) ? Long.valueOf(count + 1) : count;
        }
    }
}
