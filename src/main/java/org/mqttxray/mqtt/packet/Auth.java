package org.mqttxray.mqtt.packet;

/**
 * AUTH: a step of an authentication that takes more than a password (5.0 section 3.15).
 *
 * @param reason which step; its properties hold the method and the data
 */
public record Auth(Reason reason) implements Packet {
    @Override
    public PacketType type() {
        return PacketType.AUTH;
    }
}
