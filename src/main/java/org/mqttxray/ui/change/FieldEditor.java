package org.mqttxray.ui.change;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Edit;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;

/** The fields of a packet as values to be typed, and what typing does to its bytes. */
final class FieldEditor {
    private static final long MOST_VARIABLE = 268_435_455;
    private static final long LONGEST = 0xFFFF;
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private final Terms terms;
    private final Messages messages;

    /** The fields of packets that are read by some terms. */
    FieldEditor(Terms terms, Messages messages) {
        this.terms = terms;
        this.messages = messages;
    }

    /**
     * What typing has done.
     *
     * @param bytes the packet with the new value, if it can be one
     * @param error else why not, in a sentence
     */
    record Typed(Optional<Bytes> bytes, String error) {}

    // What can be typed

    /**
     * The fields of a packet.
     *
     * @param repairs whether lengths follow by themselves
     */
    List<EditRow> rows(Bytes packet, boolean repairs) {
        Dissection dissection = Dissection.of(packet.toArray(), terms);
        Explainer explainer = new Explainer(Seen.of(dissection, terms));
        List<EditRow> rows = new ArrayList<>();
        for (int i = 0; i < dissection.leaves().size(); i++) {
            Leaf leaf = dissection.leaves().get(i);
            for (Bits bits : leaf.bits()) {
                rows.add(row(i, bits, explainer));
            }
            if (leaf.bits().isEmpty()) {
                rows.add(row(i, leaf, explainer, packet, repairs));
            }
        }
        return List.copyOf(rows);
    }

    private EditRow row(int at, Bits bits, Explainer explainer) {
        Field field = bits.field();
        return new EditRow(
                at,
                Optional.of(field),
                explainer.name(field).in(messages::get),
                Integer.toString(bits.value()),
                EditRow.Form.NUMBER,
                field.in(field.mask()),
                field.tint(),
                false,
                true);
    }

    private EditRow row(int at, Leaf leaf, Explainer explainer, Bytes packet, boolean repairs) {
        EditRow.Form form = form(leaf, packet);
        boolean length =
                leaf.lengthPrefix() || leaf.field().kind() == FieldKind.VARIABLE_BYTE_INTEGER && isLength(leaf);
        return new EditRow(
                at,
                Optional.empty(),
                explainer.name(leaf).in(messages::get),
                value(leaf, form, packet),
                form,
                form == EditRow.Form.NUMBER ? most(leaf) : 0,
                leaf.tint(),
                Secrecy.covers(leaf, PacketType.begunBy(packet.toArray()[0])),
                !(length && repairs));
    }

    private static boolean isLength(Leaf leaf) {
        return switch (leaf.field()) {
            case REMAINING_LENGTH, PROPERTY_LENGTH, WILL_PROPERTY_LENGTH -> true;
            default -> false;
        };
    }

    private static long most(Leaf leaf) {
        boolean variable = !leaf.lengthPrefix() && leaf.field().kind() == FieldKind.VARIABLE_BYTE_INTEGER;
        return variable ? MOST_VARIABLE : (1L << Byte.SIZE * (leaf.to() - leaf.from())) - 1;
    }

    private static EditRow.Form form(Leaf leaf, Bytes packet) {
        if (leaf.value() instanceof Long) {
            return EditRow.Form.NUMBER;
        }
        return text(part(leaf, packet)).isPresent() ? EditRow.Form.TEXT : EditRow.Form.HEX;
    }

    private static String value(Leaf leaf, EditRow.Form form, Bytes packet) {
        return switch (form) {
            case NUMBER -> String.valueOf(leaf.value());
            case TEXT -> text(part(leaf, packet)).orElseThrow();
            case HEX -> HexText.of(part(leaf, packet)).replace('\n', ' ');
        };
    }

    private static Bytes part(Leaf leaf, Bytes packet) {
        return Bytes.of(packet.toArray(), leaf.from(), leaf.to());
    }

    /** Text that one line can show and that is typed back as it was. */
    private static Optional<String> text(Bytes bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
            boolean line = text.codePoints().noneMatch(Character::isISOControl);
            return line ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    // What typing does

    /** Gives a field what was typed. */
    Typed typed(Bytes packet, EditRow row, String text, boolean repairs) {
        Edit edit = Edit.of(packet.toArray(), terms);
        Edit chosen = repairs ? edit : edit.leavingLengths();
        return switch (row.form()) {
            case NUMBER -> number(chosen, row, text);
            case TEXT -> bytes(chosen, row, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
            case HEX -> hex(chosen, row, text);
        };
    }

    private Typed number(Edit edit, EditRow row, String text) {
        OptionalLong number = number(text.strip());
        if (number.isEmpty()) {
            return wrong("change.wrong.number", text.strip());
        } else if (number.getAsLong() > row.most()) {
            return wrong("change.wrong.range", text.strip(), Long.toString(row.most()));
        }
        return right(row.bits()
                .map(field -> edit.withBits(row.leaf(), field, (int) number.getAsLong()))
                .orElseGet(() -> edit.withNumber(row.leaf(), number.getAsLong())));
    }

    private static OptionalLong number(String text) {
        boolean hex = text.toLowerCase(Locale.ROOT).matches("0x[0-9a-f]{1,8}");
        if (!hex && !text.matches("[0-9]{1,12}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(hex ? Long.parseLong(text.substring(2), HEX) : Long.parseLong(text, DECIMAL));
    }

    private Typed hex(Edit edit, EditRow row, String text) {
        HexText.Read read = HexText.read(text);
        return read.bytes()
                .map(bytes -> bytes(edit, row, bytes))
                .orElseGet(() -> wrong("change.wrong.hex", read.wrong()));
    }

    private Typed bytes(Edit edit, EditRow row, Bytes bytes) {
        try {
            return right(edit.withBytes(row.leaf(), bytes.toArray()));
        } catch (IllegalArgumentException e) { // no length can tell so many
            return wrong("change.wrong.long", bytes.length(), LONGEST);
        }
    }

    private static Typed right(byte[] bytes) {
        return new Typed(Optional.of(Bytes.of(bytes)), "");
    }

    private Typed wrong(String key, Object... arguments) {
        return new Typed(Optional.empty(), messages.get(key, arguments));
    }
}
