package org.mqttxray.ui.theme;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are, for what is painted. */
public final class Measure {
    private static final String ELLIPSIS = "…";
    private static final int SHORTEST = 2;

    private Measure() {}

    /** The width of a text, in the units of the font's size. */
    public static double width(Font font, String text) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, cut in the middle if it is wider than the room; both of its ends stay. */
    public static String cut(Font font, String text, double room) {
        if (text.length() <= SHORTEST || width(font, text) <= room) {
            return text;
        }
        int fits = SHORTEST;
        int tooWide = text.length();
        while (tooWide - fits > 1) {
            int middle = (fits + tooWide) >>> 1;
            if (width(font, ends(text, middle)) <= room) {
                fits = middle;
            } else {
                tooWide = middle;
            }
        }
        return ends(text, fits);
    }

    private static String ends(String text, int kept) {
        return text.substring(0, (kept + 1) / 2) + ELLIPSIS + text.substring(text.length() - kept / 2);
    }
}
