package org.mqttxray.ui.timeline;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.mqttxray.trace.Layer;

/**
 * A row of calls as it is drawn where each event has the same width: in cells of a power of two of events. Calls that are at least as
 * long as a cell, and the one that has not ended, are told one by one; cells which the shorter ones fill are one slice with their
 * neighbours, if the same layer fills most of them. It costs what there are cells, see {@link RowCells}.
 */
final class RowSlices {
    private static final int LAYERS = Layer.values().length;

    private final Strand strand;
    private final int row;
    private final int level;
    private final int last;

    /** Whom it is told, from left to right. */
    interface Out {
        /** A call by its number in the row. */
        void call(int number);

        /**
         * Calls too short to be told apart.
         *
         * @param from the event with which they begin
         * @param to the event after them
         */
        void merged(int from, int to, Layer layer);
    }

    /**
     * A row.
     *
     * @param level a cell is 2 to the power of it events wide, 0 to 30
     * @param last how many events there are
     */
    RowSlices(Strand strand, int row, int level, int last) {
        this.strand = strand;
        this.row = row;
        this.level = level;
        this.last = last;
    }

    /** Tells what is from an event to before another one; a cell at either end is told as far as it reaches. */
    void tell(int from, int to, Out out) {
        if (from >= to) {
            return;
        }
        int first = from >> level;
        byte[] cells = new byte[(to - 1 >> level) - first + 1];
        new Telling(out, longCalls(from, to, first, cells)).all(first, cells);
    }

    /** The numbers of the calls that are told one by one; puts into the cells what fills most of them. */
    private int[] longCalls(int from, int to, int first, byte[] cells) {
        if (level < RowCells.BASE) {
            return lookedAt(from, to, first, cells);
        }
        RowCells kept = strand.cells(row);
        kept.read(level, first, first + cells.length, cells);
        Ints all = kept.longCalls(level);
        int begin = before(all, number -> strand.end(row, number) < from);
        int end = before(all, number -> strand.start(row, number) < to);
        int newest = strand.startedBefore(row, to) - 1;
        boolean open = newest >= 0 && strand.end(row, newest) == Strand.OPEN;
        int[] found = new int[Math.max(0, end - begin) + (open ? 1 : 0)];
        for (int at = begin; at < end; at++) {
            found[at - begin] = all.at(at);
        }
        if (open) {
            found[found.length - 1] = newest;
        }
        return found;
    }

    private static int before(Ints numbers, IntPredicate earlier) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (earlier.test(numbers.at(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same, found by looking at each call: on these levels few can be seen. */
    private int[] lookedAt(int from, int to, int first, byte[] cells) {
        int at = strand.firstAt(row, first << level);
        int end = strand.startedBefore(row, (double) (first + cells.length << level));
        int[] found = new int[end - at];
        int count = 0;
        long[] sums = new long[LAYERS];
        int cell = -1;
        for (; at < end; at++) {
            int begin = strand.start(row, at);
            int after = strand.end(row, at) == Strand.OPEN ? last : strand.end(row, at) + 1;
            if (strand.end(row, at) == Strand.OPEN || after - begin >= 1 << level) {
                found[count] = at;
                count += after > from && begin < to ? 1 : 0;
                continue;
            }
            int layer = strand.function(row, at).layer().ordinal();
            for (int part = begin >> level; part <= after - 1 >> level; part++) {
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

    private static void put(int cell, byte[] cells, long[] sums) {
        if (cell >= 0 && cell < cells.length) {
            cells[cell] = CellLevel.most(sums);
        }
        Arrays.fill(sums, 0);
    }

    /** Cells and long calls in one order. */
    private final class Telling {
        private static final Layer[] LAYER = Layer.values();

        private final Out out;
        private final int[] calls;
        private int next;
        /** The event after the last call told. */
        private int free;

        private byte filling = CellLevel.NOTHING;
        private int from;
        private int to;

        Telling(Out out, int[] calls) {
            this.out = out;
            this.calls = calls;
        }

        void all(int first, byte[] cells) {
            int callAt = nextStart();
            int at = 0;
            while (at < cells.length) {
                byte value = cells[at];
                int begin = first + at++ << level;
                if (value == CellLevel.NOTHING) {
                    continue;
                }
                while (callAt <= begin) {
                    callAt = call();
                }
                while (at < cells.length && cells[at] == value && first + at << level < callAt) {
                    at++;
                }
                int end = Math.min(last, (int) Math.min(callAt, (long) first + at << level));
                slice(Math.max(begin, free), end, value);
            }
            while (next < calls.length) {
                call();
            }
            flush();
        }

        private int nextStart() {
            return next < calls.length ? strand.start(row, calls[next]) : Integer.MAX_VALUE;
        }

        private int call() {
            flush();
            int number = calls[next++];
            int end = strand.end(row, number);
            free = end == Strand.OPEN ? last : end + 1;
            out.call(number);
            return nextStart();
        }

        private void slice(int begin, int end, byte value) {
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
            if (filling != CellLevel.NOTHING && from < to) {
                out.merged(from, to, LAYER[filling - 1]);
            }
            filling = CellLevel.NOTHING;
        }
    }
}
