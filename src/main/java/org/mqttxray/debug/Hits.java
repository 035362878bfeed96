package org.mqttxray.debug;

import java.util.Locale;
import java.util.Optional;

/**
 * At which of its hits a breakpoint stops; hits are counted from the beginning of the log, so that the third hit is the same one
 * forwards, backwards and live.
 *
 * @param compare how their number is compared
 * @param number with what; 1 or more
 */
public record Hits(Compare compare, long number) {
    /** At every hit. */
    public static final Hits ALL = new Hits(Compare.AT_LEAST, 1);

    /** Comparisons. */
    public enum Compare {
        /** Only at this one. */
        EXACTLY("=="),
        /** At this one and all that follow. */
        AT_LEAST(">="),
        /** At each one whose number it divides. */
        EVERY("%");

        private final String sign;

        Compare(String sign) {
            this.sign = sign;
        }

        /** As a user writes it: {@code ==}, {@code >=} or {@code %}. */
        public String sign() {
            return sign;
        }
    }

    public Hits {
        if (number < 1) {
            throw new IllegalArgumentException("no hit " + number);
        }
    }

    /** What somebody has written: {@code == 3}, {@code >= 3}, {@code % 3}, or {@code 3}; nothing is every hit, and nonsense is none. */
    public static Optional<Hits> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(ALL);
        }
        Compare compare = Compare.EXACTLY;
        for (Compare one : Compare.values()) {
            if (text.startsWith(one.sign)) {
                compare = one;
                text = text.substring(one.sign.length()).strip();
                break;
            }
        }
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean fits = digits && text.length() < Long.toString(Long.MAX_VALUE).length();
        long number = fits ? Long.parseLong(text) : 0;
        return number < 1 ? Optional.empty() : Optional.of(new Hits(compare, number));
    }

    /** Whether it stops at a hit of this number, 1 for the first. */
    boolean stopsAt(long hit) {
        return switch (compare) {
            case EXACTLY -> hit == number;
            case AT_LEAST -> hit >= number;
            case EVERY -> hit % number == 0;
        };
    }

    /** As it is written; empty for every hit. */
    public String text() {
        return equals(ALL) ? "" : compare.sign + " " + number;
    }
}
