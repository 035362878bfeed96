package org.mqttxray.ui.packet;

import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Tint;

/**
 * One row of the field tree.
 *
 * @param kind what it stands for
 * @param field the field; of a part, its first one
 * @param name of the part or field
 * @param value of the field; of a part how many bytes it has
 * @param range offsets, as "14–23", or which bits; empty for a part
 * @param from the first byte
 * @param tint what sort of thing it says
 * @param fold whether there are rows below it
 * @param secret whether its value is a secret
 * @param missing whether it is not there yet
 */
public record FieldRow(
        Kind kind,
        Field field,
        String name,
        String value,
        String range,
        int from,
        Tint tint,
        Fold fold,
        boolean secret,
        boolean missing) {
    /** What a row stands for. */
    public enum Kind {
        /** The heading of a part of the packet. */
        PART,
        /** A field. */
        FIELD,
        /** The length before a text; below its field. */
        LENGTH,
        /** Some bits of a byte; below its field. */
        BITS
    }

    /** Whether there are rows below a row. */
    public enum Fold {
        /** No. */
        NONE,
        /** Yes, and they are not shown. */
        CLOSED,
        /** Yes, and they are shown. */
        OPEN
    }
}
