package org.mqttxray.mqtt.packet;

/** How much room text takes as UTF-8 (3.1.1 and 5.0 section 1.5). */
public final class Utf8 {
    private static final int ONE_BYTE_CHARS = 0x80;
    private static final int TWO_BYTE_CHARS = 0x800;

    private Utf8() {}

    /**
     * How many bytes a text takes.
     *
     * @param text half of a surrogate pair counts like half of the pair's four bytes
     */
    public static int length(String text) {
        int all = 0; // no branch within: most text is ASCII, and this tells it fast
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all < ONE_BYTE_CHARS ? text.length() : lengthBeyondAscii(text);
    }

    private static int lengthBeyondAscii(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ONE_BYTE_CHARS) {
                // a surrogate pair is two chars and four bytes
                length += c < TWO_BYTE_CHARS || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return length;
    }

    /** Whether a text contains half of a surrogate pair, which has no UTF-8. */
    static boolean hasHalfOfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
