package org.mqttxray.link;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Deadline;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.Socket;
import org.mqttxray.platform.SocketListener;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * One connection of a client: its packets are forwarded whole, the broker's bytes as they come.
 *
 * <p>While the client is held it pings the broker in its place, see {@link Pings}, and takes exactly the answers to those pings out
 * of what comes back. A broker that hangs up before it got a whole CONNECT is called again when that CONNECT comes, so that a client
 * held before it notices nothing. How far it has come is a {@link ConnectionState}.
 *
 * <p>What {@link LinkScript} orders happens to whole packets, at the moment at which they pass. A packet that is kept waits in its
 * {@link Lane}; no thread waits with it.
 */
final class Relay implements Socket, Deeds.Ends {
    /** A larger packet is not waited for: it passes as it comes, and with it all that follows. Our client writes none. */
    private static final int LARGEST_WHOLE = 1 << 25;

    /** More than this of what the broker says is not fetched while it can't be passed on. */
    private static final int MOST_KEPT = 1 << 20;

    private final Platform platform;
    private final TraceLog log;
    private final int connection;
    private final SocketListener client;
    private final Consumer<Relay> over;
    private final Wire wire;
    private final Lanes lanes;
    private final Inflow fromClient = new Inflow(LARGEST_WHOLE);
    private final BrokerLine broker;
    private final Pings pings;
    private final Deeds deeds;
    private final Call call;
    private final Arrivals arrivals;
    private final ConnectionState state = new ConnectionState();
    /** After a packet that is not what its sender wrote nobody knows what the broker makes of a PINGREQ of ours. */
    private boolean damaged;
    /** How many bytes the client has been given; it may not have read all of them yet. */
    private long given;

    Relay(
            Platform platform,
            TraceLog log,
            int connection,
            Address address,
            SocketListener client,
            Consumer<Relay> over,
            Wire wire) {
        this.platform = platform;
        this.log = log;
        this.connection = connection;
        this.client = client;
        this.over = over;
        this.wire = wire;
        this.lanes = new Lanes(wire);
        this.broker = new BrokerLine(platform, address, new Inflow(LARGEST_WHOLE));
        this.pings = new Pings(platform.clock());
        this.deeds = new Deeds(this, wire, log, connection);
        this.call = new Call(platform, wire, lanes, this::giveUp);
        this.arrivals = new Arrivals(this, broker.inflow(), wire, lanes, pings, deeds);
    }

    synchronized void dial() {
        call.dial(this::dialBroker);
    }

    private void dialBroker() {
        say(LinkAct.DIALLED, broker.address().toString());
        broker.dial(new BrokerSide(true));
    }

    private synchronized void redial() {
        say(LinkAct.REDIALLED, broker.address().toString());
        broker.dial(new BrokerSide(false));
    }

    private synchronized void giveUp() {
        if (!call.answered() && !state.over()) {
            end();
            client.failed(
                    new DialFailed(DialFailed.Reason.TIMED_OUT, broker.address().toString()));
        }
    }

    /** Delivers what need not wait any more. */
    synchronized void drain() {
        lanes.drain(platform.clock().stamp());
    }

    // What is ordered: the ends that Deeds works with

    @Override
    public void pass(Direction direction, int size, Runnable delivery) {
        lanes.pass(direction, size, delivery);
    }

    @Override
    public void keep(Direction direction, int size, Duration time, Runnable delivery) {
        lanes.keep(
                direction, size, Deadline.after(platform.clock().stamp(), time).nanos(), delivery);
        platform.later(time, this::drain);
    }

    @Override
    public synchronized void carry(Direction direction, byte[] bytes) {
        if (direction == Direction.C2S) {
            packetsToBroker(bytes);
        } else if (bytes.length > 0) {
            given += bytes.length;
            client.received(bytes);
        }
    }

    @Override
    public synchronized Range next(int count) {
        return new Range(log.streamOf(connection, false), given, given + count);
    }

    @Override
    public synchronized void damaged() {
        damaged = true;
    }

    synchronized boolean isDamaged() {
        return damaged;
    }

    @Override
    public void cut() {
        end();
        client.closed(SocketListener.Closing.BROKEN);
    }

    // The client's side

    @Override
    public synchronized void send(byte[] bytes) {
        if (state.over()) {
            return;
        }
        for (Inflow.Piece piece : fromClient.feed(bytes)) {
            if (!state.over()) { // an order may cut the line in the middle of them
                forward(piece);
            }
        }
    }

    private void forward(Inflow.Piece piece) {
        PacketType type = piece.type();
        byte[] packet = piece.bytes();
        Optional<Order> order = wire.cues().next(Direction.C2S, type, packet);
        if (order.isPresent()) {
            deeds.obey(order.get(), packet);
        } else {
            lanes.pass(Direction.C2S, packet.length, () -> clientsToBroker(type, packet));
        }
    }

    /** Sends bytes to the broker that are not what the client has written at once; there may be packets among them. */
    private void packetsToBroker(byte[] bytes) {
        Inflow ordered = new Inflow(LARGEST_WHOLE);
        for (Inflow.Piece piece : ordered.feed(bytes)) {
            clientsToBroker(piece.type(), piece.bytes());
        }
        if (ordered.pending() > 0) {
            clientsToBroker(PacketType.RESERVED, ordered.passUnfinished());
        }
    }

    private synchronized void clientsToBroker(PacketType type, byte[] packet) {
        if (type == PacketType.CONNECT && (state.waiting() || state.dropped())) {
            pings.connects(packet);
            if (state.dropped()) {
                redial();
            }
            state.forward();
        }
        pings.sends(type);
        broker.send(type, packet);
    }

    @Override
    public int pending() {
        return broker.pending() + lanes.bytes(Direction.C2S);
    }

    @Override
    public synchronized void close() {
        if (state.over()) {
            hangUp(); // it was the broker that has ended it
            return;
        }
        state.end();
        wire.holding().gone(this);
        lanes.clear(Direction.S2C);
        lanes.pass(Direction.C2S, 0, this::hangUp);
    }

    private void hangUp() {
        over.accept(this);
        broker.hangUp();
    }

    /** Nothing more goes either way. */
    private synchronized void end() {
        state.end();
        wire.holding().gone(this);
        lanes.clear();
        hangUp();
    }

    /**
     * Sees to it that the broker hears something while the client is held. What waits on the line then waits for the session's clock, which
     * stands still: it does not keep a ping back.
     */
    synchronized void tick() {
        boolean due = pings.due();
        boolean divided = !fromClient.lost() && !broker.inflow().lost() && !damaged;
        boolean free = lanes.free(Direction.C2S) || platform.clock().stopped();
        if (due && state.accepted() && !broker.gone() && divided && free) {
            broker.send(PacketType.PINGREQ, pings.ping());
            say(LinkAct.PINGED, PacketType.PINGREQ.name());
        }
    }

    /**
     * Whether nothing is to be waited for from the broker, see {@link BrokerLine#quiet}. What waits in the link does not count: it has its
     * own deadline on the session's clock, to which the client's waits may be skipped at most, or it waits for good.
     */
    synchronized boolean quiet(Duration forAtLeast) {
        return state.over() || broker.quiet(forAtLeast);
    }

    // The broker's side

    private synchronized void brokerSaid(byte[] bytes) {
        if (!state.over()) {
            arrivals.come(broker.heard(bytes));
        }
    }

    int connection() {
        return connection;
    }

    /** Whose line it is: the client's name in the log. */
    String client() {
        return log.clientOf(connection);
    }

    /** Whether nothing passes any more. */
    boolean isOver() {
        return state.over();
    }

    /** A CONNACK has said yes. */
    void accepted() {
        state.accept();
    }

    /** An answer to a PINGREQ of ours has come. */
    void swallowed() {
        say(LinkAct.SWALLOWED, PacketType.PINGRESP.name());
    }

    /** Lets a packet go on that is held. */
    synchronized void letGo(HeldPacket held, Optional<Change> change) {
        held.goesOn(change, platform.clock().stamp());
        drain();
        if (change.orElse(null) instanceof Change.Delay delay) {
            platform.later(delay.time(), this::drain);
        }
    }

    private synchronized void brokerHungUp(SocketListener.Closing how) {
        if (state.over()) {
            return;
        }
        say(LinkAct.LOST, how.name());
        broker.lost();
        if (state.waiting() && !broker.heardOf()) { // a broker that has spoken first is none to call again
            state.drop();
            return;
        }
        arrivals.passUnfinished();
        lanes.pass(Direction.S2C, 0, () -> endTowardsClient(how));
    }

    private synchronized void brokerDoesNotAnswerAgain(DialFailed why) {
        say(LinkAct.LOST, why.reason().name());
        broker.lost();
        lanes.pass(Direction.S2C, 0, () -> endTowardsClient(SocketListener.Closing.BROKEN));
    }

    private synchronized void endTowardsClient(SocketListener.Closing how) {
        state.end();
        over.accept(this);
        lanes.clear(Direction.C2S);
        client.closed(how);
    }

    private synchronized void hearConnected(boolean first) {
        broker.connected();
        if (first && !state.over()) {
            call.answer(client::connected);
        }
    }

    private synchronized void hearFailed(DialFailed why) {
        broker.lost();
        if (!state.over()) {
            call.answer(() -> fail(why));
        }
    }

    private synchronized void fail(DialFailed why) {
        state.end();
        over.accept(this);
        client.failed(why);
    }

    private void say(LinkAct act, String detail) {
        log.link(act, connection, detail, Optional.empty());
    }

    /** Hears one call to the broker. */
    private final class BrokerSide implements SocketListener {
        private final boolean first;

        BrokerSide(boolean first) {
            this.first = first;
        }

        @Override
        public void connected() {
            hearConnected(first);
        }

        @Override
        public void failed(DialFailed why) {
            if (first) {
                hearFailed(why);
            } else {
                brokerDoesNotAnswerAgain(why);
            }
        }

        @Override
        public void received(byte[] bytes) {
            brokerSaid(bytes);
        }

        @Override
        public void closed(Closing how) {
            brokerHungUp(how);
        }

        @Override
        public boolean full() {
            return client.full() || lanes.bytes(Direction.S2C) >= MOST_KEPT;
        }
    }
}
