package org.mqttxray.lesson;

import java.util.Locale;

/** The panes that a lesson can ask for. */
public enum Pane {
    STAGE,
    STACK,
    THREADS,
    SOURCE,
    PACKET,
    PACKETS,
    TIMELINE,
    SEQUENCE,
    VARIABLES,
    STATE,
    LOG;

    /** The word in a lesson. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
