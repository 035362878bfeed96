package org.mqttxray.ui.packet;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.model.SeenPacket.Octet;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Paints the bytes of a packet: only the rows that are seen. */
final class HexPainter {
    private static final double RADIUS = 5;
    private static final double HATCH = 6;

    private final PaintedPane colors;
    private final HexGrid grid;
    private final PacketViewModel.Shown shown;

    HexPainter(PaintedPane colors, HexGrid grid, PacketViewModel.Shown shown) {
        this.colors = colors;
        this.grid = grid;
        this.shown = shown;
    }

    void paint(GraphicsContext g, double width, double height) {
        paintColumns(g);
        clipRows(g, width, height);
        for (int row = grid.firstRow(); row <= grid.lastRow(height); row++) {
            g.setFill(colors.color(Token.INK3));
            g.setFont(Type.mono(11));
            g.fillText(String.format(Locale.ROOT, "%04X", row * grid.columns()), HexGrid.LEFT, grid.y(row) + 22);
            for (int offset = row * grid.columns(); offset < grid.end(row); offset++) {
                paintOctet(g, offset);
            }
        }
    }

    private void paintColumns(GraphicsContext g) {
        g.setFill(colors.color(Token.INK3));
        g.setFont(Type.mono(11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int column = 0; column < grid.columns(); column++) {
            String number = Integer.toHexString(column).toUpperCase(Locale.ROOT);
            g.fillText(number, grid.x(column) + HexGrid.CELL / 2, 14);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    /** Rows that are scrolled up do not run into the numbers of the columns. */
    private static void clipRows(GraphicsContext g, double width, double height) {
        g.beginPath();
        g.rect(0, HexGrid.HEADER - 2, width, height);
        g.clip();
    }

    private void paintOctet(GraphicsContext g, int offset) {
        SeenField field = shown.packet().fieldAt(offset).orElseThrow();
        Octet octet = shown.packet().octets().get(offset);
        double x = grid.xOf(offset);
        double y = grid.y(grid.row(offset));
        boolean starts = offset == field.leaf().from();
        boolean ends = offset == field.leaf().to() - 1;
        double left = starts ? x + 1 : x;
        double right = ends ? x + HexGrid.CELL - 1 : x + HexGrid.CELL;
        switch (octet.sight()) {
            case UNWRITTEN -> missing(g, left, right, y);
            case COVERED -> covered(g, x, y);
            default -> tinted(g, field.leaf().tint(), left, right, y, starts, ends);
        }
        if (shown.wrong().contains(field)) {
            hatch(g, left, right, y);
        }
        texts(g, octet, x + HexGrid.CELL / 2, y);
    }

    private void missing(GraphicsContext g, double left, double right, double y) {
        g.setFill(colors.color(Token.LINE));
        g.fillRect(left, y + HexGrid.CELL_HEIGHT - 1, right - left, 1);
    }

    private void covered(GraphicsContext g, double x, double y) {
        g.setFill(colors.color(Token.ACCENT_SOFT));
        g.fillRoundRect(x + 1, y, HexGrid.CELL - 2, HexGrid.CELL_HEIGHT, RADIUS * 2, RADIUS * 2);
        g.setStroke(colors.color(Token.ACCENT));
        g.setLineWidth(2);
        g.strokeRoundRect(x + 2, y + 1, HexGrid.CELL - 4, HexGrid.CELL_HEIGHT - 2, RADIUS * 2, RADIUS * 2);
    }

    /** A cell, round where its field begins and ends. */
    private void tinted(
            GraphicsContext g, Tint tint, double left, double right, double y, boolean starts, boolean ends) {
        double width = right - left;
        g.setFill(colors.color(Token.of(tint)));
        g.fillRoundRect(left, y, width, HexGrid.CELL_HEIGHT, RADIUS * 2, RADIUS * 2);
        if (!starts) {
            g.fillRect(left, y, width / 2, HexGrid.CELL_HEIGHT);
        }
        if (!ends) {
            g.fillRect(left + width / 2, y, width - width / 2, HexGrid.CELL_HEIGHT);
        }
        double lineFrom = starts ? left + 2 : left;
        double lineTo = ends ? right - 2 : right;
        g.setFill(colors.color(Token.lineOf(tint)));
        g.fillRect(lineFrom, y + HexGrid.CELL_HEIGHT - 2, lineTo - lineFrom, 2);
    }

    /** Something is wrong here. */
    private void hatch(GraphicsContext g, double left, double right, double y) {
        g.save();
        g.beginPath();
        g.rect(left, y, right - left, HexGrid.CELL_HEIGHT);
        g.clip();
        g.setStroke(colors.color(Token.STOP));
        g.setGlobalAlpha(0.45);
        g.setLineWidth(1);
        for (double at = left - left % HATCH - HexGrid.CELL_HEIGHT; at < right; at += HATCH) {
            g.strokeLine(at, y + HexGrid.CELL_HEIGHT, at + HexGrid.CELL_HEIGHT, y);
        }
        g.restore();
    }

    private void texts(GraphicsContext g, Octet octet, double middle, double y) {
        boolean covered = octet.sight() == Sight.COVERED;
        boolean missing = octet.sight() == Sight.UNWRITTEN;
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(colors.color(covered ? Token.ACCENT : missing ? Token.INK3 : Token.INK));
        g.setFont(covered ? Type.monoBold(13) : Type.mono(13));
        g.fillText(hex(octet), middle, covered || missing ? y + 22 : y + 15);
        if (!covered && !missing) {
            g.setFill(colors.color(Token.INK2));
            g.setFont(Type.mono(11));
            g.fillText(character(octet), middle, y + 29);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private String hex(Octet octet) {
        return switch (octet.sight()) {
            case COVERED -> "?";
            case UNWRITTEN -> "--";
            case SECRET -> shown.secretsShown() ? hex(octet.value()) : "••";
            case SHOWN -> hex(octet.value());
        };
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02X", value);
    }

    private String character(Octet octet) {
        boolean hidden = octet.sight() == Sight.SECRET && !shown.secretsShown();
        boolean printable = octet.value() > ' ' && octet.value() < 0x7F;
        return hidden || !printable ? "·" : Character.toString((char) octet.value());
    }

    /** The frame of the framed field; where it goes on in the next row it stays open. */
    void paintFrame(GraphicsContext g, double width, double height) {
        clipRows(g, width, height);
        g.setStroke(colors.color(Token.INK));
        g.setLineWidth(2);
        int from = shown.framed().leaf().from();
        int to = shown.framed().leaf().to();
        int firstRow = Math.max(grid.row(from), grid.firstRow());
        int lastRow = to > from ? Math.min(grid.row(to - 1), grid.lastRow(height)) : -1;
        for (int row = firstRow; row <= lastRow; row++) {
            int start = row * grid.columns();
            paintFrame(g, row, Math.max(from, start), Math.min(to, grid.end(row)), from >= start, to <= grid.end(row));
        }
    }

    private void paintFrame(GraphicsContext g, int row, int from, int to, boolean starts, boolean ends) {
        double left = grid.xOf(from);
        double right = left + (to - from) * HexGrid.CELL;
        double y = grid.y(row);
        g.save();
        g.beginPath();
        g.rect(left, y - 1, right - left, HexGrid.CELL_HEIGHT + 2);
        g.clip();
        double x1 = starts ? left + 2 : left - RADIUS * 3;
        double x2 = ends ? right - 2 : right + RADIUS * 3;
        g.strokeRoundRect(x1, y + 1, x2 - x1, HexGrid.CELL_HEIGHT - 2, RADIUS * 2, RADIUS * 2);
        g.restore();
    }

    /** The byte under the keyboard. */
    void paintCursor(GraphicsContext g, int offset) {
        g.setStroke(colors.color(Token.ACCENT));
        g.setLineWidth(2);
        g.strokeRoundRect(
                grid.xOf(offset) - 1,
                grid.y(grid.row(offset)) - 1,
                HexGrid.CELL + 2,
                HexGrid.CELL_HEIGHT + 2,
                RADIUS * 2,
                RADIUS * 2);
    }
}
