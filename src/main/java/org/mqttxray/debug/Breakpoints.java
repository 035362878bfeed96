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
    private volatile List<HitCount> all = List.of();

    private volatile boolean muted;

    /**
     * A breakpoint was hit.
     *
     * @param breakpoint which
     * @param hit its how manieth hit it was: 1, 2, …
     */
    record Hit(Breakpoint breakpoint, long hit) {}

    Breakpoints(TraceLog log) {
        this.around = new Surroundings(log);
    }

    /** What there is, in the order of the numbers. */
    List<Breakpoint> list() {
        return all.stream().map(HitCount::breakpoint).toList();
    }

    /**
     * Takes these in the place of all.
     *
     * @throws IllegalArgumentException if two have one number, or one waits for itself, on whatever way
     */
    void set(List<Breakpoint> breakpoints) {
        Breakpoint.check(breakpoints);
        Map<Breakpoint, HitCount> known = new HashMap<>();
        all.forEach(count -> known.put(count.breakpoint(), count));
        boolean chained =
                breakpoints.stream().anyMatch(breakpoint -> breakpoint.after().isPresent());
        List<HitCount> counts = new ArrayList<>();
        for (Breakpoint breakpoint : breakpoints) {
            HitCount same = chained ? null : known.get(breakpoint); // what it waits for may be another one now
            counts.add(same == null ? new HitCount(breakpoint, around, events -> armed(breakpoint, events)) : same);
        }
        all = List.copyOf(counts);
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
                        .map(other -> other.among(events) > 0)
                        .orElse(true);
    }

    private Optional<HitCount> find(int number) {
        return all.stream()
                .filter(count -> count.breakpoint().number() == number)
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
        for (HitCount count : all) {
            Breakpoint breakpoint = count.breakpoint();
            if (breakpoint.enabled() && breakpoint.message().isEmpty() && count.hits(event)) {
                long number = count.among(event.position() + 1);
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
                        .filter(count -> count.breakpoint().enabled())
                        .allMatch(count -> ready(count, events, atMost));
    }

    /** What one waits for is counted first, for it is asked about every hit. */
    private boolean ready(HitCount count, long events, long atMost) {
        OptionalInt after = count.breakpoint().after();
        boolean awaited = after.isEmpty()
                || find(after.getAsInt())
                        .map(other -> ready(other, events, atMost))
                        .orElse(true);
        return awaited && count.among(events, atMost).isPresent();
    }

    /** How often a breakpoint was hit among the first events of the log, if that is soon found out; else it must be asked again. */
    Optional<Long> hits(int number, long events, long atMost) {
        return find(number).flatMap(count -> count.among(events, atMost));
    }

    /** What those that only tell say at an event. */
    List<Telling> told(Event event) {
        List<Telling> told = new ArrayList<>();
        for (HitCount count : all) {
            Breakpoint breakpoint = count.breakpoint();
            if (breakpoint.enabled()
                    && breakpoint.message().isPresent()
                    && count.hits(event)
                    && breakpoint.hits().stopsAt(count.among(event.position() + 1))) {
                told.add(new Telling(
                        event.position(), breakpoint, breakpoint.message().get().text(around.subject(event))));
            }
        }
        return told;
    }
}
