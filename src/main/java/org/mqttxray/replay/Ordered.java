package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * Which packet the link has done something to, as its event tells: by its name, see {@link PacketNumber}, and the bytes that the broker got
 * or sent, if the log has them.
 *
 * @param connection the number of its connection
 * @param out whether the client sent it
 * @param type its type; {@link PacketType#RESERVED} if that is not told
 * @param brought the type of the packet that the bytes are; the same if there are none
 * @param identifier the Packet Identifier in the bytes, or 0
 */
record Ordered(int connection, boolean out, PacketType type, PacketType brought, int identifier) {
    static Ordered of(ReadableLog log, Event.Link link, Terms terms) {
        Optional<PacketNumber> told = PacketNumber.of(link.detail());
        PacketType type = told.map(PacketNumber::type).orElse(PacketType.RESERVED);
        if (link.bytes().isEmpty()) {
            boolean out = told.map(PacketNumber::out).orElse(true);
            return new Ordered(link.connection(), out, type, type, 0);
        }
        Range bytes = link.bytes().get();
        Beginning packet = new Beginning(log, bytes, Terms.of(terms.version()));
        int identifier = packet.number(Field.PACKET_IDENTIFIER).orElse(0);
        return new Ordered(link.connection(), log.toServer(bytes.stream()), type, packet.type(), identifier);
    }

    /** Whether a passage is a packet of the client of which an order may speak. */
    boolean mayBe(Passage passage) {
        return passage.isPacket()
                && passage.connection() == connection
                && passage.out() == out
                && passage.type() == type
                && passage.fate().act().isEmpty();
    }

    /** Whether a passage is one that the link keeps. */
    boolean isKept(Passage passage) {
        return passage.connection() == connection
                && passage.out() == out
                && passage.fate().isKept();
    }
}
