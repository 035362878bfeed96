package org.mqttxray.debug;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.mqttxray.trace.Event;

/**
 * How often one breakpoint has been hit, at any position of the log. Each event is looked at once on the way forward; from then on a
 * position costs the events of a block at most, and those around it nothing more. Any thread may ask.
 */
final class HitCount {
    private static final int BLOCK = 1_024;

    private final Breakpoint breakpoint;
    private final Surroundings around;
    private final LongPredicate armed;
    /** The hits before each block that was come by. */
    private final List<Long> before = new ArrayList<>(List.of(0L));

    private long counted;
    private long hits;
    private Block last = new Block(0, 0, new BitSet());

    /**
     * Where the hits of some events lie.
     *
     * @param from the first of them, at the beginning of a block
     * @param to behind the last
     * @param hits counted from the first
     */
    private record Block(long from, long to, BitSet hits) {}

    /**
     * Counts from the beginning.
     *
     * @param armed whether hits count once so many events have happened
     */
    HitCount(Breakpoint breakpoint, Surroundings around, LongPredicate armed) {
        this.breakpoint = breakpoint;
        this.around = around;
        this.armed = armed;
    }

    boolean hits(Event event) {
        return breakpoint.matches(event, around) && armed.test(event.position());
    }

    private boolean hits(long position) {
        return hits(around.log().event(position));
    }

    /** The hits among the first events of the log. */
    long among(long events) {
        return among(events, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * The same, if it is soon found out; else some of the way to it is gone.
     *
     * @param atMost how many events to count on for it
     */
    synchronized Optional<Long> among(long events, long atMost) {
        long end = events - counted > atMost ? counted + atMost : events;
        while (counted < end) {
            hits += hits(counted) ? 1 : 0;
            counted++;
            if (counted % BLOCK == 0) {
                before.add(hits);
            }
        }
        if (events > counted) {
            return Optional.empty();
        }
        return Optional.of(events == counted ? hits : before.get((int) (events / BLOCK)) + inBlock(events));
    }

    private int inBlock(long events) {
        long from = events - events % BLOCK;
        if (last.from != from || last.to < events) {
            long to = Math.min(from + BLOCK, counted);
            BitSet found = new BitSet();
            for (long at = from; at < to; at++) {
                found.set((int) (at - from), hits(at));
            }
            last = new Block(from, to, found);
        }
        return last.hits.get(0, (int) (events - from)).cardinality();
    }
}
