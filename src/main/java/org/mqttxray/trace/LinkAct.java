package org.mqttxray.trace;

import java.util.Locale;

/** What the link does by itself, on the broker's side of it. */
public enum LinkAct {
    /** It calls the broker for the client. */
    DIALLED,
    /** The broker had hung up before it got a whole CONNECT, so it calls again. */
    REDIALLED,
    /** It sends a PINGREQ of its own, because the client is held. */
    PINGED,
    /** It takes the answer to its own PINGREQ out of the stream. */
    SWALLOWED,
    /** The broker hung up or the line broke. */
    LOST;

    private static final LinkAct[] ALL = values();

    static LinkAct of(int ordinal) {
        return ALL[ordinal];
    }

    /** The name in data. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
