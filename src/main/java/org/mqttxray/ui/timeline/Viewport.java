package org.mqttxray.ui.timeline;

/**
 * What is looked at.
 *
 * @param width of the pane, in pixels
 * @param height likewise
 * @param unit the width of an event
 * @param from the index of the event at the left end
 * @param scroll how far the lanes are scrolled up
 */
record Viewport(double width, double height, double unit, double from, double scroll) {
    private static final double PAD = 8;
    private static final double RIGHT_MARGIN = 12;
    private static final double LABELS = 168;
    private static final double LABELS_NARROW = 152;
    private static final double NARROW = 1000;

    /** Where the axis begins. */
    double left() {
        return (width < NARROW ? LABELS_NARROW : LABELS) + PAD;
    }

    /** Where it ends. */
    double right() {
        return width - RIGHT_MARGIN;
    }

    /** How much room the name of a lane has. */
    double label() {
        return left() - 2 * PAD - RIGHT_MARGIN;
    }

    /** How much room the lanes have. */
    double lanes() {
        return Math.max(0, height - TimelineLayout.LANES);
    }
}
