package org.mqttxray.client.mqttclient;

import org.mqttxray.client.MqttException;

/** A part of what a function does, whose order with others somebody else decides. */
@FunctionalInterface
public interface Step {
    /** Does it. */
    void run() throws MqttException;
}
