package org.mqttxray.mqtt.packet;

import java.util.List;

/**
 * SUBSCRIBE: the client asks for topics (3.1.1 and 5.0 section 3.8).
 *
 * @param packetIdentifier 0 to 65535; 0 is forbidden
 * @param properties none before 5.0
 * @param subscriptions at least one, or it is an error of the protocol
 */
public record Subscribe(int packetIdentifier, Properties properties, List<Subscription> subscriptions)
        implements Packet {
    public Subscribe {
        Limits.uint16("Packet Identifier", packetIdentifier);
        subscriptions = List.copyOf(subscriptions);
    }

    @Override
    public PacketType type() {
        return PacketType.SUBSCRIBE;
    }
}
