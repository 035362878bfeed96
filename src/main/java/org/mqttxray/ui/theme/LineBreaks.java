package org.mqttxray.ui.theme;

/** Where the lines of running text end: those of its file, and those on the screen. */
public final class LineBreaks {
    private static final String CLOSING_MARKS = ",.;:!?)]\u201d\u2019，。；：！？、）」』】》";

    private LineBreaks() {}

    /** How many marks at the beginning of a text must not begin a line, and stay with what stands before. */
    public static int closingMarks(String text) {
        int end = 0;
        while (end < text.length() && CLOSING_MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether the end of a line in the file, between two texts, is no space: it is none within Chinese. */
    public static boolean joined(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty();
        }
        int last = before.codePointBefore(before.length());
        boolean wide = Type.wide(last);
        return wide && (!Character.isLetterOrDigit(last) || Type.wide(after.codePointAt(0)));
    }
}
