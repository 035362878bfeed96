package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.APPLICATION_MESSAGE;
import static org.mqttxray.mqtt.codec.Field.DUP;
import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.QOS;
import static org.mqttxray.mqtt.codec.Field.RETAIN;
import static org.mqttxray.mqtt.codec.Field.TOPIC_NAME;

import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;

/** The flags of a PUBLISH and what follows its Fixed Header (3.1.1 and 5.0 section 3.3). */
final class PublishCodec {
    private static final int QOS_MAX = 2;

    private PublishCodec() {}

    static int flags(Publish publish) {
        return DUP.bit(publish.duplicate()) | QOS.bits(publish.qos().level()) | RETAIN.bit(publish.retain());
    }

    static void write(Publish publish, ProtocolVersion version, Out out) {
        out.utf8(TOPIC_NAME, publish.topicName(), publish.topicLength());
        if (publish.qos() != QoS.AT_MOST_ONCE) {
            out.uint16(PACKET_IDENTIFIER, publish.packetIdentifier());
        }
        if (version.hasProperties()) {
            PropertiesCodec.write(publish.properties(), out);
        }
        out.rest(APPLICATION_MESSAGE, publish.payload());
    }

    /** Names the flags, which are bits of the byte read last, and checks them. */
    static void checkFlags(In in) {
        boolean duplicate = in.flag(DUP);
        int qos = in.bits(QOS);
        in.bits(RETAIN);
        if (qos > QOS_MAX) {
            in.malformed(QOS, "MQTT-3.3.1-4");
        } else if (duplicate && qos == 0) {
            in.violated(DUP, "MQTT-3.3.1-2");
        }
    }

    /**
     * Reads what follows the Fixed Header.
     *
     * @param first the packet's first byte, with its flags
     */
    static Publish read(int first, In in) throws CodecException {
        int qos = QOS.in(first);
        in.demand(TOPIC_NAME, "MQTT-3.3.2-1");
        String topicName = in.topicName(TOPIC_NAME, "MQTT-3.3.2-2");
        int topicAt = in.offset();
        int topicLength = in.textLength();
        if (topicName.isEmpty() && !in.hasProperties()) {
            in.violated(TOPIC_NAME, "MQTT-4.7.3-1");
        }
        int packetIdentifier = qos == 0 ? 0 : packetIdentifier(in);
        Properties properties = PropertiesCodec.read(PacketType.PUBLISH, in);
        if (topicName.isEmpty() && in.hasProperties() && !properties.has(PropertyName.TOPIC_ALIAS)) {
            in.keep(new ProtocolViolation(topicAt, TOPIC_NAME, "5.0 section 3.3.2.1"));
        }
        Bytes payload = in.rest(APPLICATION_MESSAGE);
        in.check();
        boolean duplicate = DUP.in(first) != 0;
        boolean retain = RETAIN.in(first) != 0;
        QoS level = QoS.of(qos);
        return new Publish(duplicate, level, retain, topicName, topicLength, packetIdentifier, properties, payload);
    }

    private static int packetIdentifier(In in) throws CodecException {
        String rule5 = in.sent(Direction.S2C) ? "MQTT-2.2.1-4" : "MQTT-2.2.1-3";
        return AckCodec.packetIdentifier(in, "MQTT-2.3.1-1", rule5);
    }
}
