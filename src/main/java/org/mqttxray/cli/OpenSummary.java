package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * A run in numbers.
 *
 * @param events how many
 * @param nanos the time of the last one, since the session began
 * @param connections how many were opened
 * @param clients the number of threads of each
 * @param packets how many of each type the clients sent and got
 * @param findings what breaks a rule
 */
record OpenSummary(
        long events,
        long nanos,
        int connections,
        Map<String, Integer> clients,
        Map<PacketType, Count> packets,
        List<Finding> findings) {
    /**
     * Packets of one type.
     *
     * @param out to the broker
     * @param in from the broker
     */
    record Count(int out, int in) {
        private Count plus(Count other) {
            return new Count(out + other.out, in + other.in);
        }
    }

    /** Reads a log once, from its beginning to its end. */
    static OpenSummary of(TraceLog log) {
        long length = log.length();
        Map<String, Integer> clients = new LinkedHashMap<>();
        Map<PacketType, Count> packets = new EnumMap<>(PacketType.class);
        List<Finding> findings = new ArrayList<>();
        FindingFeed feed = new FindingFeed(log);
        long nanos = 0;
        int connections = 0;
        for (long position = 0; position < length; position++) {
            Event event = log.event(position);
            nanos = event.stamp().timeNanos();
            findings.addAll(feed.after(event));
            if (event instanceof Event.ThreadStarted started) {
                clients.merge(started.client(), 1, Integer::sum);
            } else if (event instanceof Event.PacketOut out) {
                packets.merge(Packets.type(log, out.range()), new Count(1, 0), Count::plus);
                connections = Math.max(connections, connection(log, out.range()));
            } else if (event instanceof Event.PacketIn in) {
                packets.merge(Packets.type(log, in.range()), new Count(0, 1), Count::plus);
                connections = Math.max(connections, connection(log, in.range()));
            } else if (event instanceof Event.Link link) {
                connections = Math.max(connections, link.connection());
            }
        }
        return new OpenSummary(length, nanos, connections, clients, packets, findings);
    }

    private static int connection(TraceLog log, Range range) {
        return log.connectionOf(range.stream());
    }
}
