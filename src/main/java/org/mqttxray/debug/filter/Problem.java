package org.mqttxray.debug.filter;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a filter, or doubtful about it, as a value: {@code i18n} has the sentence of each kind.
 *
 * @param kind what
 * @param span where in the text
 * @param arguments what the sentence speaks of, in its order
 */
public record Problem(Kind kind, Span span, List<String> arguments) {
    /** Kinds of problems, with what their sentences speak of. */
    public enum Kind {
        // Errors
        /** The text is longer than a filter may be: the most. */
        TOO_LONG,
        /** Brackets and negations lie deeper in each other than a filter may be: the most. */
        TOO_DEEP,
        /** A character that begins nothing: it. */
        STRAY_CHARACTER,
        /** A quote that is not closed. */
        OPEN_QUOTE,
        /** A backslash before something it can't stand before: it. */
        BAD_ESCAPE,
        /** One equals sign. */
        SINGLE_EQUALS,
        /** A condition should begin here: what is there instead. */
        CONDITION_EXPECTED,
        /** A value should be here: what is there instead. */
        VALUE_EXPECTED,
        /** Something else should be here: it, and what is there instead. */
        EXPECTED,
        /** The condition is over, but the text goes on: what is there. */
        UNEXPECTED,
        /** A value stands where a comparison should be: it. */
        NO_COMPARISON,
        /** Nobody has such a name: it. */
        UNKNOWN_NAME,
        /** Nobody has such a name, but there is one much like it: it, the other. */
        MISSPELT_NAME,
        /** The field holds numbers: its name, what is there instead. */
        NUMBER_EXPECTED,
        /** The field holds numbers, for some of which there are words: its name, what is there instead, the words. */
        NUMBER_OR_WORD_EXPECTED,
        /** The field holds bytes: its name, what is there instead. */
        BYTES_EXPECTED,
        /** The operator does not fit what the field holds: the operator, the field's name. */
        OPERATOR_DOES_NOT_FIT,
        /** The pattern of {@code matches} can't be read: what of it. */
        BAD_PATTERN,
        /** A slice that begins before or ends before it begins: it. */
        BAD_SLICE,
        /** Two values of different sorts are compared. */
        NOTHING_TO_COMPARE,

        // Doubts
        /** The field can't have this value: its name, the value, the least and the most that it can have. */
        OUT_OF_RANGE,
        /** The field never says this: its name, the text. */
        NEVER_SAID
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(Kind kind, Span span, String... arguments) {
        return new Problem(kind, span, List.of(arguments));
    }

    /** The end of the sentence's key: {@code too-long} for {@link Kind#TOO_LONG}. */
    public String label() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
