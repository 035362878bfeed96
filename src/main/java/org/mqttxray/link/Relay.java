package org.mqttxray.link;

import java.io.ByteArrayOutputStream;
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
import org.mqttxray.trace.TraceLog;

/**
 * One connection of a client: its packets are forwarded whole, the broker's bytes as they come.
 *
 * <p>While the client is held it pings the broker in its place, see {@link Pings}, and takes exactly the answers to those pings out
 * of what comes back. A broker that hangs up before it got a whole CONNECT is called again when that CONNECT comes, so that a client
 * held before it notices nothing.
 *
 * <pre>
 *   WAITING (no whole CONNECT yet) --the broker hangs up--&gt; DROPPED
 *   WAITING --CONNECT: forward--&gt; FORWARDED
 *   DROPPED --CONNECT: call again, forward--&gt; FORWARDED
 *   FORWARDED --CONNACK with code 0--&gt; ACCEPTED (from here on it pings)
 *   FORWARDED, ACCEPTED --the broker hangs up: tell the client--&gt; OVER
 *   any --the client hangs up, or an order cuts the line--&gt; OVER
 * </pre>
 *
 * <p>What {@link LinkScript} orders happens to whole packets, at the moment at which they pass. A packet that is kept waits in its
 * {@link Lane}; no thread waits with it.
 */
final class Relay implements Socket, Deeds.Ends {
    /** A larger packet is not waited for: it passes as it comes, and with it all that follows. Our client writes none. */
    private static final int LARGEST_WHOLE = 1 << 25;

    private static final int CONNACK_CODE_OFFSET = 3;
    /** More than this of what the broker says is not fetched while it can't be passed on. */
    private static final int MOST_KEPT = 1 << 20;
    /** How long a call waits on a dead line; a real platform waits as long for an answer. */
    private static final Duration DIAL_PATIENCE = Duration.ofSeconds(10);

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
    private State state = State.WAITING;

    /** Whether the client knows how its call went. */
    private boolean answered;

    private boolean patienceEnds;
    /** After a packet that is not what its sender wrote nobody knows what the broker makes of a PINGREQ of ours. */
    private boolean damaged;

    private enum State {
        WAITING,
        DROPPED,
        FORWARDED,
        ACCEPTED,
        OVER
    }

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
    }

    synchronized void dial() {
        if (wire.dead()) {
            endPatience();
        }
        lanes.pass(Direction.C2S, 0, this::call);
    }

    private void call() {
        say(LinkAct.DIALLED, broker.address().toString());
        broker.dial(new BrokerSide(true));
    }

    private synchronized void redial() {
        say(LinkAct.REDIALLED, broker.address().toString());
        broker.dial(new BrokerSide(false));
    }

    /** A call on a dead line is given up, as the machine would do. */
    private void endPatience() {
        if (!patienceEnds) {
            patienceEnds = true;
            platform.later(DIAL_PATIENCE, this::giveUp);
        }
    }

    private synchronized void giveUp() {
        if (!answered && state != State.OVER) {
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
    public void carry(Direction direction, byte[] bytes) {
        if (direction == Direction.C2S) {
            packetsToBroker(bytes);
        } else if (bytes.length > 0) {
            client.received(bytes);
        }
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
        if (state == State.OVER) {
            return;
        }
        for (Inflow.Piece piece : fromClient.feed(bytes)) {
            if (state != State.OVER) { // an order may cut the line in the middle of them
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
        if (type == PacketType.CONNECT && (state == State.WAITING || state == State.DROPPED)) {
            pings.connects(packet);
            if (state == State.DROPPED) {
                redial();
            }
            state = State.FORWARDED;
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
        if (state == State.OVER) {
            hangUp(); // it was the broker that has ended it
            return;
        }
        state = State.OVER;
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
        state = State.OVER;
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
        if (due && state == State.ACCEPTED && divided && free) {
            broker.send(PacketType.PINGREQ, pings.ping());
            say(LinkAct.PINGED, PacketType.PINGREQ.name());
        }
    }

    /**
     * Whether nothing is to be waited for from the broker, see {@link BrokerLine#quiet}. What waits in the link does not count: it has its
     * own deadline on the session's clock, to which the client's waits may be skipped at most, or it waits for good.
     */
    synchronized boolean quiet(Duration forAtLeast) {
        return state == State.OVER || broker.quiet(forAtLeast);
    }

    // The broker's side

    /** Passes on what comes as it comes; only what may become an answer to a PINGREQ of ours is held until it is whole. */
    private synchronized void brokerSaid(byte[] bytes) {
        if (state == State.OVER) {
            return;
        }
        ByteArrayOutputStream news =
                new ByteArrayOutputStream(bytes.length); // goes in one: each delivery wakes the client
        for (Inflow.Piece piece : broker.heard(bytes)) {
            if (state == State.OVER) {
                return; // an order has cut the line in the middle of them
            }
            if (piece.whole() && swallows(piece)) {
                deliver(news);
                say(LinkAct.SWALLOWED, PacketType.PINGRESP.name());
            } else {
                deliver(piece, news);
            }
        }
        deliver(news);
        Inflow inflow = broker.inflow();
        if (state != State.OVER && inflow.pending() > 0 && mayPassUnfinished(inflow)) {
            toClient(inflow.passUnfinished());
        }
    }

    private boolean mayPassUnfinished(Inflow inflow) {
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
        } else if (piece.whole() && piece.passed() == 0 && wire.holding().wants(piece.type())) {
            deliver(news);
            hold(piece);
        } else {
            news.writeBytes(piece.news());
        }
    }

    /** The packet waits in its lane, and behind it what follows, until somebody says what is to happen to it. */
    private void hold(Inflow.Piece piece) {
        int number = wire.cues().last(Direction.S2C, piece.type());
        HeldPacket held = new HeldPacket(Order.held(piece.type(), number), piece.bytes());
        wire.holding().took(new Holding.Held(this, held));
        deeds.hold(held);
        lanes.keep(Direction.S2C, piece.bytes().length, held::due, () -> {
            wire.holding().gone(this);
            deeds.goOn(held);
        });
    }

    /** Lets a packet go on that is held. */
    synchronized void letGo(HeldPacket held, Optional<Change> change) {
        held.letGo(change, platform.clock().stamp());
        drain();
        if (change.orElse(null) instanceof Change.Delay delay) {
            platform.later(delay.time(), this::drain);
        }
    }

    private void deliver(ByteArrayOutputStream news) {
        toClient(news.toByteArray());
        news.reset();
    }

    private void toClient(byte[] bytes) {
        if (bytes.length > 0) {
            lanes.pass(Direction.S2C, bytes.length, () -> client.received(bytes));
        }
    }

    private boolean swallows(Inflow.Piece piece) {
        byte[] packet = piece.bytes();
        if (piece.type() == PacketType.CONNACK
                && packet.length > CONNACK_CODE_OFFSET
                && packet[CONNACK_CODE_OFFSET] == 0) {
            state = state == State.FORWARDED ? State.ACCEPTED : state;
        }
        return pings.answeredBy(packet);
    }

    private synchronized void brokerHungUp(SocketListener.Closing how) {
        if (state == State.OVER) {
            return;
        }
        say(LinkAct.LOST, how.name());
        broker.lost();
        if (state == State.WAITING && !broker.heardOf()) { // a broker that has spoken first is none to call again
            state = State.DROPPED;
            return;
        }
        toClient(broker.inflow().passUnfinished());
        lanes.pass(Direction.S2C, 0, () -> endTowardsClient(how));
    }

    private synchronized void brokerDoesNotAnswerAgain(DialFailed why) {
        say(LinkAct.LOST, why.reason().name());
        broker.lost();
        lanes.pass(Direction.S2C, 0, () -> endTowardsClient(SocketListener.Closing.BROKEN));
    }

    private synchronized void endTowardsClient(SocketListener.Closing how) {
        state = State.OVER;
        over.accept(this);
        lanes.clear(Direction.C2S);
        client.closed(how);
    }

    private synchronized void hearConnected(boolean first) {
        broker.connected();
        if (first) {
            answer(client::connected);
        }
    }

    private synchronized void hearFailed(DialFailed why) {
        broker.lost();
        answer(() -> fail(why));
    }

    private synchronized void fail(DialFailed why) {
        state = State.OVER;
        over.accept(this);
        client.failed(why);
    }

    private void answer(Runnable news) {
        if (state == State.OVER) {
            return;
        }
        if (wire.dead()) {
            endPatience();
        }
        lanes.pass(Direction.S2C, 0, () -> tell(news));
    }

    private synchronized void tell(Runnable news) {
        answered = true;
        news.run();
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
