package org.mqttxray.ui.audit;

import javafx.scene.paint.Color;

/** Contrast of colours as WCAG 2 defines it. */
final class Contrast {
    /** The least for text that is not large (WCAG 2, 1.4.3). */
    static final double LEAST = 4.5;
    /** The least for what is switched off. */
    static final double LEAST_OFF = 3;

    private Contrast() {}

    /** Between two opaque colours, 1 to 21. */
    static double of(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** A colour with some opacity laid on an opaque one. */
    static Color on(Color ground, Color over, double opacity) {
        return ground.interpolate(
                new Color(over.getRed(), over.getGreen(), over.getBlue(), 1), over.getOpacity() * opacity);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
