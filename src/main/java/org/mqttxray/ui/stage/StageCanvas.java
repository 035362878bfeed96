package org.mqttxray.ui.stage;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.theme.PaintedPane;
import org.mqttxray.ui.theme.Token;
import org.mqttxray.ui.theme.Type;

/** The still part of the scene for one client: figures, ground, layers, line. */
final class StageCanvas extends PaintedPane {
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
        at = SceneLayout.of(width, height);
        g.scale(at.scale(), at.scale());
        StageSet set = new StageSet(brush, type, messages, at.scale());
        set.ground(at.width(), at.height(), at.ground());
        brush.line(Token.EARTH2, 3, at.stationX(), at.ground(), at.stationX(), at.wireY() - 13);
        brush.line(Token.EARTH2, 3, at.right() - 26, at.ground(), at.right() - 26, at.rowY(0));
        figures(set);
        wire();
        set.port(scene.port(), at.stationX(), at.wireY(), at.portWidth(), Math.min(26, at.rowHeight() + 2));
        caption();
        scene.rows().forEach(this::row);
        if (Focus.isShown(this)) {
            brush.frame(Token.ACCENT, 2 / at.scale(), 1, 1, at.width() - 2, at.height() - 2, 6);
        }
    }

    private void figures(StageSet set) {
        set.station(at.stationX(), at.ground(), at.low(), false);
        double size = at.figure();
        Figures figures = new Figures(brush);
        brush.inPlace(at.viewerX(), at.ground(), size, size, () -> figures.viewer(speaks()));
        if (!at.low()) {
            brush.inPlace(at.televisionX(), at.ground(), 1, 1, () -> figures.television(false));
        }
        brush.fade(scene.reporting() ? 0 : 0.6);
        brush.inPlace(at.reporterX(), at.ground(), -size, size, () -> figures.reporter(false));
        brush.fade(0);
    }

    private boolean speaks() {
        return scene.line() == Line.STANDS || scene.line() == Line.DIALLING;
    }

    private void wire() {
        double y = at.wireY();
        double from = at.wireFrom();
        double to = at.left();
        double middle = (from + to) / 2;
        switch (scene.line()) {
            case STANDS -> brush.line(Token.FIGURE2, 3, from, y, to, y);
            case DIALLING -> brush.line(Token.FIGURE2, 3, from, y, to, y, 3, 7);
            case BROKEN -> {
                brush.line(Token.FIGURE2, 3, from, y, middle - 16, y);
                brush.line(Token.FIGURE2, 3, middle + 16, y, to, y);
                cross(middle, y);
            }
            case UNREACHED -> {
                brush.line(Token.INK3, 3, from, y, to, y, 3, 7);
                cross(from + 14, y);
            }
            default -> brush.line(Token.INK3, 2, from, y, to, y, 3, 7);
        }
    }

    private void cross(double x, double y) {
        brush.inPlace(x, y, 1, 1, () -> brush.stroke(Token.STOP, 3, "M-6 -6L6 6M6 -6L-6 6"));
    }

    private void caption() {
        double baseline = at.ground() + (at.low() ? 13 : 19);
        Font bold = type.bold(at.size(at.low() ? 11.5 : 12.5));
        Font plain = type.text(at.size(at.low() ? 11.5 : 12.5));
        String title = messages.get("stage.both-parts");
        brush.text(Token.INK, bold, title, at.left(), baseline, TextAlignment.LEFT);
        if (!scene.program().isEmpty()) {
            double x = at.left() + Brush.width(bold, title) + 8;
            String program = messages.get("stage.program") + " " + scene.program();
            brush.text(Token.INK2, plain, program, x, baseline, TextAlignment.LEFT);
        }
    }

    private void row(StageScene.Row row) {
        Layer layer = row.layer();
        boolean solid = scene.acting().equals(Optional.of(layer));
        double y = at.rowY(layer.ordinal());
        double width = at.right() - at.left();
        double radius = at.low() ? 4 : 5;
        brush.fill(solid ? Token.of(layer) : Token.softOf(layer), at.left(), y, width, at.rowHeight(), radius);
        if (!solid) {
            brush.frame(Token.of(layer), 1, at.left(), y, width, at.rowHeight(), radius);
        }
        if (scene.chosen().equals(Optional.of(layer))) {
            brush.frame(Token.ACCENT, 2, at.left() - 2, y - 2, width + 4, at.rowHeight() + 4, radius + 1);
        }
        Token ink = solid ? Token.ON_LAYER : Token.inkOf(layer);
        Font bold = type.bold(at.size(at.low() ? 11 : 12));
        Font mono = Type.mono(at.size(at.low() ? 11 : 12));
        double baseline = y + at.rowHeight() / 2 + at.size(11) * 0.37;
        String name = messages.get("stage.layer." + layer.label());
        brush.text(ink, bold, name, at.left() + 10, baseline, TextAlignment.LEFT);
        double room = width - 34 - Brush.width(bold, name);
        brush.text(ink, mono, Brush.fitted(mono, row.function(), room), at.right() - 10, baseline, TextAlignment.RIGHT);
    }
}
