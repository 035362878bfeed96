package org.mqttxray.mqtt.packet;

import java.util.List;

/**
 * UNSUBSCRIBE: the client wants topics no more (3.1.1 and 5.0 section 3.10).
 *
 * @param packetIdentifier 0 to 65535; 0 is forbidden
 * @param properties none before 5.0
 * @param topicFilters at least one, or it is an error of the protocol; each at most 65535 bytes of UTF-8
 */
public record Unsubscribe(int packetIdentifier, Properties properties, List<String> topicFilters) implements Packet {
    public Unsubscribe {
        Limits.uint16("Packet Identifier", packetIdentifier);
        topicFilters.forEach(filter -> Limits.text("Topic Filter", filter));
        topicFilters = List.copyOf(topicFilters);
    }

    @Override
    public PacketType type() {
        return PacketType.UNSUBSCRIBE;
    }
}
