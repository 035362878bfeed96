package org.mqttxray.ui.stage;

import static org.mqttxray.ui.theme.Token.BUILDING;
import static org.mqttxray.ui.theme.Token.BUILDING2;
import static org.mqttxray.ui.theme.Token.CLOTH;
import static org.mqttxray.ui.theme.Token.CLOTH2;
import static org.mqttxray.ui.theme.Token.FIGURE;
import static org.mqttxray.ui.theme.Token.FIGURE2;
import static org.mqttxray.ui.theme.Token.GLASS;
import static org.mqttxray.ui.theme.Token.PLAT_INK;
import static org.mqttxray.ui.theme.Token.SCREEN;
import static org.mqttxray.ui.theme.Token.SKIN;
import static org.mqttxray.ui.theme.Token.SOFA;

/** The figures of the scene. Each stands at the origin; y grows downwards. */
final class Figures {
    private final Brush brush;

    Figures(Brush brush) {
        this.brush = brush;
    }

    /** Seated on a sofa, facing left, a telephone at the ear or none. */
    void viewer(boolean telephone) {
        brush.fill(SOFA, -30, -34, 84, 28, 8);
        brush.fill(SOFA, 22, -66, 26, 58, 9);
        brush.fill(FIGURE, -24, -7, 6, 7, 0);
        brush.fill(FIGURE, 40, -7, 6, 7, 0);
        brush.stroke(FIGURE, 11, "M8 -34H-30V-8");
        brush.fill(FIGURE, -42, -7, 18, 7, 3);
        brush.fill(CLOTH, -8, -66, 29, 38, 12);
        brush.disc(SKIN, 4, -83, 15);
        brush.fill(FIGURE, "M-10 -88a15 15 0 0 1 29 8q-3 -10 -12 -12q-8 5 -17 4z");
        if (telephone) {
            brush.stroke(FIGURE, 6, "M-16 -86q-7 9 2 17");
            brush.stroke(CLOTH, 9, "M-2 -48L-24 -56L-15 -74");
            brush.disc(SKIN, -15, -75, 5);
        } else {
            brush.stroke(CLOTH, 9, "M-2 -48L-16 -30");
        }
    }

    /** Standing, facing right, a telephone at the ear or a microphone in the hand. */
    void reporter(boolean telephone) {
        brush.stroke(FIGURE, 11, "M-7 -42V-6M7 -42V-6");
        brush.fill(FIGURE, -14, -7, 16, 7, 3);
        brush.fill(FIGURE, 1, -7, 16, 7, 3);
        brush.fill(CLOTH2, -16, -86, 32, 48, 12);
        brush.stroke(CLOTH2, 9, "M-10 -74L-20 -54");
        brush.disc(SKIN, 0, -103, 15);
        brush.fill(FIGURE, "M13 -108a15 15 0 0 0 -28 6q4 -8 11 -10q8 5 17 4z");
        brush.fill(FIGURE, -13, -119, 26, 5, 2.5);
        if (telephone) {
            brush.stroke(CLOTH2, 9, "M8 -74L26 -80L18 -100");
            brush.disc(SKIN, 18, -101, 5);
            brush.stroke(FIGURE, 6, "M17 -112q8 9 0 19");
        } else {
            brush.stroke(CLOTH2, 9, "M8 -74L22 -58L34 -70");
            brush.stroke(FIGURE, 5, "M34 -70l6 -14");
            brush.disc(FIGURE2, 42, -88, 6.5);
        }
    }

    /** The set; on, it shows a chart. */
    void television(boolean on) {
        brush.fill(FIGURE, -28, -67, 56, 40, 6);
        brush.fill(on ? GLASS : SCREEN, -23, -62, 46, 30, 3);
        if (on) {
            brush.stroke(PLAT_INK, 3, "M-16 -40l9 -9 8 5 14 -13");
        }
        brush.stroke(FIGURE, 5, "M0 -27v10");
        brush.fill(SOFA, -24, -17, 48, 17, 3);
    }

    /** The mast on the roof of the station. */
    void mast() {
        brush.stroke(FIGURE2, 4, "M0 -136V-104");
        brush.stroke(FIGURE2, 3, "M-10 -104L0 -132L10 -104");
        brush.disc(FIGURE2, 0, -139, 4);
        brush.stroke(
                FIGURE2,
                2.2,
                "M-10 -148a13 13 0 0 0 0 18M10 -148a13 13 0 0 1 0 18M-17 -154a22 22 0 0 0 0 30M17 -154a22 22 0 0 1 0 30");
    }

    /** The walls of the station and its roof. */
    void building(double width, double height) {
        double left = -width / 2;
        brush.fill(BUILDING, left, -height, width, height, 6);
        brush.frame(BUILDING2, 2, left, -height, width, height, 6);
        brush.fill(BUILDING2, left - 6, -height - 8, width + 12, 12, 4);
    }
}
