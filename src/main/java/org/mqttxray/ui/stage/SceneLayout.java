package org.mqttxray.ui.stage;

/**
 * Where everything stands, in units of the design, of which {@code scale} pixels make one. A low scene keeps its text and has smaller
 * figures, no mast and no television set. One client has the station at its left; two have it between them, the first at its left.
 *
 * @param scale pixels a unit
 * @param width of the scene
 * @param height likewise
 * @param ground the height of the ground
 * @param low whether the scene is low
 * @param figure how large the figures are
 * @param rowHeight of a layer
 * @param rowGap between two layers
 * @param clients how many there are: 1 or 2
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
        int clients) {
    static final double DESIGN_WIDTH = 768;
    static final double DESIGN_HEIGHT = 290;
    /** From halfway to the client back toward what lies at the link. */
    private static final double BESIDE_LINK = 2;

    /** The room for what the reporter of a client that plays both parts says, and from there to his middle. */
    private static final double SECOND_BUBBLE = 300;

    private static final double BESIDE_SECOND = 30;

    private static final double LOW = 220;
    private static final double LARGEST = 1.4;
    private static final double SMALLEST_TEXT = 11;
    private static final double EDGE = 30;
    private static final double LAYERS = 196;
    /** The least between the layers and the port: an envelope and its way. */
    private static final double WIRE = 84;

    private static final double LOW_WIRE = 60;

    /** The layout of a pane of this size, in pixels. */
    static SceneLayout of(double paneWidth, double paneHeight, int clients) {
        if (paneHeight < LOW) {
            double row = paneHeight < 190 ? 16 : 18;
            double ground = paneHeight - (18 + 3 * row + 2 * 2 + 5);
            return new SceneLayout(1, paneWidth, paneHeight, ground, true, 0.7, row, 2, clients);
        }
        double scale = Math.min(LARGEST, Math.min(paneWidth / DESIGN_WIDTH, paneHeight / DESIGN_HEIGHT));
        double width = paneWidth / scale;
        double height = paneHeight / scale;
        return new SceneLayout(scale, width, height, height - 118, false, 1, 25, 3, clients);
    }

    double size(double wanted) {
        return Math.max(wanted, SMALLEST_TEXT / scale);
    }

    private boolean pair() {
        return clients > 1;
    }

    // The station

    double stationX() {
        return pair() ? width / 2 : low ? 94 : 160;
    }

    double portWidth() {
        return Math.max(low ? 106 : 128, (low ? 106 : 118) / scale);
    }

    // The clients

    /** Whether the station is at the right of a client. */
    boolean stationRight(int seat) {
        return pair() && seat == 0;
    }

    /** 1 if the station is at the right of a client, else -1. */
    int toward(int seat) {
        return stationRight(seat) ? 1 : -1;
    }

    private double edge() {
        return low ? 16 : EDGE;
    }

    private double layers() {
        double beside = (width - portWidth()) / 2 - edge();
        return Math.min(LAYERS, beside - (low ? LOW_WIRE : WIRE));
    }

    /** Where the layers of a client begin. */
    double left(int seat) {
        if (!pair()) {
            return low ? Math.max(236, width * 0.36) : 384;
        }
        return seat == 0 ? edge() : width - edge() - layers();
    }

    /** Where they end. */
    double right(int seat) {
        return stationRight(seat) ? edge() + layers() : width - edge();
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

    /** Where the line of a client leaves the port. */
    double wireFrom(int seat) {
        return stationX() - toward(seat) * portWidth() / 2;
    }

    /** Where the link is on it. */
    double linkX(int seat) {
        return (wireFrom(seat) + wireTo(seat)) / 2;
    }

    /** Beside what lies there, toward the client. */
    double besideLinkX(int seat) {
        return (linkX(seat) + wireTo(seat)) / 2 + toward(seat) * BESIDE_LINK;
    }

    /**
     * The middle of what is said of the link.
     *
     * @param end how far from the station's line it may reach
     */
    double linkWordsX(double end) {
        return (stationX() + end) / 2;
    }

    /**
     * The room for it.
     *
     * @param end likewise
     */
    double linkWordsWidth(double end) {
        return Math.max(0, Math.abs(stationX() - end) - 12);
    }

    /** Where it comes to the client. */
    double wireTo(int seat) {
        return stationRight(seat) ? right(seat) : left(seat);
    }

    // The figures

    /** Where the figure of a client stands: the one that speaks, if it plays both parts. */
    double figureX(int seat) {
        if (!pair()) {
            return left(seat) + (low ? 178 : 94);
        }
        if (low) { // at the far end, so that there is room for what is said
            return stationRight(seat) ? left(seat) + 26 : right(seat) - 44;
        }
        double middle = (left(seat) + right(seat)) / 2;
        return stationRight(seat) ? middle : middle - 14;
    }

    double televisionX(int seat) {
        if (!pair()) {
            return left(seat) + 198;
        }
        return stationRight(seat) ? 36 : width - 22 - 14;
    }

    /** Where the reporter of a client that plays both parts stands. */
    double secondX(int seat) {
        return right(seat) - 56;
    }

    // What is said

    double bubbleX(int seat, StageScene.Speaker speaker) {
        if (!pair()) {
            double usual = low ? 192 : 262;
            return aboveOthers(speaker) ? secondX(seat) - BESIDE_SECOND - SECOND_BUBBLE : usual;
        }
        double beside = low ? 74 : 32;
        return stationRight(seat) ? figureX(seat) + (low ? 16 : 24) : stationX() + beside;
    }

    double bubbleWidth(int seat, StageScene.Speaker speaker) {
        if (!pair()) {
            double usual = figureX(seat) - (low ? 30 : 0) - bubbleX(seat, speaker);
            return aboveOthers(speaker) ? SECOND_BUBBLE : usual;
        }
        double beside = low ? 74 : 32;
        return stationRight(seat)
                ? stationX() - beside - bubbleX(seat, speaker)
                : figureX(seat) - (low ? 30 : 20) - bubbleX(seat, speaker);
    }

    /** Whether what is said stands above the figures between; in a low scene there is no room for that. */
    boolean aboveOthers(StageScene.Speaker speaker) {
        return speaker == StageScene.Speaker.SECOND && !low;
    }

    // The packet

    /** The middle of the envelope. */
    double letterX(int seat, Place place) {
        int toward = toward(seat);
        return switch (place) {
            case WRITING, WRITTEN, RECEIVED -> wireTo(seat) + toward * 30;
            case STATION -> wireFrom(seat) - toward * 24;
            case FALLEN, HELD -> linkX(seat);
            default -> wireTo(seat) + toward * (low ? 34 : pair() ? 32 : 50);
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
