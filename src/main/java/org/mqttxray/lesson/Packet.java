package org.mqttxray.lesson;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** Looks into packets of a log. */
final class Packet {
    private static final int TYPE_SHIFT = 4;
    private static final int NIBBLE = 0xF;

    private Packet() {}

    /** The type that the first byte tells; {@link PacketType#RESERVED} if there is none. */
    static PacketType type(TraceLog log, Range packet) {
        if (packet.length() == 0) {
            return PacketType.RESERVED;
        }
        return PacketType.of(log.bytes(packet.part(0, 1))[0] >> TYPE_SHIFT & NIBBLE);
    }

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
