package org.mqttxray.ui.packet;

import java.util.OptionalInt;

/**
 * Where each byte of a packet stands in the pane, in pixels.
 *
 * @param columns bytes in a row
 * @param octets how many bytes there are
 * @param scrolled how far the rows are moved up
 */
record HexGrid(int columns, int octets, double scrolled) {
    /** The width of a byte. */
    static final double CELL = 24;
    /** The height of a byte. */
    static final double CELL_HEIGHT = 36;
    /** From one row to the next. */
    static final double ROW = 41;
    /** The left edge of the offsets. */
    static final double LEFT = 12;
    /** The height of the row with the column numbers. */
    static final double HEADER = 22;

    private static final double OFFSETS = 38;
    private static final int WIDE = 16;
    private static final int NARROW = 8;

    /** Sixteen columns where they have room, else eight. */
    static int columns(double width) {
        return width >= width(WIDE) ? WIDE : NARROW;
    }

    /** The least width of a pane. */
    static double leastWidth() {
        return width(NARROW);
    }

    private static double width(int columns) {
        return LEFT + OFFSETS + columns * CELL;
    }

    int rows() {
        return (octets + columns - 1) / columns;
    }

    int row(int offset) {
        return offset / columns;
    }

    /** The offset behind the last byte of a row. */
    int end(int row) {
        return (int) Math.min(octets, (row + 1L) * columns);
    }

    /** The height of everything. */
    double height() {
        return HEADER + rows() * ROW;
    }

    double x(int column) {
        return LEFT + OFFSETS + column * CELL;
    }

    double xOf(int offset) {
        return x(offset % columns);
    }

    double y(int row) {
        return HEADER + row * ROW - scrolled;
    }

    /** The first row that is seen. */
    int firstRow() {
        return (int) (scrolled / ROW);
    }

    /** The last row that is seen in a pane of a height. */
    int lastRow(double height) {
        return Math.min(rows() - 1, (int) ((scrolled + height - HEADER) / ROW));
    }

    /** The byte at a point of the pane. */
    OptionalInt at(double x, double y) {
        int column = (int) Math.floor((x - LEFT - OFFSETS) / CELL);
        int row = (int) Math.floor((y - HEADER + scrolled) / ROW);
        boolean inside = column >= 0 && column < columns && row >= 0 && y >= HEADER;
        int offset = row * columns + column;
        return inside && offset < octets ? OptionalInt.of(offset) : OptionalInt.empty();
    }
}
