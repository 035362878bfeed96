package org.mqttxray.ui.window;

import java.util.List;
import javafx.scene.layout.Region;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.LearnPanes;

/** Where the panes of a perspective stand, by what folds and which are open. The room of one that is closed goes to its neighbours. */
interface Places {
    /** Those of the panes that are open, in the order in which the keyboard goes through them. */
    List<Pane> open(LearnPanes.Open open);

    /** The open panes in their places; they are taken out of where they stood before. */
    Region arrange(Fold fold, LearnPanes.Open open);

    /** Takes all panes out of where they stand, so that they can stand elsewhere. */
    void takeApart();

    /** Brings a pane to the front of the tabs, if it is one of them. */
    void bringToFront(Region pane);
}
