package org.mqttxray.ui.timeline;

import java.util.Arrays;
import java.util.List;
import org.mqttxray.ui.timeline.TimelinePicture.Lane;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/**
 * The bars of all lanes as pixels. A row of bars is one line of pixels, which is then copied downwards: it costs what there are pixels,
 * little more for many bars than for few. A dashed bar, of a thread that waits, is not here.
 */
final class BarPixels {
    private static final double ROUND = 3;
    /** Of each side of a pixel, how many points decide how much of it a corner covers. */
    private static final int POINTS = 4;

    private static final int OPAQUE = 0xFF;
    private static final int BYTE = 8;

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;
    /** By radius, then by line from the top, then by column from the left: what a corner covers, 0 to 255. */
    private final int[][][] corners;
    /** By radius, then by colour: the pixels of a corner, line by line, each from the left. */
    private final int[][][] inked;
    /** The colours of these pixels. */
    private int[] inks = {};
    /** Below this line nothing has been drawn. */
    private int used;

    /**
     * Room for bars.
     *
     * @param width in pixels of the screen
     * @param height likewise
     * @param scale how many pixels of the screen are one of the pane
     */
    BarPixels(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        pixels = new int[width * height];
        corners = new int[(int) Math.round(ROUND * scale) + 1][][];
        Arrays.setAll(corners, BarPixels::corner);
        inked = new int[corners.length][Bars.COLOURS][];
    }

    private static int[][] corner(int radius) {
        int[][] covered = new int[radius][radius];
        for (int line = 0; line < radius; line++) {
            for (int column = 0; column < radius; column++) {
                covered[line][column] = covered(radius, radius - line, radius - column);
            }
        }
        return covered;
    }

    private static int covered(int radius, int below, int right) {
        int inside = 0;
        for (int line = 0; line < POINTS; line++) {
            for (int column = 0; column < POINTS; column++) {
                double dy = below - (line + 0.5) / POINTS;
                double dx = right - (column + 0.5) / POINTS;
                inside += dx * dx + dy * dy <= radius * radius ? 1 : 0;
            }
        }
        return inside * OPAQUE / (POINTS * POINTS);
    }

    /** Line by line, premultiplied. */
    int[] pixels() {
        return pixels;
    }

    /** Whether they have a size. */
    boolean are(int otherWidth, int otherHeight, double otherScale) {
        return width == otherWidth && height == otherHeight && Double.compare(scale, otherScale) == 0;
    }

    /**
     * Draws bars, and nothing where none are.
     *
     * @param top what place of the pane is at the upper edge
     * @param colours by {@link Bars#colour}, premultiplied
     */
    void draw(List<Lane> lanes, double top, int[] colours) {
        ink(colours);
        int free = 0;
        for (Lane lane : lanes) {
            Bars bars = lane.bars();
            int at = 0;
            while (at < bars.size()) {
                double y = bars.y(at);
                int end = endOfRow(bars, at);
                int from = Math.max(free, (int) Math.round((y - top) * scale));
                int to = Math.min(height, (int) Math.round((y - top + TimelineLayout.BAR) * scale));
                if (from < to) {
                    Arrays.fill(pixels, free * width, from * width, 0);
                    row(bars, at, end, from, to, colours);
                    free = to;
                }
                at = end;
            }
        }
        Arrays.fill(pixels, free * width, Math.max(free, used) * width, 0);
        used = free;
    }

    /** There are many bars but few colours, so what a corner looks like is worked out once. */
    private void ink(int[] colours) {
        if (Arrays.equals(inks, colours)) {
            return;
        }
        inks = colours.clone();
        for (int radius = 0; radius < corners.length; radius++) {
            for (int colour = 0; colour < colours.length; colour++) {
                int ink = colours[colour];
                inked[radius][colour] = Arrays.stream(corners[radius])
                        .flatMapToInt(Arrays::stream)
                        .map(covered -> share(ink, covered))
                        .toArray();
            }
        }
    }

    private static int endOfRow(Bars bars, int from) {
        double y = bars.y(from);
        int end = from + 1;
        while (end < bars.size() && bars.y(end) == y) {
            end++;
        }
        return end;
    }

    private void row(Bars bars, int first, int end, int from, int to, int[] colours) {
        int line = from * width;
        int free = line;
        for (int at = first; at < end; at++) {
            if (bars.look(at) != Look.WAITING) {
                int left = line + left(bars, at);
                int right = line + right(bars, at);
                Arrays.fill(pixels, Math.min(free, left), left, 0);
                Arrays.fill(pixels, left, right, colours[bars.colour(at)]);
                free = Math.max(free, right);
            }
        }
        Arrays.fill(pixels, free, line + width, 0);
        for (int below = from + 1; below < to; below++) {
            System.arraycopy(pixels, line, pixels, below * width, width);
        }
        for (int at = first; at < end; at++) {
            if (bars.look(at) != Look.WAITING && !bars.merged(at)) {
                round(bars, at, from, to);
            }
        }
    }

    private int left(Bars bars, int at) {
        return Math.max(0, Math.min(width - 1, nearest(bars.x(at) * scale)));
    }

    /** A bar has at least one pixel. */
    private int right(Bars bars, int at) {
        return Math.min(width, Math.max(left(bars, at) + 1, nearest((bars.x(at) + bars.width(at)) * scale)));
    }

    /** The pixel nearest to a place that is not left of the first one. */
    private static int nearest(double place) {
        return (int) (place + 0.5);
    }

    private void round(Bars bars, int at, int from, int to) {
        int left = left(bars, at);
        int right = right(bars, at);
        int radius = Math.min(corners.length - 1, Math.min(right - left, to - from) / 2);
        int[] corner = inked[radius][bars.colour(at)];
        for (int line = 0; line < radius; line++) {
            int upper = (from + line) * width;
            int lower = (to - 1 - line) * width;
            for (int column = 0; column < radius; column++) {
                int pixel = corner[line * radius + column];
                pixels[upper + left + column] = pixel;
                pixels[upper + right - 1 - column] = pixel;
                pixels[lower + left + column] = pixel;
                pixels[lower + right - 1 - column] = pixel;
            }
        }
    }

    private static int share(int colour, int covered) {
        int shared = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += BYTE) {
            shared |= (colour >>> shift & OPAQUE) * covered / OPAQUE << shift;
        }
        return shared;
    }
}
