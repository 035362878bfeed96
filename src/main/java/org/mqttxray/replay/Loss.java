package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * Which packet the link has lost, as its event tells: by its bytes if the log has them, else in words, as {@code PUBACK 1 s2c}.
 *
 * @param connection the number of its connection
 * @param out whether the client sent it
 * @param type its type; {@link PacketType#RESERVED} if that is not told or may not be seen
 * @param identifier its Packet Identifier, or 0
 * @param range its bytes, if the log has them
 */
record Loss(int connection, boolean out, PacketType type, int identifier, Optional<Range> range) {
    private static final String TO_CLIENT = "s2c";
    private static final int LONGEST_NUMBER = 5;

    static Loss of(ReadableLog log, Event.Link link, Terms terms) {
        if (link.bytes().isPresent()) {
            Range bytes = link.bytes().get();
            Beginning packet = new Beginning(log, bytes, Terms.of(terms.version()));
            int number = packet.number(Field.PACKET_IDENTIFIER).orElse(0);
            return new Loss(link.connection(), log.toServer(bytes.stream()), packet.type(), number, link.bytes());
        }
        boolean out = true;
        PacketType type = PacketType.RESERVED;
        int identifier = 0;
        for (String word : link.detail().split("[ ,]+")) {
            out &= !word.equals(TO_CLIENT);
            type = type == PacketType.RESERVED ? named(word) : type;
            identifier = word.length() <= LONGEST_NUMBER && word.matches("\\d+") ? Integer.parseInt(word) : identifier;
        }
        return new Loss(link.connection(), out, type, identifier, Optional.empty());
    }

    private static PacketType named(String word) {
        for (PacketType type : PacketType.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        return PacketType.RESERVED;
    }

    /** Whether it is the loss of a passage. */
    boolean of(Passage passage) {
        if (passage.connection() != connection || passage.out() != out || !passage.isPacket()) {
            return false;
        }
        return range.map(bytes ->
                        passage.origin().range().filter(bytes::overlaps).isPresent())
                .orElseGet(() -> passage.type() == type && (identifier == 0 || passage.identifier() == identifier));
    }
}
