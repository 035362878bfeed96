package org.mqttxray.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neighbouring bytes of a packet, written {@code 9} or {@code 10-11}.
 *
 * @param from the offset of the first
 * @param to the offset behind the last; greater
 */
public record Offsets(int from, int to) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:\\s{0,3}-\\s{0,3}(\\d{1,7}))?");

    /** What a lesson writes; nothing if it is no offset, or ends before it begins. */
    static Optional<Offsets> of(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return last < from ? Optional.empty() : Optional.of(new Offsets(from, last + 1));
    }

    /** Whether a byte is one of them. */
    public boolean hold(long offset) {
        return from <= offset && offset < to;
    }

    boolean overlap(Offsets other) {
        return from < other.to && other.from < to;
    }

    @Override
    public String toString() {
        return to == from + 1 ? Integer.toString(from) : from + "-" + (to - 1);
    }
}
