package org.mqttxray.link;

import java.time.Duration;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * What is to happen to a packet that its client is about to write and has not written yet. It never touches the client: the log holds what
 * the client wrote, and then what the broker got.
 */
public sealed interface Change {
    /** Other bytes arrive: a packet, several, or what is none. */
    record Replace(Bytes instead) implements Change {}

    /** It never arrives. */
    record Drop() implements Change {}

    /**
     * It arrives later, and what comes behind it does not overtake it.
     *
     * @param time of the session
     */
    record Delay(Duration time) implements Change {}

    /** It arrives twice. */
    record Repeat() implements Change {}

    /**
     * Its first bytes arrive; then the line is cut, for both ends.
     *
     * @param passed how many, 0 or more
     */
    record Cut(int passed) implements Change {}

    /** Whether nobody knows any more after it what the receiver makes of what follows. */
    default boolean damages() {
        return this instanceof Replace replace
                && !Soundness.soundPackets(replace.instead().toArray());
    }
}
