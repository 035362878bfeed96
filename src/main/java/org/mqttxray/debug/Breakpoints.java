package org.mqttxray.debug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/**
 * The breakpoints of one debugger: set by a view's thread, asked on the client's. Whether an event is one to stop at follows from the log
 * and the breakpoints alone, so that it is the same live, forwards and backwards.
 *
 * <p>A breakpoint that is set while much is recorded has to be counted from the beginning first. That is done in pieces; until it has
 * caught up, it stops only where the event alone says so.
 */
final class Breakpoints {
    /** Events that are looked at for one breakpoint when an event is judged: a client's thread holds up all others meanwhile. */
    static final int AT_ONCE = 2_000;

    private static final long EVER = Long.MAX_VALUE;

    private final Surroundings around;
    /** In the order of their numbers; replaced as a whole. */
    private volatile List<Counted> all = List.of();

    private volatile boolean muted;

    /**
     * A breakpoint was hit.
     *
     * @param breakpoint which
     * @param hit its how manieth hit it was: 1, 2, …; 0 while that is not counted
     */
    record Hit(Breakpoint breakpoint, long hit) {}

    /**
     * A breakpoint with how often it was hit.
     *
     * @param upTo how many events of the log count: of one that was to stop once and has, those up to there
     */
    private record Counted(Breakpoint breakpoint, HitCount count, long upTo) {
        private Optional<Hit> hit(Event event, Surroundings around) {
            Optional<Long> number = count.number(event, AT_ONCE);
            if (number.isEmpty()) {
                boolean hit = breakpoint.judgesAlone() && breakpoint.matches(event, around);
                return hit ? Optional.of(new Hit(breakpoint, 0)) : Optional.empty();
            }
            return number.filter(this::counts).map(hit -> new Hit(breakpoint, hit));
        }

        private Optional<Long> hits(long events, long atMost) {
            return count.among(Math.min(events, upTo), atMost);
        }

        private boolean counts(long hit) {
            return hit > 0 && breakpoint.hits().stopsAt(hit);
        }
    }

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
        Map<Breakpoint, Long> upTo = new HashMap<>();
        all.forEach(counted -> upTo.put(counted.breakpoint, counted.upTo));
        all = breakpoints.stream()
                .map(breakpoint -> new Counted(
                        breakpoint, count(chain(breakpoint, breakpoints), known), upTo.getOrDefault(breakpoint, EVER)))
                .toList();
    }

    /** The count of the first of a chain, the one that is known if it is; one that waits for nobody who is there counts from the beginning. */
    private HitCount count(List<Breakpoint> chain, Map<List<Breakpoint>, HitCount> known) {
        HitCount same = known.get(chain);
        if (same == null) {
            List<Breakpoint> rest = chain.subList(1, chain.size());
            Optional<HitCount> awaited = rest.isEmpty() ? Optional.empty() : Optional.of(count(rest, known));
            same = new HitCount(chain.get(0), around, awaited);
            known.put(chain, same);
        }
        return same;
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

    /**
     * Switches one off that has stopped and was to do so once; what comes behind is no hit of it.
     *
     * @param events how many events have happened where it has stopped
     */
    void spend(Breakpoint breakpoint, long events) {
        all = all.stream()
                .map(one -> one.breakpoint.equals(breakpoint)
                        ? new Counted(breakpoint.withEnabled(false), one.count, events)
                        : one)
                .toList();
    }

    /**
     * Lets none of them stop or tell, or lets them again. As in other debuggers a breakpoint that only tells is a breakpoint too. What they
     * tell follows from the log, so nothing is missed meanwhile: while they are muted they tell of no event, past ones included, and later
     * they tell of all, those of the time in between included. Hits are counted on.
     */
    void mute(boolean newMuted) {
        muted = newMuted;
    }

    boolean muted() {
        return muted;
    }

    /** The one at which an event stops, if it does. It costs {@link #AT_ONCE} events for each of them at most. */
    Optional<Hit> hit(Event event) {
        if (muted) {
            return Optional.empty();
        }
        for (Counted counted : all) {
            Optional<Hit> hit = counted.breakpoint.stops() ? counted.hit(event, around) : Optional.empty();
            if (hit.isPresent()) {
                return hit;
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
        List<HitCount> stopping = all.stream()
                .filter(counted -> counted.breakpoint.stops())
                .map(Counted::count)
                .toList();
        if (muted || stopping.isEmpty()) {
            return true;
        }
        long share = Math.max(1, atMost / stopping.size());
        return stopping.stream().filter(count -> !count.reach(events, share)).count() == 0;
    }

    /** How often a breakpoint was hit among the first events of the log, if that is soon found out; else it must be asked again. */
    Optional<Long> hits(int number, long events, long atMost) {
        return all.stream()
                .filter(counted -> counted.breakpoint.number() == number)
                .findFirst()
                .flatMap(counted -> counted.hits(events, atMost));
    }

    /** The same of one that has been hit, if it is still there as it was. */
    Optional<Long> hits(Breakpoint breakpoint, long events, long atMost) {
        return all.stream()
                .filter(counted -> counted.breakpoint.uncounted().equals(breakpoint.uncounted()))
                .findFirst()
                .flatMap(counted -> counted.count.among(events, atMost));
    }

    /**
     * What those that only tell say at an event; nothing while they are muted.
     *
     * @param atMost how many events to look at for it; if they do not suffice there is no answer yet, and it must be asked again
     */
    Optional<List<Telling>> told(Event event, long atMost) {
        List<Telling> told = new ArrayList<>();
        if (muted) {
            return Optional.of(told);
        }
        for (Counted counted : all) {
            if (counted.breakpoint.tells()) {
                Optional<Long> number = counted.count.number(event, atMost);
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                if (counted.counts(number.get())) {
                    Optional<String> text = text(counted.breakpoint, event, atMost);
                    if (text.isEmpty()) {
                        return Optional.empty();
                    }
                    told.add(new Telling(event.position(), counted.breakpoint, text.get()));
                }
            }
        }
        return Optional.of(told);
    }

    private Optional<String> text(Breakpoint breakpoint, Event event, long atMost) {
        Template message = breakpoint.message().orElseThrow();
        return around.follows(Memory.of(message.toString()), event.position(), atMost)
                ? Optional.of(message.text(around.subject(event)))
                : Optional.empty();
    }
}
