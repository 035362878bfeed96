package org.mqttxray.ui.timeline;

import java.util.Arrays;
import org.mqttxray.trace.Layer;

/** The cells of one size in a {@link RowCells}: of each, what fills most of it. */
final class CellLevel {
    private static final int LAYERS = Layer.values().length;

    private final Cells cells;
    private int cell = -1;
    private final long[] filled = new long[LAYERS];
    /** The calls of the row that are at least as long as a cell. */
    private final Ints longCalls = new Ints();

    /** None of the cells is begun. */
    CellLevel(Cells cells) {
        this.cells = cells;
    }

    Ints longCalls() {
        return longCalls;
    }

    /** The cell that is being filled, or -1. */
    int open() {
        return cell;
    }

    /** What fills most of cells; of those that are not closed, nothing. */
    void copy(int from, int to, byte[] into) {
        cells.copy(from, to, into);
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
        if (most(filled) != Cells.NOTHING) {
            cells.put(cell, most(filled));
        }
        Arrays.fill(filled, 0);
        cell = -1;
    }

    /** What a cell holds in which layers fill so much: of equals, the upper layer. */
    static byte most(long[] sums) {
        int most = 0;
        for (int layer = 1; layer < LAYERS; layer++) {
            most = sums[layer] > sums[most] ? layer : most;
        }
        return sums[most] == 0 ? Cells.NOTHING : (byte) (most + 1);
    }
}
