package org.mqttxray.debug;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.trace.Event;

/**
 * Where to stop, or what to tell there without stopping. It never changes; its number stays when another takes its place.
 *
 * @param number 1, 2, …; tells it from the others
 * @param where what it waits for
 * @param condition what must hold besides
 * @param hits at which of its hits it stops
 * @param message what it tells instead of stopping
 * @param once whether it is switched off once it has stopped
 * @param after the number of another one, before whose first hit it does not count
 * @param client the client whose events it looks at; those of all if empty
 * @param enabled whether it does anything
 */
public record Breakpoint(
        int number,
        Where where,
        Optional<Filter> condition,
        Hits hits,
        Optional<Template> message,
        boolean once,
        OptionalInt after,
        Optional<String> client,
        boolean enabled) {
    /** Stops at every hit. */
    public static Breakpoint at(int number, Where where) {
        return new Breakpoint(
                number,
                where,
                Optional.empty(),
                Hits.ALL,
                Optional.empty(),
                false,
                OptionalInt.empty(),
                Optional.empty(),
                true);
    }

    /** The same with a condition, or without one. */
    public Breakpoint withCondition(Optional<Filter> newCondition) {
        return new Breakpoint(number, where, newCondition, hits, message, once, after, client, enabled);
    }

    /** The same at some of its hits. */
    public Breakpoint withHits(Hits newHits) {
        return new Breakpoint(number, where, condition, newHits, message, once, after, client, enabled);
    }

    /** The same, telling something instead of stopping, or stopping. */
    public Breakpoint withMessage(Optional<Template> newMessage) {
        return new Breakpoint(number, where, condition, hits, newMessage, once, after, client, enabled);
    }

    /** The same, switched off once it has stopped, or not. */
    public Breakpoint withOnce(boolean newOnce) {
        return new Breakpoint(number, where, condition, hits, message, newOnce, after, client, enabled);
    }

    /** The same, counting after the first hit of another one, or from the beginning. */
    public Breakpoint withAfter(OptionalInt newAfter) {
        return new Breakpoint(number, where, condition, hits, message, once, newAfter, client, enabled);
    }

    /** The same for one client, or for all. */
    public Breakpoint withClient(Optional<String> newClient) {
        return new Breakpoint(number, where, condition, hits, message, once, after, newClient, enabled);
    }

    /** The same, switched on or off. */
    public Breakpoint withEnabled(boolean newEnabled) {
        return new Breakpoint(number, where, condition, hits, message, once, after, client, newEnabled);
    }

    /** The same without what its hits do not depend on: at which of them it does what. */
    Breakpoint uncounted() {
        return new Breakpoint(number, where, condition, Hits.ALL, Optional.empty(), false, after, client, true);
    }

    /**
     * Looks whether breakpoints can be set together.
     *
     * @throws IllegalArgumentException if two have one number, or one waits for itself, on whatever way
     */
    public static void check(List<Breakpoint> breakpoints) {
        Map<Integer, Breakpoint> byNumber = new HashMap<>();
        for (Breakpoint breakpoint : breakpoints) {
            if (byNumber.put(breakpoint.number, breakpoint) != null) {
                throw new IllegalArgumentException("two breakpoints " + breakpoint.number);
            }
        }
        breakpoints.forEach(breakpoint -> breakpoint.checkEnds(byNumber));
    }

    private void checkEnds(Map<Integer, Breakpoint> byNumber) {
        Set<Integer> seen = new HashSet<>(Set.of(number));
        OptionalInt next = after;
        while (next.isPresent()) {
            if (!seen.add(next.getAsInt())) {
                throw new IllegalArgumentException("breakpoint " + number + " waits for itself");
            }
            Breakpoint other = byNumber.get(next.getAsInt());
            next = other == null ? OptionalInt.empty() : other.after;
        }
    }

    /** Whether it stops, and does not only tell. */
    boolean stops() {
        return enabled && message.isEmpty();
    }

    /** Whether it tells. */
    boolean tells() {
        return enabled && message.isPresent();
    }

    /** Whether it follows from an event alone that it stops there, whatever was before. */
    boolean judgesAlone() {
        return hits.equals(Hits.ALL) && after.isEmpty() && memories().isEmpty();
    }

    /** What it looks back at to find its hits. */
    Set<Memory> memories() {
        Set<Memory> memories = EnumSet.noneOf(Memory.class);
        memories.addAll(where.memories());
        client.ifPresent(one -> memories.add(Memory.THREADS));
        condition.ifPresent(filter -> memories.addAll(Memory.of(filter.text())));
        return memories;
    }

    /** Whether an event is a hit, if none has to come before. */
    boolean matches(Event event, Surroundings around) {
        return event.thread() != Event.NO_THREAD
                && where.hits(event, around)
                && client.filter(one -> !one.equals(around.client(event))).isEmpty()
                && condition
                        .filter(filter -> !filter.holds(around.subject(event)))
                        .isEmpty();
    }
}
