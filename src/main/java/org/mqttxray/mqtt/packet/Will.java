package org.mqttxray.mqtt.packet;

/**
 * The message that the server publishes if the connection ends without a DISCONNECT (3.1.1 section 3.1.2.5).
 *
 * @param topic the Will Topic, a Topic Name of at most 65535 bytes of UTF-8
 * @param message the Will Message, at most 65535 bytes
 * @param qos the Will QoS
 * @param retain whether the message will be retained
 * @param properties of the will; none before 5.0
 */
public record Will(String topic, Bytes message, QoS qos, boolean retain, Properties properties) {
    public Will {
        Limits.text("Will Topic", topic);
        Limits.binary("Will Message", message);
    }

    /** Without properties. */
    public Will(String topic, Bytes message, QoS qos, boolean retain) {
        this(topic, message, qos, retain, Properties.NONE);
    }
}
