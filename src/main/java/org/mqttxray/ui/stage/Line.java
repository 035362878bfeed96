package org.mqttxray.ui.stage;

/** The TCP connection to the station, as far as the log tells. */
enum Line {
    /** Nobody has called yet. */
    NONE,
    /** The client calls. */
    DIALLING,
    /** The connection stands. */
    STANDS,
    /** It stands, but nothing passes. */
    DEAD,
    /** The client hung up, or said goodbye and the station hung up. */
    CLOSED,
    /** The station hung up or the line broke. */
    BROKEN,
    /** Nobody took the call. */
    UNREACHED
}
