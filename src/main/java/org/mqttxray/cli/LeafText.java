package org.mqttxray.cli;

import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.ValueText;

/** The words for the fields of one packet: what each is called, what it says, and what that means. */
final class LeafText {
    private static final int ASCII_FIRST = 0x20;
    private static final int ASCII_LAST = 0x7E;
    private static final String GAP = "  ";

    private final Messages messages;
    private final Explainer explainer;
    private final Clauses clauses;
    private final ProtocolVersion version;

    /** The words for a packet. */
    LeafText(Messages messages, Dissection dissection, Terms terms) {
        this.messages = messages;
        this.version = terms.version();
        this.explainer = new Explainer(Seen.of(dissection, terms));
        this.clauses = new Clauses(Seen.of(dissection, terms));
    }

    /** What a field is called. */
    String name(Field field) {
        return text(explainer.name(field));
    }

    /** What some bytes are called. */
    String name(Leaf leaf) {
        return text(explainer.name(leaf));
    }

    /** Name and value. */
    String said(Leaf leaf) {
        return (name(leaf) + GAP + value(leaf)).stripTrailing();
    }

    /** Name and value of some bits. */
    String said(Bits bits) {
        String value = Integer.toString(bits.value());
        if (bits.field() == Field.PACKET_TYPE) {
            PacketType type = PacketType.of(bits.value());
            value += type.isIn(version) ? GAP + type : "";
        }
        return name(bits.field()) + GAP + value;
    }

    /** What some bytes mean in this packet, with the rule. */
    String meaning(Leaf leaf) {
        return withClause(text(explainer.meaning(leaf)), clauses.of(leaf));
    }

    /** What some bits mean in this packet, with the rule. */
    String meaning(Bits bits) {
        return withClause(text(explainer.meaning(bits)), clauses.of(bits));
    }

    private String withClause(String sentence, String clause) {
        return clause.isEmpty() ? sentence : sentence + " [" + RuleText.of(clause, messages) + "]";
    }

    /** The bits of a field at their places in the byte, as {@code ..01 ....}. */
    static String pattern(Bits bits) {
        int mask = bits.field().mask();
        int octet = bits.field().bits(bits.value());
        StringBuilder pattern = new StringBuilder();
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
            boolean mine = (mask >> bit & 1) == 1;
            pattern.append(mine ? Integer.toString(octet >> bit & 1) : ".");
            pattern.append(bit == Byte.SIZE / 2 ? " " : "");
        }
        return pattern.toString();
    }

    private String value(Leaf leaf) {
        if (leaf.value() instanceof String text) {
            return ValueText.quoted(text);
        }
        if (leaf.value() instanceof Bytes bytes) {
            return leaf.field() == Field.UNDECODED ? "" : printable(bytes.toArray());
        }
        String number = Notation.of(leaf);
        return number + explainer.words(leaf).map(words -> GAP + text(words)).orElse("");
    }

    /** Bytes that are text are shown as text. */
    private static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte octet : bytes) {
            if (octet < ASCII_FIRST || octet > ASCII_LAST) {
                return "";
            }
            text.append((char) octet);
        }
        return ValueText.quoted(text.toString());
    }

    private String text(Saying saying) {
        return saying.in(messages::get);
    }
}
