package org.mqttxray.lesson;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;

/** Looks into packets of a log. */
final class Packet {
    private Packet() {}

    /** The leaf that holds a field; a string is asked for without its length. */
    static Optional<Dissection.Leaf> leaf(byte[] packet, Field field) {
        Field whole = field.within().orElse(field);
        return Dissection.of(packet).leaves().stream()
                .filter(leaf -> leaf.field() == whole && !leaf.lengthPrefix())
                .findFirst();
    }

    /** What a field says: a number or a text; binary data as hex. */
    static String value(Dissection.Leaf leaf, Field field) {
        return leaf.bits().stream()
                .filter(bits -> bits.field() == field)
                .map(bits -> Integer.toString(bits.value()))
                .findFirst()
                .orElseGet(() -> String.valueOf(leaf.value()));
    }
}
