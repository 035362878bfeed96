package org.mqttxray.mqtt.explain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Topics;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** What is special about a value, as a part of a key; nothing if all values of the field mean the same sort of thing. */
final class States {
    private static final String EMPTY = "empty";
    private static final String OTHER = "other";
    private static final String ONE = "one";
    private static final String NONE = "none";
    static final String NO_CODE = "no-code";
    private static final String NO_PROPERTIES = "no-properties";
    private static final String UNUSED = "unused-in-3-1";
    private static final String FOREVER = "forever";
    private static final int FAILURE = 0x80;
    private static final int LAST_QOS = 2;
    private static final int LOWEST_LEVEL = 3;
    private static final int HIGHEST_LEVEL = 5;
    private static final long NEVER_ENDS = 0xFFFF_FFFFL;

    private final Seen packet;

    States(Seen packet) {
        this.packet = packet;
    }

    String of(Leaf leaf) {
        Object value = leaf.value();
        if (value instanceof String text) {
            return ofText(leaf.field(), text);
        } else if (value instanceof Bytes bytes) {
            return ofBytes(leaf.field(), bytes);
        }
        long number = (Long) value;
        return leaf.field() == Field.PAYLOAD_FORMAT_INDICATOR && number == 1
                ? format(leaf.part())
                : ofNumber(leaf.field(), number);
    }

    /** What is said to be text may be none; of what has not arrived nobody knows. */
    private String format(Part part) {
        Field content = part == Part.PAYLOAD ? Field.WILL_MESSAGE : Field.APPLICATION_MESSAGE;
        boolean text =
                packet.isCut() || packet.bytes(content).map(States::isText).orElse(true);
        return text ? "1" : "no-text";
    }

    private static boolean isText(Bytes bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String ofBytes(Field field, Bytes bytes) {
        if (field == Field.PROTOCOL_NAME) {
            return OTHER; // it is not UTF-8
        }
        if (field == Field.APPLICATION_MESSAGE && packet.isCut()) {
            return bytes.length() == 0 ? "to-come" : "begun";
        } else if (field == Field.APPLICATION_MESSAGE && bytes.length() == 0) {
            return emptyMessage();
        }
        return bytes.length() == 1 ? ONE : "";
    }

    /** An empty retained message deletes the one that was kept (3.1.1 and 5.0 section 3.3.1.3). */
    private String emptyMessage() {
        boolean retain = packet.bits(Field.RETAIN).orElse(0) == 1;
        if (!retain || packet.sent(Direction.S2C)) {
            return EMPTY;
        }
        return packet.sent(Direction.C2S) ? "clears" : "may-clear";
    }

    private String ofText(Field field, String text) {
        return switch (field) {
            case PROTOCOL_NAME -> "MQTT".equals(text) ? "mqtt" : "MQIsdp".equals(text) ? "mqisdp" : OTHER;
            case CLIENT_IDENTIFIER -> identifier(text);
            case TOPIC_NAME -> text.isEmpty() ? aliased() ? "aliased" : EMPTY : wildcards(text);
            case WILL_TOPIC -> text.isEmpty() ? EMPTY : wildcards(text);
            case TOPIC_FILTER -> filter(text);
            default -> "";
        };
    }

    /** In 3.1 it must not be empty nor long; in 3.1.1 it may be empty if no session is kept under it. */
    private String identifier(String text) {
        if (packet.version() == ProtocolVersion.V3_1) {
            boolean tooLong = text.codePointCount(0, text.length()) > Connect.LONGEST_IDENTIFIER_OF_3_1;
            return tooLong ? "long-in-3-1" : text.isEmpty() ? "empty-in-3-1" : "";
        }
        boolean kept = !packet.version().hasProperties() && packet.isUnset(Field.CLEAN_SESSION);
        return !text.isEmpty() ? "" : kept ? "empty-and-kept" : EMPTY;
    }

    private boolean aliased() {
        return packet.number(Field.TOPIC_ALIAS).isPresent();
    }

    private String filter(String text) {
        boolean five = packet.version().hasProperties();
        return Topics.wrong(text, five)
                .map(wrong -> flaw(wrong.flaw()))
                .orElseGet(() -> five && Topics.isShared(text) ? "shared" : wildcards(text));
    }

    private static String flaw(Topics.Flaw flaw) {
        return switch (flaw) {
            case MISPLACED_MULTI_LEVEL, MISPLACED_SINGLE_LEVEL -> "misplaced";
            default -> Seen.key(flaw);
        };
    }

    private static String wildcards(String text) {
        return Topics.hasWildcard(text) ? "wildcards" : "";
    }

    private String ofNumber(Field field, long number) {
        return switch (field) {
            case PACKET_TYPE_AND_FLAGS -> Seen.key(PacketType.begunBy((int) number));
            case PROTOCOL_LEVEL -> number >= LOWEST_LEVEL && number <= HIGHEST_LEVEL ? Long.toString(number) : OTHER;
            case CONNECT_ACKNOWLEDGE_FLAGS -> packet.usesAcknowledgeFlags() ? acknowledgeFlags((int) number) : UNUSED;
            case CONNECT_RETURN_CODE -> ConnectReturnCode.isOne(number) ? Long.toString(number) : OTHER;
            case SUBACK_RETURN_CODE -> number <= LAST_QOS || number == FAILURE ? Long.toString(number) : OTHER;
            case PACKET_IDENTIFIER -> identifier(number);
            case REMAINING_LENGTH -> remainingLength(number);
            case PROPERTY_LENGTH, WILL_PROPERTY_LENGTH, RECEIVE_MAXIMUM, MAXIMUM_PACKET_SIZE, TOPIC_ALIAS_MAXIMUM ->
                number == 1 ? ONE : noneIfZero(number);
            case SESSION_EXPIRY_INTERVAL -> number == NEVER_ENDS ? FOREVER : noneIfZero(number);
            case TOPIC_ALIAS ->
                number == 0 ? NONE : packet.text(Field.TOPIC_NAME).equals(Optional.of("")) ? "alone" : "";
            case PROPERTY_IDENTIFIER -> property(number).isPresent() ? "" : OTHER;
            default -> isFlag(field) ? flag(number) : noneIfZero(number);
        };
    }

    private String remainingLength(long number) {
        String shortened = shortened(number);
        return shortened.isEmpty() && number == 1 ? ONE : shortened;
    }

    /** What a packet of 5.0 leaves out at its end (5.0 sections 3.4.2.1, 3.4.2.2.1 and so on). */
    String shortened(long remainingLength) {
        if (!packet.version().hasProperties()) {
            return "";
        }
        int before = packet.type()
                .map(type -> switch (type) {
                    case PUBACK, PUBREC, PUBREL, PUBCOMP -> 2;
                    case DISCONNECT, AUTH -> 0;
                    default -> Integer.MIN_VALUE;
                })
                .orElse(Integer.MIN_VALUE);
        boolean mayEndHere =
                !packet.type().equals(Optional.of(PacketType.AUTH)); // which names a method behind its code
        return remainingLength == before ? NO_CODE : remainingLength == before + 1 && mayEndHere ? NO_PROPERTIES : "";
    }

    private static String noneIfZero(long number) {
        return number == 0 ? NONE : "";
    }

    private static String flag(long number) {
        return number <= 1 ? Long.toString(number) : OTHER;
    }

    private static boolean isFlag(Field field) {
        for (PropertyName name : PropertyName.values()) {
            if (name.kind() == PropertyName.Kind.FLAG && Field.of(name) == field) {
                return true;
            }
        }
        return false;
    }

    static Optional<PropertyName> property(long number) {
        return PropertyName.of((int) number);
    }

    /** Which answer a PUBLISH asks for depends on its QoS. */
    private String identifier(long number) {
        boolean publish = packet.type().equals(Optional.of(PacketType.PUBLISH));
        return number == 0 ? NONE : publish ? "qos-" + packet.bits(Field.QOS).orElse(0) : "";
    }

    /** Whether the session goes on is only said of a connection that is accepted, and not while the answer may not be seen. */
    private String acknowledgeFlags(int flags) {
        if (Field.SESSION_PRESENT.in(flags) == 1) {
            return "yes";
        }
        OptionalLong code = packet.number(Field.CONNECT_RETURN_CODE);
        OptionalLong answer = code.isPresent() ? code : packet.number(Field.CONNECT_REASON_CODE);
        return answer.isEmpty() ? "open" : answer.getAsLong() == 0 ? "no" : "refused";
    }

    String of(Bits bits) {
        boolean acknowledges =
                bits.field() == Field.SESSION_PRESENT || bits.field() == Field.CONNECT_ACKNOWLEDGE_FLAGS_RESERVED;
        if (acknowledges && !packet.usesAcknowledgeFlags()) {
            return UNUSED;
        } else if (bits.field() == Field.PACKET_TYPE
                && !PacketType.of(bits.value()).isIn(packet.version())) {
            return "reserved";
        }
        boolean ofWill = bits.field() == Field.WILL_QOS || bits.field() == Field.WILL_RETAIN;
        if (ofWill && packet.hasNoWill()) {
            return "no-will";
        }
        return bits.field() == Field.RETAIN ? retain(bits.value()) : Integer.toString(bits.value());
    }

    /** What RETAIN asks for depends on who sends it. */
    private String retain(int value) {
        if (packet.sent(Direction.S2C)) {
            return "from-server-" + value;
        }
        String way = packet.sent(Direction.C2S) ? "" : "either-way-";
        return way + (value == 1 && packet.hasNoPayload() ? "clears-1" : Integer.toString(value));
    }
}
