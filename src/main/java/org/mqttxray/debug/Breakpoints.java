package org.mqttxray.debug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/**
 * The breakpoints of one debugger: set by a view's thread, asked on the client's. Whether an event is one to stop at follows from the log
 * and the breakpoints alone, so that it is the same live, forwards and backwards.
 */
final class Breakpoints {
    private final Surroundings around;
    /** In the order of their numbers; replaced as a whole. */
    private volatile List<Counted> all = List.of();

    private volatile boolean muted;

    /**
     * A breakpoint was hit.
     *
     * @param breakpoint which
     * @param hit its how manieth hit it was: 1, 2, …
     */
    record Hit(Breakpoint breakpoint, long hit) {}

    /** A breakpoint with how often it was hit. */
    private record Counted(Breakpoint breakpoint, HitCount count) {}

    Breakpoints(TraceLog log) {
        this.around = new Surroundings(log);
    }

    /** What there is, in the order of the numbers. */
    List<Breakpoint> list() {
        return all.stream().map(Counted::breakpoint).toList();
    }

    /**
     * Takes these in the place of all.
     *
     * @throws IllegalArgumentException if two have one number, or one waits for itself, on whatever way
     */
    void set(List<Breakpoint> breakpoints) {
        Breakpoint.check(breakpoints);
        Map<List<Breakpoint>, HitCount> known = new HashMap<>();
        List<Breakpoint> before = list();
        all.forEach(counted -> known.put(chain(counted.breakpoint, before), counted.count));
        List<Counted> counts = new ArrayList<>();
        for (Breakpoint breakpoint : breakpoints) {
            HitCount same = known.get(chain(breakpoint, breakpoints));
            counts.add(new Counted(breakpoint, same == null ? count(breakpoint.uncounted()) : same));
        }
        all = List.copyOf(counts);
    }

    private HitCount count(Breakpoint breakpoint) {
        return new HitCount(breakpoint, around, events -> armed(breakpoint, events));
    }

    /** All on which the number of hits of one depends: what it waits for, and before which others it does not count. */
    private static List<Breakpoint> chain(Breakpoint breakpoint, List<Breakpoint> among) {
        List<Breakpoint> chain = new ArrayList<>();
        Optional<Breakpoint> next = Optional.of(breakpoint);
        while (next.isPresent()) {
            chain.add(next.get().uncounted());
            OptionalInt after = next.get().after();
            next = among.stream()
                    .filter(other -> after.isPresent() && other.number() == after.getAsInt())
                    .findFirst();
        }
        return chain;
    }

    /** Switches one off that has stopped and was to do so once. */
    void spend(Breakpoint breakpoint) {
        set(list().stream()
                .map(one -> one.equals(breakpoint) ? one.withEnabled(false) : one)
                .toList());
    }

    /** Whether hits count once so many events have happened. One that is not there any more holds nothing back. */
    private boolean armed(Breakpoint breakpoint, long events) {
        return breakpoint.after().isEmpty()
                || find(breakpoint.after().getAsInt())
                        .map(other -> other.count.among(events) > 0)
                        .orElse(true);
    }

    private Optional<Counted> find(int number) {
        return all.stream()
                .filter(counted -> counted.breakpoint.number() == number)
                .findFirst();
    }

    /** Lets none of them stop, or lets them again. */
    void mute(boolean newMuted) {
        muted = newMuted;
    }

    boolean muted() {
        return muted;
    }

    /** The one at which an event stops, if it does. */
    Optional<Hit> hit(Event event) {
        if (muted || all.isEmpty()) {
            return Optional.empty();
        }
        for (Counted counted : all) {
            Breakpoint breakpoint = counted.breakpoint;
            if (breakpoint.enabled() && breakpoint.message().isEmpty() && counted.count.hits(event)) {
                long number = counted.count.among(event.position() + 1);
                if (breakpoint.hits().stopsAt(number)) {
                    return Optional.of(new Hit(breakpoint, number));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Counts on, so that what is asked of the first events of the log is soon found out.
     *
     * @param atMost how many events to look at for it
     * @return whether they sufficed; if not, it must be asked again
     */
    boolean ready(long events, long atMost) {
        return muted
                || all.stream()
                        .filter(counted -> counted.breakpoint.enabled())
                        .allMatch(counted -> ready(counted, events, atMost));
    }

    /** What one waits for is counted first, for it is asked about every hit. */
    private boolean ready(Counted counted, long events, long atMost) {
        OptionalInt after = counted.breakpoint.after();
        boolean awaited = after.isEmpty()
                || find(after.getAsInt())
                        .map(other -> ready(other, events, atMost))
                        .orElse(true);
        return awaited && counted.count.among(events, atMost).isPresent();
    }

    /** How often a breakpoint was hit among the first events of the log, if that is soon found out; else it must be asked again. */
    Optional<Long> hits(int number, long events, long atMost) {
        return find(number).flatMap(counted -> counted.count.among(events, atMost));
    }

    /** What those that only tell say at an event. */
    List<Telling> told(Event event) {
        List<Telling> told = new ArrayList<>();
        for (Counted counted : all) {
            Breakpoint breakpoint = counted.breakpoint;
            if (breakpoint.enabled()
                    && breakpoint.message().isPresent()
                    && counted.count.hits(event)
                    && breakpoint.hits().stopsAt(counted.count.among(event.position() + 1))) {
                told.add(new Telling(
                        event.position(), breakpoint, breakpoint.message().get().text(around.subject(event))));
            }
        }
        return told;
    }
}
