package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.SUBACK_RETURN_CODE;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIBE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.UNSUBSCRIBE_REASON_CODE;

import java.util.List;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.UnsubAck;

/** What follows the Fixed Header of SUBACK and UNSUBACK (3.1.1 and 5.0 sections 3.9 and 3.11). */
final class SubAckCodec {
    private SubAckCodec() {}

    static void write(SubAck subAck, ProtocolVersion version, Out out) {
        Field field = version.hasProperties() ? SUBSCRIBE_REASON_CODE : SUBACK_RETURN_CODE;
        write(subAck.packetIdentifier(), subAck.properties(), subAck.codes(), field, version, out);
    }

    static void write(UnsubAck unsubAck, ProtocolVersion version, Out out) {
        write(
                unsubAck.packetIdentifier(),
                unsubAck.properties(),
                unsubAck.codes(),
                UNSUBSCRIBE_REASON_CODE,
                version,
                out);
    }

    private static void write(
            int packetIdentifier,
            Properties properties,
            List<ReasonCode> codes,
            Field field,
            ProtocolVersion version,
            Out out) {
        out.uint16(PACKET_IDENTIFIER, packetIdentifier);
        if (version.hasProperties()) {
            PropertiesCodec.write(properties, out);
        }
        for (ReasonCode code : codes) {
            out.uint8(field, code.number());
        }
    }

    static Packet read(PacketType type, In in) throws CodecException {
        int packetIdentifier = AckCodec.packetIdentifier(in, "MQTT-2.3.1-7", "MQTT-2.2.1-6");
        Properties properties = PropertiesCodec.read(type, in);
        if (type == PacketType.UNSUBACK && !in.hasProperties()) {
            in.end("3.1.1 section 3.11.3");
            return new UnsubAck(packetIdentifier, properties, List.of());
        }
        List<ReasonCode> codes = codes(type, field(type, in), in);
        return type == PacketType.SUBACK
                ? new SubAck(packetIdentifier, properties, codes)
                : new UnsubAck(packetIdentifier, properties, codes);
    }

    private static Field field(PacketType type, In in) {
        if (type == PacketType.UNSUBACK) {
            return UNSUBSCRIBE_REASON_CODE;
        }
        return in.hasProperties() ? SUBSCRIBE_REASON_CODE : SUBACK_RETURN_CODE;
    }

    /** Reads codes to the end; there is at least one. Mostly there are one or two, which are quicker without an array. */
    private static List<ReasonCode> codes(PacketType type, Field field, In in) throws CodecException {
        List<ReasonCode> codes = switch (in.remaining()) {
            case 0 -> none(type, field, in);
            case 1 -> List.of(code(type, field, in));
            case 2 -> List.of(code(type, field, in), code(type, field, in));
            default -> many(type, field, in);
        };
        in.check();
        return codes;
    }

    private static List<ReasonCode> none(PacketType type, Field field, In in) {
        String rule5 = type == PacketType.SUBACK ? "MQTT-3.8.4-6" : "MQTT-3.11.3-2";
        in.keep(new ProtocolViolation(in.end(), field, in.rule("MQTT-3.8.4-5", rule5)));
        return List.of();
    }

    private static List<ReasonCode> many(PacketType type, Field field, In in) throws CodecException {
        ReasonCode[] codes = new ReasonCode[in.remaining()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(type, field, in);
        }
        return List.of(codes);
    }

    /** The code; if there is none of this number the fault is kept, and the answer is any. */
    private static ReasonCode code(PacketType type, Field field, In in) throws CodecException {
        int number = in.uint8(field);
        ReasonCode code = ReasonCode.of(number).orElse(ReasonCode.UNSPECIFIED_ERROR);
        boolean known = code.number() == number;
        if (!in.hasProperties()) {
            if (!known || !code.allowedInSubAckOf3()) {
                in.violated(field, "MQTT-3.9.3-2");
            }
        } else if (!known || !code.allowedIn(type)) {
            in.violated(field, type == PacketType.SUBACK ? "MQTT-3.9.3-2" : "MQTT-3.11.3-2");
        }
        return code;
    }
}
