package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;
import org.mqttxray.ui.packet.FieldRow.Fold;
import org.mqttxray.ui.packet.FieldRow.Kind;

/**
 * Makes the rows of the field tree: the parts of the packet, below them its fields, below a field its bits or the length before it, if
 * it is open. A length that is framed is shown in any case.
 */
final class FieldRows {
    private final Messages messages;
    private final FieldText text;
    private final Set<Field> open = EnumSet.noneOf(Field.class);

    FieldRows(Messages messages, FieldText text) {
        this.messages = messages;
        this.text = text;
    }

    /** Shows what is below a field, or no longer. */
    void open(Field field, boolean shown) {
        if (shown) {
            open.add(field);
        } else {
            open.remove(field);
        }
    }

    /** Shows what is below the same fields. */
    void takeOver(FieldRows before) {
        open.addAll(before.open);
    }

    List<FieldRow> of(SeenPacket packet, SeenField framed, boolean secretsShown) {
        if (packet.layoutHidden()) {
            return List.of();
        }
        List<FieldRow> rows = new ArrayList<>();
        Part part = null;
        for (int i = 0; i < packet.fields().size(); i++) {
            SeenField field = packet.fields().get(i);
            if (field.leaf().part() != part) {
                part = field.leaf().part();
                rows.add(heading(packet, field));
            }
            Optional<SeenField> body = body(packet, i);
            if (body.isEmpty()) {
                addField(rows, packet, i, framed, secretsShown);
            }
        }
        return List.copyOf(rows);
    }

    /** The text whose length stands at a place of the packet. */
    private static Optional<SeenField> body(SeenPacket packet, int i) {
        SeenField field = packet.fields().get(i);
        boolean followed = field.leaf().lengthPrefix()
                && i + 1 < packet.fields().size()
                && packet.fields().get(i + 1).leaf().field() == field.leaf().field();
        return followed ? Optional.of(packet.fields().get(i + 1)) : Optional.empty();
    }

    private void addField(List<FieldRow> rows, SeenPacket packet, int i, SeenField framed, boolean secretsShown) {
        SeenField field = packet.fields().get(i);
        Optional<SeenField> length = i > 0 && body(packet, i - 1).isPresent()
                ? Optional.of(packet.fields().get(i - 1))
                : Optional.empty();
        boolean bits = !field.leaf().bits().isEmpty() && field.sight() == Sight.SHOWN;
        boolean opened = open.contains(field.leaf().field());
        Fold fold = !bits && length.isEmpty() ? Fold.NONE : opened ? Fold.OPEN : Fold.CLOSED;
        rows.add(row(Kind.FIELD, packet, field, fold, secretsShown));
        length.filter(one -> opened || framed.equals(one))
                .ifPresent(one -> rows.add(row(Kind.LENGTH, packet, one, Fold.NONE, secretsShown)));
        if (bits && opened) {
            field.leaf().bits().forEach(one -> rows.add(bits(packet, field, one)));
        }
    }

    private FieldRow heading(SeenPacket packet, SeenField first) {
        Part part = first.leaf().part();
        int bytes = packet.fields().stream()
                .filter(field -> field.leaf().part() == part)
                .mapToInt(field -> field.leaf().to() - field.leaf().from())
                .sum();
        boolean missing = part == Part.UNDECODED && first.sight() == Sight.UNWRITTEN;
        String name = missing
                ? messages.get(packet.sighting().out() ? "packet.to-write" : "packet.to-come")
                : messages.get("packet.part." + Messages.key(part));
        return new FieldRow(
                Kind.PART,
                first.leaf().field(),
                name,
                text.size(bytes),
                "",
                first.leaf().from(),
                Tint.PAYLOAD,
                Fold.NONE,
                false,
                false);
    }

    private FieldRow row(Kind kind, SeenPacket packet, SeenField field, Fold fold, boolean secretsShown) {
        Dissection.Leaf leaf = field.leaf();
        int last = Math.max(leaf.from(), leaf.to() - 1);
        boolean missing = field.sight() == Sight.UNWRITTEN;
        return new FieldRow(
                kind,
                leaf.field(),
                text.name(packet, field),
                text.value(packet, field, secretsShown),
                last == leaf.from() ? Integer.toString(last) : leaf.from() + "–" + last,
                leaf.from(),
                leaf.tint(),
                fold,
                field.sight() == Sight.SECRET,
                missing && packet.growth().isPresent());
    }

    private FieldRow bits(SeenPacket packet, SeenField field, Dissection.Bits bits) {
        return new FieldRow(
                Kind.BITS,
                bits.field(),
                text.name(packet, bits.field()),
                Integer.toString(bits.value()),
                text.places(bits.field()),
                field.leaf().from(),
                bits.field().tint(),
                Fold.NONE,
                false,
                false);
    }
}
