package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.List;

/** Folds the middle of a stack that does not fit, but never the frame shown. */
public final class Folding {
    private static final int LEAST_ROOM = 3;

    private Folding() {}

    /**
     * The rows that are shown.
     *
     * @param frames all of them, outermost first
     * @param room for how many rows there is room
     */
    public static List<StackContent.Row> fold(List<StackContent.FrameRow> frames, int room) {
        int hidden = frames.size() - Math.max(room, LEAST_ROOM) + 1;
        int from = firstHidden(frames, hidden);
        if (hidden < 2 || from < 1) {
            return List.copyOf(frames);
        }
        List<StackContent.Row> rows = new ArrayList<>(frames.subList(0, from));
        rows.add(new StackContent.FoldRow(hidden));
        rows.addAll(frames.subList(from + hidden, frames.size()));
        return List.copyOf(rows);
    }

    /** Where the fold begins, or -1 if it would hide the outermost, the innermost or the frame shown wherever it was. */
    private static int firstHidden(List<StackContent.FrameRow> frames, int hidden) {
        int last = frames.size() - hidden - 1;
        int usual = Math.max(1, (frames.size() - hidden) / 3);
        int selected = selected(frames);
        if (selected < usual || selected >= usual + hidden) {
            return usual;
        }
        if (selected + 1 <= last) {
            return selected + 1;
        }
        return selected - hidden;
    }

    private static int selected(List<StackContent.FrameRow> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).selected()) {
                return i;
            }
        }
        return -1;
    }
}
