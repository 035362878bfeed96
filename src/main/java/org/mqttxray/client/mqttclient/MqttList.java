package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_LIST_ADD_TAIL;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_DEL;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_DEL_INIT;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_INIT;
import static org.mqttxray.trace.TracedFunction.MQTT_LIST_IS_EMPTY;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.trace.Tracer;

/**
 * A list of the client ({@code common/mqtt_list.c}). Application threads add while the yield thread walks and removes, without a lock, as
 * in C; here each single operation is whole, and a walk sees the nodes that were there when it began.
 */
final class MqttList<T> implements Iterable<T> {
    private final Tracer trace;
    private final String name;
    /** It is short, and walked far more often than changed. */
    private final List<T> nodes = new CopyOnWriteArrayList<>();

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

    /** Makes a node ready that is in no list yet; it is from its birth, so this only speaks. */
    void initNode() {
        trace.run(MQTT_LIST_INIT, "list", call -> {});
    }

    void addTail(T node) {
        trace.run(MQTT_LIST_ADD_TAIL, name, call -> nodes.add(node));
    }

    /** Takes a node out, if it is in. */
    void del(T node) {
        trace.run(MQTT_LIST_DEL, name, call -> nodes.remove(node));
    }

    /** Makes it the empty list that it is once its nodes are out. */
    void delInit() {
        trace.run(MQTT_LIST_DEL_INIT, name, call -> init());
    }

    /** Walks over the nodes, unseen, as C's macros do. */
    @Override
    public Iterator<T> iterator() {
        return nodes.iterator();
    }

    boolean contains(T node) {
        return nodes.contains(node);
    }
}
