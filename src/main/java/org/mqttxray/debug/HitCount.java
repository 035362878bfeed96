package org.mqttxray.debug;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.trace.Event;

/**
 * How often one breakpoint has been hit, at any position of the log. Each event is looked at once on the way forward; from then on a
 * position costs the events of a block at most, and those around it nothing more.
 *
 * <p>Any thread may ask. Events are looked at outside the monitor, a few at a time, so that nobody waits while another counts on; what
 * two have looked at is taken from the one that was first.
 */
final class HitCount {
    private static final int BLOCK = 1_024;
    /** Events that are looked at at a time; blocks are some of them. */
    private static final int PIECE = 256;

    private static final long NEVER = Long.MAX_VALUE;

    private final Breakpoint breakpoint;
    private final Surroundings around;
    private final Optional<HitCount> awaited;
    private final Set<Memory> memories;
    /** The hits before each block that was come by. */
    private final List<Long> before = new ArrayList<>(List.of(0L));

    private long hits;
    private volatile long counted;
    private volatile long first = NEVER;
    private volatile Block last = new Block(0, 0, new BitSet());

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
     * @param awaited the one before whose first hit none counts, if there is one
     */
    HitCount(Breakpoint breakpoint, Surroundings around, Optional<HitCount> awaited) {
        this.breakpoint = breakpoint;
        this.around = around;
        this.awaited = awaited;
        this.memories = breakpoint.memories();
    }

    /**
     * Counts on.
     *
     * @param atMost how many events to look at
     * @return whether the first so many events of the log are counted; if not, it must be called again
     */
    boolean reach(long events, long atMost) {
        long start = counted;
        if (events <= start) {
            return true;
        }
        long end = events - start > atMost ? start + atMost : events;
        if (!awaitedReaches(end, atMost)) {
            return false;
        }
        for (long from = start; from < end && followed(from); from = counted) {
            long to = Math.min(end, from - from % PIECE + PIECE);
            add(from, to, found(from, to));
        }
        return events <= counted;
    }

    /** The hits among the first events of the log, if {@link #reach} comes so far with that many. */
    Optional<Long> among(long events, long atMost) {
        return reach(events, atMost) ? Optional.of(known(events)) : Optional.empty();
    }

    /**
     * The how manieth hit an event is, or 0 if it is none.
     *
     * @param atMost how many events to look at for it; if they do not suffice there is no answer yet
     */
    Optional<Long> number(Event event, long atMost) {
        long at = event.position();
        boolean reached = reach(at, atMost);
        boolean next = at == counted;
        if (!reached || next && !(awaitedReaches(at, atMost) && followed(at))) {
            return Optional.empty();
        }
        boolean hit = hits(event);
        if (next) {
            BitSet found = new BitSet();
            found.set(0, hit);
            add(at, at + 1, found);
        }
        return Optional.of(hit ? known(at + 1) : 0);
    }

    // Private helpers

    private boolean awaitedReaches(long events, long atMost) {
        return awaited.map(other -> other.reach(events, atMost)).orElse(true);
    }

    private boolean followed(long events) {
        return around.follows(memories, events, BLOCK);
    }

    private BitSet found(long from, long to) {
        BitSet found = new BitSet();
        for (long at = from; at < to; at++) {
            found.set((int) (at - from), hits(around.log().event(at)));
        }
        return found;
    }

    private boolean hits(Event event) {
        return breakpoint.matches(event, around)
                && awaited.map(other -> other.first < event.position()).orElse(true);
    }

    /** Takes what was found, if nobody else has found it before. */
    private synchronized void add(long from, long to, BitSet found) {
        if (from != counted) {
            return;
        }
        if (first == NEVER && !found.isEmpty()) {
            first = from + found.nextSetBit(0);
        }
        hits += found.cardinality();
        if (to % BLOCK == 0) {
            before.add(hits);
        }
        counted = to;
    }

    private long known(long events) {
        long whole;
        synchronized (this) {
            if (events == counted) {
                return hits;
            }
            whole = before.get((int) (events / BLOCK));
        }
        return whole + inBlock(events);
    }

    private int inBlock(long events) {
        long from = events - events % BLOCK;
        Block block = last;
        if (block.from != from || block.to < events) {
            long to = Math.min(from + BLOCK, counted);
            block = new Block(from, to, found(from, to));
            last = block;
        }
        return block.hits.get(0, (int) (events - from)).cardinality();
    }
}
