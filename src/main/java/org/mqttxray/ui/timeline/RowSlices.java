package org.mqttxray.ui.timeline;

import java.util.Arrays;
import org.mqttxray.replay.Halving;
import org.mqttxray.trace.Layer;

/**
 * A row of calls as it is drawn, in cells of a power of two of events or nanoseconds. Calls that are at least as
 * long as a cell, and the one that has not ended, are told one by one; cells which the shorter ones fill are one slice with their
 * neighbours, if the same layer fills most of them. It costs what there are cells, see {@link RowCells}.
 */
final class RowSlices {
    private static final int LAYERS = Layer.values().length;

    private final RowPlaces row;
    private final int level;

    /** Whom it is told, from left to right. */
    interface Out {
        /** A call by its number in the row. */
        void call(int number);

        /**
         * Calls too short to be told apart.
         *
         * @param from the place where they begin
         * @param to the place behind them
         */
        void merged(long from, long to, Layer layer);
    }

    /**
     * A row.
     *
     * @param level a cell is 2 to the power of it places wide, 0 to 60
     */
    RowSlices(RowPlaces row, int level) {
        this.row = row;
        this.level = level;
    }

    /** Tells what is from a place to before another one; a cell at either end is told as far as it reaches. */
    void tell(long from, long to, Out out) {
        if (from >= to) {
            return;
        }
        long first = from >> level; // of nanoseconds there are more than an int can count, if cells are small
        byte[] cells = new byte[(int) ((to - 1 >> level) - first + 1)];
        new Telling(out, longCalls(from, to, first, cells)).all(first, cells);
    }

    /** The numbers of the calls that are told one by one; puts into the cells what fills most of them. */
    private int[] longCalls(long from, long to, long first, byte[] cells) {
        if (level < row.cells().base()) {
            return lookedAt(from, to, first, cells);
        }
        RowCells kept = row.cells();
        kept.read(level, (int) first, (int) first + cells.length, cells);
        Ints all = kept.longCalls(level);
        int begin = Halving.first(0, all.size(), at -> row.after(all.at(at)) <= from);
        int end = Halving.first(begin, all.size(), at -> row.begin(all.at(at)) < to);
        int newest = row.startedBefore(to) - 1;
        boolean open = newest >= 0 && row.open(newest);
        int[] found = new int[Math.max(0, end - begin) + (open ? 1 : 0)];
        for (int at = begin; at < end; at++) {
            found[at - begin] = all.at(at);
        }
        if (open) {
            found[found.length - 1] = newest;
        }
        return found;
    }

    /** The same, found by looking at each call: on these levels few can be seen. */
    private int[] lookedAt(long from, long to, long first, byte[] cells) {
        int at = row.firstAt(first << level);
        int end = row.startedBefore(first + cells.length << level);
        int[] found = new int[Math.max(0, end - at)];
        int count = 0;
        long[] sums = new long[LAYERS];
        long cell = -1;
        for (; at < end; at++) {
            long begin = row.begin(at);
            long after = row.after(at);
            if (row.open(at) || after - begin >= 1L << level) {
                found[count] = at;
                count += after > from && begin < to ? 1 : 0;
                continue;
            }
            int layer = row.layer(at).ordinal();
            for (long part = begin >> level; part <= after - 1 >> level; part++) {
                if (part != cell) {
                    put(cell - first, cells, sums);
                    cell = part;
                }
                sums[layer] += Math.min(after, part + 1 << level) - Math.max(begin, part << level);
            }
        }
        put(cell - first, cells, sums);
        return Arrays.copyOf(found, count);
    }

    private static void put(long cell, byte[] cells, long[] sums) {
        if (cell >= 0 && cell < cells.length) {
            cells[(int) cell] = CellLevel.most(sums);
        }
        Arrays.fill(sums, 0);
    }

    /** Cells and long calls in one order. */
    private final class Telling {
        private static final Layer[] LAYER = Layer.values();

        private final Out out;
        private final int[] calls;
        private int next;
        /** The place behind the last call told. */
        private long free;

        private byte filling = Cells.NOTHING;
        private long from;
        private long to;

        Telling(Out out, int[] calls) {
            this.out = out;
            this.calls = calls;
        }

        void all(long first, byte[] cells) {
            long callAt = nextStart();
            int at = 0;
            while (at < cells.length) {
                byte value = cells[at];
                long begin = first + at++ << level;
                if (value == Cells.NOTHING) {
                    continue;
                }
                while (callAt <= begin) {
                    callAt = call();
                }
                while (at < cells.length && cells[at] == value && first + at << level < callAt) {
                    at++;
                }
                long end = Math.min(row.last(), Math.min(callAt, first + at << level));
                slice(Math.max(begin, free), end, value);
            }
            while (next < calls.length) {
                call();
            }
            flush();
        }

        private long nextStart() {
            return next < calls.length ? row.begin(calls[next]) : Long.MAX_VALUE;
        }

        private long call() {
            flush();
            int number = calls[next++];
            free = row.after(number);
            out.call(number);
            return nextStart();
        }

        private void slice(long begin, long end, byte value) {
            if (value == filling && begin == to) {
                to = end;
            } else {
                flush();
                filling = value;
                from = begin;
                to = end;
            }
        }

        private void flush() {
            if (filling != Cells.NOTHING && from < to) {
                out.merged(from, to, LAYER[filling - 1]);
            }
            filling = Cells.NOTHING;
        }
    }
}
