package org.mqttxray.ui.sequence;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.ui.sequence.SequencePicture.Look;
import org.mqttxray.ui.sequence.SequencePicture.Row;
import org.mqttxray.ui.theme.Token;

/** Paints the arrow of a row: whole, dashed or falling off the line, or what happens to the line itself. */
final class ArrowPainter {
    private static final double HEAD = 9;
    private static final double HEAD_WIDE = 5;
    private static final double FALL_X = 18;
    private static final double FALL_Y = 14;
    private static final double LINK_RING = 4.5;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;

    ArrowPainter(GraphicsContext g, Function<Token, Color> colors) {
        this.g = g;
        this.colors = colors;
    }

    void paint(Row row) {
        switch (row.look()) {
            case WHOLE -> arrow(row, false);
            case DASHED -> arrow(row, true);
            case LOST -> fall(row);
            case GONE -> ofLine(row);
        }
    }

    /** The colour of an arrow, and of its name. */
    static Token ink(Row row) {
        if (row.look() == Look.GONE) {
            boolean bad = row.passage().kind() == Kind.END || row.passage().kind() == Kind.SILENCE;
            return bad ? Token.STOP : Token.INK2;
        }
        return row.passage().out() ? Token.OUT : Token.IN;
    }

    private void arrow(Row row, boolean dashed) {
        double direction = Math.signum(row.to() - row.from());
        stroke(ink(row), row.standing().chosen() ? 2.6 : 2);
        if (dashed) {
            g.setLineDashes(4, 4);
        }
        g.strokeLine(row.from(), row.y(), row.to() - direction * HEAD / 2, row.y());
        g.setLineDashes();
        head(row.to() + 3 * direction, row.y(), direction, 0);
        if (row.mark().isEmpty()) {
            ring(row, direction);
        }
    }

    /** The link itself stands on the line, where a packet comes from it or goes no further. */
    private void ring(Row row, double direction) {
        boolean begins = row.passage().kind() == Kind.LINK && row.passage().out();
        if (begins || row.passage().through() != Join.NONE) {
            ring(row.from(), row.y());
        } else if (row.passage().kind() == Kind.LINK) {
            ring(row.to() + direction * HEAD, row.y());
        }
    }

    private void ring(double x, double y) {
        g.setFill(colors.apply(Token.PANEL));
        g.fillOval(x - LINK_RING, y - LINK_RING, 2 * LINK_RING, 2 * LINK_RING);
        g.strokeOval(x - LINK_RING, y - LINK_RING, 2 * LINK_RING, 2 * LINK_RING);
    }

    private void head(double x, double y, double dx, double dy) {
        double backX = x - dx * HEAD;
        double backY = y - dy * HEAD;
        g.setFill(g.getStroke());
        g.fillPolygon(
                new double[] {x, backX - dy * HEAD_WIDE, backX + dy * HEAD_WIDE},
                new double[] {y, backY + dx * HEAD_WIDE, backY - dx * HEAD_WIDE},
                3);
    }

    /** It falls off the line, with a broken arrow. */
    private void fall(Row row) {
        double direction = Math.signum(row.to() - row.from());
        double length = Math.hypot(FALL_X, FALL_Y);
        stroke(ink(row), 2);
        g.strokeLine(row.from(), row.y(), row.to() - direction * 2, row.y());
        stroke(Token.STOP, 2);
        g.setLineDashes(5, 4);
        g.strokeLine(row.to() + direction * 2, row.y() + 2, row.to() + direction * FALL_X, row.y() + FALL_Y);
        g.setLineDashes();
        double dx = direction * FALL_X / length;
        double dy = FALL_Y / length;
        head(row.to() + direction * FALL_X + dx * HEAD, row.y() + FALL_Y + dy * HEAD, dx, dy);
    }

    /** Something happens to the line: it ends, goes dead, or comes back. */
    private void ofLine(Row row) {
        double x = row.text();
        double y = row.y() + 1;
        stroke(ink(row), 2.5);
        g.setLineCap(StrokeLineCap.ROUND);
        switch (row.passage().kind()) {
            case SILENCE -> {
                g.strokeLine(x - 3, y - 5, x - 3, y + 5);
                g.strokeLine(x + 3, y - 5, x + 3, y + 5);
            }
            case REVIVAL -> g.strokePolygon(new double[] {x - 4, x + 5, x - 4}, new double[] {y - 5, y, y + 5}, 3);
            default -> {
                g.strokeLine(x - 5, y - 5, x + 5, y + 5);
                g.strokeLine(x - 5, y + 5, x + 5, y - 5);
            }
        }
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setLineWidth(1);
        g.setLineDashes(3, 5);
        double half = row.room() / 2;
        g.strokeLine(x - half, y, x - 12, y);
        g.strokeLine(x + 12, y, x + half, y);
        g.setLineDashes();
    }

    private void stroke(Token token, double width) {
        g.setStroke(colors.apply(token));
        g.setLineWidth(width);
    }
}
