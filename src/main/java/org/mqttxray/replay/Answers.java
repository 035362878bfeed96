package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * Which packet answers which (3.1.1 and 5.0 section 4.3, and the sections of the packets). An answer goes the other way on the same
 * connection and bears the same Packet Identifier, if its type has one.
 */
final class Answers {
    private Answers() {}

    /**
     * An answer that is waited for, or has come.
     *
     * @param connection the number of its connection
     * @param out whether the client sends it
     * @param type its type
     * @param identifier its Packet Identifier, or 0
     */
    record Answer(int connection, boolean out, PacketType type, int identifier) {}

    /** The type of packet that answers one; none if nothing does, or if it is not known what. */
    static Optional<PacketType> typeFor(Beginning packet) {
        return switch (packet.type()) {
            case CONNECT -> Optional.of(PacketType.CONNACK);
            case PUBLISH -> forPublish(packet);
            case PUBREC -> Optional.of(PacketType.PUBREL);
            case PUBREL -> Optional.of(PacketType.PUBCOMP);
            case SUBSCRIBE -> Optional.of(PacketType.SUBACK);
            case UNSUBSCRIBE -> Optional.of(PacketType.UNSUBACK);
            case PINGREQ -> Optional.of(PacketType.PINGRESP);
            default -> Optional.empty();
        };
    }

    private static Optional<PacketType> forPublish(Beginning packet) {
        return switch (packet.bits(Field.QOS).orElse(0)) {
            case 1 -> Optional.of(PacketType.PUBACK);
            case 2 -> Optional.of(PacketType.PUBREC);
            default -> Optional.empty();
        };
    }

    /** Whether packets of a type bear a Packet Identifier, a PUBLISH at QoS 0 aside. */
    static boolean identified(PacketType type) {
        return switch (type) {
            case PUBLISH, PUBACK, PUBREC, PUBREL, PUBCOMP, SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK -> true;
            default -> false;
        };
    }

    /** What a passage is as an answer; none if it bears no Packet Identifier that is known, but should. */
    static Optional<Answer> of(Passage passage) {
        return answer(passage, passage.out(), passage.type());
    }

    /** What answers a passage, if that is a packet of a type. */
    static Optional<Answer> to(Passage passage, PacketType type) {
        return answer(passage, !passage.out(), type);
    }

    private static Optional<Answer> answer(Passage passage, boolean out, PacketType type) {
        boolean unknown = identified(type) && passage.identifier() == 0;
        return unknown
                ? Optional.empty()
                : Optional.of(new Answer(passage.connection(), out, type, identified(type) ? passage.identifier() : 0));
    }
}
