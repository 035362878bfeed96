package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_LIST_INIT;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_IS_EMPTY;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mqttxray.trace.Tracer;

/** A list of the client ({@code common/mqtt_list.c}). */
final class MqttList<T> {
    private final Tracer trace;
    private final String name;
    private final Deque<T> nodes = new ArrayDeque<>();

    MqttList(Tracer trace, String name) {
        this.trace = trace;
        this.name = name;
    }

    void init() {
        trace.run(MQTT_LIST_INIT, name, call -> nodes.clear());
    }

    boolean isEmpty() {
        return trace.call(MQTT_LIST_IS_EMPTY, name, call -> nodes.isEmpty() ? 1 : 0) == 1;
    }
}
