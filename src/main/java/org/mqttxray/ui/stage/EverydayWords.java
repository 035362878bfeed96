package org.mqttxray.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/** Says a packet as people on the telephone would. */
final class EverydayWords {
    private static final String UNKNOWN = "?";
    private static final int LAST_CODE = 5;
    /** From here on refusals are those of 5.0. */
    private static final int FIRST_REASON = 0x80;

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
            default -> Optional.empty();
        };
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

    /** A field's value, if it may be seen. Of a packet with hidden bytes only the one shown knows which fields they are. */
    private static Optional<Object> value(Moment moment, long position, Range range, Field field) {
        Optional<SeenPacket> seen =
                moment.packet().filter(packet -> packet.sighting().position() == position);
        if (seen.isPresent()) {
            return seen.get().fields().stream()
                    .filter(part -> part.sight() == SeenPacket.Sight.SHOWN)
                    .map(SeenPacket.SeenField::leaf)
                    .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                    .map(Dissection.Leaf::value)
                    .findFirst();
        }
        List<Dissection.Leaf> leaves = moment.log().hides(range)
                ? List.of()
                : Dissection.of(moment.log().bytes(range)).leaves();
        return leaves.stream()
                .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                .map(Dissection.Leaf::value)
                .findFirst();
    }
}
