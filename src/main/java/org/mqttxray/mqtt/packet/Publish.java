package org.mqttxray.mqtt.packet;

/**
 * PUBLISH: an application message on its way (3.1.1 and 5.0 section 3.3).
 *
 * @param duplicate the DUP flag: whether it may have been sent before
 * @param qos how surely it is delivered
 * @param retain whether the server keeps it, or had kept it
 * @param topicName at most 65535 bytes of UTF-8; in 5.0 it may be empty if an alias stands for it
 * @param packetIdentifier 0 to 65535; QoS 0 has none and gives 0 here, with the others 0 is forbidden
 * @param properties none before 5.0
 * @param payload what the application says
 */
public record Publish(
        boolean duplicate,
        QoS qos,
        boolean retain,
        String topicName,
        int packetIdentifier,
        Properties properties,
        Bytes payload)
        implements Packet {
    public Publish {
        Limits.uint16("Packet Identifier", packetIdentifier);
        Limits.text("Topic Name", topicName);
        if (qos == QoS.AT_MOST_ONCE && packetIdentifier != 0) {
            throw new IllegalArgumentException("QoS 0 has no Packet Identifier: " + packetIdentifier); // MQTT-2.3.1-5
        }
    }

    @Override
    public PacketType type() {
        return PacketType.PUBLISH;
    }
}
