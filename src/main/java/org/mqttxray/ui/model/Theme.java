package org.mqttxray.ui.model;

/** How bright the window is. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on black. */
    DARK;

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
