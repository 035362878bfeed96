package org.mqttxray.ui.timeline;

import org.mqttxray.ui.theme.Type;

/** About how wide texts are, where no toolkit can be asked. */
final class TextWidth {
    /** The width of a character of the monospaced face, in parts of its size. */
    static final double MONO = 0.6;

    private static final double LATIN = 0.52;
    /** Names of packets are capitals, which are wider than text is on the average. */
    private static final double CAPITAL = 0.78;

    private static final double NARROW_CAPITAL = 0.69;
    private static final double WIDEST_CAPITAL = 0.92;
    private static final String NARROW = "BEFIJKLPRSTXYZ";
    private static final String WIDEST = "MW";
    /** How much wider bold is. */
    private static final double BOLD = 1.06;

    private TextWidth() {}

    /** The width of a text in the running face; a little more rather than less. */
    static double text(String text, double size) {
        double share = 0;
        for (int at = 0; at < text.length(); at++) {
            share += share(text.charAt(at));
        }
        return size * share;
    }

    /** The same in bold. */
    static double bold(String text, double size) {
        return BOLD * text(text, size);
    }

    /** The width of a character, in parts of the size: no less than in either running face. */
    private static double share(char c) {
        if (Type.wide(c)) {
            return 1;
        } else if (c < 'A' || c > 'Z') {
            return LATIN;
        } else if (WIDEST.indexOf(c) >= 0) {
            return WIDEST_CAPITAL;
        } else if (NARROW.indexOf(c) >= 0) {
            return NARROW_CAPITAL;
        }
        return CAPITAL;
    }

    /** The width of a text in the monospaced face, with its wide characters in the other. */
    static double mono(String text, double size) {
        double share = 0;
        for (int at = 0; at < text.length(); at++) {
            share += Type.wide(text.charAt(at)) ? 1 : MONO;
        }
        return size * share;
    }
}
