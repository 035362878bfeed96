package org.mqttxray.trace;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some thousand events in columns. Written by one thread at a time, under the log's monitor; read by anyone up to the length that
 * the log has published.
 *
 * <p>Each event takes one cell of each column. A time is the step from the event before; what does not fit a cell is the first of
 * the event's values. Values lie in one column of bytes, where a cell gives the offset within its group; each group of
 * {@link #GROUP} events knows the time and the offset at its beginning.
 */
public final class LogChunk {
    /** Events in a full chunk. */
    static final int CAPACITY = 4_096;

    private static final int GROUP = 64;
    private static final int FIRST_VALUES = CAPACITY * 3;
    private static final int VALUE_COUNT_SHIFT = 5;
    private static final int KIND_MASK = (1 << VALUE_COUNT_SHIFT) - 1;
    private static final char LONG_STEP = Character.MAX_VALUE;
    private static final int LARGEST_VALUE = 16;
    // Bytes of a chunk that is kept elsewhere
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int CELLS = CAPACITY * (1 + 2 * Short.BYTES + 3 * Character.BYTES);
    private static final int GROUPS = CAPACITY / GROUP * (Long.BYTES + Integer.BYTES);

    final int index;
    private final byte[] kinds = new byte[CAPACITY];
    private final short[] threads = new short[CAPACITY];
    private final char[] timeSteps = new char[CAPACITY];
    private final short[] names = new short[CAPACITY];
    private final char[] places = new char[CAPACITY];
    private final char[] valuesAt = new char[CAPACITY];
    private final long[] groupTimes = new long[CAPACITY / GROUP];
    private final int[] groupValuesAt = new int[CAPACITY / GROUP];
    private volatile String[] longTexts = {};
    private int longTextCount;
    /** Volatile like every array that a reader may find replaced: what was copied is seen with it. */
    private volatile byte[] values = new byte[FIRST_VALUES];

    private int valuesEnd;
    private int count;
    private long lastTime;

    LogChunk(int index) {
        this.index = index;
    }

    boolean full() {
        return count == CAPACITY;
    }

    /** Begins an event; its values follow, then {@link #end}. */
    void begin(Kind kind, int thread, long time, int name, int place, int valueCount) {
        int at = count;
        int group = at / GROUP;
        if (at % GROUP == 0) {
            groupTimes[group] = time;
            groupValuesAt[group] = valuesEnd;
            lastTime = time;
        }
        kinds[at] = (byte) (kind.ordinal() | valueCount << VALUE_COUNT_SHIFT);
        threads[at] = (short) thread;
        names[at] = (short) name;
        places[at] = (char) place;
        valuesAt[at] = (char) (valuesEnd - groupValuesAt[group]);
        long step = time - lastTime;
        lastTime = time;
        if (step < LONG_STEP) {
            timeSteps[at] = (char) step;
        } else {
            timeSteps[at] = LONG_STEP;
            putNumber(step);
        }
    }

    void end() {
        count++;
    }

    /** A full chunk needs no room to grow. */
    void trim() {
        if (values.length - valuesEnd > values.length / 4) {
            values = Arrays.copyOf(values, valuesEnd);
        }
    }

    void putNone() {
        room(1)[valuesEnd++] = (byte) (ChunkValues.NONE << ChunkValues.TAG_SHIFT);
    }

    void putNumber(long number) {
        putTagged(ChunkValues.NUMBER, number << 1 ^ number >> Long.SIZE - 1);
    }

    void putName(int textNumber) {
        putTagged(ChunkValues.NAME, textNumber);
    }

    void putText(String text) {
        putTagged(ChunkValues.TEXT, longTextCount);
        if (longTextCount == longTexts.length) {
            longTexts = Arrays.copyOf(longTexts, longTextCount * 2 + 1);
        }
        longTexts[longTextCount++] = text;
    }

    /** Five bits go with the tag into the first byte, seven into each that follows; the top bit says that one follows. */
    private void putTagged(int tag, long bits) {
        byte[] into = room(LARGEST_VALUE);
        int at = valuesEnd;
        int head = tag << ChunkValues.TAG_SHIFT | (int) (bits & ChunkValues.FIVE_BITS);
        long rest = bits >>> ChunkValues.TAG_SHIFT;
        while (rest != 0) {
            into[at++] = (byte) (head | ChunkValues.CONTINUED);
            head = (int) (rest & ChunkValues.SEVEN_BITS);
            rest >>>= Byte.SIZE - 1;
        }
        into[at++] = (byte) head;
        valuesEnd = at;
    }

    /** The column of values, with room for some more bytes. */
    private byte[] room(int bytes) {
        byte[] column = values;
        if (column.length - valuesEnd < bytes) {
            column = Arrays.copyOf(column, column.length + column.length / 2 + bytes);
            values = column;
        }
        return column;
    }

    Kind kind(int at) {
        return Kind.of(kinds[at] & KIND_MASK);
    }

    int thread(int at) {
        return threads[at] & 0xFFFF;
    }

    long time(int at) {
        int first = at - at % GROUP;
        long time = groupTimes[at / GROUP];
        for (int i = first + 1; i <= at; i++) {
            time += timeSteps[i] == LONG_STEP ? rawValues(i, null).number() : timeSteps[i];
        }
        return time;
    }

    int name(int at) {
        return names[at];
    }

    int place(int at) {
        return places[at];
    }

    /** Reads the values of one event, one after the other. */
    ChunkValues values(int at, Texts texts) {
        ChunkValues all = rawValues(at, texts);
        if (timeSteps[at] == LONG_STEP) {
            all.skipStep();
        }
        return all;
    }

    private ChunkValues rawValues(int at, Texts texts) {
        int offset = groupValuesAt[at / GROUP] + valuesAt[at];
        return new ChunkValues(values, offset, (kinds[at] & 0xFF) >> VALUE_COUNT_SHIFT, texts, longTexts);
    }

    /** Bytes of memory that it takes. */
    public long memory() {
        long texts = 0;
        for (int i = 0; i < longTextCount; i++) {
            texts += (long) longTexts[i].length() * Character.BYTES;
        }
        return columns() + texts;
    }

    /** Bytes of memory that the columns take; can be asked while it grows. */
    long columns() {
        long cells = CAPACITY * (1L + Short.BYTES + Character.BYTES + Short.BYTES + Character.BYTES + Character.BYTES);
        long groups = CAPACITY / GROUP * (long) (Long.BYTES + Integer.BYTES);
        return cells + groups + values.length;
    }

    // For a store that keeps full chunks elsewhere

    /** All that a full chunk holds; {@link #of} gives it back. */
    public byte[] toBytes() {
        int textBytes = 0;
        for (int i = 0; i < longTextCount; i++) {
            textBytes += Integer.BYTES + longTexts[i].length() * Character.BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + CELLS + GROUPS + valuesEnd + textBytes);
        bytes.putInt(index).putInt(valuesEnd).putInt(longTextCount);
        bytes.put(kinds);
        for (int i = 0; i < CAPACITY; i++) {
            bytes.putShort(threads[i]).putChar(timeSteps[i]).putShort(names[i]);
            bytes.putChar(places[i]).putChar(valuesAt[i]);
        }
        for (int group = 0; group < groupTimes.length; group++) {
            bytes.putLong(groupTimes[group]).putInt(groupValuesAt[group]);
        }
        bytes.put(values, 0, valuesEnd);
        for (int i = 0; i < longTextCount; i++) {
            bytes.putInt(longTexts[i].length());
            longTexts[i].chars().forEach(c -> bytes.putChar((char) c));
        }
        return bytes.array();
    }

    /** A full chunk as it was. */
    public static LogChunk of(byte[] all) {
        ByteBuffer bytes = ByteBuffer.wrap(all);
        LogChunk chunk = new LogChunk(bytes.getInt());
        chunk.count = CAPACITY;
        chunk.valuesEnd = bytes.getInt();
        chunk.longTextCount = bytes.getInt();
        bytes.get(chunk.kinds);
        for (int i = 0; i < CAPACITY; i++) {
            chunk.threads[i] = bytes.getShort();
            chunk.timeSteps[i] = bytes.getChar();
            chunk.names[i] = bytes.getShort();
            chunk.places[i] = bytes.getChar();
            chunk.valuesAt[i] = bytes.getChar();
        }
        for (int group = 0; group < chunk.groupTimes.length; group++) {
            chunk.groupTimes[group] = bytes.getLong();
            chunk.groupValuesAt[group] = bytes.getInt();
        }
        byte[] column = new byte[chunk.valuesEnd];
        bytes.get(column);
        chunk.values = column;
        String[] told = new String[chunk.longTextCount];
        for (int i = 0; i < told.length; i++) {
            char[] text = new char[bytes.getInt()];
            for (int at = 0; at < text.length; at++) {
                text[at] = bytes.getChar();
            }
            told[i] = new String(text);
        }
        chunk.longTexts = told;
        return chunk;
    }
}
