package org.mqttxray.mqtt.packet;

/**
 * CONNACK: the server's answer to a CONNECT (3.1.1 and 5.0 section 3.2).
 *
 * @param sessionPresent whether the server still has the client's session; only if it accepts
 * @param code accepted, or why not: a return code in 3.1.1, a reason code in 5.0
 * @param properties none before 5.0
 */
public record ConnAck(boolean sessionPresent, ConnectCode code, Properties properties) implements Packet {
    public ConnAck(boolean sessionPresent, ConnectCode code, Properties properties) {
        this.sessionPresent = sessionPresent;
        this.code = code;
        this.properties = properties;
        if (code instanceof ConnectReturnCode && !properties.isEmpty()) {
            throw new IllegalArgumentException("3.1.1 has no properties: " + properties);
        }
    }

    /** Without properties. */
    public ConnAck(boolean sessionPresent, ConnectCode code) {
        this(sessionPresent, code, Properties.NONE);
    }

    @Override
    public PacketType type() {
        return PacketType.CONNACK;
    }
}
