package org.mqttxray.client.mqttclient;

/**
 * {@code mqtt_message_t}: what a program publishes.
 *
 * @param qos 0 to 2
 * @param retained whether the broker keeps it for later subscribers
 * @param payload the bytes; not copied, so whoever made them leaves them alone
 */
public record Message(int qos, boolean retained, byte[] payload) {}
