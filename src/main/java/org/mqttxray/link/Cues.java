package org.mqttxray.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** Counts the packets of a line, over all its connections, and knows for which of them there is an order. */
final class Cues {
    private final List<Order> orders;
    private final int[][] counts = new int[Direction.values().length][PacketType.values().length];
    private Optional<Held> held = Optional.empty();

    /** The packet that the client is about to write, and what is to happen to it. */
    private record Held(Bytes packet, Change change) {}

    Cues(LinkScript script) {
        orders = new ArrayList<>(script.orders());
    }

    /** Orders something for the packet that the client writes next; if it writes another one, nothing happens to either. */
    synchronized void change(Bytes packet, Change change) {
        held = Optional.of(new Held(packet, change));
    }

    /** Takes that back. */
    synchronized void unchanged() {
        held = Optional.empty();
    }

    /** Whether there is an order for the next packet of this kind. */
    synchronized boolean awaits(Direction direction, PacketType type) {
        return !orders.isEmpty()
                && find(direction, type, count(direction, type) + 1).isPresent();
    }

    /** Counts a packet; gives the order for it. What is ordered for a packet that is held comes before what was ordered for its number. */
    synchronized Optional<Order> next(Direction direction, PacketType type, byte[] packet) {
        int number = ++counts[direction.ordinal()][type.ordinal()];
        Optional<Order> order = find(direction, type, number);
        order.ifPresent(done -> orders.removeIf(one -> one.at().equals(done.at())));
        if (direction == Direction.S2C || held.isEmpty()) {
            return order;
        }
        Held expected = held.get();
        held = Optional.empty();
        return expected.packet.equals(Bytes.sharing(packet, 0, packet.length))
                ? Optional.of(Order.of(expected.change, type, number))
                : order;
    }

    /** The number of the last packet of this kind. */
    synchronized int last(Direction direction, PacketType type) {
        return count(direction, type);
    }

    private int count(Direction direction, PacketType type) {
        return counts[direction.ordinal()][type.ordinal()];
    }

    private Optional<Order> find(Direction direction, PacketType type, int number) {
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        return orders.stream()
                .filter(order -> order.direction() == direction && order.type() == type && order.number() == number)
                .findFirst();
    }
}
