package org.mqttxray.replay;

import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * What is known of a connection.
 *
 * @param version what its CONNECT has announced; until then 3.1.1
 * @param goodbye whether the client has said DISCONNECT on it
 * @param coming what the link has let go on to the client, which has not got it yet
 */
record ConnectionFacts(ProtocolVersion version, boolean goodbye, Coming coming) {
    /** Nothing has been said on it. */
    static final ConnectionFacts NONE = new ConnectionFacts(ProtocolVersion.V3_1_1, false, Coming.NOTHING);

    ConnectionFacts with(ProtocolVersion announced) {
        return new ConnectionFacts(announced, goodbye, coming);
    }

    ConnectionFacts withGoodbye() {
        return new ConnectionFacts(version, true, coming);
    }

    ConnectionFacts with(Coming left) {
        return new ConnectionFacts(version, goodbye, left);
    }
}
