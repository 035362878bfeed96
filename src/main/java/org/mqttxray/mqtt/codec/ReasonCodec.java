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
import org.mqttxray.mqtt.packet.Direction;
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
    /** The field of the reason code, by the number of the packet's type. */
    private static final Field[] FIELDS = new Field[PacketType.AUTH.number() + 1];

    static {
        FIELDS[PacketType.PUBACK.number()] = PUBACK_REASON_CODE;
        FIELDS[PacketType.PUBREC.number()] = PUBREC_REASON_CODE;
        FIELDS[PacketType.PUBREL.number()] = PUBREL_REASON_CODE;
        FIELDS[PacketType.PUBCOMP.number()] = PUBCOMP_REASON_CODE;
        FIELDS[PacketType.DISCONNECT.number()] = DISCONNECT_REASON_CODE;
        FIELDS[PacketType.AUTH.number()] = AUTHENTICATE_REASON_CODE;
    }

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
        Properties properties = PropertiesCodec.read(type, in);
        return new Reason(code, properties, Form.CODE_AND_PROPERTIES);
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
        ReasonCode code = ReasonCode.of(number).orElse(ReasonCode.UNSPECIFIED_ERROR);
        if (code.number() != number || !allowed(code, type, in.terms().direction())) {
            in.violated(field, rule(type));
        }
        return code;
    }

    private static boolean allowed(ReasonCode code, PacketType type, Optional<Direction> direction) {
        return direction.isEmpty() ? code.allowedIn(type) : code.allowedIn(type, direction.get());
    }

    private static Field field(PacketType type) {
        return FIELDS[type.number()];
    }

    private static String rule(PacketType type) {
        return "MQTT-3." + type.number() + ".2-1";
    }
}
