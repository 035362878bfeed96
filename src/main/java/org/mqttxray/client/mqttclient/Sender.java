package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_DISCONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_SEND_PACKET;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;

/**
 * Writing packets. Whoever calls it holds the write lock.
 *
 * <p>Who waited for the lock has asked for the state before, and it may be over: no packet may come before the CONNECT of a new line
 * (MQTT-3.1.0-1) or after the DISCONNECT (MQTT-3.14.4-2). So it is looked at once more.
 */
final class Sender {
    private final MqttClient c;

    Sender(MqttClient c) {
        this.c = c;
    }

    /**
     * Does what a program asks for, which ends in sending a packet: connected, under the write lock, in its turn.
     *
     * @throws MqttException if there is no connection, or the request fails
     */
    void inTurn(Step request) throws MqttException {
        if (c.state.get() != CLIENT_STATE_CONNECTED) {
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR);
        }
        c.writeLock.lock();
        try {
            awaitTurn();
            request.run();
        } finally {
            c.writeLock.unlock();
        }
    }

    /**
     * Sees to it that a program may send now; the write lock is free while it waits for a new line on which is still being sent again what
     * was in flight, so that this keeps its order (MQTT-4.6.0-1).
     *
     * @throws MqttException if there is no connection any more
     */
    void awaitTurn() throws MqttException {
        while (c.reconnect.goesFirst()) {
            c.writeLock.unlock();
            boolean over = c.platform.await(() -> !c.reconnect.resumes(), c.cmdTimeout);
            c.writeLock.lock();
            if (!over) {
                break;
            }
        }
        if (c.reconnect.goesFirst() || c.state.peek() != CLIENT_STATE_CONNECTED) {
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR);
        }
    }

    /** Sends what is in the write buffer, with a timer of its own. */
    void transmit() throws MqttException {
        sendPacket(c.platform.timer("timer"));
    }

    /** Sends what is in the write buffer; the socket may take it in several pieces. */
    void sendPacket(PlatformTimer timer) throws MqttException {
        int length = c.writeBuf.length();
        c.trace.call(MQTT_SEND_PACKET, length, call -> {
            if (!begins() && c.state.peek() != CLIENT_STATE_CONNECTED) {
                throw new MqttException(ends() ? MqttError.MQTT_SEND_PACKET_ERROR : MqttError.MQTT_NOT_CONNECT_ERROR);
            }
            if (c.network.connected()) {
                call.packetOut(c.writeBuf.range()); // a packet breakpoint stops here, before the wire
            }
            timer.init();
            timer.cutdown(c.cmdTimeout);
            int sent = 0;
            while (sent < length && !timer.isExpired()) {
                int end = c.parts.rest.end(sent, length, c.writeBuf.size());
                int count = c.network.write(c.writeBuf.bytes(), sent, end, timer.remain(), c.writeBuf.part(sent, end));
                if (count <= 0) {
                    break;
                }
                sent = call.local("sent", sent + count);
            }
            if (0 < sent && sent < length) {
                dropLine(); // behind a part of a packet the broker would not find the next
            }
            if (sent != length) {
                throw new MqttException(MqttError.MQTT_SEND_PACKET_ERROR);
            }
            c.lastSent.cutdown(c.keepAliveInterval * 1000);
            call.state(ClientField.WRITE_BUFFER, 0);
            return 0;
        });
    }

    /** Gives the line up; the yield thread connects again. */
    void dropLine() {
        c.network.release();
        if (c.state.peek() == CLIENT_STATE_CONNECTED) {
            c.state.set(CLIENT_STATE_DISCONNECTED);
        }
    }

    /** Whether it is the packet that may come before the CONNACK (MQTT-3.1.0-1). */
    private boolean begins() {
        return PacketType.begunBy(c.writeBuf.bytes()[0]) == PacketType.CONNECT;
    }

    private boolean ends() {
        return PacketType.begunBy(c.writeBuf.bytes()[0]) == PacketType.DISCONNECT;
    }
}
