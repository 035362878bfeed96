package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Tint;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;

/** The packet shown: heading, bytes, the card of the framed field, the rows of the tree. */
public final class PacketViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final FieldText text;
    private final Messages messages;
    private boolean secretsShown;
    private Moment moment = Moment.NOTHING;

    /**
     * What is shown of a packet.
     *
     * @param packet the bytes and fields
     * @param title "Packet 1"
     * @param type its type, or a question mark
     * @param heading "client to broker, 48 bytes"
     * @param framed the field that is framed
     * @param card what there is to say about it
     * @param rows the tree
     * @param previous where the packet before was reported, if there is one
     * @param next where the packet after was reported, if it has happened
     * @param cursor the chosen byte, if one is chosen
     * @param secretsShown whether secrets are shown as they are
     */
    public record Shown(
            SeenPacket packet,
            String title,
            String type,
            String heading,
            SeenField framed,
            Card card,
            List<Row> rows,
            OptionalLong previous,
            OptionalLong next,
            Optional<Integer> cursor,
            boolean secretsShown) {}

    /**
     * What there is to say about the framed field.
     *
     * @param name of the field
     * @param place "offset 9 · variable header byte 8"
     * @param bits the parts of a byte that is made of bits, highest first
     * @param meaning one or two sentences
     * @param clause where the specification speaks of it; may be empty
     * @param writer the helper that wrote or read it, if the log tells
     * @param error what is wrong with the packet, if it is wrong here; else empty
     */
    public record Card(
            String name,
            String place,
            List<Bit> bits,
            String meaning,
            String clause,
            Optional<Writer> writer,
            String error) {}

    /**
     * One box of a byte.
     *
     * @param value 0 or 1
     * @param name of the field that it belongs to
     * @param shortName the same, as short as its box
     * @param meaning what it says
     */
    public record Bit(int value, String name, String shortName, String meaning) {}

    /**
     * One row of the tree: a part of the packet, or a field.
     *
     * @param part whether it is the heading of a part
     * @param name of the part or field
     * @param value of the field; of a part how many bytes it has
     * @param range offsets, as "14–23"; empty for a part
     * @param from the first byte
     * @param tint what sort of thing it says
     * @param framed whether it is the framed one
     * @param secret whether its value is a secret
     */
    public record Row(
            boolean part,
            String name,
            String value,
            String range,
            int from,
            Tint tint,
            boolean framed,
            boolean secret) {}

    /** Nothing yet. */
    public PacketViewModel(Messages messages) {
        this.messages = messages;
        this.text = new FieldText(messages);
    }

    /** What is shown; nothing if there is no packet. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    // Commands

    /** Takes over a moment. */
    public void show(Moment newMoment) {
        boolean same = newMoment.packet().equals(moment.packet())
                && newMoment.framedByte().equals(moment.framedByte())
                && newMoment.selection().offset().equals(moment.selection().offset())
                && newMoment.packets().size() == moment.packets().size()
                && newMoment.log() == moment.log()
                && newMoment.covered() == moment.covered();
        moment = newMoment;
        if (!same) {
            look();
        }
    }

    /** Shows secrets as they are, or no longer. */
    public void showSecrets(boolean show) {
        secretsShown = show;
        look();
    }

    private void look() {
        shown.set(moment.packet().filter(packet -> !packet.fields().isEmpty()).map(this::shown));
    }

    private Shown shown(SeenPacket packet) {
        int index = index(packet);
        SeenField framed = moment.framedByte()
                .flatMap(packet::fieldAt)
                .orElse(packet.fields().get(0));
        boolean out = packet.sighting().out();
        String heading = messages.get(
                out ? "packet.heading-out" : "packet.heading-in",
                packet.octets().size());
        return new Shown(
                packet,
                messages.get("packet.title", index + 1),
                packet.type().map(PacketType::name).orElse("?"),
                heading,
                framed,
                card(packet, framed),
                rows(packet, framed),
                position(index - 1),
                position(index + 1),
                moment.selection().offset(),
                secretsShown);
    }

    private int index(SeenPacket packet) {
        List<Packets.Sighting> all = moment.packets();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).position() == packet.sighting().position()) {
                return i;
            }
        }
        return 0;
    }

    private OptionalLong position(int index) {
        List<Packets.Sighting> all = moment.packets();
        return index >= 0 && index < all.size() ? OptionalLong.of(all.get(index).position()) : OptionalLong.empty();
    }

    private Card card(SeenPacket packet, SeenField framed) {
        Dissection.Leaf leaf = framed.leaf();
        String error = packet.error()
                .filter(wrong -> framed.holds(wrong.offset()) || leaf.field().part() == Part.UNDECODED)
                .map(wrong -> messages.get("packet.wrong", wrong.rule(), wrong.offset()))
                .orElse("");
        return new Card(
                text.name(leaf),
                place(packet, leaf),
                framed.sight() == SeenPacket.Sight.COVERED ? List.of() : bits(leaf),
                text.meaning(framed),
                Clauses.of(leaf),
                Writer.of(moment, packet, leaf),
                error);
    }

    private String place(SeenPacket packet, Dissection.Leaf leaf) {
        int last = Math.max(leaf.from(), leaf.to() - 1);
        int base = packet.fields().stream()
                .filter(field -> field.leaf().field().part() == leaf.field().part())
                .mapToInt(field -> field.leaf().from())
                .min()
                .orElse(0);
        boolean one = last == leaf.from();
        String part = messages.get(
                "packet.byte-of." + (one ? "one." : "more.") + part(leaf.field().part()),
                leaf.from() - base + 1,
                last - base + 1);
        return messages.get(one ? "packet.place" : "packet.places", leaf.from(), last, part);
    }

    private static String part(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Bit> bits(Dissection.Leaf leaf) {
        List<Bit> boxes = new ArrayList<>();
        for (Dissection.Bits bits : leaf.bits()) {
            int count = Integer.bitCount(bits.field().mask());
            for (int bit = count - 1; bit >= 0; bit--) {
                boxes.add(new Bit(
                        bits.value() >> bit & 1,
                        text.name(bits.field()),
                        text.shortName(bits.field()),
                        text.meaning(bits)));
            }
        }
        return List.copyOf(boxes);
    }

    private List<Row> rows(SeenPacket packet, SeenField framed) {
        List<Row> rows = new ArrayList<>();
        Part part = null;
        for (SeenField field : packet.fields()) {
            Dissection.Leaf leaf = field.leaf();
            if (leaf.field().part() != part) {
                part = leaf.field().part();
                rows.add(heading(packet, part));
            }
            boolean ofFramed = framed.leaf().field() == leaf.field();
            if (!leaf.lengthPrefix() || framed.equals(field)) {
                rows.add(row(field, ofFramed && framed.equals(field)));
            }
        }
        return List.copyOf(rows);
    }

    private Row heading(SeenPacket packet, Part part) {
        int bytes = packet.fields().stream()
                .filter(field -> field.leaf().field().part() == part)
                .mapToInt(field -> field.leaf().to() - field.leaf().from())
                .sum();
        String size = messages.get("packet.size", bytes);
        return new Row(true, messages.get("packet.part." + part(part)), size, "", -1, Tint.PAYLOAD, false, false);
    }

    private Row row(SeenField field, boolean framed) {
        Dissection.Leaf leaf = field.leaf();
        int last = Math.max(leaf.from(), leaf.to() - 1);
        return new Row(
                false,
                text.name(leaf),
                text.value(field, secretsShown),
                last == leaf.from() ? Integer.toString(last) : leaf.from() + "–" + last,
                leaf.from(),
                leaf.tint(),
                framed,
                field.sight() == SeenPacket.Sight.SECRET);
    }
}
