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
    LOST,

    // By order. The bytes, where there are some, are what the broker got (c2s) or sent (s2c).
    /** It lets a packet vanish. */
    DROPPED,
    /** It keeps a packet, and what comes behind it, for a while. */
    DELAYED,
    /** It passes a packet on that it had kept. */
    DELIVERED,
    /** It passes a packet on twice; the event comes before both. */
    REPEATED,
    /** It passes on the first bytes of a packet, none or all at most, and cuts the line. */
    CUT,
    /** It passes on other bytes in the place of a packet. */
    REPLACED,
    /** It lets nothing pass from here on, either way. */
    SILENCED,
    /** What it has kept while the line was dead, and what comes, passes again. */
    REVIVED;

    private static final LinkAct[] ALL = values();

    static LinkAct of(int ordinal) {
        return ALL[ordinal];
    }

    /** The name in data. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
