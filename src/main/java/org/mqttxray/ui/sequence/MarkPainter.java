package org.mqttxray.ui.sequence;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mqttxray.ui.sequence.SequencePicture.Mark;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Paints what the link did to a packet: an hourglass, two rings, a crossed equals sign or a cross on the line, and the word below. */
final class MarkPainter {
    private static final double GROUND = 9;
    private static final double HALF = 5.5;
    private static final double RING = 4.5;
    private static final double WORD = 11;
    private static final double BELOW = 19;
    private static final double FUTURE_TEXT = 0.75;
    /** Rows that are lower have no room for a word below the line. */
    private static final double LOW = 48;

    private static final double GAP = 4;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;
    private final Type type;

    MarkPainter(GraphicsContext g, Function<Token, Color> colors, Type type) {
        this.g = g;
        this.colors = colors;
        this.type = type;
    }

    /**
     * Paints a mark.
     *
     * @param row how high the row is: in a low one the word stands beside the mark, where the next row's name does not reach; so it does
     *     where a packet falls below it
     */
    void paint(Mark mark, double y, boolean future, double row) {
        double x = mark.x();
        Color ink = colors.apply(mark.takesOut() ? Token.STOP : Token.INK2);
        g.setStroke(ink);
        g.setLineWidth(1.8);
        switch (mark.act()) {
            case DELAYED -> {
                ground(x, y);
                g.setFill(ink);
                double[] across = {x - HALF, x + HALF, x - HALF, x + HALF};
                double[] down = {y - HALF - 1, y - HALF - 1, y + HALF + 1, y + HALF + 1};
                g.strokePolygon(across, down, 4);
                g.fillPolygon(new double[] {x, x + HALF, x - HALF}, new double[] {y, y + HALF + 1, y + HALF + 1}, 3);
            }
            case REPEATED -> {
                ground(x, y);
                g.strokeOval(x - RING - 3, y - RING, 2 * RING, 2 * RING);
                g.strokeOval(x - RING + 3, y - RING, 2 * RING, 2 * RING);
            }
            case REPLACED -> {
                ground(x, y);
                g.strokeLine(x - HALF, y - 2.5, x + HALF, y - 2.5);
                g.strokeLine(x - HALF, y + 2.5, x + HALF, y + 2.5);
                g.strokeLine(x - HALF + 2, y + HALF + 1, x + HALF - 2, y - HALF - 1);
            }
            case CUT -> {
                ground(x, y);
                g.strokeLine(x - HALF, y - HALF, x + HALF, y + HALF);
                g.strokeLine(x - HALF, y + HALF, x + HALF, y - HALF);
            }
            default -> {} // a fall has its own shape
        }
        g.setGlobalAlpha(future ? FUTURE_TEXT : 1);
        g.setFill(ink);
        g.setFont(type.text(WORD));
        if (row < LOW || mark.falls()) {
            beside(mark, y, ink);
            return;
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(mark.word(), x, y + BELOW);
        g.setTextAlign(TextAlignment.LEFT);
    }

    /** On the broker's side, where there is more room, and on a ground of its own, so that the line does not go across it. */
    private void beside(Mark mark, double y, Color ink) {
        double width = Measure.width(type.text(WORD), mark.word());
        double x = mark.side() > 0 ? mark.beside() : mark.beside() - width;
        g.setFill(colors.apply(Token.PANEL));
        g.fillRect(x - GAP, y - WORD / 2, width + 2 * GAP, WORD);
        g.setFill(ink);
        g.fillText(mark.word(), x, y + GAP);
    }

    private void ground(double x, double y) {
        g.setFill(colors.apply(Token.PANEL));
        g.fillOval(x - GROUND, y - GROUND, 2 * GROUND, 2 * GROUND);
    }
}
