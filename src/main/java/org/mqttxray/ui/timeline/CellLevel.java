package org.mqttxray.ui.timeline;

import java.util.Arrays;
import org.mqttxray.trace.Layer;

/** The cells of one size in a {@link RowCells}: of each, what fills most of it. A stretch in which nothing is takes no room. */
final class CellLevel {
    /** What a cell holds in which no short call is. */
    static final byte NOTHING = 0;

    private static final int SHIFT = 8;
    private static final int CHUNK = 1 << SHIFT;
    private static final int LAYERS = Layer.values().length;

    private byte[][] chunks = new byte[1][];
    private int cell = -1;
    private final long[] filled = new long[LAYERS];
    /** The calls of the row that are at least as long as a cell. */
    private final Ints longCalls = new Ints();

    Ints longCalls() {
        return longCalls;
    }

    /** The cell that is being filled, or -1. */
    int open() {
        return cell;
    }

    /** What fills most of cells; of those that are not closed, nothing. */
    void copy(int from, int to, byte[] into) {
        int at = from;
        while (at < to) {
            int chunk = at >> SHIFT;
            int end = Math.min(to, chunk + 1 << SHIFT);
            if (chunk < chunks.length && chunks[chunk] != null) {
                System.arraycopy(chunks[chunk], at & CHUNK - 1, into, at - from, end - at);
            } else {
                Arrays.fill(into, at - from, end - from, NOTHING);
            }
            at = end;
        }
    }

    /** Begins to fill a cell. */
    void begin(int at) {
        cell = at;
    }

    /** Fills more of the cell, in events. */
    void fill(int layer, long events) {
        filled[layer] += events;
    }

    /** How many events each layer fills of the cell. */
    long[] filled() {
        return filled;
    }

    /** Adds to sums what the cell has of each layer. */
    void addTo(long[] sums) {
        for (int layer = 0; layer < LAYERS; layer++) {
            sums[layer] += filled[layer];
        }
    }

    /** The cell that is being filled gets no more. */
    void close() {
        put(cell, most(filled));
        Arrays.fill(filled, 0);
        cell = -1;
    }

    /** What a cell holds in which layers fill so much: of equals, the upper layer. */
    static byte most(long[] sums) {
        int most = 0;
        for (int layer = 1; layer < LAYERS; layer++) {
            most = sums[layer] > sums[most] ? layer : most;
        }
        return sums[most] == 0 ? NOTHING : (byte) (most + 1);
    }

    private void put(int at, byte value) {
        int chunk = at >> SHIFT;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, 2 * chunks.length));
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[CHUNK];
        }
        chunks[chunk][at & CHUNK - 1] = value;
    }
}
