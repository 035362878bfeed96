package org.mqttxray.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some thousand events in columns, and one column of bytes with their values. Written by one thread at a time, under the log's
 * monitor; read by anyone up to the length that the log has published.
 */
public final class LogChunk {
    /** Events in a full chunk. */
    static final int CAPACITY = 4_096;

    private static final int FIRST_VALUES = CAPACITY * 3;
    private static final int VALUE_COUNT_SHIFT = 5;
    private static final int KIND_MASK = (1 << VALUE_COUNT_SHIFT) - 1;
    private static final int TAG_SHIFT = 5;
    private static final int FIVE_BITS = 0x1F;
    private static final int CONTINUED = 0x80;
    private static final int SEVEN_BITS = 0x7F;
    private static final int LARGEST_VALUE = 16;

    final int index;
    private final byte[] kinds = new byte[CAPACITY];
    private final short[] threads = new short[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final short[] names = new short[CAPACITY];
    private final char[] places = new char[CAPACITY];
    private final int[] valuesAt = new int[CAPACITY];
    private byte[] values = new byte[FIRST_VALUES];
    private int valuesEnd;
    private int count;

    LogChunk(int index) {
        this.index = index;
    }

    int count() {
        return count;
    }

    boolean full() {
        return count == CAPACITY;
    }

    /** Begins an event; its values follow, then {@link #end}. */
    void begin(Kind kind, int thread, long time, int name, int place, int valueCount) {
        kinds[count] = (byte) (kind.ordinal() | valueCount << VALUE_COUNT_SHIFT);
        threads[count] = (short) thread;
        times[count] = time;
        names[count] = (short) name;
        places[count] = (char) place;
        valuesAt[count] = valuesEnd;
    }

    void end() {
        count++;
    }

    /** A full chunk needs no room to grow. */
    void trim() {
        values = Arrays.copyOf(values, valuesEnd);
    }

    void putNone() {
        ensureRoom(1);
        values[valuesEnd++] = (byte) (Tag.NONE << TAG_SHIFT);
    }

    void putNumber(long number) {
        putTagged(Tag.NUMBER, number << 1 ^ number >> Long.SIZE - 1);
    }

    void putName(int textNumber) {
        putTagged(Tag.NAME, textNumber);
    }

    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putTagged(Tag.TEXT, utf8.length);
        ensureRoom(utf8.length);
        System.arraycopy(utf8, 0, values, valuesEnd, utf8.length);
        valuesEnd += utf8.length;
    }

    /** Five bits go with the tag into the first byte, seven into each that follows; the top bit says that one follows. */
    private void putTagged(int tag, long bits) {
        ensureRoom(LARGEST_VALUE);
        int head = tag << TAG_SHIFT | (int) (bits & FIVE_BITS);
        long rest = bits >>> TAG_SHIFT;
        while (rest != 0) {
            values[valuesEnd++] = (byte) (head | CONTINUED);
            head = (int) (rest & SEVEN_BITS);
            rest >>>= Byte.SIZE - 1;
        }
        values[valuesEnd++] = (byte) head;
    }

    private void ensureRoom(int bytes) {
        if (values.length - valuesEnd < bytes) {
            values = Arrays.copyOf(values, values.length + values.length / 2 + bytes);
        }
    }

    Kind kind(int at) {
        return Kind.of(kinds[at] & KIND_MASK);
    }

    int thread(int at) {
        return threads[at] & 0xFFFF;
    }

    long time(int at) {
        return times[at];
    }

    int name(int at) {
        return names[at];
    }

    int place(int at) {
        return places[at];
    }

    /** Reads the values of one event, one after the other. */
    Values values(int at, Texts texts) {
        return new Values(values, valuesAt[at], (kinds[at] & 0xFF) >> VALUE_COUNT_SHIFT, texts);
    }

    /** Bytes of memory that the columns take. */
    long memory() {
        return CAPACITY * (1L + Short.BYTES + Long.BYTES + Short.BYTES + Character.BYTES + Integer.BYTES)
                + values.length;
    }

    /** How a value is marked in its first byte. */
    private static final class Tag {
        static final int NONE = 0;
        static final int NUMBER = 1;
        static final int NAME = 2;
        static final int TEXT = 3;
    }

    /** The values of one event in turn. */
    static final class Values {
        private final byte[] bytes;
        private final Texts texts;
        private int at;
        private int left;
        private int tag;

        private Values(byte[] bytes, int at, int count, Texts texts) {
            this.bytes = bytes;
            this.at = at;
            this.left = count;
            this.texts = texts;
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
            if (tag == Tag.NAME) {
                return texts.text((int) bits);
            }
            String text = new String(bytes, at, (int) bits, StandardCharsets.UTF_8);
            at += (int) bits;
            return text;
        }

        Value value() {
            int next = (bytes[at] & SEVEN_BITS) >> TAG_SHIFT;
            if (next == Tag.NONE) {
                tagged();
                return Value.NONE;
            }
            return next == Tag.NUMBER ? new Value.Number(number()) : new Value.Text(text());
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
}
