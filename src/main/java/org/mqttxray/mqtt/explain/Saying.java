package org.mqttxray.mqtt.explain;

import java.util.List;

/**
 * A sentence that others have the words for.
 *
 * @param keys of words, the most special first; the first that there are words for is meant
 * @param arguments fill its {0}, {1}, …; numbers, texts, or sayings to be put into words first
 */
public record Saying(List<String> keys, List<Object> arguments) {
    public Saying {
        keys = List.copyOf(keys);
        arguments = List.copyOf(arguments);
    }

    /** Where words are found. */
    public interface Words {
        /** The words of the first key that has some, filled in. */
        String get(List<String> keys, Object... arguments);
    }

    /** The sentence in words. */
    public String in(Words words) {
        Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Saying one ? one.in(words) : argument)
                .toArray();
        return words.get(keys, filled);
    }

    /** A sentence with one key. */
    static Saying of(String key, Object... arguments) {
        return new Saying(List.of(key), List.of(arguments));
    }
}
