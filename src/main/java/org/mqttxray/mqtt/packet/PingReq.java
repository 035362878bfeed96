package org.mqttxray.mqtt.packet;

/** PINGREQ: asks the server for a sign of life (3.1.1 section 3.12). */
public record PingReq() implements Packet {
    @Override
    public PacketType type() {
        return PacketType.PINGREQ;
    }
}
