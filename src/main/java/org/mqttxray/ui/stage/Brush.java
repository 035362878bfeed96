package org.mqttxray.ui.stage;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;

/** Draws in the colours of the theme. */
final class Brush {
    private final GraphicsContext g;
    private final PaintedPane pane;
    private double faded;

    Brush(GraphicsContext g, PaintedPane pane) {
        this.g = g;
        this.pane = pane;
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    /** Lets the colours fade into the sky, as one piece; 0 is not at all. */
    void fade(double share) {
        faded = share;
    }

    /** What is drawn next has its origin here, and is larger by a factor; negative mirrors. */
    void inPlace(double x, double y, double scaleX, double scaleY, Runnable drawing) {
        g.save();
        g.translate(x, y);
        g.scale(scaleX, scaleY);
        drawing.run();
        g.restore();
    }

    private Color color(Token token) {
        return pane.color(token).interpolate(pane.color(Token.SKY), faded);
    }

    void fill(Token token, double x, double y, double width, double height, double radius) {
        g.setFill(color(token));
        g.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    void frame(Token token, double line, double x, double y, double width, double height, double radius) {
        g.setStroke(color(token));
        g.setLineWidth(line);
        g.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    void disc(Token token, double x, double y, double radius) {
        g.setFill(color(token));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void fill(Token token, String path) {
        g.setFill(color(token));
        g.beginPath();
        g.appendSVGPath(path);
        g.fill();
    }

    void stroke(Token token, double line, String path) {
        g.setStroke(color(token));
        g.setLineWidth(line);
        g.beginPath();
        g.appendSVGPath(path);
        g.stroke();
    }

    void line(Token token, double line, double fromX, double fromY, double toX, double toY, double... dashes) {
        g.setStroke(color(token));
        g.setLineWidth(line);
        g.setLineDashes(dashes);
        g.strokeLine(fromX, fromY, toX, toY);
        g.setLineDashes();
    }

    /** Letters are set in the pixels of the screen: drawn through a scale their edges would not meet. */
    void text(Token token, Font font, String text, double x, double baseline, TextAlignment align) {
        Affine place = g.getTransform();
        Point2D at = place.transform(x, baseline);
        g.save();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setFill(color(token));
        g.setFont(new Font(font.getName(), font.getSize() * place.getMxx()));
        g.setTextAlign(align);
        g.fillText(text, Math.rint(at.getX()), Math.rint(at.getY()));
        g.restore();
    }
}
