package org.mqttxray.ui.change;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Tint;

/**
 * A field that can be given another value.
 *
 * @param leaf which of the packet's fields
 * @param bits some bits of that byte, if only they are meant
 * @param name what it is called
 * @param value what it says now
 * @param form how that is written
 * @param most the largest number that fits; 0 if it is none
 * @param tint what sort of thing it says
 * @param secret whether it must not be shown unless the user asks
 * @param editable whether it is typed, and does not follow other fields by itself
 */
record EditRow(
        int leaf,
        Optional<Field> bits,
        String name,
        String value,
        Form form,
        long most,
        Tint tint,
        boolean secret,
        boolean editable) {
    /** How a value is written. */
    enum Form {
        /** As it is. */
        TEXT,
        /** In digits, or in hexadecimal behind 0x. */
        NUMBER,
        /** Each byte in two hexadecimal digits. */
        HEX
    }

    /** Which row it is, as long as the packet has the same fields. */
    String id() {
        return leaf + bits.map(field -> "-" + field.name()).orElse("");
    }
}
