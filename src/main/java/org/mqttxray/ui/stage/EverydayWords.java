package org.mqttxray.ui.stage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** Says a packet as people on the telephone would. */
final class EverydayWords {
    private static final String UNKNOWN = "?";
    private static final int LAST_CODE = 5;
    /** From here on refusals are those of 5.0. */
    private static final int FIRST_REASON = 0x80;

    /** Characters of a message that are said. */
    private static final int TOLD = 24;
    /** What stands for bytes that are no text. */
    private static final int NO_TEXT = 0xFFFD;

    /** Bytes of a message that are looked at: more than the characters that are said can take. */
    private static final int LOOKED = 4 * (TOLD + 1);

    /** Bytes of a packet in which what is said of it usually stands. */
    private static final int USUAL = 1 << 9;
    /** Bytes of a packet that are looked at if it does not: the longest string fits, with as much before it. */
    private static final int MOST = 1 << 17;

    private static final int LONGEST = 18;
    private static final int KEPT_AHEAD = 9;
    private static final int KEPT_BEHIND = 8;

    private final Messages messages;

    EverydayWords(Messages messages) {
        this.messages = messages;
    }

    /** The type of a packet; none if it has no byte or may not be seen. */
    static Optional<PacketType> type(Moment moment, Range range) {
        return Optional.of(Packets.type(moment.log(), range)).filter(type -> type != PacketType.RESERVED);
    }

    /** The words; nothing for a type for which there are none yet. */
    Optional<String> of(Moment moment, long position, Range range) {
        Optional<PacketType> type = type(moment, range);
        if (type.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        return switch (type.get()) {
            case CONNECT -> Optional.of(messages.get("stage.bubble.connect", clientId(moment, position, range)));
            case CONNACK -> Optional.of(answer(moment, position, range));
            case PINGREQ -> Optional.of(messages.get("stage.bubble.pingreq"));
            case PINGRESP -> Optional.of(messages.get("stage.bubble.pingresp"));
            case DISCONNECT -> Optional.of(messages.get("stage.bubble.disconnect"));
            case SUBSCRIBE -> Optional.of(about("stage.bubble.subscribe", moment, position, range));
            case UNSUBSCRIBE -> Optional.of(about("stage.bubble.unsubscribe", moment, position, range));
            case SUBACK -> Optional.of(granted(moment, position, range));
            case PUBLISH -> Optional.of(news(moment, position, range));
            case PUBACK, PUBREC, PUBREL, PUBCOMP, UNSUBACK ->
                Optional.of(messages.get("stage.bubble." + Messages.key(type.get()), number(moment, position, range)));
            default -> Optional.empty();
        };
    }

    private String about(String key, Moment moment, long position, Range range) {
        String filter = value(moment, position, range, Field.TOPIC_FILTER)
                .map(String::valueOf)
                .orElse(UNKNOWN);
        return messages.get(key, shortened(filter));
    }

    private String granted(Moment moment, long position, Range range) {
        Optional<Object> code = value(moment, position, range, Field.SUBACK_RETURN_CODE)
                .or(() -> value(moment, position, range, Field.SUBSCRIBE_REASON_CODE));
        if (code.isPresent() && code.get() instanceof Long number) {
            return number < FIRST_REASON
                    ? messages.get("stage.bubble.suback", number)
                    : messages.get("stage.bubble.suback-refused");
        }
        return UNKNOWN;
    }

    /** What is told on a topic; of what is no text, how long it is. */
    private String news(Moment moment, long position, Range range) {
        String topic = value(moment, position, range, Field.TOPIC_NAME)
                .map(String::valueOf)
                .orElse(UNKNOWN);
        String told = leaf(moment, position, range, Field.APPLICATION_MESSAGE)
                .map(leaf -> told(moment.log(), range.part(leaf.from(), range.length())))
                .orElse(UNKNOWN);
        return messages.get("stage.bubble.publish", shortened(topic), told);
    }

    private String told(ReadableLog log, Range message) {
        int looked = Math.min(message.length(), LOOKED);
        Optional<String> text = text(log.bytes(message.part(0, looked)), looked < message.length());
        if (text.isEmpty()) {
            return messages.get("stage.bubble.bytes", message.length());
        }
        return text.get().length() <= TOLD ? text.get() : text.get().substring(0, TOLD) + "…";
    }

    /**
     * What bytes say; nothing if they are no text that can be shown.
     *
     * @param goesOn whether more follow, so that the last character may be cut
     */
    private static Optional<String> text(byte[] bytes, boolean goesOn) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, !goesOn);
        return Optional.of(text.flip().toString())
                .filter(read -> !result.isError() && read.codePoints().noneMatch(EverydayWords::unreadable));
    }

    private static boolean unreadable(int character) {
        return Character.isISOControl(character) || character == NO_TEXT;
    }

    private static Object number(Moment moment, long position, Range range) {
        return value(moment, position, range, Field.PACKET_IDENTIFIER).orElse(UNKNOWN);
    }

    private String clientId(Moment moment, long position, Range range) {
        String id = value(moment, position, range, Field.CLIENT_IDENTIFIER)
                .map(String::valueOf)
                .orElse(UNKNOWN);
        return id.isEmpty() ? messages.get("stage.bubble.nobody") : shortened(id);
    }

    /** Both ends stay, because ids of one maker differ at the end. */
    static String shortened(String id) {
        if (id.length() <= LONGEST) {
            return id;
        }
        return id.substring(0, KEPT_AHEAD) + "…" + id.substring(id.length() - KEPT_BEHIND);
    }

    private String answer(Moment moment, long position, Range range) {
        Optional<Object> code = value(moment, position, range, Field.CONNECT_RETURN_CODE)
                .or(() -> value(moment, position, range, Field.CONNECT_REASON_CODE));
        OptionalInt number = code.isPresent() && code.get() instanceof Long value
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
        if (number.isEmpty()) {
            return UNKNOWN;
        }
        if (number.getAsInt() >= FIRST_REASON) {
            return messages.get("stage.connack.reason", Notation.hex(number.getAsInt()));
        }
        return number.getAsInt() <= LAST_CODE
                ? messages.get("stage.connack." + number.getAsInt())
                : messages.get("stage.connack.other", number.getAsInt());
    }

    private static Optional<Object> value(Moment moment, long position, Range range, Field field) {
        return leaf(moment, position, range, field).map(Dissection.Leaf::value);
    }

    /** A field, if it may be seen. Of a packet with hidden bytes only the one shown knows which fields they are. */
    private static Optional<Dissection.Leaf> leaf(Moment moment, long position, Range range, Field field) {
        Optional<SeenPacket> seen =
                moment.packet().filter(packet -> packet.sighting().position() == position);
        if (seen.isPresent()) {
            return seen.get().fields().stream()
                    .filter(part -> part.sight() == SeenPacket.Sight.SHOWN)
                    .map(SeenPacket.SeenField::leaf)
                    .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                    .findFirst();
        }
        if (moment.log().hides(range)) {
            return Optional.empty();
        }
        return leaf(moment.log(), range, field, USUAL).or(() -> leaf(moment.log(), range, field, MOST));
    }

    /** A field of a packet's beginning; only the last one there may be cut. */
    private static Optional<Dissection.Leaf> leaf(ReadableLog log, Range range, Field field, int most) {
        byte[] beginning = log.bytes(range.part(0, Math.min(most, range.length())));
        return Dissection.of(beginning, Announced.terms(log, range)).leaves().stream()
                .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                .findFirst();
    }
}
