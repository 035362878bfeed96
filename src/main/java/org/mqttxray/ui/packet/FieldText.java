package org.mqttxray.ui.packet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.ValueText;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What a field is called, what it says, and what that means. */
final class FieldText {
    private static final String COVERED = "?";
    private static final String SECRET = "••••••";
    private static final String NAME = "MQTT";
    private static final int LEVEL_3_1_1 = 4;
    private static final String BETWEEN = " · ";
    private static final int LAST_RETURN_CODE = 5;
    private static final int LONGEST = 80;

    private final Messages messages;

    FieldText(Messages messages) {
        this.messages = messages;
    }

    /** "48 bytes". */
    String size(int bytes) {
        return messages.get(bytes == 1 ? "packet.size.one" : "packet.size", bytes);
    }

    /** A byte in hexadecimal, or what stands in its place. */
    String octet(SeenPacket.Octet octet, boolean secretsShown) {
        return switch (octet.sight()) {
            case SHOWN -> hex(octet);
            case SECRET -> secretsShown ? hex(octet) : messages.get("packet.spoken.secret");
            case COVERED -> COVERED;
            case UNWRITTEN -> messages.get("packet.spoken.missing");
        };
    }

    private static String hex(SeenPacket.Octet octet) {
        return String.format(Locale.ROOT, "%02X", octet.value());
    }

    String name(Field field) {
        return messages.get("field." + Messages.key(field));
    }

    /** The name as short as the box of a bit. */
    String shortName(Field field) {
        return messages.get("packet.bit." + Messages.key(field));
    }

    /** What a field is called, even if nobody knows yet what comes there. */
    String name(SeenField field) {
        boolean unknown = field.sight() == Sight.UNWRITTEN && field.leaf().field() == Field.UNDECODED;
        return unknown ? messages.get("packet.unknown") : name(field.leaf());
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
        } else if (field.sight() == Sight.UNWRITTEN) {
            return messages.get("packet.missing");
        }
        Leaf leaf = field.leaf();
        if (leaf.value() instanceof String text) {
            return ValueText.quoted(cut(text));
        } else if (leaf.value() instanceof Bytes bytes) {
            return leaf.field() == Field.UNDECODED ? "" : ValueText.quoted(cut(ascii(bytes)));
        }
        return number(leaf, (Long) leaf.value());
    }

    /** A value is shown in one row; the bytes show all of it. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
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
            case PACKET_TYPE_AND_FLAGS -> PacketType.begunBy((int) number).name();
            case CONNECT_FLAGS, CONNECT_ACKNOWLEDGE_FLAGS -> String.format("0x%02X", number);
            case KEEP_ALIVE -> number + " s";
            case PROTOCOL_LEVEL -> number == LEVEL_3_1_1 ? "4 (3.1.1)" : Long.toString(number);
            default -> Long.toString(number);
        };
    }

    /** What it means in this packet. */
    String meaning(SeenPacket packet, SeenField field) {
        Leaf leaf = field.leaf();
        if (field.sight() == Sight.COVERED) {
            return messages.get("fields.covered");
        } else if (field.sight() == Sight.UNWRITTEN) {
            return messages.get(packet.sighting().out() ? "packet.not-written" : "packet.not-arrived");
        } else if (leaf.lengthPrefix()) {
            boolean text = leaf.field().kind() == FieldKind.UTF8_STRING;
            return messages.get(text ? "fields.length" : "fields.length-binary", leaf.value(), name(leaf.field()));
        }
        return switch (leaf.field()) {
            case PACKET_TYPE_AND_FLAGS -> type((Long) leaf.value());
            case REMAINING_LENGTH -> messages.get("fields.remaining-length", leaf.value());
            case PROTOCOL_NAME -> either("protocol-name", NAME.equals(leaf.value()), leaf.value());
            case PROTOCOL_LEVEL -> either("protocol-level", (Long) leaf.value() == LEVEL_3_1_1, leaf.value());
            case CONNECT_FLAGS -> messages.get("fields.connect-flags", set(leaf.bits()));
            case KEEP_ALIVE -> keepAlive((Long) leaf.value());
            case CLIENT_IDENTIFIER -> either("client-identifier", leaf.to() > leaf.from(), leaf.value());
            case CONNECT_ACKNOWLEDGE_FLAGS -> acknowledgeFlags(packet, (Long) leaf.value());
            case CONNECT_RETURN_CODE -> returnCode((Long) leaf.value());
            case UNDECODED -> messages.get("fields.undecoded");
            default -> messages.get("fields." + Messages.key(leaf.field()));
        };
    }

    /** The names of the bits that are not 0. */
    private String set(List<Dissection.Bits> bits) {
        String names = bits.stream()
                .filter(bit -> bit.value() != 0)
                .map(bit -> name(bit.field()))
                .collect(Collectors.joining(BETWEEN));
        return names.isEmpty() ? messages.get("fields.none-set") : names;
    }

    /** Whether the session goes on is only said of a connection that is accepted, and not while the return code may not be seen. */
    private String acknowledgeFlags(SeenPacket packet, long flags) {
        if (Field.SESSION_PRESENT.in((int) flags) == 1) {
            return messages.get("fields.connect-acknowledge-flags.yes");
        }
        String state = packet.fields().stream()
                .filter(field -> field.leaf().field() == Field.CONNECT_RETURN_CODE && field.sight() == Sight.SHOWN)
                .map(field -> (Long) field.leaf().value() == 0 ? "no" : "refused")
                .findFirst()
                .orElse("open");
        return messages.get("fields.connect-acknowledge-flags." + state);
    }

    private String type(long octet) {
        PacketType type = PacketType.begunBy((int) octet);
        String key = "fields.packet-type-and-flags." + Messages.key(type);
        return messages.get(messages.has(key) ? key : "fields.packet-type-and-flags.other", type.number());
    }

    private String either(String key, boolean usual, Object value) {
        return messages.get("fields." + key + (usual ? ".yes" : ".no"), value);
    }

    /** MQTT-3.1.2-24: the broker waits one and a half times as long. */
    private String keepAlive(long seconds) {
        long grace = seconds * 3;
        return seconds == 0
                ? messages.get("fields.keep-alive.none")
                : messages.get("fields.keep-alive", seconds, grace / 2 + (grace % 2 == 0 ? "" : ".5"));
    }

    private String returnCode(long code) {
        return messages.get(
                "fields.connect-return-code." + (code <= LAST_RETURN_CODE ? Long.toString(code) : "other"), code);
    }

    /** What some bits of a byte say. */
    String meaning(Dissection.Bits bits) {
        String key = "fields." + Messages.key(bits.field());
        String own = key + "." + bits.value();
        return messages.get(messages.has(own) ? own : key, bits.value());
    }
}
