package org.mqttxray.ui.packet;

import java.util.Locale;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.ValueText;
import org.mqttxray.ui.model.ClauseText;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What a field is called, what it says, and what that means. */
final class FieldText {
    private static final String COVERED = "?";
    private static final String SECRET = "••••••";
    private static final int LONGEST = 80;

    private final Messages messages;
    private SeenPacket explained;
    private Explainer explainer;

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

    String name(SeenPacket packet, Field field) {
        return text(explainer(packet).name(field));
    }

    /** The name as short as the box of a bit. */
    String shortName(Field field) {
        return messages.get("packet.bit." + Messages.key(field));
    }

    /** Where some bits stand in their byte: "bits 4–3". */
    String places(Field bits) {
        int lowest = Integer.numberOfTrailingZeros(bits.mask());
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits.mask());
        return lowest == highest
                ? messages.get("packet.bit-of", lowest)
                : messages.get("packet.bits-of", highest, lowest);
    }

    /** What a field is called, even if nobody knows yet what comes there. */
    String name(SeenPacket packet, SeenField field) {
        if (packet.layoutHidden()) {
            return COVERED;
        }
        boolean unknown = field.sight() == Sight.UNWRITTEN && field.leaf().field() == Field.UNDECODED;
        return unknown ? messages.get("packet.unknown") : text(explainer(packet).name(field.leaf()));
    }

    /** The value in short, as far as it may be seen; secrets only if the user holds the button. */
    String value(SeenPacket packet, SeenField field, boolean secretsShown) {
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
        boolean first = leaf.field() == Field.PACKET_TYPE_AND_FLAGS;
        return first
                ? PacketType.begunBy(((Long) leaf.value()).intValue()).name()
                : Notation.of(leaf) + words(packet, leaf);
    }

    private String words(SeenPacket packet, Leaf leaf) {
        return explainer(packet).words(leaf).map(words -> " " + text(words)).orElse("");
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

    /** What it means in this packet. */
    String meaning(SeenPacket packet, SeenField field) {
        if (field.sight() == Sight.COVERED) {
            return messages.get("fields.covered");
        } else if (field.sight() == Sight.UNWRITTEN) {
            return messages.get(packet.sighting().out() ? "packet.not-written" : "packet.not-arrived");
        }
        return text(explainer(packet).meaning(field.leaf()));
    }

    /** What some bits of a byte say. */
    String meaning(SeenPacket packet, Dissection.Bits bits) {
        return text(explainer(packet).meaning(bits));
    }

    /** Where the specification speaks of a field; empty for bytes that are no field. */
    String clause(SeenPacket packet, Leaf leaf) {
        return clause(new Clauses(seen(packet)).of(leaf));
    }

    /** Where the specification speaks of some bits, as it is for their value. */
    String clause(SeenPacket packet, Dissection.Bits bits) {
        return clause(new Clauses(seen(packet)).of(bits));
    }

    /** A rule as the codec names it, as it is shown: a label as it is, a section as "MQTT 3.1.1, 2.2.3". */
    String clause(String rule) {
        return ClauseText.of(rule, messages);
    }

    private Explainer explainer(SeenPacket packet) {
        if (packet != explained) {
            explained = packet;
            explainer = new Explainer(seen(packet));
        }
        return explainer;
    }

    /** What is covered or a secret cannot be told. */
    private static Seen seen(SeenPacket packet) {
        return new Seen(
                packet.terms(),
                packet.there(),
                packet.fields().stream()
                        .filter(field -> field.sight() == Sight.SHOWN)
                        .map(SeenField::leaf)
                        .toList());
    }

    private String text(Saying saying) {
        return saying.in(messages::get);
    }
}
