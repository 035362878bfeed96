package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.ProtocolViolation;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** Makes the card of a field. */
final class FieldCards {
    private final Messages messages;
    private final FieldText text;

    FieldCards(Messages messages, FieldText text) {
        this.messages = messages;
        this.text = text;
    }

    /**
     * The card of a field.
     *
     * @param chosen some bits of it that the card speaks of instead, if some are chosen
     * @param told whether notices above already say what is wrong
     */
    FieldCard of(Moment moment, SeenPacket packet, SeenField field, Optional<Dissection.Bits> chosen, boolean told) {
        Dissection.Leaf leaf = field.leaf();
        boolean missing = field.sight() == Sight.UNWRITTEN;
        return new FieldCard(
                chosen.map(bits -> text.name(packet, bits.field())).orElseGet(() -> text.name(packet, field)),
                chosen.map(bits -> place(leaf, bits)).orElseGet(() -> place(packet, leaf)),
                chosen.map(bits -> bits.field().tint()).orElseGet(leaf::tint),
                field.sight() == Sight.SHOWN ? bits(packet, leaf, chosen) : List.of(),
                chosen.map(bits -> text.meaning(packet, bits)).orElseGet(() -> text.meaning(packet, field)),
                chosen.map(bits -> text.clause(packet, bits)).orElseGet(() -> text.clause(packet, leaf)),
                missing || packet.layoutHidden() ? Optional.empty() : Writer.of(moment, packet, leaf),
                packet.error()
                        .filter(error -> !told && wrong(packet, error).contains(field))
                        .map(error -> sentence(packet, error))
                        .orElse(""),
                Term.explaining(chosen.map(Dissection.Bits::field).orElse(leaf.field())));
    }

    /** The fields in which a fault lies: the one that it names, and what could not be read because of it. */
    static List<SeenField> wrong(SeenPacket packet, CodecException error) {
        int last = packet.octets().size() - 1;
        return packet.fields().stream()
                .filter(field -> field.holds(Math.min(last, error.offset()))
                        || field.leaf().from() >= error.offset() && field.leaf().field() == Field.UNDECODED)
                .toList();
    }

    private String sentence(SeenPacket packet, CodecException error) {
        return messages.get(
                kind(packet, error), text.name(packet, error.field()), error.offset(), text.clause(error.rule()));
    }

    private static String kind(SeenPacket packet, CodecException error) {
        if (error.offset() >= packet.octets().size()) {
            return "packet.wrong.missing";
        }
        return error instanceof ProtocolViolation ? "packet.wrong.violation" : "packet.wrong.malformed";
    }

    private String place(SeenPacket packet, Dissection.Leaf leaf) {
        int last = Math.max(leaf.from(), leaf.to() - 1);
        int base = packet.fields().stream()
                .filter(field -> field.leaf().part() == leaf.part())
                .mapToInt(field -> field.leaf().from())
                .min()
                .orElse(0);
        boolean one = last == leaf.from();
        String key = Messages.key(leaf.part());
        if (leaf.field() == Field.UNDECODED) {
            return messages.get(one ? "packet.offset" : "packet.offsets", leaf.from(), last);
        }
        String part = messages.get(
                "packet.byte-of." + (one ? "one." : "more.") + key, leaf.from() - base + 1, last - base + 1);
        return messages.get(one ? "packet.place" : "packet.places", leaf.from(), last, part);
    }

    private String place(Dissection.Leaf leaf, Dissection.Bits bits) {
        return messages.get("packet.place", leaf.from(), leaf.from(), text.places(bits.field()));
    }

    private List<FieldCard.Bit> bits(SeenPacket packet, Dissection.Leaf leaf, Optional<Dissection.Bits> chosen) {
        List<FieldCard.Bit> boxes = new ArrayList<>();
        for (Dissection.Bits bits : leaf.bits()) {
            for (int bit = Integer.bitCount(bits.field().mask()) - 1; bit >= 0; bit--) {
                boxes.add(new FieldCard.Bit(
                        bits.value() >> bit & 1,
                        text.name(packet, bits.field()),
                        text.shortName(bits.field()),
                        text.meaning(packet, bits),
                        chosen.filter(bits::equals).isPresent()));
            }
        }
        return List.copyOf(boxes);
    }
}
