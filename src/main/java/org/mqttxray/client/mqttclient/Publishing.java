package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_PUBLISH;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_PUBLISH_DUP;
import static org.mqttxray.trace.TracedFunction.READ_CHAR;
import static org.mqttxray.trace.TracedFunction.WRITE_CHAR;

import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;

/** Sending a message, on the thread of whoever has one. */
final class Publishing {
    private static final int DUP = 0b1000;
    /** Who waits for a place waits for so many: to be woken for each message costs more than the message does. */
    private static final int BUNCH = AckList.MAXIMUM / 2;
    /** But no longer than this, if fewer come. */
    private static final int BUNCH_MILLIS = 1;

    private final MqttClient c;

    Publishing(MqttClient c) {
        this.c = c;
    }

    void publish(String topicName, Message message) throws MqttException {
        Object[] arguments = {topicName, message.qos(), message.payload().length};
        c.trace.call(MQTT_PUBLISH, arguments, call -> {
            try {
                c.sender.inTurn(() -> {
                    if (message.qos() > 0) {
                        claimPlace();
                    }
                    send(topicName, message);
                });
            } catch (MqttException e) {
                if (e.error() == MqttError.MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR) {
                    c.parts.fullAckList.refused(c.sender::dropLine);
                }
                throw e;
            }
            return 0;
        });
    }

    /**
     * Sees to it that one more answer may be awaited; the write lock is free while it waits.
     *
     * @throws MqttException if no place came
     */
    private void claimPlace() throws MqttException {
        while (c.ackList.isMaximum()) {
            boolean place = c.parts.fullAckList.awaitPlace(c.writeLock::unlock, this::awaitPlace, c.writeLock::lock);
            if (!place) {
                throw new MqttException(MqttError.MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR);
            }
            c.sender.awaitTurn();
        }
    }

    /** The yield thread reads the answers, so a handler, which runs on it, would wait for itself. */
    private boolean awaitPlace() {
        PlatformThread yields = c.thread;
        if (yields == null || yields.isCurrent()) {
            return false;
        }
        int bunchMillis = Math.min(BUNCH_MILLIS, c.cmdTimeout);
        c.platform.await(() -> places() >= BUNCH, bunchMillis);
        return c.platform.await(() -> places() > 0, c.cmdTimeout - bunchMillis); // it may be gone again
    }

    private int places() {
        return AckList.MAXIMUM - c.ackList.peekNumber();
    }

    private void send(String topicName, Message message) throws MqttException {
        int packetId = message.qos() == 0 ? 0 : c.packetIds.next();
        c.codec.serializePublish(c.writeBuf, c.network.connection().toServer(), packet(topicName, message, packetId));
        if (message.qos() == 0) {
            c.sender.transmit();
            return;
        }
        PacketType answer = message.qos() == 1 ? PacketType.PUBACK : PacketType.PUBREC;
        c.parts.order.send(() -> c.ackList.record(answer, packetId, duplicate(), Optional.empty()), c.sender::transmit);
    }

    private static Publish packet(String topicName, Message message, int packetId) throws MqttException {
        try {
            return new Publish(
                    false,
                    QoS.of(message.qos()),
                    message.retained(),
                    topicName,
                    packetId,
                    Properties.NONE,
                    Bytes.of(message.payload()));
        } catch (IllegalArgumentException e) {
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.SETTINGS);
        }
    }

    /** The packet as it would be sent again. */
    private byte[] duplicate() {
        byte[] packet = c.writeBuf.packet();
        setPublishDup(packet);
        return packet;
    }

    /** Sets DUP in a copy: what is sent first must not have it (MQTT-3.3.1-1). */
    private void setPublishDup(byte[] packet) {
        c.trace.call(MQTT_SET_PUBLISH_DUP, 1, call -> {
            int header = c.trace.call(READ_CHAR, read -> packet[0] & 0xFF);
            c.trace.run(WRITE_CHAR, header | DUP, write -> packet[0] = (byte) (header | DUP));
            call.local("header", header | DUP);
            return 0;
        });
    }
}
