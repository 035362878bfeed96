package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.DEFAULT_MSG_HANDLER;
import static org.mqttxray.trace.TracedFunction.MQTT_DELIVER_MESSAGE;
import static org.mqttxray.trace.TracedFunction.MQTT_NEW_MESSAGE_DATA;
import static org.mqttxray.trace.TracedFunction.MQTT_PUBLISH_PACKET_HANDLE;

import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;

/** A message has come: acknowledge it, then hand it to whoever asked for it; all on the yield thread. */
final class Delivery {
    private final MqttClient c;
    private final MessageHandler defaultHandler = new DefaultMsgHandler();

    Delivery(MqttClient c) {
        this.c = c;
    }

    /** {@code default_msg_handler}: for subscriptions without a handler. */
    MessageHandler defaultHandler() {
        return defaultHandler;
    }

    void publishPacketHandle(PlatformTimer timer) throws MqttException {
        c.trace.call(MQTT_PUBLISH_PACKET_HANDLE, call -> {
            c.state.checkConnected();
            Publish packet = c.decoder.deserializePublish(c.readBuf);
            if (packet.qos() == QoS.AT_MOST_ONCE || isNew(packet, timer)) {
                deliverMessage(packet);
            }
            return 0;
        });
    }

    /** Acknowledges a message, and tells whether it is to be delivered: of QoS 2 only the first with its identifier (MQTT-4.3.3-2). */
    private boolean isNew(Publish packet, PlatformTimer timer) throws MqttException {
        boolean[] isNew = {true};
        Step acknowledge = () -> {
            acknowledge(packet);
            c.sender.sendPacket(timer);
        };
        Step remember = () -> isNew[0] = packet.qos() == QoS.AT_LEAST_ONCE || remembered(packet.packetIdentifier());
        c.parts.pubrec.handle(c.writeLock::lock, acknowledge, remember, c.writeLock::unlock);
        return isNew[0];
    }

    private void acknowledge(Publish packet) {
        int packetId = packet.packetIdentifier();
        boolean once = packet.qos() == QoS.AT_LEAST_ONCE;
        c.codec.serializeAck(
                c.writeBuf,
                c.network.connection().toServer(),
                once ? new PubAck(packetId) : new PubRec(packetId),
                packetId);
    }

    private boolean remembered(int packetId) throws MqttException {
        try {
            c.ackList.record(PacketType.PUBREL, packetId, c.writeBuf.packet(), Optional.empty());
            return true;
        } catch (MqttException e) {
            if (e.error() == MqttError.MQTT_ACK_NODE_IS_EXIST_ERROR) {
                return false;
            }
            throw e;
        }
    }

    private void deliverMessage(Publish packet) {
        Object[] arguments = {
            packet.topicName(), packet.qos().level(), packet.payload().length()
        };
        c.trace.call(MQTT_DELIVER_MESSAGE, arguments, call -> {
            Optional<MessageHandler> handler =
                    c.msgHandlers.get(packet.topicName()).map(MsgHandler::handler);
            if (handler.isEmpty()) {
                handler = Optional.ofNullable(c.interceptorHandler);
            }
            if (handler.isEmpty()) {
                return MqttError.MQTT_FAILED_ERROR.code();
            }
            handler.get().handle(c, newMessageData(packet));
            return 0;
        });
    }

    private MessageData newMessageData(Publish packet) {
        Object[] arguments = {packet.topicName(), packet.payload().length()};
        return c.trace.get(MQTT_NEW_MESSAGE_DATA, arguments, call -> {
            byte[] payload = c.parts.payloads.seen(packet.payload().toArray());
            return new MessageData(packet.topicName(), packet.qos().level(), packet.retain(), payload);
        });
    }

    private void defaultMsgHandler(MessageData message) {
        Object[] arguments = {message.topicName(), message.payload().length};
        c.trace.run(DEFAULT_MSG_HANDLER, arguments, call -> call.said(message.topicName() + ": " + message.text()));
    }

    private final class DefaultMsgHandler implements MessageHandler {
        @Override
        public String name() {
            return DEFAULT_MSG_HANDLER.cName();
        }

        @Override
        public void handle(MqttClient client, MessageData message) {
            defaultMsgHandler(message);
        }
    }
}
