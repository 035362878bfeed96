package org.mqttxray.ui.change;

/** What can happen to a packet on its way. */
enum Act {
    /** Other bytes arrive in its place. */
    EDIT,
    /** It never arrives. */
    DROP,
    /** It arrives later. */
    DELAY,
    /** It arrives twice. */
    REPEAT,
    /** Its beginning arrives, then the line is cut. */
    CUT
}
