package org.mqttxray.mqtt.packet;

import java.util.List;

/**
 * UNSUBACK: the server's answer to an UNSUBSCRIBE (3.1.1 and 5.0 section 3.11).
 *
 * @param packetIdentifier that of the UNSUBSCRIBE, 0 to 65535
 * @param properties none before 5.0
 * @param codes one for each topic filter, in their order; none in 3.1.1
 */
public record UnsubAck(int packetIdentifier, Properties properties, List<ReasonCode> codes) implements Packet {
    public UnsubAck(int packetIdentifier, Properties properties, List<ReasonCode> codes) {
        this.packetIdentifier = packetIdentifier;
        this.properties = properties;
        this.codes = List.copyOf(codes);
        Limits.uint16("Packet Identifier", packetIdentifier);
    }

    @Override
    public PacketType type() {
        return PacketType.UNSUBACK;
    }
}
