package org.mqttxray.mqtt.packet;

import java.util.List;

/**
 * SUBACK: the server's answer to a SUBSCRIBE (3.1.1 and 5.0 section 3.9).
 *
 * @param packetIdentifier that of the SUBSCRIBE, 0 to 65535
 * @param properties none before 5.0
 * @param codes one for each topic filter, in their order: return codes in 3.1.1, reason codes in 5.0
 */
public record SubAck(int packetIdentifier, Properties properties, List<ReasonCode> codes) implements Packet {
    public SubAck(int packetIdentifier, Properties properties, List<ReasonCode> codes) {
        this.packetIdentifier = packetIdentifier;
        this.properties = properties;
        this.codes = List.copyOf(codes);
        Limits.uint16("Packet Identifier", packetIdentifier);
    }

    @Override
    public PacketType type() {
        return PacketType.SUBACK;
    }
}
