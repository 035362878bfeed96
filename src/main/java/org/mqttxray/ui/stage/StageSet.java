package org.mqttxray.ui.stage;

import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** What does not move on a stage: sky and ground, the station with its register, the box of its port. */
final class StageSet {
    private static final double SMALLEST_TEXT = 11;

    private final Brush brush;
    private final Type type;
    private final Messages messages;
    private final double scale;

    StageSet(Brush brush, Type type, Messages messages, double scale) {
        this.brush = brush;
        this.type = type;
        this.messages = messages;
        this.scale = scale;
    }

    private double size(double wanted) {
        return Math.max(wanted, SMALLEST_TEXT / scale);
    }

    void ground(double width, double height, double ground) {
        brush.fill(Token.SKY, 0, 0, width, height, 0);
        brush.fill(Token.EARTH, 0, ground, width, height - ground, 0);
        brush.line(Token.EARTH2, 3, 0, ground, width, ground);
    }

    void port(String text, double x, double y, double width, double height) {
        brush.fill(Token.BUILDING, x - width / 2, y - height / 2, width, height, 5);
        brush.frame(Token.BUILDING2, 1.5, x - width / 2, y - height / 2, width, height, 5);
        Font font = type.bold(size(12));
        brush.text(Token.INK, font, Brush.fitted(font, text, width - 12), x, y + size(12) * 0.37, TextAlignment.CENTER);
    }

    /** @param asked whether a viewer has asked for a topic */
    void station(double x, double ground, boolean low, boolean asked) {
        double width = low ? 164 : Math.max(176, (asked ? 172 : 146) / scale); // texts keep their size on a small stage
        double height = low ? 66 : 98;
        Figures figures = new Figures(brush);
        brush.inPlace(x, ground, 1, 1, () -> {
            if (!low) {
                figures.mast();
            }
            figures.building(width, height);
            sign(width, height, low);
            register(width, low, asked);
        });
    }

    private void sign(double width, double height, boolean low) {
        double baseline = -height + (low ? 17 : 21);
        double edge = width / 2 - (low ? 10 : 12);
        brush.text(Token.INK, type.bold(size(12)), messages.get("stage.station"), -edge, baseline, TextAlignment.LEFT);
        brush.text(Token.INK2, type.text(size(11)), messages.get("stage.broker"), edge, baseline, TextAlignment.RIGHT);
    }

    private void register(double width, boolean low, boolean asked) {
        double left = -width / 2 + 10;
        double inner = width - 20;
        double row = low ? 18 : 20;
        double top = low ? -43 : -69;
        double height = low ? 38 : 61;
        brush.fill(Token.PANEL, left, top, inner, height, 4);
        if (asked) {
            brush.fill(Token.TOPIC, left + 1, top + row, inner - 2, row, 0);
        }
        brush.frame(Token.BUILDING2, 1.5, left, top, inner, height, 4);
        brush.line(Token.BUILDING2, 1.5, left, top + row, left + inner, top + row);
        if (!low) {
            brush.line(
                    asked ? Token.TOPIC_LINE : Token.BUILDING2, 1.5, left, top + 2 * row, left + inner, top + 2 * row);
        }
        Font small = type.text(size(11));
        pair(
                Token.INK2,
                small,
                small,
                messages.get("stage.register"),
                messages.get("stage.who-asked"),
                left,
                inner,
                top + row - 6);
        double second = top + 2 * row - 6;
        if (asked) {
            pair(
                    Token.INK,
                    type.bold(size(11)),
                    small,
                    "news/finance",
                    messages.get("stage.one-viewer"),
                    left,
                    inner,
                    second);
        } else {
            brush.text(Token.INK3, small, messages.get("stage.nobody"), 0, second, TextAlignment.CENTER);
        }
    }

    private void pair(
            Token ink,
            Font leftFont,
            Font rightFont,
            String first,
            String second,
            double left,
            double width,
            double y) {
        brush.text(ink, leftFont, first, left + 8, y, TextAlignment.LEFT);
        brush.text(ink, rightFont, second, left + width - 8, y, TextAlignment.RIGHT);
    }
}
