package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;

/** The calls of one thread that are shown, in rows by depth. In a row they follow each other and don't overlap. */
final class Strand {
    /** The end of a call that has not ended as far as was read. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final TracedFunction[] FUNCTIONS = TracedFunction.values();

    private final Event.ThreadStarted started;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> calls = new ArrayList<>();
    private final Numbers depths = new Numbers();
    private final Numbers entered = new Numbers();
    private int depth;
    private boolean ended;

    /** The calls at one depth. */
    private static final class Row {
        private final Numbers starts = new Numbers();
        private final Numbers ends = new Numbers();
        private final Numbers entered = new Numbers();
        private final Numbers functions = new Numbers();
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

    Strand(Event.ThreadStarted started) {
        this.started = started;
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
        return new Call(rows.get(row).entered.get(at), function(row, at), row, start(row, at), end(row, at));
    }

    /** What was called by a call of a row. */
    TracedFunction function(int row, int at) {
        return FUNCTIONS[(int) rows.get(row).functions.get(at)];
    }

    /** Where a call of a row starts. */
    int start(int row, int at) {
        return (int) rows.get(row).starts.get(at);
    }

    /** Where a call of a row ends, or {@link #OPEN}. */
    int end(int row, int at) {
        return (int) rows.get(row).ends.get(at);
    }

    /** The first call of a row that reaches to an index or lies behind it. */
    int firstAt(int row, double index) {
        return rows.get(row).ends.below(Math.floor(index));
    }

    /** How many calls of a row start before an index. */
    int startedBefore(int row, double index) {
        return rows.get(row).starts.below(index);
    }

    /**
     * The same, if that many are known to start before it.
     *
     * @param guess how many more may; at least 1
     */
    int startedBefore(int row, double index, int known, int guess) {
        return rows.get(row).starts.below(index, known, guess);
    }

    /** How many calls were entered in all. */
    int count() {
        return entered.size();
    }

    /** The calls in the order in which they were entered. */
    Call inOrder(int number) {
        int row = (int) depths.get(number);
        Numbers positions = rows.get(row).entered;
        return call(row, positions.below(entered.get(number)));
    }

    /** How many calls were entered before a position. */
    int enteredBefore(long position) {
        return entered.below(position);
    }

    void enter(Event.Entered event, boolean shown, int index) {
        if (!shown) {
            calls.add(-1);
            return;
        }
        if (depth == rows.size()) {
            rows.add(new Row());
        }
        Row row = rows.get(depth);
        row.starts.add(index);
        row.ends.add(OPEN);
        row.entered.add(event.position());
        row.functions.add(event.function().ordinal());
        entered.add(event.position());
        depths.add(depth);
        calls.add(depth++);
    }

    /** Ends the innermost call. */
    void leave(int index) {
        if (calls.isEmpty()) {
            return; // a log may begin in the middle of a call
        }
        int row = calls.remove(calls.size() - 1);
        if (row >= 0) {
            Numbers ends = rows.get(row).ends;
            ends.set(ends.size() - 1, index);
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
