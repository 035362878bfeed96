package org.mqttxray.ui.stack;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Layer;

/** Rows of a call stack for tests, and what they read. */
public final class StackRows {
    private StackRows() {}

    /** A row in short: the name of a frame, or how many frames are folded. */
    public static String text(StackContent.Row row) {
        return row instanceof StackContent.FoldRow fold
                ? "[" + fold.frames() + "]"
                : ((StackContent.FrameRow) row).name();
    }

    /** A frame called by its level. */
    public static StackContent.FrameRow frame(int level, boolean shown, boolean named) {
        return new StackContent.FrameRow(
                level,
                level,
                Layer.MQTT,
                Integer.toString(level),
                "",
                "",
                List.of(),
                false,
                Optional.empty(),
                shown,
                named);
    }
}
