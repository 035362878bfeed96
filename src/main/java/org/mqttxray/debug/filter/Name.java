package org.mqttxray.debug.filter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.codec.Field;

/**
 * A name that a filter can speak of.
 *
 * @param text the name, such as {@code mqtt.qos}
 * @param sort what its values are
 * @param range which numbers it can have, if they are limited
 * @param words words for some of its numbers, in upper case
 * @param choices the texts that it can have, if they are known
 * @param field a field of a packet that has this name; of ours, none
 */
public record Name(
        String text,
        Sort sort,
        Optional<Limits> range,
        Map<String, Long> words,
        Set<String> choices,
        Optional<Field> field) {
    /** Sorts of values. */
    public enum Sort {
        /** Whole numbers. */
        NUMBER,
        /** Seconds, with a fraction. */
        SECONDS,
        /** Text. */
        TEXT,
        /** Bytes. */
        BYTES,
        /** Numbers or text: what a call was given and gives back. */
        ANY
    }

    /**
     * The numbers that a field can have.
     *
     * @param least the least
     * @param most the most
     */
    public record Limits(long least, long most) {
        boolean contains(Object number) {
            return !(number instanceof Long whole) || least <= whole && whole <= most;
        }

        Limits with(Limits other) {
            return new Limits(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    boolean numeric() {
        return sort == Sort.NUMBER || sort == Sort.SECONDS;
    }
}
