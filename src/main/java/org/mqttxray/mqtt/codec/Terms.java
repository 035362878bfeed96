package org.mqttxray.mqtt.codec;

import java.util.Optional;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * What is known of a packet before it is read.
 *
 * @param version what its CONNECT has announced; a CONNECT is read by its own
 * @param direction who sends it; if nobody knows, what only one side may send is not judged
 */
public record Terms(ProtocolVersion version, Optional<Direction> direction) {
    /** 3.1.1, sent by somebody. */
    public static final Terms OF_3_1_1 = new Terms(ProtocolVersion.V3_1_1, Optional.empty());
    /** 5.0, sent by somebody. */
    public static final Terms OF_5_0 = new Terms(ProtocolVersion.V5_0, Optional.empty());

    /** With a version, sent by somebody. */
    public static Terms of(ProtocolVersion version) {
        return new Terms(version, Optional.empty());
    }

    /** With a version and a direction. */
    public static Terms of(ProtocolVersion version, Direction direction) {
        return new Terms(version, Optional.of(direction));
    }

    /** The same direction with another version. */
    public Terms with(ProtocolVersion newVersion) {
        return newVersion == version ? this : new Terms(newVersion, direction);
    }

    /** Whether it is known to be sent this way. */
    boolean sent(Direction way) {
        return direction.isPresent() && direction.get() == way;
    }
}
