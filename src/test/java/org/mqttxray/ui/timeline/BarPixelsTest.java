package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.timeline.TimelinePicture.Lane;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/** The pixels of the bars are those that each bar gives by itself, whatever was drawn before. */
class BarPixelsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 60;
    private static final int[] COLOURS = IntStream.range(0, Bars.COLOURS)
            .map(at -> 0xFF000000 | 0x111111 * (at + 1))
            .toArray();

    private final Bars bars = bars();

    private static Bars bars() {
        return new Bars(new RandomStrand(1).strand(), row -> {
            throw new AssertionError("nobody points at a bar");
        });
    }

    /** Bars in all rows, as wide as the pane. */
    private static Bars full() {
        Bars all = bars();
        for (int row = 0; row * TimelineLayout.ROW < HEIGHT; row++) {
            all.merged(row, row * TimelineLayout.ROW, 0, WIDTH, Look.HAPPENED, Layer.APP, 0, 1);
        }
        return all;
    }

    private static List<Lane> lanes(Bars bars) {
        return List.of(new Lane(1, "main", "main", "", 0, HEIGHT, 0, bars));
    }

    private int[] drawn(double scale) {
        BarPixels pixels = new BarPixels((int) (WIDTH * scale), (int) (HEIGHT * scale), scale);
        pixels.draw(lanes(full()), 0, COLOURS);
        pixels.draw(lanes(bars), 0, COLOURS);
        return pixels.pixels();
    }

    private int[] simple(double scale) {
        int width = (int) (WIDTH * scale);
        int[] pixels = new int[width * (int) (HEIGHT * scale)];
        for (int at = 0; at < bars.size(); at++) {
            int top = (int) Math.round(bars.y(at) * scale);
            int bottom = (int) Math.min(HEIGHT * scale, Math.round((bars.y(at) + TimelineLayout.BAR) * scale));
            int left = (int) Math.round(bars.x(at) * scale);
            int right = (int) Math.round((bars.x(at) + bars.width(at)) * scale);
            for (int y = Math.max(0, top); y < bottom; y++) {
                Arrays.fill(
                        pixels,
                        y * width + left,
                        y * width + Math.min(width, Math.max(left + 1, right)),
                        COLOURS[bars.colour(at)]);
            }
        }
        return pixels;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void slicesAreWhereTheirPlacesAre(double scale) {
        bars.merged(0, -4, 10, 3.3, Look.HAPPENED, Layer.APP, 0, 1);
        bars.merged(0, -4, 13.3, 0.2, Look.HAPPENED, Layer.MQTT, 1, 2);
        bars.merged(0, -4, 190, 20, Look.FUTURE, Layer.PLATFORM, 2, 3);
        bars.merged(1, 12, 0, 200, Look.HAPPENED, Layer.MQTT, 0, 1);
        bars.merged(2, 50, 20, 4, Look.FUTURE, Layer.APP, 0, 1);
        assertArrayEquals(simple(scale), drawn(scale));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aCallHasRoundCornersAndIsFilledElse(double scale) {
        RandomStrand played = new RandomStrand(1);
        played.play(1, now -> {});
        bars.call(0, 0, Layer.MQTT, 10, 20, 50, Look.HAPPENED, "", "");
        int[] pixels = drawn(scale);
        int[] full = simple(scale);
        int width = (int) (WIDTH * scale);
        int radius = (int) (3 * scale);
        int other = 0;
        for (int at = 0; at < pixels.length; at++) {
            double x = at % width - 20 * scale;
            double y = at / width - 10 * scale;
            boolean side = x < radius || x >= 50 * scale - radius;
            boolean end = y < radius || y >= 15 * scale - radius;
            if (side && end) {
                other += pixels[at] == full[at] ? 0 : 1;
            } else {
                assertEquals(full[at], pixels[at]);
            }
        }
        assertEquals(0, other % 4, "all corners are alike");
        int corner = (int) (10 * scale) * width + (int) (20 * scale);
        assertEquals(true, pixels[corner] >>> 24 < 0x80, "the outermost pixel is hardly covered");
    }

    @ParameterizedTest
    @ValueSource(doubles = 1)
    void whoWaitsIsNotFilled(double scale) {
        RandomStrand played = new RandomStrand(1);
        played.play(1, now -> {});
        bars.call(0, 0, Layer.MQTT, 10, 20, 50, Look.WAITING, "", "");
        assertArrayEquals(new int[WIDTH * HEIGHT], drawn(scale));
    }
}
