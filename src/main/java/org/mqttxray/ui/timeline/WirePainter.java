package org.mqttxray.ui.timeline;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;
import org.mqttxray.ui.timeline.TimelinePicture.Arrow;

/** Paints the wire's lane: the client's line above, the broker's below, arrows between them. */
final class WirePainter {
    private static final double CLIENT = TimelineLayout.RULER + 15.5;
    private static final double BROKER = TimelineLayout.LANES - 13.5;
    private static final double MARGIN = 14;
    private static final double RIGHT_MARGIN = 12;
    private static final double SIDE_GAP = 10;
    private static final double NAME = 12;
    private static final double SMALL = 11;
    private static final double LABEL = 11.5;
    private static final double LABEL_GAP = 6;
    private static final double HEAD = 7;
    private static final double HEAD_WIDE = 3.5;
    private static final double LOST = 9;
    private static final double CROSS = 4;
    private static final double FUTURE = 0.38;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;
    private final TimelineWords words;
    private final Type type;
    private final double width;

    WirePainter(GraphicsContext g, Function<Token, Color> colors, TimelineWords words, Type type, double width) {
        this.g = g;
        this.colors = colors;
        this.words = words;
        this.type = type;
        this.width = width;
    }

    void paint(TimelinePicture picture) {
        double left = picture.axis().left();
        g.setFill(colors.apply(Token.INK));
        g.setFont(type.bold(NAME));
        g.fillText(words.get("timeline.wire"), MARGIN, TimelineLayout.RULER + 17);
        side(words.get("timeline.client"), CLIENT, left);
        side(words.get("timeline.broker"), BROKER, left);
        g.save();
        g.beginPath();
        g.rect(left - 2, TimelineLayout.RULER, width - left, TimelineLayout.WIRE);
        g.clip();
        picture.arrows().forEach(this::arrow);
        g.restore();
    }

    private void side(String name, double y, double left) {
        g.setStroke(colors.apply(Token.LINE));
        g.setLineWidth(1);
        g.strokeLine(left - 2, y, width - RIGHT_MARGIN, y);
        g.setFill(colors.apply(Token.INK2));
        g.setFont(type.text(SMALL));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(name, left - SIDE_GAP, y + 4);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void arrow(Arrow arrow) {
        g.setGlobalAlpha(arrow.future() ? FUTURE : 1);
        double end = arrow.to();
        switch (arrow.mark().kind()) {
            case OUT, IN -> packet(arrow);
            case LOST, CLOSED -> {
                gone(arrow);
                end += LOST / 2;
            }
            case OPEN, FAILED -> {
                line(arrow.from(), arrow.to(), true, arrow.dashed());
                if (!arrow.dashed()) {
                    double back = arrow.to() + WireLane.pairGap();
                    end = back + arrow.to() - arrow.from();
                    line(back, end, false, false);
                }
            }
        }
        g.setGlobalAlpha(arrow.future() ? 0.7 : 1);
        label(arrow, end);
        g.setGlobalAlpha(1);
    }

    private void packet(Arrow arrow) {
        boolean out = arrow.mark().kind() == WireMark.Kind.OUT;
        if (arrow.lost()) {
            broken(arrow.from(), arrow.to(), out);
        } else {
            line(arrow.from(), arrow.to(), out, arrow.dashed());
        }
    }

    /** Half an arrow, which ends in a cross: its packet does not come to the other side. */
    private void broken(double from, double to, boolean out) {
        double middle = (from + to) / 2;
        double y = (CLIENT + BROKER) / 2;
        g.setLineWidth(2);
        g.setStroke(colors.apply(out ? Token.OUT : Token.IN));
        g.strokeLine(from, out ? CLIENT : BROKER, middle, y);
        g.setStroke(colors.apply(Token.STOP));
        g.strokeLine(middle - CROSS, y - CROSS, middle + CROSS, y + CROSS);
        g.strokeLine(middle - CROSS, y + CROSS, middle + CROSS, y - CROSS);
    }

    private void line(double from, double to, boolean out, boolean dashed) {
        Color color = colors.apply(out ? Token.OUT : Token.IN);
        double start = out ? CLIENT : BROKER;
        double end = out ? BROKER : CLIENT;
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(2);
        if (dashed) {
            g.setLineDashes(4, 4);
            g.strokeLine(from, start, to, end);
            g.setLineDashes();
            return;
        }
        double length = Math.hypot(to - from, end - start);
        double dx = (to - from) / length;
        double dy = (end - start) / length;
        double neckX = to - dx * HEAD;
        double neckY = end - dy * HEAD;
        g.strokeLine(from, start, neckX, neckY);
        g.fillPolygon(
                new double[] {to, neckX - dy * HEAD_WIDE, neckX + dy * HEAD_WIDE},
                new double[] {end, neckY + dx * HEAD_WIDE, neckY - dx * HEAD_WIDE},
                3);
    }

    private void gone(Arrow arrow) {
        double x = arrow.from();
        g.setFill(colors.apply(arrow.mark().kind() == WireMark.Kind.LOST ? Token.STOP : Token.INK3));
        g.fillRoundRect(x - LOST / 2, (CLIENT + BROKER - LOST) / 2, LOST, LOST, 3, 3);
    }

    private void label(Arrow arrow, double end) {
        Token token = switch (arrow.mark().kind()) {
            case OUT -> Token.OUT;
            case FAILED, LOST -> Token.STOP;
            case IN -> Token.IN;
            case CLOSED -> Token.INK2;
            case OPEN -> arrow.dashed() ? Token.OUT : Token.IN;
        };
        g.setFill(colors.apply(arrow.lost() ? Token.STOP : token));
        g.setFont(arrow.dashed() ? type.bold(LABEL) : type.text(LABEL));
        g.fillText(arrow.label(), end + LABEL_GAP, (CLIENT + BROKER) / 2 + 4);
    }
}
