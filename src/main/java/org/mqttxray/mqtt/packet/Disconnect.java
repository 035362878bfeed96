package org.mqttxray.mqtt.packet;

/** DISCONNECT: ends the connection in order, so that the server discards the Will (3.1.1 section 3.14). */
public record Disconnect() implements Packet {
    @Override
    public PacketType type() {
        return PacketType.DISCONNECT;
    }
}
