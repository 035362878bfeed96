package org.mqttxray.mqtt.packet;

/**
 * PUBCOMP: last answer of QoS 2 (3.1.1 and 5.0 section 3.7).
 *
 * @param packetIdentifier that of the PUBLISH, 0 to 65535; 0 is forbidden
 * @param reason how it went; left out in 3.1.1
 */
public record PubComp(int packetIdentifier, Reason reason) implements Packet {
    public PubComp(int packetIdentifier, Reason reason) {
        this.packetIdentifier = packetIdentifier;
        this.reason = reason;
        Limits.uint16("Packet Identifier", packetIdentifier);
    }

    /** It went well. */
    public PubComp(int packetIdentifier) {
        this(packetIdentifier, Reason.OMITTED);
    }

    @Override
    public PacketType type() {
        return PacketType.PUBCOMP;
    }
}
