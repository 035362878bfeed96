package org.mqttxray.trace;

/**
 * The values of one event, read one after the other from the column of values of a {@link LogChunk}.
 *
 * <p>A value begins with a byte of which the top bit says whether another one follows, the next two are its mark, and five are the lowest
 * of its bits; each further byte has seven more of them, and again a bit that says whether one follows. A number is written so that small
 * negative ones are short, too; a text is the number that it has among the texts of the log or of the chunk.
 */
final class ChunkValues {
    // How a value is marked in its first byte
    static final int NONE = 0;
    static final int NUMBER = 1;
    static final int NAME = 2;
    static final int TEXT = 3;

    static final int TAG_SHIFT = 5;
    static final int FIVE_BITS = 0x1F;
    static final int CONTINUED = 0x80;
    static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private final Texts texts;
    private final String[] longTexts;
    private int at;
    private int left;
    private int tag;

    ChunkValues(byte[] bytes, int at, int count, Texts texts, String[] longTexts) {
        this.bytes = bytes;
        this.at = at;
        this.left = count;
        this.texts = texts;
        this.longTexts = longTexts;
    }

    /** The time step that did not fit its cell is no value of the event. */
    void skipStep() {
        tagged();
        left++;
    }

    int left() {
        return left;
    }

    long number() {
        long bits = tagged();
        return bits >>> 1 ^ -(bits & 1);
    }

    String text() {
        long bits = tagged();
        if (tag == NAME) {
            return texts.text((int) bits);
        }
        return longTexts[(int) bits];
    }

    Value value() {
        int next = (bytes[at] & SEVEN_BITS) >> TAG_SHIFT;
        if (next == NONE) {
            tagged();
            return Value.NONE;
        }
        return next == NUMBER ? new Value.Number(number()) : new Value.Text(text());
    }

    private long tagged() {
        left--;
        int head = bytes[at++];
        tag = (head & SEVEN_BITS) >> TAG_SHIFT;
        long bits = head & FIVE_BITS;
        int shift = TAG_SHIFT;
        while ((head & CONTINUED) != 0) {
            head = bytes[at++];
            bits |= (long) (head & SEVEN_BITS) << shift;
            shift += Byte.SIZE - 1;
        }
        return bits;
    }
}
