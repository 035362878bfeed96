package org.mqttxray.ui;

import javafx.scene.Node;

/** Whether a part of a view is there. */
public final class Presence {
    private Presence() {}

    /**
     * Shows a part, or takes it away with the room it had.
     *
     * @param part a control or a box of controls
     */
    public static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
