package org.mqttxray.ui.packets;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mqttxray.replay.Passage;
import org.mqttxray.trace.Range;

/**
 * One row of the table: what never changes of it. What became of the packet depends on the playhead.
 *
 * @param passage what it is, as it was when it was found; its fate may be another one now
 * @param number 1, 2, … among the client's packets of its connection; none if it is none of them
 * @param gapNanos the time since the row before it of the same connection, if there is one
 */
record PacketRow(Passage passage, OptionalInt number, OptionalLong gapNanos) {
    /** The event that reported it. */
    long position() {
        return passage.position();
    }

    /** How many bytes it has; 0 if the log has none of it. */
    int size() {
        return passage.origin().range().map(Range::length).orElse(0);
    }
}
