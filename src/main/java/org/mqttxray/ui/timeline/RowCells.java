package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttxray.trace.Layer;

/**
 * Of one row of calls, what fills most of each cell of the axis, so that a frame asks for no more cells than it has pixels, however many
 * calls there are. On level n a cell is 2^n events wide; calls that are shorter fill it, those that are not are listed by their numbers.
 *
 * <p>It is filled as calls end, in their order. On each level one cell is open; what it holds goes to the level above when it closes,
 * so a call costs the same on the average, however many levels there are. Levels below {@link #BASE} are not kept: what can be seen on
 * them are few calls.
 *
 * <p>Its memory: one byte a cell, so at most 1/8 byte for each event on the axis while the row's calls are short; nothing where they are
 * not. A call of 2^n events takes 4 bytes on each level up to n, so these lists take at most 1/2 byte for each event.
 */
final class RowCells {
    /** The lowest level that is kept. */
    static final int BASE = 4;

    private static final int LAYERS = Layer.values().length;

    /** From {@link #BASE} upwards. */
    private final List<CellLevel> levels = new ArrayList<>();

    private final long[] sums = new long[LAYERS];

    /**
     * A call has ended.
     *
     * @param number which of the row's calls
     * @param from the event that entered it
     * @param to the event after its last one
     */
    void add(int number, int from, int to, Layer layer) {
        int own = Math.max(BASE, Integer.SIZE - Integer.numberOfLeadingZeros(to - from));
        for (int level = BASE; level < own; level++) {
            close(level); // else it would be closed when a later cell of the level above is open
            level(level).longCalls().add(number);
        }
        int first = from >> own;
        int last = to - 1 >> own;
        int border = first == last ? to : last << own;
        open(own, first).fill(layer.ordinal(), border - from);
        if (first != last) {
            open(own, last).fill(layer.ordinal(), to - border);
        }
    }

    /**
     * What fills most of cells: {@link CellLevel#NOTHING}, or one more than the number of a layer.
     *
     * @param from the first cell
     * @param to the cell after the last
     * @param into where they are put, from its beginning
     */
    void read(int level, int from, int to, byte[] into) {
        int top = level - BASE;
        if (top < levels.size()) {
            levels.get(top).copy(from, to, into);
        } else {
            Arrays.fill(into, 0, to - from, CellLevel.NOTHING);
        }
        for (int below = Math.min(top, levels.size() - 1); below >= 0; below--) {
            int open = levels.get(below).open();
            int cell = open >> top - below;
            if (open >= 0 && cell >= from && cell < to) {
                into[cell - from] = ofOpen(level, cell);
            }
        }
    }

    /** The calls that are at least as long as a cell, or nothing if there never was one. */
    Ints longCalls(int level) {
        return level - BASE < levels.size() ? levels.get(level - BASE).longCalls() : new Ints();
    }

    // Private helpers

    /** What fills most of a cell of which parts lie in open cells of this level and those below. */
    private byte ofOpen(int level, int cell) {
        Arrays.fill(sums, 0);
        for (int below = Math.min(level - BASE, levels.size() - 1); below >= 0; below--) {
            CellLevel there = levels.get(below);
            if (there.open() >= 0 && there.open() >> level - BASE - below == cell) {
                there.addTo(sums);
            }
        }
        return CellLevel.most(sums);
    }

    private CellLevel level(int level) {
        while (levels.size() <= level - BASE) {
            levels.add(new CellLevel());
        }
        return levels.get(level - BASE);
    }

    private CellLevel open(int level, int cell) {
        if (level(level).open() != cell) {
            close(level);
            level(level).begin(cell);
        }
        return level(level);
    }

    private void close(int level) {
        CellLevel closing = level(level);
        if (closing.open() >= 0) {
            closing.addTo(open(level + 1, closing.open() >> 1).filled());
            closing.close();
        }
    }
}
