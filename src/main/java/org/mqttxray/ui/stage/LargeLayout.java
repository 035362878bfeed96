package org.mqttxray.ui.stage;

/**
 * Where everything of a scene with large letters stands, in pixels: figures above the ground, below it the layers of each client, the line
 * and the port. Two clients have the station between them, one has it at its left.
 *
 * @param width of the scene
 * @param height likewise
 * @param clients how many there are: 1 or 2
 */
record LargeLayout(double width, double height, int clients) {
    static final double TEXT = 24;

    private static final double EDGE = 14;
    private static final double LAYERS = 168;
    /** The least between the layers of two clients: the port, and an envelope at each side of it. */
    private static final double BETWEEN = 196;

    private static final double TITLE = 40;
    private static final double ROW = 36;
    private static final double GAP = 4;
    private static final double BOTTOM = 10;
    /** The height of a figure. */
    private static final double FIGURE = 128;
    /** Half the width of the television set, of size 1. */
    private static final double HALF_TELEVISION = 28;

    private static final double BESIDE_EDGE = 6;
    /** The height of the mast above the roof of the station. */
    private static final double MAST = 66;

    boolean pair() {
        return clients > 1;
    }

    double ground() {
        return height - TITLE - 3 * ROW - 2 * GAP - BOTTOM;
    }

    /** How large the figures are. */
    double figure() {
        return Math.max(0.3, Math.min(1.5, (ground() - 8) / FIGURE));
    }

    /** Whether there is room for the mast of the station above its house. */
    boolean mast() {
        return ground() > houseHeight() + MAST;
    }

    // The clients

    /** How wide their layers are. */
    double layers() {
        return pair() ? Math.min(LAYERS, (width - 2 * EDGE - BETWEEN) / 2) : Math.min(260, width * 0.42);
    }

    double left(int seat) {
        return pair() && seat == 0 ? EDGE : width - EDGE - layers();
    }

    double right(int seat) {
        return left(seat) + layers();
    }

    double rowY(int row) {
        return ground() + TITLE + row * (ROW + GAP);
    }

    double rowHeight() {
        return ROW;
    }

    double titleBaseline() {
        return ground() + TITLE - 10;
    }

    /** Whether the station is at the right of a client. */
    boolean stationRight(int seat) {
        return pair() && seat == 0;
    }

    /** Where the figure stands that speaks. */
    double figureX(int seat) {
        double middle = (left(seat) + right(seat)) / 2;
        return pair() ? middle - (seat == 0 ? 0 : 22) : left(seat) + layers() * 0.3;
    }

    /** Beside the sofa, and whole: near the edge of the scene it stands before the sofa's end. */
    double televisionX(int seat) {
        double last = width - BESIDE_EDGE - HALF_TELEVISION * television();
        return Math.min(figureX(seat) + 84 * figure(), last);
    }

    /** How large it is. */
    double television() {
        return figure() * 0.9;
    }

    /** Where the reporter of a client that plays both parts stands. */
    double secondX(int seat) {
        return right(seat) - 34;
    }

    // The station

    double stationX() {
        return pair() ? width / 2 : width * 0.25;
    }

    double houseHeight() {
        return Math.max(64, Math.min(130, (ground() - 20) * 0.7));
    }

    // The line

    double wireY() {
        return rowY(2) + ROW / 2;
    }

    double wireTo(int seat) {
        return stationRight(seat) ? right(seat) : left(seat);
    }

    /** Where the line of a client leaves a port of a width. */
    double wireFrom(int seat, double port) {
        return stationX() + (stationRight(seat) ? -port / 2 : port / 2);
    }

    /** The middle of the envelope. */
    double letterX(int seat, Place place, double port) {
        double toward = stationRight(seat) ? 1 : -1;
        double to = wireTo(seat);
        double from = wireFrom(seat, port);
        return switch (place) {
            case WRITING, WRITTEN, RECEIVED, LEAVING -> to + toward * 34;
            case STATION -> from - toward * 30;
            default -> (from + to) / 2;
        };
    }

    double letterY(Place place) {
        boolean beside = place == Place.WRITING || place == Place.WRITTEN || place == Place.RECEIVED;
        return beside ? rowY(1) + ROW / 2 : wireY();
    }
}
