package org.mqttxray.ui.stage;

/**
 * Where everything stands, in units of the design, of which {@code scale} pixels make one. A low scene keeps its text and has smaller
 * figures, no mast and no television set.
 *
 * @param scale pixels a unit
 * @param width of the scene
 * @param height likewise
 * @param ground the height of the ground
 * @param low whether the scene is low
 * @param figure how large the figures are
 * @param rowHeight of a layer
 * @param rowGap between two layers
 * @param left where the layers begin
 * @param right where they end
 */
record SceneLayout(
        double scale,
        double width,
        double height,
        double ground,
        boolean low,
        double figure,
        double rowHeight,
        double rowGap,
        double left,
        double right) {
    static final double DESIGN_WIDTH = 768;
    static final double DESIGN_HEIGHT = 290;
    private static final double LOW = 220;
    private static final double LARGEST = 1.4;
    private static final double SMALLEST_TEXT = 11;

    /** The layout of a pane of this size, in pixels. */
    static SceneLayout of(double paneWidth, double paneHeight) {
        if (paneHeight < LOW) {
            double row = paneHeight < 190 ? 16 : 18;
            double ground = paneHeight - (18 + 3 * row + 2 * 2 + 5);
            return new SceneLayout(
                    1,
                    paneWidth,
                    paneHeight,
                    ground,
                    true,
                    0.7,
                    row,
                    2,
                    Math.max(236, paneWidth * 0.36),
                    paneWidth - 16);
        }
        double scale = Math.min(LARGEST, Math.min(paneWidth / DESIGN_WIDTH, paneHeight / DESIGN_HEIGHT));
        double width = paneWidth / scale;
        double height = paneHeight / scale;
        return new SceneLayout(scale, width, height, height - 118, false, 1, 25, 3, 384, width - 30);
    }

    double size(double wanted) {
        return Math.max(wanted, SMALLEST_TEXT / scale);
    }

    double stationX() {
        return low ? 94 : 160;
    }

    double portWidth() {
        return Math.max(low ? 106 : 128, (low ? 106 : 118) / scale);
    }

    double rowY(int row) {
        return ground + (low ? 18 : 28) + row * (rowHeight + rowGap);
    }

    double rowMiddle(int row) {
        return rowY(row) + rowHeight / 2;
    }

    double wireY() {
        return rowMiddle(2);
    }

    double wireFrom() {
        return stationX() + portWidth() / 2;
    }

    double viewerX() {
        return left + (low ? 178 : 94);
    }

    double televisionX() {
        return left + 198;
    }

    double reporterX() {
        return right - 56;
    }

    double bubbleX() {
        return low ? 192 : 262;
    }

    double bubbleWidth() {
        return viewerX() - (low ? 30 : 0) - bubbleX();
    }

    /** The middle of the envelope. */
    double letterX(Place place) {
        return switch (place) {
            case WRITING, WRITTEN, RECEIVED -> left - 30;
            case STATION -> wireFrom() + 24;
            case FALLEN -> (wireFrom() + left) / 2;
            default -> left - (low ? 34 : 50);
        };
    }

    /** Likewise. */
    double letterY(Place place) {
        return switch (place) {
            case WRITING, WRITTEN, RECEIVED -> rowMiddle(1);
            case FALLEN -> wireY() + 4;
            default -> wireY();
        };
    }
}
