package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_SUBACK_PACKET_HANDLE;
import static org.mqttxray.trace.TracedFunction.MQTT_SUBSCRIBE;

import java.util.List;
import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.codec.Topics;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;

/** Asking for the messages of a Topic Filter; the handler waits in the ack list until the broker has granted it. */
final class Subscribing {
    private final MqttClient c;

    Subscribing(MqttClient c) {
        this.c = c;
    }

    void subscribe(String topicFilter, int qos, MessageHandler handler) throws MqttException {
        Object[] arguments = {topicFilter, qos, handler.name()};
        c.trace.call(MQTT_SUBSCRIBE, arguments, call -> {
            c.sender.inTurn(() -> {
                int packetId = c.packetIds.next();
                Subscribe packet = packet(packetId, topicFilter, qos);
                c.codec.serializeSubscribe(c.writeBuf, c.network.connection().toServer(), packet);
                c.parts.order.send(() -> record(packetId, topicFilter, qos, handler), c.sender::transmit);
            });
            return 0;
        });
    }

    private static Subscribe packet(int packetId, String topicFilter, int qos) throws MqttException {
        if (Topics.wrong(topicFilter, false).isPresent()) { // a broker would hang up, each time that it is sent again
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.SETTINGS);
        }
        try {
            return new Subscribe(packetId, Properties.NONE, List.of(new Subscription(topicFilter, QoS.of(qos))));
        } catch (IllegalArgumentException e) {
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.SETTINGS);
        }
    }

    private void record(int packetId, String topicFilter, int qos, MessageHandler handler) throws MqttException {
        MsgHandler waits = c.msgHandlers.create(topicFilter, qos, handler);
        c.ackList.record(PacketType.SUBACK, packetId, c.writeBuf.packet(), Optional.of(waits));
    }

    void subackPacketHandle() throws MqttException {
        c.trace.call(MQTT_SUBACK_PACKET_HANDLE, call -> {
            c.state.checkConnected();
            SubAck packet = c.decoder.deserializeSuback(c.readBuf);
            Optional<MsgHandler> waited = c.ackList.unrecord(PacketType.SUBACK, packet.packetIdentifier());
            if (c.parts.grants.refused(packet.codes().get(0).number())) {
                waited.ifPresent(c.msgHandlers::destory);
                throw new MqttException(MqttError.MQTT_SUBSCRIBE_NOT_ACK_ERROR);
            }
            waited.ifPresent(c.msgHandlers::install);
            return 0;
        });
    }
}
