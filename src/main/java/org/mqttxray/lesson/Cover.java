package org.mqttxray.lesson;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * What must not be seen until a question is answered. A value: views ask it before they show anything, and none of them knows why.
 *
 * @param future the position from which on no event is shown; {@link #NO_FUTURE} if all are
 * @param bytes the bytes that are not shown
 * @param layouts the packets of which it is not shown which byte belongs to which field
 * @param arguments by the position at which a call was entered, which of its arguments are not shown
 * @param values the positions of the events whose value is not shown: what a function returned, what a variable or a field got
 * @param fields the fields of the client whose value is not shown
 */
public record Cover(
        long future,
        List<Range> bytes,
        List<Range> layouts,
        Map<Long, Set<Integer>> arguments,
        Set<Long> values,
        Set<ClientField> fields) {
    /** The future if nothing of it is covered. */
    public static final long NO_FUTURE = Long.MAX_VALUE;

    /** Covers nothing: there is no question, or it is answered. */
    public static final Cover NOTHING = new Cover(NO_FUTURE, List.of(), Map.of(), Set.of(), Set.of());

    /** Covers all that has happened: what is asked is not of a moment. */
    public static final Cover EVERYTHING = new Cover(0, List.of(), Map.of(), Set.of(), Set.of());

    /** Covers no layout. */
    public Cover(
            long future,
            List<Range> bytes,
            Map<Long, Set<Integer>> arguments,
            Set<Long> values,
            Set<ClientField> fields) {
        this(future, bytes, List.of(), arguments, values, fields);
    }

    /**
     * What an unanswered question covers in a log as long as it is now.
     *
     * @param moment the position of the section's event
     */
    public static Cover of(Question question, TraceLog log, long moment) {
        return new Covering(log, moment).cover(question);
    }

    /** Whether an event is hidden altogether. */
    public boolean hidesEvent(long position) {
        return position >= future;
    }

    /** Whether it is not shown how a packet, or a part of one, is made up of fields. */
    public boolean hidesLayout(Range packet) {
        return layouts.stream().anyMatch(packet::overlaps);
    }

    /** Which bytes of a packet are hidden, by their offset. */
    public BitSet hiddenOf(Range packet) {
        BitSet hidden = new BitSet();
        for (Range range : bytes) {
            if (range.overlaps(packet)) {
                int from = (int) (Math.max(range.from(), packet.from()) - packet.from());
                int to = (int) (Math.min(range.to(), packet.to()) - packet.from());
                hidden.set(from, to);
            }
        }
        return hidden;
    }

    /**
     * Whether an argument is hidden.
     *
     * @param entered the position at which the call was entered
     * @param index of the argument: 0, 1, …
     */
    public boolean hidesArgument(long entered, int index) {
        return arguments.getOrDefault(entered, Set.of()).contains(index);
    }

    /** Whether the value that an event tells is hidden. */
    public boolean hidesValue(long position) {
        return values.contains(position);
    }

    /** Whether a field of the client is hidden. */
    public boolean hidesField(ClientField field) {
        return fields.contains(field);
    }
}
