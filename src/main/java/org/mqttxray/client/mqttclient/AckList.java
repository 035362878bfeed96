package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_ACK_LIST_SCAN;

/** The answers that the client waits for. */
final class AckList {
    /** Look only at those whose time has come. */
    static final int EXPIRED = 1;
    /** Look at all of them. */
    static final int ALL = 0;

    private final MqttClient c;

    AckList(MqttClient c) {
        this.c = c;
    }

    /** Resends what got no answer. Nothing that this client sends so far is answered by number, so the list is empty. */
    void scan(int flag) {
        c.trace.run(MQTT_ACK_LIST_SCAN, flag, call -> c.ackHandlerList.isEmpty());
    }
}
