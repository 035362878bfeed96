package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;

/** The calls of one thread that are shown, in rows by depth. In a row they follow each other and don't overlap. */
final class Strand {
    /** The end of a call that has not ended as far as was read. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final TracedFunction[] FUNCTIONS = TracedFunction.values();

    private final Event.ThreadStarted started;
    private final Numbers shown;
    private final Numbers times;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> calls = new ArrayList<>();
    /** Of each call, in the order in which they were entered. */
    private final Ints depths = new Ints();

    private final Ints entered = new Ints();
    private int depth;
    private boolean ended;

    /** The calls at one depth. */
    private static final class Row {
        private final Ints starts = new Ints();
        private final Ints ends = new Ints();
        private final Ints functions = new Ints();
        private final RowCells cells = RowCells.ofEvents();
        private final RowCells timeCells = RowCells.ofTime();
    }

    /**
     * A call.
     *
     * @param entered the position of the event that entered it
     * @param function what was called
     * @param depth how many shown calls are around it
     * @param start the index of that event among those shown
     * @param end the index of the event that ended it, or {@link #OPEN}
     */
    record Call(long entered, TracedFunction function, int depth, int start, int end) {}

    /**
     * A thread's calls.
     *
     * @param shown the positions of the events shown
     * @param times when they happened
     */
    Strand(Event.ThreadStarted started, Numbers shown, Numbers times) {
        this.started = started;
        this.shown = shown;
        this.times = times;
    }

    /** The event that started the thread. */
    Event.ThreadStarted started() {
        return started;
    }

    /** Whether the thread's end has been read. */
    boolean ended() {
        return ended;
    }

    /** How deep the calls have ever nested. */
    int rows() {
        return rows.size();
    }

    /** A call of a row. */
    Call call(int row, int at) {
        return new Call(position(start(row, at)), function(row, at), row, start(row, at), end(row, at));
    }

    /** The position of an event shown. */
    long position(int index) {
        return shown.get(index);
    }

    /** When an event shown happened, in nanoseconds since the first one. */
    long nanos(int index) {
        return times.get(index) - times.get(0);
    }

    /** The same of the last one. */
    long lastNanos() {
        return nanos(times.size() - 1);
    }

    /** How many events shown happened before a time, in nanoseconds since the first one. */
    int eventsBefore(long nanos) {
        return times.below(times.get(0) + nanos);
    }

    /** What was called by a call of a row. */
    TracedFunction function(int row, int at) {
        return FUNCTIONS[rows.get(row).functions.at(at)];
    }

    /** Where a call of a row starts. */
    int start(int row, int at) {
        return rows.get(row).starts.at(at);
    }

    /** Where a call of a row ends, or {@link #OPEN}. */
    int end(int row, int at) {
        return rows.get(row).ends.at(at);
    }

    /** The first call of a row that reaches to an index or lies behind it. */
    int firstAt(int row, double index) {
        return rows.get(row).ends.below(Math.floor(index));
    }

    /** How many calls of a row start before an index. */
    int startedBefore(int row, double index) {
        return rows.get(row).starts.below(index);
    }

    /** How many calls were entered in all. */
    int count() {
        return entered.size();
    }

    /** The calls in the order in which they were entered. */
    Call inOrder(int number) {
        int row = depths.at(number);
        return call(row, rows.get(row).starts.below(entered.at(number)));
    }

    /** How many calls were entered before a position. */
    int enteredBefore(long position) {
        return entered.below(shown.below(position));
    }

    /** What fills most of the cells of a row. */
    RowCells cells(int row) {
        return rows.get(row).cells;
    }

    /** The same in time. */
    RowCells timeCells(int row) {
        return rows.get(row).timeCells;
    }

    void enter(Event.Entered event, boolean visible, int index) {
        if (!visible) {
            calls.add(-1);
            return;
        }
        if (depth == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(depth);
        row.starts.add(index);
        row.ends.add(OPEN);
        row.functions.add(event.function().ordinal());
        entered.add(index);
        depths.add(depth);
        calls.add(depth++);
    }

    /** Ends the innermost call. */
    void leave(int index) {
        if (calls.isEmpty()) {
            return; // a log may begin in the middle of a call
        }
        int depthOfCall = calls.remove(calls.size() - 1);
        if (depthOfCall >= 0) {
            Row row = rows.get(depthOfCall);
            int number = row.ends.size() - 1;
            Layer layer = FUNCTIONS[row.functions.at(number)].layer();
            row.ends.set(number, index);
            int start = row.starts.at(number);
            row.cells.add(number, start, index + 1L, layer);
            row.timeCells.add(
                    number, nanos(start), Math.max(nanos(start) + 1, nanos(Math.min(index, times.size() - 1))), layer);
            depth--;
        }
    }

    /** Ends what is still open, with the thread. */
    void end(int index) {
        ended = true;
        while (!calls.isEmpty()) {
            leave(index);
        }
    }
}
