package org.mqttxray.ui.stage;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** The still part of the scene: figures, ground, layers, lines. */
final class StageCanvas extends PaintedPane {
    /** To either side of where a line is broken. */
    private static final double GAP = 16;
    /** The same where a fallen packet lies beside it. */
    private static final double GAP_BESIDE = 10;

    private static final double ABSENT = 0.6;
    /** The radius of the pane's corners, in pixels. */
    static final double CORNER = 9;
    /** A function's name that is cut to less says nothing. */
    private static final double LEAST_NAME = 56;

    private final Messages messages;
    private final Type type;
    private StageScene scene;
    private Brush brush;
    private SceneLayout at;

    StageCanvas(Messages messages, StageScene scene) {
        this.messages = messages;
        this.type = new Type(messages.language());
        this.scene = scene;
        setMinSize(0, 0);
        setPrefSize(SceneLayout.DESIGN_WIDTH, SceneLayout.DESIGN_HEIGHT);
    }

    void show(StageScene newScene) {
        scene = newScene;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        brush = new Brush(g, this);
        at = SceneLayout.of(width, height, scene.actors().size());
        g.scale(at.scale(), at.scale());
        StageSet set = new StageSet(brush, type, messages, at.scale());
        set.ground(at.width(), at.height(), at.ground());
        brush.line(Token.EARTH2, 3, at.stationX(), at.ground(), at.stationX(), at.wireY() - 13);
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            brush.line(Token.EARTH2, 3, at.right(seat) - 26, at.ground(), at.right(seat) - 26, at.rowY(0));
            figures(scene.actors().get(seat), seat);
        }
        set.station(at.stationX(), at.ground(), at.low(), at.clients() > 1, scene.register());
        for (int seat = 0; seat < scene.actors().size(); seat++) {
            StageScene.Actor actor = scene.actors().get(seat);
            wire(actor, seat);
            deed(actor, seat);
            caption(actor, seat);
            for (StageScene.Row row : actor.rows()) {
                row(actor, seat, row);
            }
        }
        set.port(scene.port(), at.stationX(), at.wireY(), at.portWidth(), Math.min(26, at.rowHeight() + 2));
        if (Focus.isShown(this)) {
            double edge = 1 / at.scale();
            double round = CORNER / at.scale() - edge; // the pane clips what lies outside of its corners
            brush.frame(Token.ACCENT, 2 * edge, edge, edge, at.width() - 2 * edge, at.height() - 2 * edge, round);
        }
    }

    private void figures(StageScene.Actor actor, int seat) {
        double size = at.figure();
        double mirrored = at.stationRight(seat) ? -size : size;
        boolean speaks = actor.line() == Line.STANDS || actor.line() == Line.DIALLING;
        Figures figures = new Figures(brush);
        brush.fade(actor.client().isEmpty() && at.clients() > 1 ? ABSENT : 0);
        if (actor.part() == StageScene.Part.REPORTER) {
            brush.inPlace(at.figureX(seat), at.ground(), -mirrored, size, () -> figures.reporter(speaks));
            brush.fade(0);
            return;
        }
        brush.inPlace(at.figureX(seat), at.ground(), mirrored, size, () -> figures.viewer(speaks));
        if (!at.low()) {
            brush.inPlace(at.televisionX(seat), at.ground(), 1, 1, () -> figures.television(actor.watching()));
        }
        if (actor.part() == StageScene.Part.BOTH) {
            brush.fade(actor.reporting() ? 0 : ABSENT);
            brush.inPlace(at.secondX(seat), at.ground(), -size, size, () -> figures.reporter(false));
        }
        brush.fade(0);
    }

    private void wire(StageScene.Actor actor, int seat) {
        double y = at.wireY();
        double from = Math.min(at.wireFrom(seat), at.wireTo(seat));
        double to = Math.max(at.wireFrom(seat), at.wireTo(seat));
        double middle = (from + to) / 2;
        switch (actor.line()) {
            case STANDS -> brush.line(Token.FIGURE2, 3, from, y, to, y);
            case DEAD -> {
                brush.line(Token.FIGURE2, 3, from, y, to, y, 3, 7);
                brush.inPlace(middle, y, 1, 1, () -> brush.stroke(Token.STOP, 3, "M-3.5 -6V6M3.5 -6V6"));
            }
            case DIALLING -> brush.line(Token.FIGURE2, 3, from, y, to, y, 3, 7);
            case BROKEN -> {
                boolean taken = actor.envelope().place() == Place.FALLEN;
                double x = taken ? at.besideLinkX(seat) : middle;
                double gap = taken ? GAP_BESIDE : GAP;
                brush.line(Token.FIGURE2, 3, from, y, x - gap, y);
                brush.line(Token.FIGURE2, 3, x + gap, y, to, y);
                cross(x, y);
            }
            case UNREACHED -> {
                brush.line(Token.INK3, 3, from, y, to, y, 3, 7);
                cross(at.stationRight(seat) ? to - 14 : from + 14, y);
            }
            default -> brush.line(Token.INK3, 2, from, y, to, y, 3, 7);
        }
    }

    private void cross(double x, double y) {
        brush.inPlace(x, y, 1, 1, () -> brush.stroke(Token.STOP, 3, "M-6 -6L6 6M6 -6L-6 6"));
    }

    /** What the link did: a ring on the line, unless a packet or a sign is there, and the word above. */
    private void deed(StageScene.Actor actor, int seat) {
        if (actor.deed().isEmpty()) {
            return;
        }
        Place place = actor.envelope().place();
        if (actor.line() == Line.STANDS && place != Place.HELD && place != Place.FALLEN) {
            brush.disc(Token.FIGURE2, at.linkX(seat), at.wireY(), 6);
            brush.disc(Token.PANEL, at.linkX(seat), at.wireY(), 4);
        }
        Font font = type.text(at.size(at.low() ? 11 : 12));
        double end = wordsEnd(actor.envelope(), seat);
        String words = Measure.cut(font, actor.deed(), at.linkWordsWidth(end));
        double baseline = at.rowMiddle(0) + at.size(11) * 0.37;
        brush.text(Token.INK, font, words, at.linkWordsX(end), baseline, TextAlignment.CENTER);
    }

    /** How far what is said of the link may reach: to the layers, or to the name of the packet beside them. */
    private double wordsEnd(StageScene.Envelope envelope, int seat) {
        if (!envelope.place().inside()) {
            return at.wireTo(seat);
        }
        double name = Measure.width(EnvelopeNode.font(type, at), envelope.label());
        return at.letterX(seat, envelope.place()) + at.toward(seat) * (name - EnvelopeNode.BESIDE);
    }

    private void caption(StageScene.Actor actor, int seat) {
        double baseline = at.ground() + (at.low() ? 13 : 19);
        Font bold = type.bold(at.size(at.low() ? 11.5 : 12.5));
        Font plain = type.text(at.size(at.low() ? 11.5 : 12.5));
        double room = at.right(seat) - at.left(seat) - 32;
        String title = Measure.cut(bold, actor.title(), room);
        brush.text(Token.INK, bold, title, at.left(seat), baseline, TextAlignment.LEFT);
        double x = at.left(seat) + Measure.width(bold, title) + 8;
        if (Measure.width(plain, actor.note()) <= at.left(seat) + room - x) {
            brush.text(Token.INK2, plain, actor.note(), x, baseline, TextAlignment.LEFT);
        }
    }

    private void row(StageScene.Actor actor, int seat, StageScene.Row row) {
        Layer layer = row.layer();
        boolean solid = actor.acting().equals(Optional.of(layer));
        double left = at.left(seat);
        double y = at.rowY(layer.ordinal());
        double width = at.right(seat) - left;
        double radius = at.low() ? 4 : 5;
        brush.fill(solid ? Token.of(layer) : Token.softOf(layer), left, y, width, at.rowHeight(), radius);
        if (!solid) {
            brush.frame(Token.of(layer), 1, left, y, width, at.rowHeight(), radius);
        }
        if (actor.chosen().equals(Optional.of(layer))) {
            brush.frame(Token.ACCENT, 2, left - 2, y - 2, width + 4, at.rowHeight() + 4, radius + 1);
        }
        Token ink = solid ? Token.ON_LAYER : Token.inkOf(layer);
        Font bold = type.bold(at.size(at.low() ? 11 : 12));
        Font mono = Type.mono(at.size(at.low() ? 11 : 12));
        double baseline = y + at.rowHeight() / 2 + at.size(11) * 0.37;
        String name = name(layer);
        brush.text(ink, bold, name, left + 10, baseline, TextAlignment.LEFT);
        double room = width - 30 - Measure.width(bold, name);
        String function = room < LEAST_NAME ? "" : Measure.cut(mono, row.function(), room);
        brush.text(ink, mono, function, at.right(seat) - 10, baseline, TextAlignment.RIGHT);
    }

    /** Where two clients share the room, only the layers' own names have place beside the functions. */
    private String name(Layer layer) {
        return messages.get((at.clients() > 1 ? "stage.short-layer." : "stage.layer.") + layer.label());
    }
}
