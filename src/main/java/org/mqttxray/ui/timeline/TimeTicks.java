package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mqttxray.ui.timeline.TimelinePicture.Tick;

/** The marks of the ruler in true time: round times, as many as have room. */
final class TimeTicks {
    private static final double ROOM = 96;
    private static final double[] ROUND = {1, 2, 5};
    /** Nothing is shown more exactly than in nanoseconds. */
    private static final double LEAST = 1e-6;

    private static final int MOST = 200;
    /** To so many digits there is a way that costs less than a format. */
    private static final int MILLIS_DIGITS = 3;

    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Axis axis;
    private final double origin;
    private final double right;

    /**
     * A ruler.
     *
     * @param origin the time at the beginning of the axis, in milliseconds since the run began
     * @param right how far there is room for a mark
     */
    TimeTicks(Axis axis, double origin, double right) {
        this.axis = axis;
        this.origin = origin;
        this.right = right;
    }

    /** From left to right. */
    List<Tick> ticks() {
        double step = step();
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        List<Tick> ticks = new ArrayList<>();
        double time = Math.ceil((axis.placeAt(axis.left()) + origin) / step) * step;
        for (; ticks.size() < MOST && x(time) <= right; time += step) {
            ticks.add(new Tick(x(time), number(time, digits)));
        }
        return ticks;
    }

    private static String number(double time, int digits) {
        return digits <= MILLIS_DIGITS
                ? Ruler.millis(Math.round(time * NANOS), digits)
                : String.format(Locale.ROOT, "%." + digits + "f", time);
    }

    private double x(double time) {
        return axis.left() + (time - origin - axis.from()) * axis.unit();
    }

    private double step() {
        for (double decade = LEAST; ; decade *= 10) {
            for (double round : ROUND) {
                if (decade * round * axis.unit() >= ROOM) {
                    return decade * round;
                }
            }
        }
    }
}
