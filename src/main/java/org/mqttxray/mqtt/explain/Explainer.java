package org.mqttxray.mqtt.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * Chooses the sentence for each field of one packet.
 *
 * <p>Keys: {@code fields}, the field, for a reason code {@code reasons} and the code, then where they matter the type of packet, what
 * is special about the value, and {@code v5} if 5.0 says something else than 3.1.1, in this order. Arguments of every sentence: 0 the value, 1 who sends the packet, 2 who gets it, from
 * 3 on what only this sentence says.
 */
public final class Explainer {
    private static final int LONGEST = 60;
    private static final String BITS_TOGETHER = "fields.joined";
    private static final String UNKNOWN = "?";

    private final Seen packet;
    private final ProtocolVersion version;
    private final States states;
    private final NumberWords words;

    /** Explains the fields of a packet. */
    public Explainer(Seen packet) {
        this.packet = packet;
        this.version = packet.version();
        this.states = new States(packet);
        this.words = new NumberWords(packet);
    }

    // Names

    /** What a field is called. */
    public Saying name(Field field) {
        String key = "field." + Seen.key(field);
        return new Saying(version.hasProperties() ? List.of(key + ".v5", key) : List.of(key), List.of());
    }

    /** What some bytes are called: a field, or the length before it. */
    public Saying name(Leaf leaf) {
        return leaf.lengthPrefix() ? Saying.of("fields.length-of", name(leaf.field())) : name(leaf.field());
    }

    /** What the specification calls the number that a field holds: of a return or reason code or a property, if there is one. */
    public Optional<Saying> words(Leaf leaf) {
        return words.of(leaf);
    }

    // Meanings

    /** What a field means in this packet. Its value must be there. */
    public Saying meaning(Leaf leaf) {
        if (leaf.lengthPrefix()) {
            boolean text = leaf.field().kind() == FieldKind.UTF8_STRING;
            return Saying.of(text ? "fields.length" : "fields.length-binary", leaf.value(), name(leaf.field()));
        }
        if (isIllFormed(leaf)) {
            return Saying.of("fields.not-utf-8");
        }
        return ReasonFields.has(leaf.field()) ? reason(leaf) : withUnwanted(leaf, field(leaf));
    }

    /** Adds that a text has a character that no text should have (3.1.1 section 1.5.3, 5.0 section 1.5.4). */
    private static Saying withUnwanted(Leaf leaf, Saying meaning) {
        if (!(leaf.value() instanceof String text)) {
            return meaning;
        }
        OptionalInt unwanted = text.codePoints().filter(Explainer::isUnwanted).findFirst();
        return unwanted.isEmpty()
                ? meaning
                : Saying.of("fields.unwanted", meaning, String.format("U+%04X", unwanted.getAsInt()));
    }

    /** Control characters, and what Unicode calls noncharacters; U+0000 is not only unwanted. */
    private static boolean isUnwanted(int c) {
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return c != 0 && Character.isISOControl(c) || noCharacter;
    }

    /** What some bits of a byte mean. */
    public Saying meaning(Bits bits) {
        Field field = bits.field();
        Object value = field == Field.PACKET_TYPE ? PacketType.of(bits.value()).name() : (Object) bits.value();
        return say("fields." + Seen.key(field), states.of(bits), value, identifier());
    }

    /** Whether it should be text and is none; of the protocol's name there is more to say. */
    static boolean isIllFormed(Leaf leaf) {
        boolean text = leaf.field().kind() == FieldKind.UTF8_STRING && leaf.field() != Field.PROTOCOL_NAME;
        return text && leaf.value() instanceof Bytes;
    }

    private Saying field(Leaf leaf) {
        return say("fields." + Seen.key(leaf.field()), states.of(leaf), value(leaf), extra(leaf));
    }

    /** Reason codes mean the same in most packets; the number stands before the sentence as the specification writes it. */
    private Saying reason(Leaf leaf) {
        int number = ((Long) leaf.value()).intValue();
        String hex = Notation.hex(number);
        String state = ReasonCode.of(number).map(this::state).orElse("other");
        return Saying.of("reasons.said", hex, say("reasons." + state, "", hex, packet.ordinal(leaf)));
    }

    /** A code of another packet says nothing here. */
    private String state(ReasonCode code) {
        return packet.type().map(code::allowedIn).orElse(true) ? Seen.key(code) : "misplaced";
    }

    private Saying say(String key, String state, Object value, Object extra) {
        List<String> keys = new ArrayList<>();
        String ofType = packet.type().map(type -> key + "." + Seen.key(type)).orElse(key);
        add(keys, ofType, state);
        add(keys, key, state);
        add(keys, ofType, "");
        add(keys, key, "");
        return new Saying(keys, List.of(value, side("sender", Direction.C2S), side("receiver", Direction.S2C), extra));
    }

    private void add(List<String> keys, String key, String state) {
        String whole = state.isEmpty() ? key : key + "." + state;
        if (version.hasProperties()) {
            keys.add(whole + ".v5");
        }
        keys.add(whole);
    }

    /** Who stands at one end of the wire; the client, if the packet goes this way. */
    private Saying side(String unknown, Direction clients) {
        if (packet.terms().direction().isEmpty()) {
            return Saying.of("fields.who." + unknown);
        }
        return Saying.of(packet.sent(clients) ? "fields.who.client" : "fields.who.server");
    }

    private static Object value(Leaf leaf) {
        if (leaf.value() instanceof Bytes bytes) {
            return bytes.length();
        }
        if (leaf.field() == Field.SUBACK_RETURN_CODE) {
            return Notation.hex((Long) leaf.value());
        }
        return leaf.value() instanceof String text ? shortened(text) : leaf.value();
    }

    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> shown.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '.' : c));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }

    private Object extra(Leaf leaf) {
        return switch (leaf.field()) {
            case CONNECT_FLAGS, SUBSCRIPTION_OPTIONS, REQUESTED_QOS -> set(leaf.bits());
            case KEEP_ALIVE, SERVER_KEEP_ALIVE -> oneAndAHalf((Long) leaf.value());
            case SUBACK_RETURN_CODE -> packet.ordinal(leaf);
            case PROPERTY_IDENTIFIER -> property((Long) leaf.value());
            case TOPIC_NAME -> text(packet.number(Field.TOPIC_ALIAS));
            default -> identifier();
        };
    }

    private String identifier() {
        return text(packet.number(Field.PACKET_IDENTIFIER));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : UNKNOWN;
    }

    /** The names of the bits that are not 0. */
    private Saying set(List<Bits> bits) {
        return bits.stream()
                .filter(bit -> bit.value() != 0)
                .map(bit -> name(bit.field()))
                .reduce((before, next) -> Saying.of(BITS_TOGETHER, before, next))
                .orElse(Saying.of("fields.none-set"));
    }

    /** MQTT-3.1.2-24, in 5.0 MQTT-3.1.2-22: the broker waits one and a half times as long. */
    private static String oneAndAHalf(long seconds) {
        long grace = seconds * 3;
        return grace / 2 + (grace % 2 == 0 ? "" : ".5");
    }

    private Object property(long number) {
        Optional<PropertyName> name = States.property(number);
        return name.isPresent() ? Saying.of("field." + Seen.key(name.get())) : UNKNOWN;
    }
}
