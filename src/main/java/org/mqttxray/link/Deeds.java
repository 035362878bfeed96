package org.mqttxray.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * Does to the packets of one connection what was ordered, in their turn on the line, and tells the log: what the client wrote is there
 * already, and what the broker got is added; the other way round, what the broker sent is added before what the client got.
 */
final class Deeds {
    private static final byte[] NOTHING = {};

    private final Ends ends;
    private final Wire wire;
    private final TraceLog log;
    private final int connection;

    /** The two ends of the connection, as far as orders need them. */
    interface Ends {
        /** Does something to what goes one way, in its turn: now, unless it has to wait. */
        void pass(Direction direction, int size, Runnable delivery);

        /** Does it after a time of the session, and lets nothing overtake it. */
        void keep(Direction direction, int size, Duration time, Runnable delivery);

        /** Brings bytes to the end of their way. */
        void carry(Direction direction, byte[] bytes);

        /** Where, in what the client gets, the next bytes come to lie that are carried to it. */
        Range next(int count);

        /** From here on nobody knows what the broker makes of what it gets. */
        void damaged();

        /** Ends the connection for both. */
        void cut();
    }

    Deeds(Ends ends, Wire wire, TraceLog log, int connection) {
        this.ends = ends;
        this.wire = wire;
        this.log = log;
        this.connection = connection;
    }

    void obey(Order order, byte[] packet) {
        switch (order.deed()) {
            case DELAY -> delay(order, packet);
            case DROP, REPEAT, CUT, REPLACE -> inTurn(order, packet, () -> perform(order, packet));
            case SILENT -> {
                say(LinkAct.SILENCED, order);
                wire.silence(order.time(), () -> say(LinkAct.REVIVED, order));
                inTurn(order, packet, () -> carry(order, packet));
            }
        }
    }

    /** It is the packet's turn. */
    private void perform(Order order, byte[] packet) {
        switch (order.deed()) {
            case DROP -> say(LinkAct.DROPPED, order, sent(order, packet), 0);
            case REPEAT -> {
                say(LinkAct.REPEATED, order, packet, 2 * packet.length);
                carry(order, packet);
                carry(order, packet.clone());
            }
            case CUT -> cut(order, packet);
            case REPLACE -> replace(order, packet);
            default -> arrive(order, packet);
        }
    }

    private void arrive(Order order, byte[] packet) {
        say(LinkAct.DELIVERED, order, toServer(order) ? packet : NOTHING, packet.length);
        carry(order, packet);
    }

    /** A packet of the broker is held from now on. */
    void hold(HeldPacket held) {
        say(LinkAct.DELAYED, held.order(), held.packet(), 0);
    }

    /** What was held goes on, as was said in the meantime. */
    void goOn(HeldPacket held) {
        Order order = held.change().map(held.order()::with).orElse(held.order());
        perform(order, held.packet());
    }

    private void inTurn(Order order, byte[] packet, Runnable deed) {
        ends.pass(order.direction(), packet.length, deed);
    }

    private void carry(Order order, byte[] bytes) {
        ends.carry(order.direction(), bytes);
    }

    private void delay(Order order, byte[] packet) {
        say(LinkAct.DELAYED, order, sent(order, packet), 0);
        ends.keep(order.direction(), packet.length, order.time(), () -> arrive(order, packet));
    }

    private void cut(Order order, byte[] packet) {
        byte[] passes = Arrays.copyOf(packet, Math.min(order.passed(), packet.length));
        say(LinkAct.CUT, order, toServer(order) ? passes : packet, passes.length);
        carry(order, passes);
        ends.cut();
    }

    private void replace(Order order, byte[] packet) {
        byte[] instead = order.instead().toArray();
        if (!Soundness.soundPackets(instead)) {
            ends.damaged();
        }
        say(LinkAct.REPLACED, order, toServer(order) ? instead : packet, instead.length);
        carry(order, instead);
    }

    private static boolean toServer(Order order) {
        return order.direction() == Direction.C2S;
    }

    /** What the broker sent, if it has sent anything. */
    private static byte[] sent(Order order, byte[] packet) {
        return toServer(order) ? NOTHING : packet;
    }

    private void say(LinkAct act, Order order) {
        log.link(act, connection, order.at(), Optional.empty());
    }

    /**
     * Tells what is done to a packet.
     *
     * @param bytes what only the broker's end of the line sees
     * @param passes how many bytes go on now, before anything else does
     */
    private void say(LinkAct act, Order order, byte[] bytes, int passes) {
        boolean toServer = toServer(order);
        log.link(act, connection, order.at(), toServer, bytes, ends.next(toServer ? 0 : passes));
    }
}
