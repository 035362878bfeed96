package org.mqttxray.mqtt.packet;

/**
 * CONNACK: the server's answer to a CONNECT (3.1.1 section 3.2).
 *
 * @param sessionPresent whether the server still has the client's session; only if it accepts (MQTT-3.2.2-4)
 * @param returnCode accepted, or why not
 */
public record ConnAck(boolean sessionPresent, ConnectReturnCode returnCode) implements Packet {
    @Override
    public PacketType type() {
        return PacketType.CONNACK;
    }
}
