package org.mqttxray.mqtt.explain;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ReasonCode;

/** What the specification calls the number of a field, where it has a name for it. */
final class NumberWords {
    private final Seen packet;

    NumberWords(Seen packet) {
        this.packet = packet;
    }

    Optional<Saying> of(Leaf leaf) {
        if (leaf.lengthPrefix() || !(leaf.value() instanceof Long number)) {
            return Optional.empty();
        }
        return switch (leaf.field()) {
            case CONNECT_RETURN_CODE ->
                ConnectReturnCode.isOne(number) ? Optional.of(Saying.of("return-code." + number)) : Optional.empty();
            case SUBACK_RETURN_CODE -> ofSubAck(number.intValue());
            case PROPERTY_IDENTIFIER -> States.property(number).map(name -> Saying.of("field." + Seen.key(name)));
            default -> ReasonFields.has(leaf.field()) ? reason(number.intValue()) : Optional.empty();
        };
    }

    private static Optional<Saying> ofSubAck(int number) {
        return ReasonCode.of(number)
                .filter(ReasonCode::allowedInSubAckOf3)
                .map(code -> Saying.of("return-code.suback." + number));
    }

    /** The name of a reason code; 0 has several, and where a code must not stand it has none. */
    private Optional<Saying> reason(int number) {
        Optional<PacketType> type = packet.type();
        return ReasonCode.of(number)
                .filter(code -> type.filter(code::allowedIn).isPresent())
                .map(code -> "reasons.name." + Seen.key(code))
                .map(key -> new Saying(List.of(key + "." + Seen.key(type.orElseThrow()), key), List.of()));
    }
}
