package org.mqttxray.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.replay.ValueText;

/** The words for the fields of one packet: what each is called, what it says, and what that means. */
final class LeafText {
    private static final int ASCII_FIRST = 0x20;
    private static final int ASCII_LAST = 0x7E;
    private static final String GAP = "  ";

    private final Messages messages;
    private final PacketType type;
    private final Explainer explainer;
    private final Clauses clauses;

    /**
     * The words for a packet.
     *
     * @param type by its first byte
     */
    LeafText(Messages messages, PacketType type, Dissection dissection, Terms terms) {
        this.messages = messages;
        this.type = type;
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
            value += GAP + PacketType.of(bits.value());
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

    private static String withClause(String sentence, String clause) {
        return clause.isEmpty() || sentence.isEmpty() ? sentence : sentence + " [" + clause + "]";
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
        long number = (Long) leaf.value();
        if (!leaf.bits().isEmpty()) {
            return String.format(Locale.ROOT, "0x%02X", number);
        }
        return leaf.lengthPrefix() ? Long.toString(number) : number(leaf.field(), number);
    }

    private String number(Field field, long number) {
        return switch (field) {
            case PACKET_TYPE_AND_FLAGS, CONNECT_FLAGS, CONNECT_ACKNOWLEDGE_FLAGS ->
                String.format(Locale.ROOT, "0x%02X", number);
            case CONNECT_RETURN_CODE -> returnCode(number);
            case PROTOCOL_LEVEL -> number + version(number);
            case KEEP_ALIVE, SERVER_KEEP_ALIVE, MESSAGE_EXPIRY_INTERVAL, SESSION_EXPIRY_INTERVAL, WILL_DELAY_INTERVAL ->
                number + " s";
            case PROPERTY_IDENTIFIER ->
                String.format(Locale.ROOT, "0x%02X", number)
                        + PropertyName.of((int) number)
                                .map(name -> GAP + name.words())
                                .orElse("");
            case SUBACK_RETURN_CODE,
                    CONNECT_REASON_CODE,
                    PUBACK_REASON_CODE,
                    PUBREC_REASON_CODE,
                    PUBREL_REASON_CODE,
                    PUBCOMP_REASON_CODE,
                    SUBSCRIBE_REASON_CODE,
                    UNSUBSCRIBE_REASON_CODE,
                    DISCONNECT_REASON_CODE,
                    AUTHENTICATE_REASON_CODE -> reasonCode((int) number);
            default -> Long.toString(number);
        };
    }

    private String returnCode(long number) {
        String key = "return-code." + number;
        return messages.has(key) ? number + GAP + messages.get(key) : Long.toString(number);
    }

    private String reasonCode(int number) {
        return String.format(Locale.ROOT, "0x%02X", number)
                + ReasonCode.of(number).map(code -> GAP + code.words(type)).orElse("");
    }

    private static String version(long level) {
        return Stream.of(ProtocolVersion.values())
                .filter(version -> version.level() == level)
                .map(version -> " (" + version.number() + ")")
                .findFirst()
                .orElse("");
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

    /** The sentence; empty if there are no words for it. */
    private String text(Saying saying) {
        if (saying.keys().stream().noneMatch(messages::has)) {
            return "";
        }
        Object[] arguments = saying.arguments().stream()
                .map(argument -> argument instanceof Saying one ? text(one) : argument)
                .toArray();
        return messages.get(saying.keys(), arguments);
    }
}
