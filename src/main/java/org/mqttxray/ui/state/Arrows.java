package org.mqttxray.ui.state;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Lines with a head at their end. */
final class Arrows extends Group {
    private static final double HEAD = 4;

    private final Path lines = new Path();
    private final Path heads = new Path();

    Arrows() {
        setManaged(false);
        setAutoSizeChildren(false);
        lines.getStyleClass().add("state-way");
        heads.getStyleClass().add("state-way");
        getChildren().setAll(lines, heads);
    }

    void draw(List<DiagramPlan.Way> ways) {
        lines.getElements().clear();
        heads.getElements().clear();
        for (DiagramPlan.Way way : ways) {
            List<DiagramPlan.Point> points = way.points();
            lines.getElements().add(new MoveTo(points.get(0).x(), points.get(0).y()));
            points.stream().skip(1).forEach(point -> lines.getElements().add(new LineTo(point.x(), point.y())));
            if (way.head()) {
                head(points.get(points.size() - 2), points.get(points.size() - 1));
            }
        }
    }

    private void head(DiagramPlan.Point from, DiagramPlan.Point to) {
        double along = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double x = (to.x() - from.x()) / along * HEAD;
        double y = (to.y() - from.y()) / along * HEAD;
        heads.getElements()
                .addAll(
                        new MoveTo(to.x() - x - y, to.y() - y + x),
                        new LineTo(to.x(), to.y()),
                        new LineTo(to.x() - x + y, to.y() - y - x));
    }
}
