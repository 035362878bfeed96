package org.mqttxray.mqtt.explain;

import java.util.OptionalLong;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Direction;

/** The clauses of bits of which one value obeys another rule than the next, or of which the rest of the packet decides. */
final class BitClauses {
    private final Seen packet;
    private final boolean five;

    BitClauses(Seen packet) {
        this.packet = packet;
        this.five = packet.version().hasProperties();
    }

    /**
     * The clause of some bits.
     *
     * @param any the clause if all values of the field have the same
     */
    String of(Bits bits, String any) {
        boolean zero = bits.value() == 0;
        return switch (bits.field()) {
            case USER_NAME_FLAG -> zero ? either("MQTT-3.1.2-18", "MQTT-3.1.2-16") : any;
            case PASSWORD_FLAG -> zero ? either("MQTT-3.1.2-20", "MQTT-3.1.2-18") : password(any);
            case WILL_RETAIN -> willRetain(zero, any);
            case WILL_QOS -> packet.hasNoWill() ? either("MQTT-3.1.2-13", "MQTT-3.1.2-11") : any;
            case WILL_FLAG -> zero ? either("MQTT-3.1.2-11", "5.0 section 3.1.2.5") : any;
            case CLEAN_SESSION -> zero ? either("MQTT-3.1.2-4", "MQTT-3.1.2-5") : any;
            case CONNECT_ACKNOWLEDGE_FLAGS_RESERVED -> packet.usesAcknowledgeFlags() ? any : ValueClauses.UNUSED_FLAGS;
            case SESSION_PRESENT ->
                packet.usesAcknowledgeFlags() ? sessionPresent(zero, any) : ValueClauses.UNUSED_FLAGS;
            case QOS -> qos(bits.value(), any);
            case RETAIN_HANDLING -> retainHandling(bits.value(), any);
            case RETAIN_AS_PUBLISHED -> zero ? "MQTT-3.3.1-12" : "MQTT-3.3.1-13";
            case DUP -> dup(zero, any);
            case RETAIN -> packet.sent(Direction.S2C) ? forwarded(zero) : published(zero, any);
            case NO_LOCAL -> zero ? "5.0 section 3.8.3.1" : any;
            default -> any;
        };
    }

    private String willRetain(boolean zero, String any) {
        if (packet.hasNoWill()) {
            return either("MQTT-3.1.2-15", "MQTT-3.1.2-13");
        }
        return zero ? either("MQTT-3.1.2-16", "MQTT-3.1.2-14") : any;
    }

    /** In 5.0 a password may come alone. */
    private String password(String any) {
        return !five && packet.isUnset(Field.USER_NAME_FLAG) ? "MQTT-3.1.2-22" : any;
    }

    private String sessionPresent(boolean zero, String any) {
        return zero ? noSession() : any;
    }

    /** Without the CONNECT nobody knows whether there was no session or none was wanted: only the section holds both. */
    private String noSession() {
        OptionalLong code = packet.number(five ? Field.CONNECT_REASON_CODE : Field.CONNECT_RETURN_CODE);
        return code.orElse(0) == 0
                ? either("3.1.1 section 3.2.2.2", "5.0 section 3.2.2.1.1")
                : either("MQTT-3.2.2-4", "MQTT-3.2.2-6");
    }

    private String qos(int qos, String any) {
        return switch (qos) {
            case 0 -> "MQTT-4.3.1-1";
            case 1 -> either("MQTT-4.3.2-2", "MQTT-4.3.2-4");
            case 2 -> either("MQTT-4.3.3-2", "MQTT-4.3.3-8");
            default -> any;
        };
    }

    private static String retainHandling(int value, String any) {
        return switch (value) {
            case 0 -> "MQTT-3.3.1-9";
            case 1 -> "MQTT-3.3.1-10";
            case 2 -> "MQTT-3.3.1-11";
            default -> any;
        };
    }

    /** A message of QoS 0 is never sent again; of a higher one, the first PUBLISH is a step of the delivery. */
    private String dup(boolean zero, String any) {
        long qos = packet.bits(Field.QOS).orElse(0);
        if (qos == 0) {
            return "MQTT-3.3.1-2";
        } else if (!zero) {
            return any;
        }
        return qos == 1 ? either("MQTT-4.3.2-1", "MQTT-4.3.2-2") : either("MQTT-4.3.3-1", "MQTT-4.3.3-2");
    }

    private String published(boolean zero, String any) {
        if (zero) {
            return either("MQTT-3.3.1-12", "MQTT-3.3.1-8");
        }
        return packet.hasNoPayload() ? either("MQTT-3.3.1-10", "MQTT-3.3.1-6") : any;
    }

    /** In 5.0 a message with RETAIN 1 was kept, or is passed on as it came: only their section holds both. */
    private String forwarded(boolean zero) {
        return zero ? either("MQTT-3.3.1-9", "MQTT-3.3.1-12") : either("MQTT-3.3.1-8", "5.0 section 3.3.1.3");
    }

    private String either(String ofThree, String ofFive) {
        return five ? ofFive : ofThree;
    }
}
