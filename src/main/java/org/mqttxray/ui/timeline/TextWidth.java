package org.mqttxray.ui.timeline;

/** About how wide texts are, where no toolkit can be asked. */
final class TextWidth {
    /** The width of a character of the monospaced face, in parts of its size. */
    static final double MONO = 0.6;

    private static final double LATIN = 0.52;
    private static final char FIRST_WIDE = '\u2E80';

    private TextWidth() {}

    /** Whether a character is as wide as it is high, and is missing in the monospaced face. */
    static boolean wide(char c) {
        return c >= FIRST_WIDE;
    }

    /** The width of a text in the running face; a little more rather than less. */
    static double text(String text, double size) {
        return width(text, size, LATIN);
    }

    /** The width of a text in the monospaced face, with its wide characters in the other. */
    static double mono(String text, double size) {
        return width(text, size, MONO);
    }

    private static double width(String text, double size, double narrow) {
        return text.chars()
                .mapToDouble(c -> wide((char) c) ? size : narrow * size)
                .sum();
    }
}
