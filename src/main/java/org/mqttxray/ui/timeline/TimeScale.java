package org.mqttxray.ui.timeline;

import java.util.concurrent.TimeUnit;

/**
 * Milliseconds since the first event shown. An event takes no time: it begins where it has happened.
 *
 * @param index whose events
 */
record TimeScale(CallSpans index) implements Scale {
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** The time of the first event, in milliseconds since the run began. */
    double origin() {
        return index.size() == 0 ? 0 : index.timeAt(0) / MILLI;
    }

    /** When so many events have happened: before the first one, and with it, it is its time. */
    private double at(int events) {
        int last = Math.min(events, index.size()) - 1;
        return last < 0 ? 0 : index.timeAt(last) / MILLI - origin();
    }

    @Override
    public double after(double events) {
        int whole = (int) Math.floor(events);
        double there = at(whole);
        return there + (events - whole) * (at(whole + 1) - there);
    }

    @Override
    public double begin(int event) {
        return at(event + 1);
    }

    @Override
    public double begun(double place) {
        return index.happenedAt((place + origin()) * MILLI);
    }

    @Override
    public double events(double place) {
        int happened = (int) begun(place);
        double there = at(happened);
        double next = at(happened + 1);
        return next > there && place > there ? happened + (place - there) / (next - there) : happened;
    }
}
