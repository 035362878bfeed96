package org.mqttxray.ui.timeline;

import java.util.Arrays;

/**
 * How the room is shared among the lanes. If all rows fit, each lane has all of its own. Else one lane may go first, the others share
 * what it leaves, and each keeps at least one row; the innermost rows of a lane are those that are left out.
 */
final class LaneHeights {
    /** The height of a lane with one row. */
    static final double ONE_ROW = 2 * TimelineLayout.LANE_TOP - 1 + TimelineLayout.ROW;

    private LaneHeights() {}

    /**
     * The heights of the lanes.
     *
     * @param wanted how high each would be with all rows
     * @param first the index of the lane that goes first, or -1
     * @param room for all of them
     */
    static double[] share(double[] wanted, int first, double room) {
        double[] heights = wanted.clone();
        if (Arrays.stream(wanted).sum() <= room) {
            return heights;
        }
        int lanes = wanted.length;
        double left = room;
        if (first >= 0) {
            heights[first] = Math.max(ONE_ROW, Math.min(wanted[first], room - (lanes - 1) * ONE_ROW));
            left -= heights[first];
            lanes--;
        }
        shareEqually(heights, first, left, lanes);
        return heights;
    }

    /** Those that want least are served first, so that what they leave goes to the others. */
    private static void shareEqually(double[] heights, int except, double room, int lanes) {
        Integer[] order = new Integer[heights.length];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, (a, b) -> Double.compare(heights[a], heights[b]));
        double left = room;
        int others = lanes;
        for (int at : order) {
            if (at != except) {
                heights[at] = Math.max(ONE_ROW, Math.min(heights[at], left / others));
                left -= heights[at];
                others--;
            }
        }
    }

    /** How many rows fit into a lane of a height. */
    static int rows(double height) {
        return (int) Math.round(Math.floor((height - 2 * TimelineLayout.LANE_TOP + 1) / TimelineLayout.ROW));
    }
}
