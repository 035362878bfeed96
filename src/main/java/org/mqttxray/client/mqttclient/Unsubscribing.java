package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_UNSUBACK_PACKET_HANDLE;
import static org.mqttxray.trace.TracedFunction.MQTT_UNSUBSCRIBE;

import java.util.List;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Unsubscribe;

/** No longer wanting the messages of a Topic Filter; its handler goes when the broker has answered. */
final class Unsubscribing {
    private final MqttClient c;

    Unsubscribing(MqttClient c) {
        this.c = c;
    }

    void unsubscribe(String topicFilter) throws MqttException {
        c.trace.call(MQTT_UNSUBSCRIBE, new Object[] {topicFilter}, call -> {
            c.sender.inTurn(() -> {
                int packetId = c.packetIds.next();
                Unsubscribe packet = packet(packetId, topicFilter);
                c.codec.serializeUnsubscribe(c.writeBuf, c.network.connection().toServer(), packet);
                c.parts.order.send(() -> record(packetId, topicFilter), c.sender::transmit);
            });
            return 0;
        });
    }

    private static Unsubscribe packet(int packetId, String topicFilter) throws MqttException {
        try {
            return new Unsubscribe(packetId, Properties.NONE, List.of(topicFilter));
        } catch (IllegalArgumentException e) {
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.SETTINGS);
        }
    }

    /** A filter without a handler of ours may be the broker's all the same, from an earlier life of this session. */
    private void record(int packetId, String topicFilter) throws MqttException {
        c.ackList.record(PacketType.UNSUBACK, packetId, c.writeBuf.packet(), c.msgHandlers.ofFilter(topicFilter));
    }

    void unsubackPacketHandle() throws MqttException {
        c.trace.call(MQTT_UNSUBACK_PACKET_HANDLE, call -> {
            c.state.checkConnected();
            int packetId = c.decoder.deserializeUnsuback(c.readBuf);
            c.ackList.unrecord(PacketType.UNSUBACK, packetId).ifPresent(c.msgHandlers::destory);
            return 0;
        });
    }
}
