package org.mqttxray.ui.window;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.stage.TroubleBar;

/** Why the client stands, and, in the perspective that has no stage, why it could not reach its broker. */
final class StopPane implements Pane {
    private final Pane stop;
    private final TroubleBar trouble;
    private final Troubles troubles;
    private final VBox root;
    private boolean withoutStage;

    StopPane(Pane stop, TroubleBar trouble, Troubles troubles) {
        this.stop = stop;
        this.trouble = trouble;
        this.troubles = troubles;
        root = new VBox(trouble.root(), stop.root());
        root.setMinHeight(Region.USE_PREF_SIZE);
        look();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        stop.show(moment);
        look();
    }

    @Override
    public void goOn() {
        stop.goOn();
        look();
    }

    /** Suits a perspective. */
    void suit(Perspective perspective) {
        withoutStage = perspective == Perspective.DEBUG;
        look();
    }

    private void look() {
        trouble.tell(withoutStage ? troubles.now() : Optional.empty());
        shown(root, trouble.root().isVisible() || stop.root().isVisible());
    }
}
