package org.mqttxray.mqtt.packet;

/** PINGRESP: answers a PINGREQ (3.1.1 section 3.13). */
public record PingResp() implements Packet {
    @Override
    public PacketType type() {
        return PacketType.PINGRESP;
    }
}
