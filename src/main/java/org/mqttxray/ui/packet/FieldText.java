package org.mqttxray.ui.packet;

import java.util.Locale;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.ValueText;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What a field is called, what it says, and what that means. */
final class FieldText {
    private static final String COVERED = "?";
    private static final String SECRET = "••••••";
    private static final int TYPE_SHIFT = 4;
    private static final int LEVEL_3_1_1 = 4;
    private static final double GRACE = 1.5;
    private static final int LAST_RETURN_CODE = 5;

    private final Messages messages;

    FieldText(Messages messages) {
        this.messages = messages;
    }

    static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String name(Field field) {
        return messages.get("field." + key(field));
    }

    /** The name as short as the box of a bit. */
    String shortName(Field field) {
        return messages.get("packet.bit." + key(field));
    }

    String name(Leaf leaf) {
        String name = name(leaf.field());
        return leaf.lengthPrefix() ? messages.get("fields.length-of", name) : name;
    }

    /** The value in short, as far as it may be seen; secrets only if the user holds the button. */
    String value(SeenField field, boolean secretsShown) {
        if (field.sight() == Sight.COVERED) {
            return COVERED;
        } else if (field.sight() == Sight.SECRET && !secretsShown) {
            return SECRET;
        }
        Leaf leaf = field.leaf();
        if (leaf.value() instanceof String text) {
            return ValueText.quoted(text);
        } else if (leaf.value() instanceof Bytes bytes) {
            return leaf.field() == Field.UNDECODED ? "" : ValueText.quoted(ascii(bytes));
        }
        return number(leaf, (Long) leaf.value());
    }

    private static String ascii(Bytes bytes) {
        StringBuilder text = new StringBuilder();
        for (byte octet : bytes.toArray()) {
            text.append(octet >= ' ' && octet < 0x7F ? (char) octet : '.');
        }
        return text.toString();
    }

    private static String number(Leaf leaf, long number) {
        if (leaf.lengthPrefix()) {
            return Long.toString(number);
        }
        return switch (leaf.field()) {
            case PACKET_TYPE_AND_FLAGS ->
                PacketType.of((int) number >> TYPE_SHIFT).name();
            case CONNECT_FLAGS, CONNECT_ACKNOWLEDGE_FLAGS -> String.format("0x%02X", number);
            case KEEP_ALIVE -> number + " s";
            case PROTOCOL_LEVEL -> number == LEVEL_3_1_1 ? "4 (3.1.1)" : Long.toString(number);
            default -> Long.toString(number);
        };
    }

    /** What it means in this packet. */
    String meaning(SeenField field) {
        Leaf leaf = field.leaf();
        if (field.sight() == Sight.COVERED) {
            return messages.get("fields.covered");
        } else if (leaf.lengthPrefix()) {
            return messages.get("fields.length", leaf.value(), name(leaf.field()));
        }
        return switch (leaf.field()) {
            case PACKET_TYPE_AND_FLAGS -> type((Long) leaf.value());
            case PROTOCOL_LEVEL -> either("protocol-level", (Long) leaf.value() == LEVEL_3_1_1, leaf.value());
            case KEEP_ALIVE -> keepAlive((Long) leaf.value());
            case CONNECT_ACKNOWLEDGE_FLAGS ->
                either("connect-acknowledge-flags", ((Long) leaf.value() & 1) == 1, leaf.value());
            case CONNECT_RETURN_CODE -> returnCode((Long) leaf.value());
            case REMAINING_LENGTH -> messages.get("fields.remaining-length", leaf.value());
            default -> messages.get("fields." + key(leaf.field()));
        };
    }

    private String type(long octet) {
        String name = PacketType.of((int) octet >> TYPE_SHIFT).name().toLowerCase(Locale.ROOT);
        String key = "fields.packet-type-and-flags." + name;
        return messages.get(messages.has(key) ? key : "fields.packet-type-and-flags.other", octet >> TYPE_SHIFT);
    }

    private String either(String key, boolean usual, Object value) {
        return messages.get("fields." + key + (usual ? ".yes" : ".no"), value);
    }

    private String keepAlive(long seconds) {
        return seconds == 0
                ? messages.get("fields.keep-alive.none")
                : messages.get("fields.keep-alive", seconds, String.format(Locale.ROOT, "%.0f", seconds * GRACE));
    }

    private String returnCode(long code) {
        return messages.get(
                "fields.connect-return-code." + (code <= LAST_RETURN_CODE ? Long.toString(code) : "other"), code);
    }

    /** What a bit of a byte means, for its box. */
    String meaning(Dissection.Bits bits) {
        return messages.get("fields." + key(bits.field()), bits.value());
    }
}
