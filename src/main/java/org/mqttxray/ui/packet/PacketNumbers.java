package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ReadableLog;

/**
 * The numbers of packets within their connections, as the table of packets has them: 1, 2, … Each packet is looked at once, however often
 * the playhead moves.
 */
final class PacketNumbers {
    private final ReadableLog log;
    /** By connection, the places of its packets among all. */
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    /** By connection, which of its client's it is. */
    private final Map<Integer, Integer> ordinals = new HashMap<>();

    private final Map<String, Integer> calls = new HashMap<>();
    private int seen;

    PacketNumbers(ReadableLog log) {
        this.log = log;
    }

    /** Whether they are those of a log. */
    boolean areOf(ReadableLog other) {
        return log == other;
    }

    /** Looks at the packets that are new. */
    void look(List<Packets.Sighting> packets) {
        for (; seen < packets.size(); seen++) {
            int connection = connection(packets.get(seen));
            ordinals.computeIfAbsent(connection, one -> calls.merge(log.clientOf(one), 1, Integer::sum));
            places.computeIfAbsent(connection, one -> new ArrayList<>()).add(seen);
        }
    }

    private int connection(Packets.Sighting packet) {
        return log.connectionOf(packet.range().stream());
    }

    /**
     * The number of a packet within its connection.
     *
     * @param place how many packets of all connections were before it
     */
    int number(Packets.Sighting packet, int place) {
        int before = Collections.binarySearch(places.getOrDefault(connection(packet), List.of()), place);
        return 1 + (before < 0 ? -before - 1 : before);
    }

    /** Whether there are packets of several connections. */
    boolean severalConnections() {
        return ordinals.size() > 1;
    }

    /** Which connection of its client it is: 1, 2, … */
    int ordinal(Packets.Sighting packet) {
        return ordinals.getOrDefault(connection(packet), 1);
    }

    /** The client whose packet it is. */
    String client(Packets.Sighting packet) {
        return log.clientOf(connection(packet));
    }
}
