package org.mqttxray.ui.stage;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.mqttxray.ui.motion.Glide;
import org.mqttxray.ui.motion.Motion;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.theme.Type;

/** The packet as an envelope, above the canvas so that it can move; where nothing may move, dots tell where it came from. */
final class EnvelopeNode extends Group {
    /** Where its name ends beside the layers, from the middle of the envelope toward them. */
    static final double BESIDE = 17;

    private final Type type;
    private final Rectangle paper = new Rectangle(-17, -11.5, 34, 23);
    private final SVGPath flap = new SVGPath();
    private final SVGPath arrow = new SVGPath();
    private final Text label = new Text();
    private final Group sheet = new Group(paper, flap);
    private final Line trail = new Line();
    private final Motions motions;
    private final Glide glide;
    private long hop = Motion.ENVELOPE.millis();
    private Optional<Painted> painted = Optional.empty();
    private double x;
    private double y;

    /** What is painted: it costs styles, and most moments change nothing of it. */
    private record Painted(StageScene.Envelope envelope, int seat, SceneLayout at) {}

    EnvelopeNode(Type type, Motions motions) {
        this.type = type;
        this.motions = motions;
        this.glide = new Glide(motions);
        paper.setArcWidth(6);
        paper.setArcHeight(6);
        flap.setContent("M-15 -8.5L0 2L15 -8.5");
        trail.setVisible(false);
        getChildren().addAll(trail, sheet, arrow, label);
        setMouseTransparent(true);
    }

    /** Says how long it takes from one place to the next, in milliseconds. */
    void hopsIn(long millis) {
        hop = millis;
    }

    /** @param hops whether the packet goes on, and is not just shown elsewhere */
    void show(StageScene.Envelope envelope, int seat, SceneLayout at, boolean hops) {
        boolean visible = envelope.place() != Place.NOWHERE;
        boolean goesOn = hops && visible && isVisible();
        setVisible(visible);
        if (!visible) {
            glide.finish();
            trail.setVisible(false);
            return;
        }
        Painted now = new Painted(envelope, seat, at);
        if (!painted.equals(Optional.of(now))) {
            painted = Optional.of(now);
            paint(envelope, seat, at);
        }
        go(at.letterX(seat, envelope.place()), at.letterY(envelope.place()), goesOn);
    }

    private void go(double newX, double newY, boolean goesOn) {
        if (Double.compare(newX, x) == 0 && Double.compare(newY, y) == 0) {
            return;
        }
        trail.setVisible(goesOn && motions.reduced());
        trail.setStartX(x - newX);
        trail.setStartY(y - newY);
        x = newX;
        y = newY;
        if (goesOn) {
            glide.to(
                    Motion.ENVELOPE,
                    hop,
                    () -> {},
                    Glide.end(translateXProperty(), x),
                    Glide.end(translateYProperty(), y));
        } else {
            glide.finish();
            setTranslateX(x);
            setTranslateY(y);
        }
    }

    private void paint(StageScene.Envelope envelope, int seat, SceneLayout at) {
        boolean writing = envelope.place() == Place.WRITING;
        boolean fallen = envelope.place() == Place.FALLEN;
        String ink = writing ? "-mqtt-ink" : fallen ? "-stop" : envelope.out() ? "-out" : "-in";
        String dashes = writing ? "-fx-stroke-dash-array: 4 3;" : "";
        double size = at.low() ? 0.7 : 1;
        sheet.setScaleX(size);
        sheet.setScaleY(size);
        sheet.setRotate(fallen ? 24 : 0);
        paper.setStyle("-fx-fill: -panel; -fx-stroke-width: 2; -fx-stroke: " + ink + ";" + dashes);
        flap.setStyle("-fx-fill: transparent; -fx-stroke-width: 1.8; -fx-stroke: " + ink + ";" + dashes);
        arrow.setStyle("-fx-fill: transparent; -fx-stroke-width: 2.2; -fx-stroke-line-cap: round; -fx-stroke: " + ink);
        arrow.setContent(at.low() ? lowArrow(envelope) : arrow(envelope));
        arrow.setScaleX(at.stationRight(seat) ? -1 : 1);
        arrow.setTranslateX(0);
        if (at.stationRight(seat)) {
            arrow.setTranslateX(-2 * arrow.getLayoutBounds().getCenterX());
        }
        trail.setStyle(
                "-fx-stroke-width: 3; -fx-stroke-line-cap: round; -fx-stroke-dash-array: 0.1 7; -fx-stroke: " + ink);
        label.setText(envelope.label());
        Font font = font(type, at);
        label.setFont(font);
        label.setStyle("-fx-fill: " + ink + "; " + Type.style(font));
        double width = label.getLayoutBounds().getWidth();
        double x = envelope.place().inside() ? BESIDE - width : Math.min(-width / 2 - 4, 46 - width);
        label.setX(at.stationRight(seat) ? -x - width : x);
        label.setY(at.low() ? -12 : -19);
    }

    /** In what its name is written. */
    static Font font(Type type, SceneLayout at) {
        return type.bold(at.size(at.low() ? 11 : 12.5));
    }

    private static String arrow(StageScene.Envelope envelope) {
        return switch (envelope.place()) {
            case LEAVING -> "M-24 0h-16m5 -5l-5 5 5 5";
            case HELD -> "M-37 -8h12l-12 16h12z";
            case FALLEN -> "M-24 0h-4m-5 0h-5m5 -6l-6 6 6 6";
            default -> "";
        };
    }

    private static String lowArrow(StageScene.Envelope envelope) {
        return switch (envelope.place()) {
            case LEAVING -> "M-16 0h-11m4 -4l-4 4 4 4";
            case HELD -> "M-26 -6h9l-9 12h9z";
            case FALLEN -> "M-16 0h-3m-4 0h-4m4 -4l-4 4 4 4";
            default -> "";
        };
    }
}
