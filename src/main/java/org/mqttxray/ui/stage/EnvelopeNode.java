package org.mqttxray.ui.stage;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.mqttxray.ui.theme.Type;

/** The packet as an envelope, above the canvas so that it can move. */
final class EnvelopeNode extends Group {
    private final Type type;
    private final Rectangle paper = new Rectangle(-17, -11.5, 34, 23);
    private final SVGPath flap = new SVGPath();
    private final SVGPath arrow = new SVGPath();
    private final Text label = new Text();
    private final Group sheet = new Group(paper, flap);
    private Timeline motion = new Timeline();
    private Duration hop = Duration.ONE;

    EnvelopeNode(Type type) {
        this.type = type;
        paper.setArcWidth(6);
        paper.setArcHeight(6);
        flap.setContent("M-15 -8.5L0 2L15 -8.5");
        getChildren().addAll(sheet, arrow, label);
        setMouseTransparent(true);
    }

    /** Says how long it takes from one place to the next. */
    void hopsIn(Duration time) {
        hop = time;
    }

    void show(StageScene.Envelope envelope, int seat, SceneLayout at, boolean moving) {
        boolean visible = envelope.place() != Place.NOWHERE;
        boolean hops = moving && visible && isVisible();
        setVisible(visible);
        motion.stop();
        if (!visible) {
            return;
        }
        paint(envelope, seat, at);
        double x = at.letterX(seat, envelope.place());
        double y = at.letterY(envelope.place());
        if (hops && (x != getTranslateX() || y != getTranslateY())) {
            motion = new Timeline(new KeyFrame(
                    hop,
                    new KeyValue(translateXProperty(), x, Interpolator.EASE_OUT),
                    new KeyValue(translateYProperty(), y, Interpolator.EASE_OUT)));
            motion.play();
        } else {
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
        label.setText(envelope.label());
        Font font = type.bold(at.size(at.low() ? 11 : 12.5));
        label.setFont(font);
        label.setStyle("-fx-fill: " + ink + "; " + Type.style(font));
        double width = label.getLayoutBounds().getWidth();
        double x = inside(envelope.place()) ? 17 - width : Math.min(-width / 2 - 4, 46 - width);
        label.setX(at.stationRight(seat) ? -x - width : x);
        label.setY(at.low() ? -12 : -19);
    }

    /** Whether it is beside the client's layers and not on the line. */
    private static boolean inside(Place place) {
        return place == Place.WRITING || place == Place.WRITTEN || place == Place.RECEIVED;
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
