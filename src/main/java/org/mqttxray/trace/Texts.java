package org.mqttxray.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that events refer to by number: names of threads, locks, variables. Texts are only added, under the log's monitor;
 * a number that an event bears can be read by anyone.
 */
final class Texts {
    /** Beyond these, a text lies with its event: a table of what comes only once helps nobody. */
    private static final int MAX_TEXTS = 1 << 16;

    private static final int MAX_LENGTH = 64;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] texts = new String[64];

    /** The text's number, or -1 if it is not for the table. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (numbers.size() == MAX_TEXTS || text.length() > MAX_LENGTH) {
            return -1;
        }
        int number = numbers.size();
        if (number == texts.length) {
            texts = Arrays.copyOf(texts, number * 2);
        }
        texts[number] = text;
        numbers.put(text, number);
        return number;
    }

    String text(int number) {
        return texts[number];
    }
}
