package org.mqttxray.ui.stack;

import java.util.List;
import java.util.Optional;

/**
 * What a step changed of the rows of one thread, where it is one frame.
 *
 * @param kind whether it has come or gone
 * @param frame which
 * @param row where it stands, or stood
 */
record RowChange(Kind kind, StackContent.FrameRow frame, int row) {
    /** Whether a frame has come or gone. */
    enum Kind {
        CAME,
        WENT
    }

    /**
     * What changed; nothing if it was more than the innermost frame, if another thread is shown, or if a row that was folded is now where the
     * frame stood.
     */
    static Optional<RowChange> between(StackContent before, StackContent now) {
        List<StackContent.FrameRow> earlier = frames(before);
        List<StackContent.FrameRow> later = frames(now);
        boolean other = !before.thread().equals(now.thread()) || earlier.isEmpty() || later.isEmpty();
        if (other || Math.abs(before.depth() - now.depth()) != 1) {
            return Optional.empty();
        }
        boolean came = now.depth() > before.depth();
        List<StackContent.FrameRow> shorter = came ? earlier : later;
        List<StackContent.FrameRow> longer = came ? later : earlier;
        long caller = shorter.get(shorter.size() - 1).entered();
        boolean innermost = longer.size() > 1 && longer.get(longer.size() - 2).entered() == caller;
        int row = (came ? now : before).rows().size() - 1;
        boolean free = came || row >= now.rows().size();
        return innermost && free
                ? Optional.of(new RowChange(came ? Kind.CAME : Kind.WENT, longer.get(longer.size() - 1), row))
                : Optional.empty();
    }

    private static List<StackContent.FrameRow> frames(StackContent content) {
        return content.rows().stream()
                .filter(StackContent.FrameRow.class::isInstance)
                .map(StackContent.FrameRow.class::cast)
                .toList();
    }
}
