package org.mqttxray.client.mqttclient;

/** {@code message_handler_t} and {@code interceptor_handler_t}: takes the messages of a subscription, on the yield thread. */
public interface MessageHandler {
    /** Its name, as a trace shows it. */
    String name();

    /** A message has come. No lock of the client is held. */
    void handle(MqttClient client, MessageData message);
}
