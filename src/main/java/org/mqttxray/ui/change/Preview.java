package org.mqttxray.ui.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * The bytes before and after a change, with those marked that differ; of a long packet the part around the first difference, or the
 * beginning if nothing differs.
 *
 * @param before what was written
 * @param after what arrives; empty if nothing does
 */
record Preview(List<Cell> before, List<Cell> after) {
    /** How many bytes are shown at most. */
    static final int MOST = 48;

    private static final String MORE = "…";
    private static final String HIDDEN = "••";
    /** Bytes that are shown before the first difference. */
    private static final int LEAD = 8;
    /** Up to so many pairs of bytes it is found out which of them are the same; of more, only where the first and last difference lies. */
    private static final int MOST_PAIRS = 250_000;

    /** What becomes of a byte. */
    enum Mark {
        /** It stays. */
        SAME,
        /** It is another one, or is there on one side only. */
        CHANGED,
        /** It does not arrive. */
        GONE
    }

    /** A byte in hexadecimal, or what stands in its place. */
    record Cell(String text, Mark mark) {}

    /**
     * What a draft does.
     *
     * @param written the packet as it was written
     * @param hiddenBefore which of its bytes must not be shown
     * @param hiddenAfter the same of the draft's bytes
     */
    static Preview of(Draft draft, Bytes written, BitSet hiddenBefore, BitSet hiddenAfter) {
        return switch (draft.act()) {
            case EDIT -> edited(written, draft.bytes(), hiddenBefore, hiddenAfter);
            case DROP -> new Preview(cells(written, all(written, Mark.GONE), hiddenBefore, 0), List.of());
            case DELAY -> new Preview(same(written, hiddenBefore), same(written, hiddenBefore));
            case REPEAT -> {
                List<Cell> twice = new ArrayList<>(same(written, hiddenBefore));
                cells(written, all(written, Mark.CHANGED), hiddenBefore, 0).forEach(twice::add);
                yield new Preview(same(written, hiddenBefore), List.copyOf(twice));
            }
            case CUT -> cut(written, draft.cut(written).orElse(written.length()), hiddenBefore);
        };
    }

    private static Preview cut(Bytes written, int passed, BitSet hidden) {
        Mark[] marks = all(written, Mark.SAME);
        for (int i = passed; i < marks.length; i++) {
            marks[i] = Mark.GONE;
        }
        Bytes passes = Bytes.of(written.toArray(), 0, passed);
        int from = passed == marks.length ? 0 : passed - LEAD;
        return new Preview(cells(written, marks, hidden, from), cells(passes, marks, hidden, from));
    }

    private static Preview edited(Bytes written, Bytes instead, BitSet hiddenBefore, BitSet hiddenAfter) {
        byte[] before = written.toArray();
        byte[] after = instead.toArray();
        Mark[] marksBefore = all(written, Mark.SAME);
        Mark[] marksAfter = all(instead, Mark.SAME);
        int first = 0;
        while (first < Math.min(before.length, after.length) && before[first] == after[first]) {
            first++;
        }
        int last = 0;
        while (last < Math.min(before.length, after.length) - first
                && before[before.length - 1 - last] == after[after.length - 1 - last]) {
            last++;
        }
        mark(before, marksBefore, after, marksAfter, first, last);
        int from = written.equals(instead) ? 0 : first - LEAD;
        return new Preview(
                cells(written, marksBefore, hiddenBefore, from), cells(instead, marksAfter, hiddenAfter, from));
    }

    private static void mark(byte[] before, Mark[] marksBefore, byte[] after, Mark[] marksAfter, int first, int last) {
        int high = before.length - last - first;
        int wide = after.length - last - first;
        boolean few = (long) high * wide <= MOST_PAIRS;
        int[][] common = new int[few ? high + 1 : 1][few ? wide + 1 : 1];
        for (int i = high - 1; few && i >= 0; i--) {
            for (int j = wide - 1; j >= 0; j--) {
                common[i][j] = before[first + i] == after[first + j]
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < high || j < wide) {
            boolean both = few && i < high && j < wide;
            if (both && before[first + i] == after[first + j]) {
                i++;
                j++;
            } else if (i < high && (!both || common[i + 1][j] >= common[i][j + 1])) {
                marksBefore[first + i++] = Mark.CHANGED;
            } else {
                marksAfter[first + j++] = Mark.CHANGED;
            }
        }
    }

    private static List<Cell> same(Bytes bytes, BitSet hidden) {
        return cells(bytes, all(bytes, Mark.SAME), hidden, 0);
    }

    private static Mark[] all(Bytes bytes, Mark mark) {
        Mark[] marks = new Mark[bytes.length()];
        Arrays.fill(marks, mark);
        return marks;
    }

    private static List<Cell> cells(Bytes bytes, Mark[] marks, BitSet hidden, int wanted) {
        byte[] all = bytes.toArray();
        int from = all.length <= MOST ? 0 : Math.max(0, Math.min(wanted, all.length - MOST));
        int to = Math.min(all.length, from + MOST);
        List<Cell> cells = new ArrayList<>();
        if (from > 0) {
            cells.add(new Cell(MORE, Mark.SAME));
        }
        for (int at = from; at < to; at++) {
            cells.add(new Cell(hidden.get(at) ? HIDDEN : HexText.octet(all[at]), marks[at]));
        }
        if (to < all.length) {
            cells.add(new Cell(MORE, Mark.SAME));
        }
        return List.copyOf(cells);
    }
}
