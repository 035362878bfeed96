package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.AUTHENTICATE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.AUTHENTICATION_METHOD;
import static org.mqttxray.mqtt.codec.Field.DISCONNECT_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBACK_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBCOMP_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBREC_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBREL_REASON_CODE;

import java.util.Optional;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.Reason.Form;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * The end of PUBACK, PUBREC, PUBREL, PUBCOMP, DISCONNECT and AUTH in 5.0: a reason code and properties, of which the tail may be left
 * out (5.0 sections 3.4.2, 3.14.2 and 3.15.2). In 3.1.1 nothing is there.
 */
final class ReasonCodec {
    private ReasonCodec() {}

    static void write(Reason reason, PacketType type, Out out) {
        if (reason.form() != Form.OMITTED) {
            out.uint8(field(type), reason.code().number());
        }
        if (reason.form() == Form.CODE_AND_PROPERTIES) {
            PropertiesCodec.write(reason.properties(), out);
        }
    }

    static Reason read(PacketType type, In in) throws CodecException {
        if (!in.hasProperties() || in.remaining() == 0) {
            return Reason.OMITTED;
        }
        Field field = field(type);
        ReasonCode code = check(in.uint8(field), type, field, in);
        if (in.remaining() == 0) {
            return new Reason(code, Properties.NONE, Form.CODE);
        }
        return new Reason(code, PropertiesCodec.read(type, in), Form.CODE_AND_PROPERTIES);
    }

    static Auth readAuth(In in) throws CodecException {
        Reason reason = read(PacketType.AUTH, in);
        if (!reason.properties().has(PropertyName.AUTHENTICATION_METHOD) && reason.form() != Form.OMITTED) {
            in.keep(new ProtocolViolation(
                    in.offset(), AUTHENTICATION_METHOD, PropertyName.AUTHENTICATION_METHOD.section(PacketType.AUTH)));
        }
        in.end("5.0 section 3.15");
        return new Auth(reason);
    }

    /** The reason code; if it must not stand here the fault is kept, and the answer is any. */
    private static ReasonCode check(int number, PacketType type, Field field, In in) {
        Optional<ReasonCode> code = ReasonCode.of(number);
        boolean allowed = code.isPresent()
                && (in.terms().direction().isPresent()
                        ? code.get().allowedIn(type, in.terms().direction().get())
                        : code.get().allowedIn(type));
        if (!allowed) {
            in.violated(field, rule(type));
        }
        return code.orElse(ReasonCode.UNSPECIFIED_ERROR);
    }

    private static Field field(PacketType type) {
        return switch (type) {
            case PUBACK -> PUBACK_REASON_CODE;
            case PUBREC -> PUBREC_REASON_CODE;
            case PUBREL -> PUBREL_REASON_CODE;
            case PUBCOMP -> PUBCOMP_REASON_CODE;
            case DISCONNECT -> DISCONNECT_REASON_CODE;
            case AUTH -> AUTHENTICATE_REASON_CODE;
            default -> throw new IllegalArgumentException("no reason at the end of " + type);
        };
    }

    private static String rule(PacketType type) {
        return "MQTT-3." + type.number() + ".2-1";
    }
}
