package org.mqttxray.ui.stage;

/** Where the packet of the moment is. */
enum Place {
    /** There is none. */
    NOWHERE,
    /** In the write buffer, being put together. */
    WRITING,
    /** Whole, in the write buffer; nothing of it has left. */
    WRITTEN,
    /** On the line, leaving the client. */
    LEAVING,
    /** Handed over to the line; the station has it or will. */
    STATION,
    /** On the line, where the link keeps it. */
    HELD,
    /** Come up to the client, which reads it. */
    RECEIVED,
    /** Lost with the line. */
    FALLEN;

    /** Whether it is beside the client's layers and not on the line. */
    boolean inside() {
        return this == WRITING || this == WRITTEN || this == RECEIVED;
    }
}
