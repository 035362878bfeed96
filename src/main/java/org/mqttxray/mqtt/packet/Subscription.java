package org.mqttxray.mqtt.packet;

/**
 * What a client asks for in a SUBSCRIBE (3.1.1 section 3.8.3, 5.0 section 3.8.3.1).
 *
 * @param topicFilter at most 65535 bytes of UTF-8
 * @param qos the most that the server may use: Requested QoS in 3.1.1, Maximum QoS in 5.0
 * @param noLocal whether the client's own messages are left out; 5.0
 * @param retainAsPublished whether RETAIN is passed on as it was published; 5.0
 * @param retainHandling which kept messages are sent at once; 5.0
 */
public record Subscription(
        String topicFilter, QoS qos, boolean noLocal, boolean retainAsPublished, RetainHandling retainHandling) {
    /** Which kept messages the server sends when a subscription is made. The number is the ordinal. */
    public enum RetainHandling {
        /** All of them. */
        SEND,
        /** Those for a subscription that did not exist. */
        SEND_IF_NEW,
        /** None. */
        DO_NOT_SEND
    }

    public Subscription {
        Limits.text("Topic Filter", topicFilter);
    }

    /** As in 3.1.1. */
    public Subscription(String topicFilter, QoS qos) {
        this(topicFilter, qos, false, false, RetainHandling.SEND);
    }
}
