package org.mqttxray.mqtt.packet;

import java.util.Objects;

/**
 * PUBLISH: an application message on its way (3.1.1 and 5.0 section 3.3). It is no record, because it remembers how many bytes its Topic
 * Name takes.
 */
public final class Publish implements Packet {
    private final boolean duplicate;
    private final QoS qos;
    private final boolean retain;
    private final String topicName;
    private final int topicLength;
    private final int packetIdentifier;
    private final Properties properties;
    private final Bytes payload;

    /**
     * Of a Topic Name that is checked now.
     *
     * @param duplicate the DUP flag: whether it may have been sent before
     * @param qos how surely it is delivered
     * @param retain whether the server keeps it, or had kept it
     * @param topicName at most 65535 bytes of UTF-8; in 5.0 it may be empty if an alias stands for it
     * @param packetIdentifier 0 to 65535; QoS 0 has none and gives 0 here, with the others 0 is forbidden
     * @param properties none before 5.0
     * @param payload what the application says
     */
    public Publish(
            boolean duplicate,
            QoS qos,
            boolean retain,
            String topicName,
            int packetIdentifier,
            Properties properties,
            Bytes payload) {
        this(
                duplicate,
                qos,
                retain,
                topicName,
                Limits.text("Topic Name", topicName),
                packetIdentifier,
                properties,
                payload);
    }

    /**
     * Of a Topic Name that has been read as UTF-8, and is not checked again.
     *
     * @param topicLength how many bytes of UTF-8 it was. It is believed: the codec writes the text by it
     *     without counting again, so of a wrong one comes a packet that can't be read
     */
    public Publish(
            boolean duplicate,
            QoS qos,
            boolean retain,
            String topicName,
            int topicLength,
            int packetIdentifier,
            Properties properties,
            Bytes payload) {
        this.duplicate = duplicate;
        this.qos = qos;
        this.retain = retain;
        this.topicName = topicName;
        this.topicLength = topicLength;
        this.packetIdentifier = packetIdentifier;
        this.properties = properties;
        this.payload = payload;
        assert Limits.takes(topicName, topicLength);
        Limits.uint16("Packet Identifier", packetIdentifier);
        if (qos == QoS.AT_MOST_ONCE && packetIdentifier != 0) {
            throw new IllegalArgumentException("QoS 0 has no Packet Identifier: " + packetIdentifier); // MQTT-2.3.1-5
        }
    }

    @Override
    public PacketType type() {
        return PacketType.PUBLISH;
    }

    /** The DUP flag: whether it may have been sent before. */
    public boolean duplicate() {
        return duplicate;
    }

    /** How surely it is delivered. */
    public QoS qos() {
        return qos;
    }

    /** Whether the server keeps it, or had kept it. */
    public boolean retain() {
        return retain;
    }

    /** The Topic Name; in 5.0 it may be empty if an alias stands for it. */
    public String topicName() {
        return topicName;
    }

    /** How many bytes of UTF-8 the Topic Name takes. */
    public int topicLength() {
        return topicLength;
    }

    /** The Packet Identifier; 0 for QoS 0. */
    public int packetIdentifier() {
        return packetIdentifier;
    }

    /** Its properties; none before 5.0. */
    public Properties properties() {
        return properties;
    }

    /** What the application says. */
    public Bytes payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publish that
                && duplicate == that.duplicate
                && qos == that.qos
                && retain == that.retain
                && topicName.equals(that.topicName)
                && packetIdentifier == that.packetIdentifier
                && properties.equals(that.properties)
                && payload.equals(that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(duplicate, qos, retain, topicName, packetIdentifier, properties, payload);
    }

    @Override
    public String toString() {
        return "Publish[duplicate=" + duplicate + ", qos=" + qos + ", retain=" + retain + ", topicName=" + topicName
                + ", packetIdentifier=" + packetIdentifier + ", properties=" + properties + ", payload=" + payload
                + "]";
    }
}
