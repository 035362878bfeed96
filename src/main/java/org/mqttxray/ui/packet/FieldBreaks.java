package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What one can break on at a field of a packet: on its value, unless that is secret or may not be seen, and on packets of its type. */
final class FieldBreaks {
    private final SeenPacket packet;

    FieldBreaks(SeenPacket packet) {
        this.packet = packet;
    }

    /** At the field of a byte; where a byte is made of bits, at those too that say a value. */
    List<BreakOffer> at(int offset) {
        return packet.fieldAt(offset).map(this::ofField).orElse(List.of());
    }

    /** At a row of the tree. */
    List<BreakOffer> at(FieldRow row) {
        return switch (row.kind()) {
            case BITS ->
                bits(row)
                        .map(bits -> on(bits.field().wireshark(), (long) bits.value()))
                        .findFirst()
                        .orElse(List.of());
            case PART -> onType();
            case FIELD, LENGTH ->
                packet.fields().stream()
                        .filter(field -> field.leaf().field() == row.field()
                                && field.leaf().from() == row.from()
                                && field.leaf().lengthPrefix() == (row.kind() == FieldRow.Kind.LENGTH))
                        .findFirst()
                        .map(this::ofField)
                        .orElse(List.of());
        };
    }

    private Stream<Dissection.Bits> bits(FieldRow row) {
        return packet.fields().stream()
                .filter(field -> field.holds(row.from()))
                .flatMap(field -> field.leaf().bits().stream())
                .filter(bits -> bits.field() == row.field());
    }

    private List<BreakOffer> ofField(SeenField field) {
        Dissection.Leaf leaf = field.leaf();
        if (field.sight() != Sight.SHOWN || leaf.field() == Field.UNDECODED) {
            return onType();
        }
        List<BreakOffer> offers = new ArrayList<>();
        leaf.bits().stream()
                .filter(bits -> bits.field().tint() == Tint.VALUE)
                .forEach(bits -> offers.add(
                        on(bits.field().wireshark(), (long) bits.value()).get(0)));
        offers.addAll(on(leaf.wireshark(), leaf.value()));
        return offers;
    }

    private List<BreakOffer> on(String name, Object value) {
        return packet.type()
                .map(type -> BreakOffer.on(type, packet.sighting().out(), name, value))
                .orElse(List.of());
    }

    private List<BreakOffer> onType() {
        return packet.type()
                .map(type -> BreakOffer.on(type, packet.sighting().out()))
                .orElse(List.of());
    }
}
