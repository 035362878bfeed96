package org.mqttxray.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** Counts the packets of a line, over all its connections, and knows for which of them there is an order. */
final class Cues {
    private final List<Order> orders;
    private final Map<Direction, Map<PacketType, Integer>> counts = new EnumMap<>(Direction.class);

    Cues(LinkScript script) {
        orders = new ArrayList<>(script.orders());
        for (Direction direction : Direction.values()) {
            counts.put(direction, new EnumMap<>(PacketType.class));
        }
    }

    /** Whether there is an order for the next packet of this kind. */
    synchronized boolean awaits(Direction direction, PacketType type) {
        return !orders.isEmpty()
                && find(direction, type, count(direction, type) + 1).isPresent();
    }

    /** Counts a packet; gives the order for it. */
    synchronized Optional<Order> next(Direction direction, PacketType type) {
        if (orders.isEmpty()) {
            return Optional.empty(); // nobody will ask for a number any more
        }
        int number = count(direction, type) + 1;
        counts.get(direction).put(type, number);
        Optional<Order> order = find(direction, type, number);
        order.ifPresent(done -> orders.removeIf(one -> one.at().equals(done.at())));
        return order;
    }

    private int count(Direction direction, PacketType type) {
        return counts.get(direction).getOrDefault(type, 0);
    }

    private Optional<Order> find(Direction direction, PacketType type, int number) {
        return orders.stream()
                .filter(order -> order.direction() == direction && order.type() == type && order.number() == number)
                .findFirst();
    }
}
