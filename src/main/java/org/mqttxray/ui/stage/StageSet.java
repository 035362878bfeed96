package org.mqttxray.ui.stage;

import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.theme.Measure;
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
        brush.text(Token.INK, font, Measure.cut(font, text, width - 12), x, y + size(12) * 0.37, TextAlignment.CENTER);
    }

    /**
     * The station; without its register while nothing may be told of it.
     *
     * @param narrow whether it has to leave room at both sides, if it is low
     * @param register what is written down there
     */
    void station(double x, double ground, boolean low, boolean narrow, StageScene.Register register) {
        boolean asked = !register.entries().isEmpty();
        double width = low
                ? narrow ? 144 : 164
                : Math.max(176, (asked ? 172 : 146) / scale); // texts keep their size on a small stage
        double height = low ? 66 : 98;
        Figures figures = new Figures(brush);
        brush.inPlace(x, ground, 1, 1, () -> {
            if (!low) {
                figures.mast();
            }
            figures.building(width, height);
            if (register.told()) {
                sign(width, height, low);
                register(register, width, low);
            } else {
                nameAlone(height);
            }
        });
    }

    private void register(StageScene.Register register, double width, boolean low) {
        RegisterTable table = new RegisterTable(brush, type, messages, scale);
        double left = -width / 2 + 10;
        double inner = width - 20;
        if (low) {
            table.paint(register, left, -43, inner, 38, 18);
        } else {
            table.paint(register, left, -69, inner, 61, 20);
        }
    }

    /** In the middle of the house. */
    private void nameAlone(double height) {
        double line = size(12) * 1.3;
        double baseline = -height / 2;
        brush.text(Token.INK, type.bold(size(12)), messages.get("stage.station"), 0, baseline, TextAlignment.CENTER);
        brush.text(
                Token.INK2,
                type.text(size(11)),
                messages.get("stage.broker"),
                0,
                baseline + line,
                TextAlignment.CENTER);
    }

    private void sign(double width, double height, boolean low) {
        double baseline = -height + (low ? 17 : 21);
        double edge = width / 2 - (low ? 10 : 12);
        brush.text(Token.INK, type.bold(size(12)), messages.get("stage.station"), -edge, baseline, TextAlignment.LEFT);
        brush.text(Token.INK2, type.text(size(11)), messages.get("stage.broker"), edge, baseline, TextAlignment.RIGHT);
    }
}
