package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/** What a connection's CONNECT has announced; every later packet is read by it. */
public final class Announced {
    /** The version stands within so many bytes: Fixed Header at most 5, Protocol Name at most 8, level 1. */
    private static final int ENOUGH = 14;

    private Announced() {}

    /** By what a packet is read: its direction, and the version of its connection; 3.1.1 as long as none was announced. */
    public static Terms terms(ReadableLog log, Range packet) {
        boolean toServer = log.toServer(packet.stream());
        int near = packet.stream() < 0 ? ~packet.stream() : packet.stream(); // the far side's number is the complement
        int first = near - (toServer ? 0 : 1); // the streams of a connection are opened together, this one first
        byte[] beginning = log.bytes(new Range(first, 0, Math.min(ENOUGH, log.bytesIn(first))));
        return Terms.of(version(beginning).orElse(ProtocolVersion.V3_1_1), Direction.of(toServer));
    }

    private static Optional<ProtocolVersion> version(byte[] first) {
        if (first.length == 0 || PacketType.begunBy(first[0]) != PacketType.CONNECT) {
            return Optional.empty();
        }
        Dissection beginning = Dissection.of(first);
        Optional<Object> level = value(beginning, Field.PROTOCOL_LEVEL);
        return value(beginning, Field.PROTOCOL_NAME)
                .filter(name -> level.isPresent())
                .flatMap(name -> ProtocolVersion.of(String.valueOf(name), Math.toIntExact((Long) level.get())));
    }

    private static Optional<Object> value(Dissection beginning, Field field) {
        return beginning.leaves().stream()
                .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                .map(Leaf::value)
                .findFirst();
    }
}
