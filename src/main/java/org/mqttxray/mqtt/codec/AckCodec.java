package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;

import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Reason;

/** What follows the Fixed Header of PUBACK, PUBREC, PUBREL and PUBCOMP (3.1.1 and 5.0 sections 3.4 to 3.7). */
final class AckCodec {
    private AckCodec() {}

    static void write(PacketType type, int packetIdentifier, Reason reason, Out out) {
        out.uint16(PACKET_IDENTIFIER, packetIdentifier);
        ReasonCodec.write(reason, type, out);
    }

    static Packet read(PacketType type, In in) throws CodecException {
        String rule3 = type == PacketType.PUBCOMP ? "MQTT-4.3.3-2" : "MQTT-2.3.1-6";
        int packetIdentifier = packetIdentifier(in, rule3, "MQTT-2.2.1-5");
        Reason reason = ReasonCodec.read(type, in);
        if (in.remaining() > 0) {
            in.end(in.rule("3.1.1", "5.0") + " section 3." + type.number() + ".2");
        }
        in.check();
        return switch (type) {
            case PUBACK -> new PubAck(packetIdentifier, reason);
            case PUBREC -> new PubRec(packetIdentifier, reason);
            case PUBREL -> new PubRel(packetIdentifier, reason);
            default -> new PubComp(packetIdentifier, reason);
        };
    }

    /** A packet identifier, which is never 0. */
    static int packetIdentifier(In in, String rule3, String rule5) throws CodecException {
        int packetIdentifier = in.uint16(PACKET_IDENTIFIER);
        if (packetIdentifier == 0) {
            in.violated(PACKET_IDENTIFIER, in.rule(rule3, rule5));
        }
        return packetIdentifier;
    }
}
