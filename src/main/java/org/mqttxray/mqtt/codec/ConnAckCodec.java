package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.CONNECT_ACKNOWLEDGE_FLAGS;
import static org.mqttxray.mqtt.codec.Field.CONNECT_ACKNOWLEDGE_FLAGS_RESERVED;
import static org.mqttxray.mqtt.codec.Field.CONNECT_RETURN_CODE;
import static org.mqttxray.mqtt.codec.Field.SESSION_PRESENT;

import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;

/** What follows the Fixed Header of a CONNACK (3.1.1 section 3.2). */
final class ConnAckCodec {
    private ConnAckCodec() {}

    static void write(ConnAck connAck, Out out) {
        out.uint8(CONNECT_ACKNOWLEDGE_FLAGS, SESSION_PRESENT.bit(connAck.sessionPresent()));
        out.uint8(CONNECT_RETURN_CODE, connAck.returnCode().code());
    }

    static ConnAck read(In in) throws CodecException {
        in.uint8(CONNECT_ACKNOWLEDGE_FLAGS);
        if (in.bits(CONNECT_ACKNOWLEDGE_FLAGS_RESERVED) != 0) {
            in.malformed(CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, "3.1.1 section 3.2.2.1");
        }
        boolean sessionPresent = in.flag(SESSION_PRESENT);
        int flagsAt = in.position() - 1;
        int code = in.uint8(CONNECT_RETURN_CODE);
        if (sessionPresent && code != ConnectReturnCode.ACCEPTED.code()) {
            in.keep(new ProtocolViolation(flagsAt, SESSION_PRESENT, "MQTT-3.2.2-4"));
        }
        if (code > ConnectReturnCode.NOT_AUTHORIZED.code()) {
            in.malformed(CONNECT_RETURN_CODE, "3.1.1 section 3.2.2.3");
        }
        in.end("3.1.1 section 3.2.1");
        return new ConnAck(sessionPresent, ConnectReturnCode.of(code));
    }
}
