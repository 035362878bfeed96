package org.mqttxray.ui.window;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the bar of a stop stands: below the header of the source, or above the place that the source shares with others. */
final class StopBarPlace {
    private StopBarPlace() {}

    /** Below the header of the source. */
    static void inSource(Region bar, Region source) {
        ObservableList<Node> parts = ((VBox) source).getChildren();
        if (!parts.contains(bar)) {
            parts.add(1, bar);
        }
    }

    /** Above a place. */
    static Region above(Region bar, Region place) {
        VBox box = new VBox(bar, place);
        box.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        return box;
    }
}
