package org.mqttxray.link;

import static org.mqttxray.mqtt.packet.PacketType.CONNACK;
import static org.mqttxray.mqtt.packet.PacketType.CONNECT;
import static org.mqttxray.mqtt.packet.PacketType.PINGREQ;
import static org.mqttxray.mqtt.packet.PacketType.PINGRESP;
import static org.mqttxray.mqtt.packet.PacketType.PUBACK;
import static org.mqttxray.mqtt.packet.PacketType.PUBCOMP;
import static org.mqttxray.mqtt.packet.PacketType.PUBLISH;
import static org.mqttxray.mqtt.packet.PacketType.PUBREC;
import static org.mqttxray.mqtt.packet.PacketType.PUBREL;
import static org.mqttxray.mqtt.packet.PacketType.SUBACK;
import static org.mqttxray.mqtt.packet.PacketType.SUBSCRIBE;
import static org.mqttxray.mqtt.packet.PacketType.UNSUBACK;
import static org.mqttxray.mqtt.packet.PacketType.UNSUBSCRIBE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;

/** The answers that a broker still owes on one connection, counted by type (3.1.1 sections 3.1 to 3.13 and 4.3). */
final class Owed {
    private static final int QOS_SHIFT = 1;
    private static final int QOS_MASK = 0b11;
    private static final Map<PacketType, PacketType> ANSWERS = Map.of(
            CONNECT, CONNACK,
            PUBREC, PUBREL,
            PUBREL, PUBCOMP,
            SUBSCRIBE, SUBACK,
            UNSUBSCRIBE, UNSUBACK,
            PINGREQ, PINGRESP);

    private final Map<PacketType, Integer> open = new EnumMap<>(PacketType.class);

    /** The client has sent a packet. */
    void sent(PacketType type, byte[] packet) {
        answer(type, packet).ifPresent(owed -> open.merge(owed, 1, Integer::sum));
    }

    /** The broker has sent a packet. */
    void came(PacketType type) {
        open.computeIfPresent(type, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Whether nothing is owed. */
    boolean nothing() {
        return open.isEmpty();
    }

    private static Optional<PacketType> answer(PacketType type, byte[] packet) {
        if (type != PUBLISH) {
            return Optional.ofNullable(ANSWERS.get(type));
        }
        return switch (packet[0] >> QOS_SHIFT & QOS_MASK) {
            case 1 -> Optional.of(PUBACK);
            case 2 -> Optional.of(PUBREC);
            default -> Optional.empty();
        };
    }
}
