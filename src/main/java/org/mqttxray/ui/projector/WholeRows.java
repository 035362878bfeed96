package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.ui.stack.Folding;
import org.mqttxray.ui.stack.StackContent.FoldRow;
import org.mqttxray.ui.stack.StackContent.FrameRow;
import org.mqttxray.ui.stack.StackContent.Row;

/**
 * The rows of a stack for which there is room, never more. Folding keeps both ends and what the step names; where these have no room
 * either, first the names do not count, then only the frame shown is sure to stay, with those inside it.
 */
final class WholeRows {
    private WholeRows() {}

    /**
     * At most so many rows.
     *
     * @param frames all of them, outermost first
     * @param room for how many rows there is room; one is always shown
     */
    static List<Row> of(List<FrameRow> frames, int room) {
        List<Row> usual = Folding.fold(frames, room);
        if (usual.size() <= room) {
            return usual;
        }
        List<Row> unnamed = Folding.fold(frames.stream().map(WholeRows::unnamed).toList(), room);
        return unnamed.size() <= room ? unnamed : around(frames, Math.max(1, room));
    }

    private static FrameRow unnamed(FrameRow row) {
        return new FrameRow(
                row.entered(),
                row.level(),
                row.layer(),
                row.name(),
                row.arguments(),
                row.fullArguments(),
                row.locks(),
                row.acting(),
                row.tag(),
                row.selected(),
                false);
    }

    private static List<Row> around(List<FrameRow> frames, int room) {
        int shown = shown(frames);
        if (room == 1) {
            return List.of(frames.get(shown));
        }
        int from = Math.min(shown, frames.size() - room + 1);
        int fold = from > 0 ? 1 : 0;
        boolean toTheEnd = fold + frames.size() - from <= room;
        int to = toTheEnd ? frames.size() : Math.max(shown + 1, from + room - fold - 1);
        List<Row> rows = new ArrayList<>();
        if (from > 0) {
            rows.add(new FoldRow(from));
        }
        rows.addAll(frames.subList(from, to));
        if (to < frames.size() && rows.size() < room) {
            rows.add(new FoldRow(frames.size() - to));
        }
        return List.copyOf(rows);
    }

    /** The one that is selected, else the innermost. */
    private static int shown(List<FrameRow> frames) {
        for (int at = 0; at < frames.size(); at++) {
            if (frames.get(at).selected()) {
                return at;
            }
        }
        return frames.size() - 1;
    }
}
