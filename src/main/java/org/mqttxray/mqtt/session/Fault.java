package org.mqttxray.mqtt.session;

import java.util.Optional;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.MalformedPacket;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * What is wrong with a packet, in itself or where it stands in the conversation.
 *
 * @param field the field at fault, if there is one
 * @param occurrence which one of this field in the packet, from 0; one that is not there stands for the packet's end
 * @param rule the label of the specification without brackets, such as {@code MQTT-3.1.0-2}, or where the text has none the version and
 *     the section
 * @param kind how bad it is
 * @param reasonCode with which 5.0 lets the receiver answer; none if it may go on as if nothing were
 */
public record Fault(Optional<Field> field, int occurrence, String rule, Kind kind, Optional<ReasonCode> reasonCode) {
    /** How bad a fault is. */
    public enum Kind {
        /** The bytes are no packet. */
        MALFORMED_PACKET,
        /** They are one, but it must not be sent like this, or not now. */
        PROTOCOL_ERROR,
        /** It is out of place, but the text does not forbid it or leaves the answer to the receiver. */
        WARNING
    }

    /** An error of the protocol, for which 5.0 has no reason code of its own. */
    public static Fault violation(Field field, String rule) {
        return violation(field, rule, ReasonCode.PROTOCOL_ERROR);
    }

    /** An error of the protocol. */
    public static Fault violation(Field field, String rule, ReasonCode reasonCode) {
        return new Fault(Optional.of(field), 0, rule, Kind.PROTOCOL_ERROR, Optional.of(reasonCode));
    }

    /** Something out of place that asks for no answer. */
    public static Fault warning(Field field, String rule) {
        return new Fault(Optional.of(field), 0, rule, Kind.WARNING, Optional.empty());
    }

    /** Something out of place that is answered. */
    public static Fault warning(Field field, String rule, ReasonCode reasonCode) {
        return new Fault(Optional.of(field), 0, rule, Kind.WARNING, Optional.of(reasonCode));
    }

    /** What the codec found. A version that a server does not speak is for the server to refuse. */
    public static Fault of(CodecException error) {
        return new Fault(Optional.of(error.field()), 0, error.rule(), kind(error), Optional.of(error.reasonCode()));
    }

    /** The same in another one of this field. */
    public Fault in(int which) {
        return new Fault(field, which, rule, kind, reasonCode);
    }

    private static Kind kind(CodecException error) {
        if (error instanceof MalformedPacket) {
            return Kind.MALFORMED_PACKET;
        }
        return error.field() == Field.PROTOCOL_LEVEL ? Kind.WARNING : Kind.PROTOCOL_ERROR;
    }
}
