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
 *
 * <p>There are few columns, since threads that take turns at writing have to hand over the memory under each of them.
 */
public final class LogChunk {
    /** Events in a full chunk. */
    static final int CAPACITY = 4_096;

    private static final int GROUP = 64;
    private static final int FIRST_VALUES = CAPACITY * 3;
    private static final int VALUE_COUNT_SHIFT = Byte.SIZE;
    private static final int THREAD_SHIFT = VALUE_COUNT_SHIFT + Byte.SIZE;
    private static final int NAME_SHIFT = THREAD_SHIFT + Short.SIZE;
    private static final int PLACE_SHIFT = NAME_SHIFT + Short.SIZE;
    private static final int BYTE_MASK = 0xFF;
    private static final int CELL_MASK = Character.MAX_VALUE;
    private static final int LONG_STEP = Character.MAX_VALUE;
    private static final int LARGEST_VALUE = 16;
    // Bytes of a chunk that is kept elsewhere
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int CELLS = CAPACITY * (Long.BYTES + Integer.BYTES);
    private static final int GROUPS = CAPACITY / GROUP * (Long.BYTES + Integer.BYTES);

    final int index;
    /** Of an event, from the lowest bits: kind, number of values, thread, name, place. */
    private final long[] heads = new long[CAPACITY];
    /** Of an event, from the lowest bits: the step of time, the offset of its values. */
    private final int[] steps = new int[CAPACITY];

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
        heads[at] = kind.ordinal()
                | (long) valueCount << VALUE_COUNT_SHIFT
                | (long) (thread & CELL_MASK) << THREAD_SHIFT
                | (long) name << NAME_SHIFT
                | (long) place << PLACE_SHIFT;
        int offset = valuesEnd - groupValuesAt[group] << Short.SIZE;
        long step = time - lastTime;
        lastTime = time;
        if (step < LONG_STEP) {
            steps[at] = offset | (int) step;
        } else {
            steps[at] = offset | LONG_STEP;
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
        return Kind.of((int) heads[at] & BYTE_MASK);
    }

    int thread(int at) {
        return cell(at, THREAD_SHIFT);
    }

    long time(int at) {
        int first = at - at % GROUP;
        long time = groupTimes[at / GROUP];
        for (int i = first + 1; i <= at; i++) {
            int step = step(i);
            time += step == LONG_STEP ? rawValues(i, null).number() : step;
        }
        return time;
    }

    int name(int at) {
        return cell(at, NAME_SHIFT);
    }

    int place(int at) {
        return cell(at, PLACE_SHIFT);
    }

    private int cell(int at, int shift) {
        return (int) (heads[at] >>> shift) & CELL_MASK;
    }

    private int step(int at) {
        return steps[at] & CELL_MASK;
    }

    /** Reads the values of one event, one after the other. */
    ChunkValues values(int at, Texts texts) {
        ChunkValues all = rawValues(at, texts);
        if (step(at) == LONG_STEP) {
            all.skipStep();
        }
        return all;
    }

    private ChunkValues rawValues(int at, Texts texts) {
        int offset = groupValuesAt[at / GROUP] + (steps[at] >>> Short.SIZE);
        int valueCount = (int) heads[at] >> VALUE_COUNT_SHIFT & BYTE_MASK;
        return new ChunkValues(values, offset, valueCount, texts, longTexts);
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
        return (long) CELLS + GROUPS + values.length;
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
        for (int i = 0; i < CAPACITY; i++) {
            bytes.putLong(heads[i]).putInt(steps[i]);
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
        for (int i = 0; i < CAPACITY; i++) {
            chunk.heads[i] = bytes.getLong();
            chunk.steps[i] = bytes.getInt();
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
