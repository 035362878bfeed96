package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mqttxray.ui.timeline.TimelinePicture.Playhead;
import org.mqttxray.ui.timeline.TimelinePicture.Tick;

/** The marks of the ruler with their times, as many as have room; none lies under the playhead's flag. */
final class Ruler {
    private static final double TICK = 96;
    private static final double TICK_TEXT = 60;
    private static final double TICK_CHARACTER = 6.7;
    private static final double TICK_GAP = 4;
    private static final double FLAG_CHARACTER = 6.9;
    private static final double FLAG_MARGIN = 7;

    private final CallSpans index;
    private final Axis axis;
    private final Viewport view;
    private final Playhead playhead;

    Ruler(CallSpans index, Axis axis, Viewport view, Playhead playhead) {
        this.index = index;
        this.axis = axis;
        this.view = view;
        this.playhead = playhead;
    }

    /** From left to right. */
    List<Tick> ticks() {
        if (axis.scale() instanceof TimeScale time) {
            return withUnit(new TimeTicks(axis, time.origin(), view.right() - TICK_TEXT / 2)
                    .ticks().stream().filter(tick -> !underFlag(tick)).toList());
        }
        List<Tick> ticks = new ArrayList<>();
        int step = step();
        int first = (int) Math.max(0, Math.ceil(view.from() / step)) * step;
        int last = (int) Math.min(index.size() - 1.0, axis.indexAt(view.right() - TICK_TEXT / 2));
        for (int at = first; at <= last; at += step) {
            Tick tick = new Tick(axis.x(at), time(index.timeAt(at), ticks.isEmpty(), first, last));
            if (!underFlag(tick)) {
                ticks.add(tick);
            }
        }
        return List.copyOf(ticks);
    }

    /** The first one says in what they are. */
    private static List<Tick> withUnit(List<Tick> ticks) {
        List<Tick> named = new ArrayList<>(ticks);
        if (!named.isEmpty()) {
            named.set(0, new Tick(named.get(0).x(), named.get(0).label() + " ms"));
        }
        return List.copyOf(named);
    }

    private int step() {
        int step = 1;
        int[] factors = {2, 5, 10};
        for (int decade = 1; ; decade *= 10) {
            for (int factor : factors) {
                if (step * axis.unit() >= TICK) {
                    return step;
                }
                step = decade * factor;
            }
        }
    }

    /** Whether the playhead's flag, which stays within the pane, lies over a mark of the ruler or its time. */
    private boolean underFlag(Tick tick) {
        double flag = playhead.label().length() * FLAG_CHARACTER + 2 * FLAG_MARGIN;
        double left =
                Math.max(view.left() - FLAG_MARGIN, Math.min(playhead.x() - flag / 2, view.width() - flag - TICK_GAP));
        double end = tick.x() + TICK_GAP + tick.label().length() * TICK_CHARACTER;
        boolean seen = playhead.x() >= view.left() - 1 && playhead.x() <= view.width();
        return seen && left + flag + TICK_GAP >= tick.x() && left - TICK_GAP <= end;
    }

    /** A time in milliseconds, as exact as the times on the ruler differ. */
    private String time(long nanos, boolean withUnit, int first, int last) {
        double span = (index.timeAt(last) - index.timeAt(first)) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        int digits = span < 5 ? 3 : span < 50 ? 2 : span < 10_000 ? 1 : 0;
        String number = nanos == 0 ? "0" : millis(nanos, digits);
        return withUnit ? number + " ms" : number;
    }

    /** Milliseconds to so many places, 0 to 3. */
    static String millis(long nanos, int digits) {
        long unit = TimeUnit.MILLISECONDS.toNanos(1);
        long parts = 1;
        for (int digit = 0; digit < digits; digit++) {
            unit /= 10;
            parts *= 10;
        }
        long rounded = (nanos + unit / 2) / unit;
        String whole = Long.toString(rounded / parts);
        return digits == 0
                ? whole
                : whole + "." + Long.toString(parts + rounded % parts).substring(1);
    }
}
