package org.mqttxray.client.mqttclient;

/**
 * {@code message_handlers_t}: a Topic Filter and who takes its messages.
 *
 * <p>Two are the same only if they are one object: the same filter may wait for its SUBACK twice.
 */
final class MsgHandler {
    private final String topicFilter;
    private final int qos;
    private final MessageHandler handler;

    MsgHandler(String topicFilter, int qos, MessageHandler handler) {
        this.topicFilter = topicFilter;
        this.qos = qos;
        this.handler = handler;
    }

    String topicFilter() {
        return topicFilter;
    }

    int qos() {
        return qos;
    }

    MessageHandler handler() {
        return handler;
    }
}
