package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_PUBACK_AND_PUBCOMP_PACKET_HANDLE;
import static org.mqttxray.trace.TracedFunction.MQTT_PUBLISH_ACK_PACKET;
import static org.mqttxray.trace.TracedFunction.MQTT_PUBREC_AND_PUBREL_PACKET_HANDLE;

import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.trace.ByteStream;

/**
 * The acknowledgements of QoS 1 and 2, on the yield thread.
 *
 * <pre>
 *   we sent     awaits    comes     we send   then awaits
 *   PUBLISH 1   PUBACK    PUBACK              nothing
 *   PUBLISH 2   PUBREC    PUBREC    PUBREL    PUBCOMP       MQTT-4.3.3-1
 *   PUBREL      PUBCOMP   PUBCOMP             nothing
 *   PUBREC      PUBREL    PUBREL    PUBCOMP   nothing       MQTT-4.3.3-2
 * </pre>
 *
 * An answer to nothing is borne, it may be the second one to what was sent twice. One that belongs to another QoS than the message with its
 * Packet Identifier breaks the protocol (MQTT-4.3.2-1, MQTT-4.3.3-1), and the line with it (MQTT-4.8.0-1).
 */
final class AckPackets {
    private final MqttClient c;

    AckPackets(MqttClient c) {
        this.c = c;
    }

    void pubackAndPubcompPacketHandle(PacketType type) throws MqttException {
        c.trace.call(MQTT_PUBACK_AND_PUBCOMP_PACKET_HANDLE, call -> {
            c.state.checkConnected();
            int packetId = c.decoder.deserializeAck(c.readBuf);
            check(type, packetId);
            c.ackList.unrecord(type, packetId);
            return 0;
        });
    }

    void pubrecAndPubrelPacketHandle(PacketType type) throws MqttException {
        c.trace.call(MQTT_PUBREC_AND_PUBREL_PACKET_HANDLE, call -> {
            c.state.checkConnected();
            int packetId = c.decoder.deserializeAck(c.readBuf);
            check(type, packetId);
            try {
                publishAckPacket(packetId, type);
            } catch (MqttException e) {
                if (type == PacketType.PUBREC) {
                    c.ackList.unrecord(
                            type, packetId); // the PUBREL will be sent again, the PUBLISH never (MQTT-4.3.3-1)
                }
                throw e;
            }
            c.ackList.unrecord(type, packetId);
            return 0;
        });
    }

    private void check(PacketType type, int packetId) throws MqttException {
        boolean other = switch (type) {
            case PUBACK -> awaits(PacketType.PUBREC, PacketType.PUBCOMP, packetId);
            case PUBREC -> awaits(PacketType.PUBACK, PacketType.PUBACK, packetId);
            case PUBCOMP -> awaits(PacketType.PUBACK, PacketType.PUBREC, packetId);
            default -> false;
        };
        if (other) {
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.NOT_MQTT);
        }
    }

    private boolean awaits(PacketType one, PacketType other, int packetId) {
        return c.ackList.peek(awaited -> awaited.awaits(one, packetId) || awaited.awaits(other, packetId));
    }

    private void publishAckPacket(int packetId, PacketType packetType) throws MqttException {
        c.trace.call(MQTT_PUBLISH_ACK_PACKET, packetId, packetType.number(), call -> {
            PlatformTimer timer = c.platform.timer("timer");
            timer.init();
            timer.cutdown(c.cmdTimeout);
            c.writeLock.lock();
            try {
                ByteStream stream = c.network.connection().toServer();
                if (packetType == PacketType.PUBREC) {
                    c.codec.serializeAck(c.writeBuf, stream, new PubRel(packetId), packetId);
                    awaitPubcomp(packetId);
                } else {
                    c.codec.serializeAck(c.writeBuf, stream, new PubComp(packetId), packetId);
                }
                c.sender.sendPacket(timer);
            } finally {
                c.writeLock.unlock();
            }
            return 0;
        });
    }

    /**
     * A repeated PUBREC must get its PUBREL again (MQTT-4.3.3-1), whether or not a PUBCOMP is awaited already; one for what was never sent gets
     * it too, once, and is not remembered: a peer could fill the list with them.
     */
    private void awaitPubcomp(int packetId) throws MqttException {
        if (!awaits(PacketType.PUBREC, PacketType.PUBCOMP, packetId)) {
            return;
        }
        try {
            c.ackList.record(PacketType.PUBCOMP, packetId, c.writeBuf.packet(), Optional.empty());
        } catch (MqttException e) {
            if (e.error() != MqttError.MQTT_ACK_NODE_IS_EXIST_ERROR) {
                throw e;
            }
        }
    }
}
