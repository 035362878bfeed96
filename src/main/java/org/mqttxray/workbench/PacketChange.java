package org.mqttxray.workbench;

import java.time.Duration;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * What a user orders to happen to a packet that is held before it has left. It is an order to the link and never touches the client: the
 * log holds what was written, and then what the other side got.
 */
public sealed interface PacketChange {
    /** Other bytes arrive: a packet, several, or what is none. */
    record Replace(Bytes instead) implements PacketChange {}

    /** It never arrives. */
    record Drop() implements PacketChange {}

    /**
     * It arrives later, and what comes behind it does not overtake it.
     *
     * @param time of the session
     */
    record Delay(Duration time) implements PacketChange {}

    /** It arrives twice. */
    record Repeat() implements PacketChange {}

    /**
     * Its first bytes arrive; then the line is cut, for both ends.
     *
     * @param passed how many, 0 or more
     */
    record Cut(int passed) implements PacketChange {}

    /** Whether the link can no longer keep the connection up after it while the client is held: nobody knows what the broker makes of it. */
    default boolean damages() {
        return LinkChanges.of(this).damages();
    }
}
