package org.mqttxray.ui.motion;

/** What moves. A later one is more important: an earlier one gives way to it. */
public enum Motion {
    /** The frame around what is chosen goes to what is chosen now. */
    SELECTION(80),
    /** A row of the call stack comes or goes. */
    ROW(120),
    /** A packet goes to its next place on the stage, at the usual speed. */
    ENVELOPE(350),
    /** A pane is opened or closed. */
    PANE(160);

    private final long millis;

    Motion(long millis) {
        this.millis = millis;
    }

    /** How long it takes, in milliseconds, unless a speed shortens it. */
    public long millis() {
        return millis;
    }
}
