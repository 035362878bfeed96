package org.mqttxray.ui.timeline;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;
import org.mqttxray.ui.timeline.TimelinePicture.Diamond;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/** Paints the ruler and the lanes of a picture; the wire is {@link WirePainter}'s. */
final class TimelinePainter {
    private static final double MARGIN = 14;
    private static final double RIGHT_MARGIN = 12;
    private static final double NAME = 12;
    private static final double SMALL = 11;
    private static final double NAME_Y = 17;
    private static final double OWNER_Y = 33;
    private static final double HEADER = 42;
    private static final double UNSTARTED = 24;
    private static final double UNSTARTED_Y = 16;
    private static final double ROUND = 6;
    private static final double TEXT_X = 6;
    private static final double TEXT_Y = 11.5;
    private static final double FUTURE_TEXT = 0.8;

    private final GraphicsContext g;
    private final Function<Token, Color> colors;
    private final TimelineWords words;
    private final Type type;
    private final double width;
    private final double height;
    private final double scale;

    /**
     * A painter.
     *
     * @param scale how many pixels of the image of the bars are one of the pane
     */
    TimelinePainter(
            GraphicsContext g,
            Function<Token, Color> colors,
            TimelineWords words,
            Type type,
            double width,
            double height,
            double scale) {
        this.g = g;
        this.scale = scale;
        this.colors = colors;
        this.words = words;
        this.type = type;
        this.width = width;
        this.height = height;
    }

    /**
     * Paints all.
     *
     * @param bars the bars of the lanes; it begins where the lanes do
     */
    void paint(TimelinePicture picture, Supplier<Image> bars) {
        if (picture.playhead().label().isEmpty()) {
            text(
                    words.get(picture.covered().isPresent() ? "window.why.covered" : "timeline.empty"),
                    MARGIN,
                    UNSTARTED_Y + 4,
                    NAME,
                    Token.INK2);
            return;
        }
        lanes(picture, bars.get());
        ruler(picture);
        new WirePainter(g, colors, words, type, width).paint(picture);
        picture.diamonds().forEach(this::diamond);
        picture.covered().ifPresent(box -> new CoveredPainter(g, colors, words, type).paint(box.x(), width, height));
        thumb(picture);
    }

    private void ruler(TimelinePicture picture) {
        boolean even = picture.axis().scale() == Scale.EVEN;
        text(
                words.get(even ? "timeline.even" : "timeline.true-time"),
                MARGIN,
                TimelineLayout.RULER - 8,
                SMALL,
                Token.INK3);
        for (TimelinePicture.Tick tick : picture.ticks()) {
            line(tick.x(), TimelineLayout.RULER - 6, tick.x(), TimelineLayout.RULER, Token.INK3);
            fill(Token.INK3);
            g.setFont(Type.mono(SMALL));
            g.fillText(tick.label(), tick.x() + 4, TimelineLayout.RULER - 8);
        }
        line(0, TimelineLayout.RULER, width, TimelineLayout.RULER, Token.LINE2);
        line(0, TimelineLayout.LANES, width, TimelineLayout.LANES, Token.LINE2);
    }

    /** Filled, or only its outline if no breakpoint stops now. */
    private void diamond(Diamond diamond) {
        double y = TimelineLayout.RULER;
        double[] xs = {diamond.x() - Diamond.SIZE, diamond.x(), diamond.x() + Diamond.SIZE, diamond.x()};
        double[] ys = {y, y - Diamond.SIZE, y, y + Diamond.SIZE};
        fill(diamond.muted() ? Token.PANEL : Token.STOP);
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(colors.apply(Token.STOP));
        g.setLineWidth(1);
        g.strokePolygon(xs, ys, xs.length);
    }

    private void lanes(TimelinePicture picture, Image image) {
        g.save();
        g.beginPath();
        g.rect(0, TimelineLayout.LANES, width, Math.max(0, height - TimelineLayout.LANES));
        g.clip();
        g.drawImage(image, 0, TimelineLayout.LANES, image.getWidth() / scale, image.getHeight() / scale);
        for (TimelinePicture.Lane lane : picture.lanes()) {
            fill(Token.INK);
            double lowest = lane.y() + Math.max(0, lane.height() - HEADER);
            double top = Math.min(Math.max(lane.y(), TimelineLayout.LANES), lowest);
            MonoText.bold(TimelinePicture.Lane.NAME_SIZE)
                    .draw(g, lane.name(), MARGIN, top + NAME_Y); // stays while its calls scroll
            owner(lane, top, picture.axis().left());
            written(lane.bars());
            line(0, lane.y() + lane.height(), width, lane.y() + lane.height(), Token.LINE2);
        }
        picture.unstarted()
                .ifPresent(threads -> unstarted(threads, picture.axis().left()));
        g.restore();
    }

    private void owner(TimelinePicture.Lane lane, double top, double left) {
        g.save();
        g.beginPath();
        g.rect(0, lane.y(), left - TEXT_X, lane.height());
        g.clip();
        text(lane.owner(), MARGIN, top + OWNER_Y, TimelinePicture.Lane.OWNER_SIZE, Token.INK2);
        g.restore();
    }

    /** What the image does not have: dashes of those that wait, and names. */
    private void written(Bars bars) {
        for (int at = 0; at < bars.size(); at++) {
            if (bars.look(at) == Look.WAITING) {
                waiting(bars.x(at), bars.y(at), bars.width(at));
                waitingText(bars.label(at), bars.note(at), bars.x(at), bars.y(at));
            } else if (!bars.label(at).isEmpty()) {
                boolean future = bars.look(at) == Look.FUTURE;
                g.setGlobalAlpha(future ? FUTURE_TEXT : 1);
                name(bars.label(at), bars.x(at), bars.y(at), future ? Token.INK : Token.ON_LAYER);
                g.setGlobalAlpha(1);
            }
        }
    }

    private void name(String name, double x, double y, Token token) {
        fill(token);
        g.setFont(Type.mono(SMALL));
        g.fillText(name, x + TEXT_X, y + TEXT_Y);
    }

    private void waiting(double x, double y, double barWidth) {
        g.setStroke(colors.apply(Token.INK3));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeRoundRect(x + 0.5, y + 0.5, barWidth - 1, TimelineLayout.BAR - 1, ROUND, ROUND);
        g.setLineDashes();
    }

    private void waitingText(String name, String note, double x, double y) {
        name(name, x, y, Token.INK2);
        double after = name.isEmpty() ? 0 : TextWidth.mono(name, SMALL) + TEXT_X;
        text(note, x + TEXT_X + after, y + TEXT_Y, SMALL, Token.INK2);
    }

    private void unstarted(TimelinePicture.Unstarted threads, double left) {
        double y = threads.y() + UNSTARTED_Y;
        text(threads.title(), MARGIN, y, NAME, Token.INK2);
        fill(Token.INK3);
        g.setFont(Type.mono(SMALL));
        g.fillText(threads.names(), left, y);
        text(threads.state(), threads.namesEnd(left), y, TimelinePicture.Unstarted.STATE_SIZE, Token.INK3);
        double end = threads.end(left) + 2 * TEXT_X;
        g.setLineDashes(3, 5);
        line(end, y - 4, width - RIGHT_MARGIN, y - 4, Token.LINE);
        g.setLineDashes();
        line(0, threads.y() + UNSTARTED, width, threads.y() + UNSTARTED, Token.LINE2);
    }

    /** Where the lanes are scrolled to, if they do not fit. */
    private void thumb(TimelinePicture picture) {
        double room = height - TimelineLayout.LANES;
        if (picture.lanesHeight() <= room + 1 || room < UNSTARTED) {
            return;
        }
        double scale = room / picture.lanesHeight();
        fill(Token.LINE);
        g.fillRoundRect(
                width - ROUND, TimelineLayout.LANES + picture.scroll() * scale, 4, Math.max(ROUND, room * scale), 4, 4);
    }

    // Private helpers

    private void fill(Token token) {
        g.setFill(colors.apply(token));
    }

    private void line(double x0, double y0, double x1, double y1, Token token) {
        g.setStroke(colors.apply(token));
        g.setLineWidth(1);
        double sharp = x0 == x1 || y0 == y1 ? 0.5 : 0; // in the middle of a pixel
        g.strokeLine(Math.floor(x0) + sharp, Math.floor(y0) + sharp, Math.floor(x1) + sharp, Math.floor(y1) + sharp);
    }

    private void text(String text, double x, double y, double size, Token token) {
        fill(token);
        g.setFont(type.text(size));
        g.fillText(text, x, y);
    }
}
