package org.mqttxray.mqtt.packet;

/**
 * PUBREL: the sender of a QoS 2 PUBLISH lets its identifier go (3.1.1 and 5.0 section 3.6).
 *
 * @param packetIdentifier that of the PUBLISH, 0 to 65535; 0 is forbidden
 * @param reason how it went; left out in 3.1.1
 */
public record PubRel(int packetIdentifier, Reason reason) implements Packet {
    public PubRel(int packetIdentifier, Reason reason) {
        this.packetIdentifier = packetIdentifier;
        this.reason = reason;
        Limits.uint16("Packet Identifier", packetIdentifier);
    }

    /** It went well. */
    public PubRel(int packetIdentifier) {
        this(packetIdentifier, Reason.OMITTED);
    }

    @Override
    public PacketType type() {
        return PacketType.PUBREL;
    }
}
