package org.mqttxray.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.mqttxray.ui.motion.Glide;
import org.mqttxray.ui.motion.Motion;
import org.mqttxray.ui.motion.Motions;

/** How panes come and go: one that is opened comes up out of nothing; of one that is closed, and no other opened, a picture fades away. */
final class PaneDoors {
    private final Pane place;
    private final Motions motions;
    private final Glide glide;
    private Optional<ImageView> leaving = Optional.empty();

    PaneDoors(Pane place, Motions motions) {
        this.place = place;
        this.motions = motions;
        this.glide = new Glide(motions);
    }

    /** Keeps a picture of what is not among the later ones; called while the earlier ones still stand in their places. */
    void close(List<Region> before, List<Region> now) {
        glide.finish();
        leaving = motions.may(Motion.PANE)
                ? other(before, now)
                        .filter(pane -> other(now, before).isEmpty())
                        .map(this::picture)
                : Optional.empty();
    }

    /** One that is seen and is not among others. */
    private static Optional<Region> other(List<Region> panes, List<Region> others) {
        return panes.stream()
                .filter(pane -> !others.contains(pane) && pane.getScene() != null)
                .findFirst();
    }

    private ImageView picture(Region pane) {
        ImageView picture = new ImageView(pane.snapshot(null, null));
        Point2D corner = place.sceneToLocal(pane.localToScene(0, 0));
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        picture.relocate(corner.getX(), corner.getY());
        return picture;
    }

    /** Lets what was closed fade away, or come what was not among the earlier ones; called when they stand in their places. */
    void open(List<Region> before, List<Region> now) {
        leaving.ifPresent(picture -> {
            place.getChildren().add(picture);
            glide.to(
                    Motion.PANE,
                    Motion.PANE.millis(),
                    () -> place.getChildren().remove(picture),
                    Glide.end(picture.opacityProperty(), 0.0));
        });
        leaving = Optional.empty();
        other(now, before).filter(pane -> motions.may(Motion.PANE)).ifPresent(pane -> {
            pane.setOpacity(0);
            glide.to(Motion.PANE, Motion.PANE.millis(), () -> {}, Glide.end(pane.opacityProperty(), 1.0));
        });
    }
}
