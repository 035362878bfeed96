package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_INVALID;
import static org.mqttxray.trace.TracedFunction.MQTT_CLEAN_SESSION;

/** Emptying the lists at the end. */
final class CleanSession {
    private final MqttClient c;

    CleanSession(MqttClient c) {
        this.c = c;
    }

    void cleanSession() {
        c.trace.run(MQTT_CLEAN_SESSION, call -> {
            c.ackList.clean(call);
            c.msgHandlers.clean(call);
            c.state.set(CLIENT_STATE_INVALID);
        });
    }
}
