package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Optional;
import org.mqttxray.lesson.Term;
import org.mqttxray.mqtt.codec.Tint;

/**
 * What there is to say about the framed field, or about some bits of it.
 *
 * @param name of the field
 * @param place "offset 9 · variable header byte 8"
 * @param tint what sort of thing it says
 * @param bits the parts of a byte that is made of bits, highest first
 * @param meaning one or two sentences
 * @param clause where the specification speaks of it; may be empty
 * @param writer the helper that wrote or read it, if the log tells
 * @param error what is wrong with the packet, if it is wrong here; else empty
 * @param term of the glossary that explains it, if there is one
 */
public record FieldCard(
        String name,
        String place,
        Tint tint,
        List<Bit> bits,
        String meaning,
        String clause,
        Optional<Writer> writer,
        String error,
        Optional<Term> term) {
    /**
     * One box of a byte.
     *
     * @param value 0 or 1
     * @param name of the field that it belongs to
     * @param shortName the same, as short as its box
     * @param meaning what it says
     * @param chosen whether the card speaks of it and not of the whole byte
     */
    public record Bit(int value, String name, String shortName, String meaning, boolean chosen) {}
}
