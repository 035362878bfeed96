package org.mqttxray.ui;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.mqttxray.ui.model.Moment;

/** Shows a pane its moments only while it stands in the window: behind another tab it does no work, and then it catches up. */
public final class WhileSeen {
    private final Region root;
    private final Consumer<Moment> take;
    private Moment moment = Moment.NOTHING;
    private Moment shown = Moment.NOTHING;

    /**
     * No moment yet.
     *
     * @param root of the pane
     * @param take takes a moment over
     */
    public WhileSeen(Region root, Consumer<Moment> take) {
        this.root = root;
        this.take = take;
        root.sceneProperty().addListener((observed, before, now) -> catchUp());
    }

    /** Whether it stands in the window. */
    public boolean seen() {
        return root.getScene() != null;
    }

    /** A new moment. */
    public void show(Moment now) {
        moment = now;
        catchUp();
    }

    /** Takes over what has been missed, if it is seen. */
    public void catchUp() {
        if (seen() && shown != moment) {
            shown = moment;
            take.accept(moment);
        }
    }
}
