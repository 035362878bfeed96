package org.mqttxray.client.mqttclient;

import java.nio.charset.StandardCharsets;

/**
 * {@code message_data_t}: what a handler gets.
 *
 * @param topicName the whole Topic Name; C cuts it to 63 characters
 * @param qos of this delivery, 0 to 2
 * @param retained whether the broker had kept the message
 * @param payload the bytes, a copy
 */
public record MessageData(String topicName, int qos, boolean retained, byte[] payload) {
    /** The payload as UTF-8 text; what is none appears as replacement characters. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
