package org.mqttxray.ui.timeline;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.timeline.TimelinePicture.Lane;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/** The bars of the lanes as an image in the pixels of the screen. */
final class BarImage {
    /** How solid is what comes after the playhead. */
    static final double FUTURE = 0.38;

    private static final int OPAQUE = 0xFF;
    private static final int ALPHA = 24;
    private static final int RED = 16;
    private static final int GREEN = 8;

    private BarPixels pixels = new BarPixels(1, 1, 1);
    private PixelBuffer<IntBuffer> buffer;
    private Image image;

    /**
     * The image.
     *
     * @param width of the pane
     * @param height of what of it has lanes
     * @param scale how many pixels of the screen are one of the pane
     */
    Image of(List<Lane> lanes, Function<Token, Color> colors, double width, double height, double scale) {
        int wide = Math.max(1, (int) Math.ceil(width * scale));
        int high = Math.max(1, (int) Math.ceil(height * scale));
        if (image == null || !pixels.are(wide, high, scale)) {
            pixels = new BarPixels(wide, high, scale);
            buffer =
                    new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels.pixels()), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
        int[] colours = colours(colors);
        buffer.updateBuffer(changed -> {
            pixels.draw(lanes, TimelineLayout.LANES, colours);
            return null; // all of it
        });
        return image;
    }

    private static int[] colours(Function<Token, Color> colors) {
        int[] colours = new int[Bars.COLOURS];
        for (int at = 0; at < colours.length; at++) {
            Layer layer = Layer.values()[at % Layer.values().length];
            Look look = Look.values()[at / Layer.values().length];
            colours[at] = premultiplied(colors.apply(Token.of(layer)), look == Look.FUTURE ? FUTURE : 1);
        }
        return colours;
    }

    private static int premultiplied(Color color, double solid) {
        double alpha = color.getOpacity() * solid;
        return channel(alpha) << ALPHA
                | channel(color.getRed() * alpha) << RED
                | channel(color.getGreen() * alpha) << GREEN
                | channel(color.getBlue() * alpha);
    }

    private static int channel(double share) {
        return (int) Math.round(share * OPAQUE);
    }
}
