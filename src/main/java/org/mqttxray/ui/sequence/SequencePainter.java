package org.mqttxray.ui.sequence;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.sequence.SequencePicture.Bracket;
import org.mqttxray.ui.sequence.SequencePicture.Dot;
import org.mqttxray.ui.sequence.SequencePicture.Group;
import org.mqttxray.ui.sequence.SequencePicture.Row;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** Paints the sequence diagram. */
final class SequencePainter {
    private static final double FUTURE = 0.42;
    private static final double FUTURE_TEXT = 0.75;
    private static final double RAIL_FAINT = 0.38;
    private static final double BROKER_FAINT = 0.45;
    private static final double RAIL = 5;
    private static final double DOT = 6.5;
    private static final double LABEL_ABOVE = 9;
    private static final double LABEL_GAP = 7;
    private static final double NAME = 12.5;
    private static final double SMALL = 11;
    private static final double NOTE = 12;
    private static final double TITLE = 13;
    private static final double TICK = 6;
    private static final double LEAST_DETAIL = 40;
    private static final double MARGIN = 16;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;
    private final SequenceWords words;
    private final Type type;
    private final SequencePicture picture;

    SequencePainter(
            GraphicsContext g, Function<Token, Color> colors, SequenceWords words, Type type, SequencePicture picture) {
        this.g = g;
        this.colors = colors;
        this.words = words;
        this.type = type;
        this.picture = picture;
    }

    void paint() {
        SequencePicture.Frame frame = picture.frame();
        g.save();
        g.beginPath();
        g.rect(0, frame.top(), frame.width(), frame.bottom() - frame.top());
        g.clip();
        picture.rows().forEach(this::ground);
        rails();
        picture.rows().forEach(this::row);
        picture.brackets().forEach(this::bracket);
        picture.covered().ifPresent(this::covered);
        g.restore();
        names();
        if (frame.hasLegend()) {
            legend();
        }
    }

    // Rows

    private void ground(Row row) {
        SequencePicture.Frame frame = picture.frame();
        double top = picture.frame().above(row);
        if (row.standing().chosen()) {
            g.setFill(color(Token.ACCENT_SOFT));
            g.fillRect(0, top + 2, frame.width(), frame.row() - 4);
        }
        if (row.standing().last()) {
            g.setFill(color(Token.ACCENT));
            g.fillRect(0, top + 2, 3, frame.row() - 4);
        }
    }

    private void rails() {
        double top = picture.frame().top();
        double bottom = picture.frame().bottom();
        g.setGlobalAlpha(RAIL_FAINT);
        for (Group group : picture.groups()) {
            for (Layer layer : Layer.values()) {
                g.setFill(color(Token.of(layer)));
                g.fillRect(group.x(layer) - RAIL / 2, top, RAIL, bottom - top);
            }
        }
        g.setGlobalAlpha(BROKER_FAINT);
        g.setFill(color(Token.FIGURE2));
        g.fillRect(picture.broker() - RAIL / 2, top, RAIL, bottom - top);
        g.setGlobalAlpha(1);
    }

    private void row(Row row) {
        boolean future = row.standing().future();
        g.setGlobalAlpha(future ? FUTURE_TEXT : 1);
        text(Token.INK3, Type.mono(SMALL), row.time(), SequenceLayout.TIMES, row.y() + 4, TextAlignment.RIGHT);
        label(row);
        g.setGlobalAlpha(future ? FUTURE : 1);
        new ArrowPainter(g, colors).paint(row);
        row.dots().forEach(dot -> dot(dot, row.y()));
        row.mark()
                .ifPresent(mark -> new MarkPainter(g, colors, type)
                        .paint(mark, row.y(), future, picture.frame().row()));
        g.setGlobalAlpha(1);
    }

    /** The name stays whole; of what else is told, both ends. */
    private void label(Row row) {
        Font bold = type.bold(NAME);
        Font plain = type.text(NAME);
        String name = Measure.cut(bold, row.name(), row.room());
        double nameWidth = Measure.width(bold, name);
        String detail = fitted(plain, row.detail(), row.room() - nameWidth - LABEL_GAP);
        double all = nameWidth + (detail.isEmpty() ? 0 : LABEL_GAP + Measure.width(plain, detail));
        double x = row.text() - all / 2;
        double y = row.y() - LABEL_ABOVE;
        text(ArrowPainter.ink(row), bold, name, x, y, TextAlignment.LEFT);
        if (!detail.isEmpty()) {
            text(Token.INK2, plain, detail, x + nameWidth + LABEL_GAP, y, TextAlignment.LEFT);
        }
    }

    /** All of it, else what matters most with both its ends; what follows it stays if it takes but a small share of the room. */
    private static String fitted(Font font, SequencePicture.Detail detail, double room) {
        String whole = detail.whole();
        if (whole.isEmpty() || room < LEAST_DETAIL) {
            return "";
        } else if (Measure.width(font, whole) <= room) {
            return whole;
        }
        double rest = Measure.width(font, detail.rest());
        return rest < room / 3
                ? Measure.cut(font, detail.main(), room - rest) + detail.rest()
                : Measure.cut(font, detail.main(), room);
    }

    private void dot(Dot dot, double y) {
        g.setFill(color(Token.PANEL));
        g.fillOval(dot.x() - DOT - 1, y - DOT - 1, 2 * DOT + 2, 2 * DOT + 2);
        g.setFill(color(Token.of(dot.layer())));
        g.fillOval(dot.x() - DOT + 0.5, y - DOT + 0.5, 2 * DOT - 1, 2 * DOT - 1);
    }

    private void bracket(Bracket bracket) {
        g.setGlobalAlpha(bracket.future() ? FUTURE : 1);
        stroke(Token.INK3, 1.5);
        bracket.x().ifPresent(x -> {
            double tick = x + bracket.side() * TICK;
            g.strokePolyline(
                    new double[] {tick, x, x, tick},
                    new double[] {bracket.from() + 2, bracket.from() + 2, bracket.to() - 2, bracket.to() - 2},
                    4);
        });
        g.setGlobalAlpha(bracket.future() ? FUTURE_TEXT : 1);
        TextAlignment align = bracket.side() > 0 ? TextAlignment.RIGHT : TextAlignment.LEFT;
        text(Token.INK2, Type.mono(SMALL), bracket.label(), bracket.text(), bracket.baseline(), align);
        g.setGlobalAlpha(1);
    }

    private void covered(SequencePicture.Covered box) {
        g.setFill(color(Token.RAISED));
        g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), MARGIN, MARGIN);
        stroke(Token.INK3, 1.5);
        g.setLineDashes(4, 4);
        g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), MARGIN, MARGIN);
        g.setLineDashes();
        double middle = box.x() + box.width() / 2;
        String said = words.get("timeline.covered");
        text(Token.INK2, type.text(NAME), said, middle, box.y() + box.height() / 2 + 4.5, TextAlignment.CENTER);
    }

    // Around the rows

    private void names() {
        SequencePicture.Frame frame = picture.frame();
        line(frame.top());
        text(
                Token.INK3,
                type.text(SMALL),
                words.get("sequence.millis"),
                SequenceLayout.TIMES,
                frame.top() - 8,
                TextAlignment.RIGHT);
        for (Group group : picture.groups()) {
            name(group.title(), group.note(), group.mqtt());
        }
        name(words.get("stage.station"), words.get("stage.broker"), picture.broker());
    }

    private void name(String title, String note, double x) {
        SequencePicture.Frame frame = picture.frame();
        Font bold = type.bold(TITLE);
        double room = 118;
        String shown = Measure.cut(bold, title, room);
        if (frame.isHigh()) {
            text(Token.INK, bold, shown, x, frame.top() - 29, TextAlignment.CENTER);
            text(Token.INK2, type.text(NOTE), note, x, frame.top() - 12, TextAlignment.CENTER);
        } else {
            text(Token.INK, bold, shown, x, frame.top() - 8, TextAlignment.CENTER);
        }
    }

    private void legend() {
        SequencePicture.Frame frame = picture.frame();
        line(frame.bottom());
        double baseline = (frame.bottom() + frame.height()) / 2 + 4.5;
        Font font = type.text(NOTE);
        double x = MARGIN;
        for (Layer layer : Layer.values()) {
            g.setFill(color(Token.of(layer)));
            g.fillOval(x, baseline - 10, 12, 12);
            String name = words.layer(layer);
            text(Token.INK2, font, name, x + 18, baseline, TextAlignment.LEFT);
            x += 18 + Measure.width(font, name) + MARGIN;
        }
        String said = Measure.cut(font, words.get("sequence.legend"), frame.width() - MARGIN - x);
        text(Token.INK2, font, said, frame.width() - MARGIN, baseline, TextAlignment.RIGHT);
    }

    private void line(double y) {
        g.setFill(color(Token.LINE2));
        g.fillRect(0, Math.rint(y) - 1, picture.frame().width(), 1);
    }

    private void stroke(Token token, double width) {
        g.setStroke(color(token));
        g.setLineWidth(width);
    }

    private void text(Token token, Font font, String text, double x, double y, TextAlignment align) {
        g.setFill(color(token));
        g.setFont(font);
        g.setTextAlign(align);
        g.fillText(text, x, y);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private Color color(Token token) {
        return colors.apply(token);
    }
}
