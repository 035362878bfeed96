package org.mqttxray.ui.window;

/**
 * What folds when there is little room.
 *
 * @param sourceAsTab whether the source is a tab of the call stack
 * @param narrow whether lesson and packet are narrow
 * @param low whether bars and headers are lower
 * @param timelineShort whether the timeline keeps the wire and the acting thread only
 */
record Fold(boolean sourceAsTab, boolean narrow, boolean low, boolean timelineShort) {
    /** Nothing folds. */
    static final Fold NOTHING = new Fold(false, false, false, false);

    private static final double SOURCE_BESIDE = 1_440;
    private static final double WIDE_PACKET = 1_400;
    private static final double TALL = 900;
    private static final double HIGH = 760;
    /** The sizes above count the system's title bar. */
    private static final double TITLE_BAR = 28;

    /** What folds in a window of a size, in our pixels, its title bar not counted. */
    static Fold of(double width, double height) {
        return new Fold(
                width < SOURCE_BESIDE, width < WIDE_PACKET, height < HIGH - TITLE_BAR, height < TALL - TITLE_BAR);
    }
}
