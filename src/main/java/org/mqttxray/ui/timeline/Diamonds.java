package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.debug.HitMarks;
import org.mqttxray.ui.timeline.TimelinePicture.Diamond;

/** The diamonds on the ruler, of what can be seen only; those that would lie on each other are one. */
final class Diamonds {
    private final CallSpans index;
    private final Axis axis;
    private final double left;
    private final double right;

    Diamonds(CallSpans index, Axis axis, double left, double right) {
        this.index = index;
        this.axis = axis;
        this.left = left;
        this.right = right;
    }

    /** From left to right. */
    List<Diamond> of(Stops stops) {
        return stops.marks().map(marks -> of(marks, stops.muted())).orElse(List.of());
    }

    private List<Diamond> of(HitMarks marks, boolean muted) {
        List<Diamond> diamonds = new ArrayList<>();
        int at = marks.before(positionAt(left - Diamond.SIZE));
        while (at < marks.size()) {
            long position = marks.position(at);
            double x = axis.x(index.shownOf(position + 1));
            if (position >= index.read() || x > right) {
                break;
            }
            int next = Math.max(at + 1, marks.before(positionAt(x + Diamond.SIZE)));
            if (x >= left) {
                diamonds.add(new Diamond(x, position, marks.breakpoint(at), next - at, muted));
            }
            at = next;
        }
        return List.copyOf(diamonds);
    }

    /** The first event whose stop lies at a place or to the right of it. */
    private long positionAt(double x) {
        int shown = (int) Math.ceil(axis.indexAt(x)) - 1;
        if (shown < 0) {
            return 0;
        }
        return shown < index.size() ? index.positionOf(shown) : Long.MAX_VALUE;
    }
}
