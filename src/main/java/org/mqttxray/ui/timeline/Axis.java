package org.mqttxray.ui.timeline;

/**
 * Where events are in the pane.
 *
 * @param left where the axis begins, in pixels
 * @param unit the width of one of the scale's measure, in pixels
 * @param from what of the scale is at its left end
 * @param scale of the events
 */
record Axis(double left, double unit, double from, Scale scale) {
    /** About how wide an event is where events have no width. */
    private static final double POINT = 10;

    /** Where so many events have happened. */
    double x(double events) {
        return pixel(scale.after(events));
    }

    /** Where an event begins. */
    double begin(int event) {
        return pixel(scale.begin(event));
    }

    /** Where a place of the scale is. */
    double pixel(double place) {
        return left + (place - from) * unit;
    }

    /** How many events have happened at a place of the pane. */
    double indexAt(double x) {
        return scale.events(placeAt(x));
    }

    /** How many events begin before a place of the pane. */
    double begunAt(double x) {
        return scale.begun(placeAt(x));
    }

    /** What of the scale is at a place of the pane. */
    double placeAt(double x) {
        return (x - left) / unit + from;
    }

    /** How wide an event is, in pixels. */
    double step() {
        return scale == Scale.EVEN ? unit : POINT;
    }
}
