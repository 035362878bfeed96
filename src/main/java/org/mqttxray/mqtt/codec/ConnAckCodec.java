package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.CONNECT_ACKNOWLEDGE_FLAGS;
import static org.mqttxray.mqtt.codec.Field.CONNECT_ACKNOWLEDGE_FLAGS_RESERVED;
import static org.mqttxray.mqtt.codec.Field.CONNECT_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.CONNECT_RETURN_CODE;
import static org.mqttxray.mqtt.codec.Field.SESSION_PRESENT;

import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectCode;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/** What follows the Fixed Header of a CONNACK (3.1.1 and 5.0 section 3.2). */
final class ConnAckCodec {
    private ConnAckCodec() {}

    static void write(ConnAck connAck, Out out) {
        out.uint8(CONNECT_ACKNOWLEDGE_FLAGS, SESSION_PRESENT.bit(connAck.sessionPresent()));
        if (connAck.code() instanceof ReasonCode code) {
            out.uint8(CONNECT_REASON_CODE, code.number());
            PropertiesCodec.write(connAck.properties(), out);
        } else {
            out.uint8(CONNECT_RETURN_CODE, connAck.code().number());
        }
    }

    static ConnAck read(In in) throws CodecException {
        in.uint8(CONNECT_ACKNOWLEDGE_FLAGS);
        if (in.bits(CONNECT_ACKNOWLEDGE_FLAGS_RESERVED) != 0) {
            in.malformed(CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, in.rule("3.1.1 section 3.2.2.1", "MQTT-3.2.2-1"));
        }
        boolean sessionPresent = in.flag(SESSION_PRESENT);
        int flagsAt = in.offset();
        int number = in.uint8(in.hasProperties() ? CONNECT_REASON_CODE : CONNECT_RETURN_CODE);
        if (sessionPresent
                && number != 0
                && in.terms().version() != ProtocolVersion.V3_1) { // which does not use the flags
            in.keep(new ProtocolViolation(flagsAt, SESSION_PRESENT, in.rule("MQTT-3.2.2-4", "MQTT-3.2.2-6")));
        }
        ConnectCode code = in.hasProperties() ? reasonCode(number, in) : returnCode(number, in);
        Properties properties = PropertiesCodec.read(PacketType.CONNACK, in);
        in.end("3.1.1 section 3.2.1", "5.0 section 3.2.3");
        return new ConnAck(sessionPresent, code, properties);
    }

    /** The return code; if there is none of this number the fault is kept, and the answer is any. */
    private static ConnectCode returnCode(int number, In in) {
        if (number > ConnectReturnCode.NOT_AUTHORIZED.number()) {
            in.malformed(CONNECT_RETURN_CODE, "MQTT-3.2.2-6");
            return ConnectReturnCode.NOT_AUTHORIZED;
        }
        return ConnectReturnCode.of(number);
    }

    private static ConnectCode reasonCode(int number, In in) {
        ReasonCode code = ReasonCode.of(number).orElse(ReasonCode.UNSPECIFIED_ERROR);
        if (code.number() != number || !code.allowedIn(PacketType.CONNACK)) {
            in.violated(CONNECT_REASON_CODE, "MQTT-3.2.2-8");
        }
        return code;
    }
}
