package org.mqttxray.debug.filter;

import java.util.List;

/**
 * A word of a filter.
 *
 * @param kind what sort of word
 * @param text what it says; of a quoted text what is between the quotes, its escapes resolved
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {
    private static final List<String> JOINTS = List.of("and", "or", "xor", "not");

    /** Sorts of words. */
    enum Kind {
        /** A name, a number, a text without quotes, or an operator that is a word. */
        WORD,
        /** A text in quotes. */
        QUOTED,
        /** An operator or a bracket. */
        SYMBOL,
        /** Behind the last word. */
        END
    }

    boolean is(String symbolOrWord) {
        return kind != Kind.QUOTED && text.equals(symbolOrWord);
    }

    /** Whether it is a word of the language, which stands for itself only in quotes. */
    boolean reserved() {
        return Operator.of(this).isPresent() || kind == Kind.WORD && JOINTS.contains(text);
    }
}
