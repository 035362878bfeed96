package org.mqttxray.link;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * What the broker says on one connection, on its way to the client: it passes as it comes. Only what may become an answer to a PINGREQ of
 * ours, or is awaited by an order, is kept until it is whole. Under the relay's monitor.
 */
final class Arrivals {
    private static final int CONNACK_CODE_OFFSET = 3;

    private final Relay relay;
    private final Inflow inflow;
    private final Wire wire;
    private final Lanes lanes;
    private final Pings pings;
    private final Deeds deeds;

    Arrivals(Relay relay, Inflow inflow, Wire wire, Lanes lanes, Pings pings, Deeds deeds) {
        this.relay = relay;
        this.inflow = inflow;
        this.wire = wire;
        this.lanes = lanes;
        this.pings = pings;
        this.deeds = deeds;
    }

    /** Takes the packets that are whole now; an order may cut the line in the middle of them. */
    void come(Iterable<Inflow.Piece> pieces) {
        ByteArrayOutputStream news = new ByteArrayOutputStream(); // goes in one: each delivery wakes the client
        for (Inflow.Piece piece : pieces) {
            if (relay.isOver()) {
                return;
            }
            if (piece.whole() && swallows(piece)) {
                deliver(news);
                relay.swallowed();
            } else {
                deliver(piece, news);
            }
        }
        deliver(news);
        if (!relay.isOver() && inflow.pending() > 0 && mayPassUnfinished()) {
            passUnfinished();
        }
    }

    /** The client gets what has come of a packet that is not whole. */
    void passUnfinished() {
        toClient(inflow.passUnfinished());
    }

    private boolean swallows(Inflow.Piece piece) {
        byte[] packet = piece.bytes();
        if (piece.type() == PacketType.CONNACK
                && packet.length > CONNACK_CODE_OFFSET
                && packet[CONNACK_CODE_OFFSET] == 0) {
            relay.accepted();
        }
        return pings.answeredBy(packet);
    }

    private boolean mayPassUnfinished() {
        PacketType type = inflow.unfinishedType();
        boolean mayBeAnswer = inflow.pending() <= Pings.ANSWER_LENGTH && type == PacketType.PINGRESP;
        boolean awaited =
                wire.cues().awaits(Direction.S2C, type) || wire.holding().wants(type);
        return !mayBeAnswer && !awaited;
    }

    private void deliver(Inflow.Piece piece, ByteArrayOutputStream news) {
        Optional<Order> order =
                piece.whole() ? wire.cues().next(Direction.S2C, piece.type(), piece.bytes()) : Optional.empty();
        if (order.isPresent()) {
            deliver(news);
            deeds.obey(order.get(), piece.bytes());
        } else if (!holds(piece, news)) {
            news.writeBytes(piece.news());
        }
    }

    /** If it is wanted, the packet waits in its lane, and behind it what follows, until somebody says what is to happen to it. */
    private boolean holds(Inflow.Piece piece, ByteArrayOutputStream news) {
        if (!piece.whole() || piece.passed() > 0 || !wire.holding().wants(piece.type())) {
            return false;
        }
        int number = wire.cues().last(Direction.S2C, piece.type());
        HeldPacket held = new HeldPacket(relay, Order.held(piece.type(), number), piece.bytes());
        if (!wire.holding().takes(held)) {
            return false;
        }
        deliver(news);
        deeds.hold(held);
        lanes.keep(Direction.S2C, piece.bytes().length, held::due, () -> deeds.goOn(held));
        return true;
    }

    private void deliver(ByteArrayOutputStream news) {
        toClient(news.toByteArray());
        news.reset();
    }

    private void toClient(byte[] bytes) {
        if (bytes.length > 0) {
            lanes.pass(Direction.S2C, bytes.length, () -> relay.carry(Direction.S2C, bytes));
        }
    }
}
