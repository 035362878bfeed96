package org.mqttxray.mqtt.explain;

import static org.mqttxray.mqtt.codec.Field.AUTHENTICATE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.CONNECT_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.DISCONNECT_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBACK_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBCOMP_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBREC_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.PUBREL_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIBE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.UNSUBSCRIBE_REASON_CODE;

import java.util.EnumSet;
import java.util.Set;
import org.mqttxray.mqtt.codec.Field;

/** The fields that hold a reason code of 5.0 (section 2.4). */
public final class ReasonFields {
    private static final Set<Field> ALL = EnumSet.of(
            CONNECT_REASON_CODE,
            PUBACK_REASON_CODE,
            PUBREC_REASON_CODE,
            PUBREL_REASON_CODE,
            PUBCOMP_REASON_CODE,
            SUBSCRIBE_REASON_CODE,
            UNSUBSCRIBE_REASON_CODE,
            DISCONNECT_REASON_CODE,
            AUTHENTICATE_REASON_CODE);

    private ReasonFields() {}

    /** Whether a field is one of them. */
    public static boolean has(Field field) {
        return ALL.contains(field);
    }
}
