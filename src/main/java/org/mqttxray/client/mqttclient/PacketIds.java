package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_GET_NEXT_PACKET_ID;

import org.mqttxray.trace.ClientField;

/** The Packet Identifiers that this client gives out: 2, 3, … 65534, 1, … */
final class PacketIds {
    private final MqttClient c;

    PacketIds(MqttClient c) {
        this.c = c;
    }

    int next() {
        return c.trace.call(MQTT_GET_NEXT_PACKET_ID, call -> {
            c.globalLock.lock();
            c.packetId = c.parts.identifiers.after(c.packetId, this::inUse);
            call.state(ClientField.PACKET_ID, c.packetId);
            c.globalLock.unlock();
            return c.packetId;
        });
    }

    /** What the broker has chosen is of another world: identifiers belong to a direction (3.1.1 section 2.3.1). */
    private boolean inUse(int packetId) {
        for (AckHandler awaited : c.ackHandlerList) {
            if (!awaited.ofBroker() && awaited.packetId() == packetId) {
                return true;
            }
        }
        return false;
    }
}
