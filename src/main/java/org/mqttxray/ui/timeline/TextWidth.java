package org.mqttxray.ui.timeline;

import org.mqttxray.ui.theme.Type;

/** About how wide texts are, where no toolkit can be asked. */
final class TextWidth {
    /** The width of a character of the monospaced face, in parts of its size. */
    static final double MONO = 0.6;

    private static final double LATIN = 0.52;

    private TextWidth() {}

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
                .mapToDouble(c -> Type.wide(c) ? size : narrow * size)
                .sum();
    }
}
