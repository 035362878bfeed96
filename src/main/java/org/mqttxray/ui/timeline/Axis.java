package org.mqttxray.ui.timeline;

/**
 * The axis of even steps: the event shown with index i takes the width from {@code x(i)} to {@code x(i + 1)}.
 *
 * @param left where it begins, in pixels
 * @param unit the width of an event, in pixels
 * @param from the index at its left end
 */
record Axis(double left, double unit, double from) {
    /** Where an event begins. */
    double x(double index) {
        return left + (index - from) * unit;
    }

    /** What lies at a place. */
    double indexAt(double x) {
        return (x - left) / unit + from;
    }
}
