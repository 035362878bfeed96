package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.mqttxray.trace.Layer;

/**
 * Of one row of calls, what fills most of each cell of the axis, so that a frame asks for no more cells than it has pixels, however many
 * calls there are. On level n a cell is 2^n events wide; calls that are shorter fill it, those that are not are listed by their numbers.
 *
 * <p>It is filled as calls end, in their order. On each level one cell is open; what it holds goes to the level above when it closes,
 * so a call costs the same on the average, however many levels there are. Levels below a lowest one are not kept: what can be seen on them are
 * few calls. On an axis of time the same is kept in nanoseconds.
 *
 * <p>Its memory in events: one byte a cell, so at most 1/8 byte for each event on the axis while the row's calls are short; nothing where they are
 * not. A call of 2^n events takes 4 bytes on each level up to n, so these lists take at most 1/2 byte for each event. In time: 5 bytes for each
 * cell and 4 for each long call of a level, however long nothing happens.
 */
final class RowCells {
    /** The lowest level of events that is kept. */
    static final int BASE = 4;
    /** The lowest level of nanoseconds that is kept: 131 microseconds. */
    static final int TIME_BASE = 17;

    private static final int LAYERS = Layer.values().length;

    private final int base;
    private final Supplier<Cells> kind;
    /** From the lowest upwards. */
    private final List<CellLevel> levels = new ArrayList<>();

    private final long[] sums = new long[LAYERS];

    /**
     * Cells.
     *
     * @param base the lowest level that is kept
     * @param kind how the cells of one level are kept
     */
    RowCells(int base, Supplier<Cells> kind) {
        this.base = base;
        this.kind = kind;
    }

    /** Cells of events. */
    static RowCells ofEvents() {
        return new RowCells(BASE, DenseCells::new);
    }

    /** Cells of time, in nanoseconds since the first event. */
    static RowCells ofTime() {
        return new RowCells(TIME_BASE, SparseCells::new);
    }

    /** The lowest level that is kept. */
    int base() {
        return base;
    }

    /**
     * A call has ended.
     *
     * @param number which of the row's calls
     * @param from the place where it begins
     * @param to the place behind it
     */
    void add(int number, long from, long to, Layer layer) {
        int own = Math.max(base, Long.SIZE - Long.numberOfLeadingZeros(to - from));
        for (int level = base; level < own; level++) {
            close(level); // else it would be closed when a later cell of the level above is open
            level(level).longCalls().add(number);
        }
        int first = (int) (from >> own);
        int last = (int) (to - 1 >> own);
        long border = first == last ? to : (long) last << own;
        open(own, first).fill(layer.ordinal(), border - from);
        if (first != last) {
            open(own, last).fill(layer.ordinal(), to - border);
        }
    }

    /**
     * What fills most of cells: {@link Cells#NOTHING}, or one more than the number of a layer.
     *
     * @param from the first cell
     * @param to the cell after the last
     * @param into where they are put, from its beginning
     */
    void read(int level, int from, int to, byte[] into) {
        int top = level - base;
        if (top < levels.size()) {
            levels.get(top).copy(from, to, into);
        } else {
            Arrays.fill(into, 0, to - from, Cells.NOTHING);
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
        return level - base < levels.size() ? levels.get(level - base).longCalls() : new Ints();
    }

    // Private helpers

    /** What fills most of a cell of which parts lie in open cells of this level and those below. */
    private byte ofOpen(int level, int cell) {
        Arrays.fill(sums, 0);
        for (int below = Math.min(level - base, levels.size() - 1); below >= 0; below--) {
            CellLevel there = levels.get(below);
            if (there.open() >= 0 && there.open() >> level - base - below == cell) {
                there.addTo(sums);
            }
        }
        return CellLevel.most(sums);
    }

    private CellLevel level(int level) {
        while (levels.size() <= level - base) {
            levels.add(new CellLevel(kind.get()));
        }
        return levels.get(level - base);
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
