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

    /** A scene lower than this has less air between its words. */
    private static final double LOW = 236;

    private static final double TITLE = 40;
    private static final double LOW_TITLE = 34;
    private static final double ROW = 36;
    private static final double LOW_ROW = 30;
    private static final double GAP = 4;
    private static final double BOTTOM = 10;
    private static final double LOW_BOTTOM = 6;
    /** Of a letter, from its middle down to the line on which it stands. */
    private static final double BASELINE = 9;
    /** The height of a figure. */
    private static final double FIGURE = 128;
    /** Of the viewer of size 1: from his middle to the ends of his shoes, and of his sofa. */
    private static final double SHOES = 42;

    private static final double SOFA = 54;
    private static final double BESIDE_SOFA = 3;
    /** Half the width of the television set, of size 1. */
    private static final double HALF_TELEVISION = 28;
    /** Of a figure, how large the set is. */
    private static final double TELEVISION = 0.9;
    /** Of size 1: from the middle of the viewer to the end of the set. */
    private static final double WATCHING = SOFA + BESIDE_SOFA + 2 * HALF_TELEVISION * TELEVISION;
    /** Between the roof of the station, where it is widest, and the layers of a client. */
    private static final double BESIDE_ROOF = 18;

    private static final double BESIDE_EDGE = 6;
    /** How high the roof of the station is. */
    private static final double ROOF = 10;
    /** The height of the mast above it. */
    private static final double MAST = 66;

    boolean pair() {
        return clients > 1;
    }

    private boolean low() {
        return height < LOW;
    }

    private double title() {
        return low() ? LOW_TITLE : TITLE;
    }

    double ground() {
        return height - title() - 3 * rowHeight() - 2 * GAP - (low() ? LOW_BOTTOM : BOTTOM);
    }

    /** How large the figures are: beside a station in the middle the viewer and his set have room. */
    double figure() {
        double beside = layers() + EDGE + BESIDE_ROOF - 2 * BESIDE_EDGE;
        double room = pair() ? beside / (SHOES + WATCHING) : 1.5;
        return Math.max(0.3, Math.min(Math.min(1.5, room), (ground() - 8) / FIGURE));
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
        return ground() + title() + row * (rowHeight() + GAP);
    }

    double rowHeight() {
        return low() ? LOW_ROW : ROW;
    }

    double rowMiddle(int row) {
        return rowY(row) + rowHeight() / 2;
    }

    /** On what the name of a layer stands. */
    double rowBaseline(int row) {
        return rowMiddle(row) + BASELINE;
    }

    double titleBaseline() {
        return ground() + title() - 10;
    }

    /** Whether the station is at the right of a client. */
    boolean stationRight(int seat) {
        return pair() && seat == 0;
    }

    /** Where the figure stands that speaks: a viewer so that his set has room beside his sofa. */
    double figureX(int seat) {
        double middle = (left(seat) + right(seat)) / 2;
        if (stationRight(seat)) {
            return middle;
        }
        double usual = pair() ? middle - 22 : left(seat) + layers() * 0.3;
        return Math.min(usual, width - BESIDE_EDGE - WATCHING * figure());
    }

    /** Beside the sofa. */
    double televisionX(int seat) {
        return figureX(seat) + (SOFA + BESIDE_SOFA) * figure() + HALF_TELEVISION * television();
    }

    /** How large it is. */
    double television() {
        return figure() * TELEVISION;
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
        return Math.min(Math.max(64, Math.min(130, (ground() - 20) * 0.7)), ground() - ROOF);
    }

    // The line

    double wireY() {
        return rowMiddle(2);
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
        return beside ? rowMiddle(1) : wireY();
    }
}
