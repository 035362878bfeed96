package org.mqttxray.link;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttxray.mqtt.codec.Framer;
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
    private final Address address;
    private final SocketListener client;
    private final Consumer<Relay> over;
    private final Wire wire;
    private final Lane outward = new Lane();
    private final Lane inward = new Lane();
    private final Inflow fromClient = new Inflow(LARGEST_WHOLE);
    private final Inflow fromBroker = new Inflow(LARGEST_WHOLE);
    private final Owed owed = new Owed();
    private final Pings pings;
    private final Deeds deeds;
    private volatile Socket broker;
    private State state = State.WAITING;

    private boolean heardOf;
    private boolean connected;
    private boolean brokerGone;
    /** Whether the client knows how its call went. */
    private boolean answered;

    private boolean patienceEnds;
    private boolean hungUp;
    /** After a packet that is not what its sender wrote nobody knows what the broker makes of a PINGREQ of ours. */
    private boolean damaged;
    /** When bytes last went either way, in the time of the world. */
    private long lastTraffic;

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
        this.address = address;
        this.client = client;
        this.over = over;
        this.wire = wire;
        this.pings = new Pings(platform.clock());
        this.deeds = new Deeds(this, wire, log, connection);
    }

    synchronized void dial() {
        if (wire.dead()) {
            endPatience();
        }
        pass(outward, 0, this::call);
    }

    private void call() {
        say(LinkAct.DIALLED, address.toString());
        broker = platform.dialer().dial(address, new BrokerSide(true));
    }

    private synchronized void redial() {
        connected = false;
        brokerGone = false;
        say(LinkAct.REDIALLED, address.toString());
        broker = platform.dialer().dial(address, new BrokerSide(false));
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
            client.failed(new DialFailed(DialFailed.Reason.TIMED_OUT, address.toString()));
        }
    }

    // What waits

    /** Does something to what is on a lane, in its turn: now, unless it has to wait. */
    private void pass(Lane lane, int size, Runnable delivery) {
        if (lane.empty() && !wire.dead()) {
            delivery.run();
        } else {
            lane.add(size, 0, delivery);
        }
    }

    /** Delivers what need not wait any more. */
    synchronized void drain() {
        if (!wire.dead()) {
            long now = platform.clock().stamp();
            outward.drain(now);
            inward.drain(now);
        }
    }

    // What is ordered: the ends that Deeds works with

    @Override
    public void pass(Direction direction, int size, Runnable delivery) {
        pass(lane(direction), size, delivery);
    }

    @Override
    public void keep(Direction direction, int size, Duration time, Runnable delivery) {
        lane(direction).add(size, Deadline.after(platform.clock().stamp(), time).nanos(), delivery);
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

    @Override
    public void cut() {
        end();
        client.closed(SocketListener.Closing.BROKEN);
    }

    private Lane lane(Direction direction) {
        return direction == Direction.C2S ? outward : inward;
    }

    // The client's side

    @Override
    public synchronized void send(byte[] bytes) {
        if (state == State.OVER) {
            return;
        }
        for (Inflow.Piece piece : fromClient.feed(bytes)) {
            if (state != State.OVER) { // an order may cut the line in the middle of them
                forward(piece.whole() ? type(piece.bytes()) : PacketType.RESERVED, piece.bytes());
            }
        }
    }

    private void forward(PacketType type, byte[] packet) {
        Optional<Order> order = wire.cues().next(Direction.C2S, type);
        if (order.isPresent()) {
            deeds.obey(order.get(), packet);
        } else {
            pass(outward, packet.length, () -> clientsToBroker(type, packet));
        }
    }

    /** Sends bytes to the broker that are not what the client has written at once; there may be packets among them. */
    private void packetsToBroker(byte[] bytes) {
        Framer framer = new Framer(LARGEST_WHOLE);
        for (byte[] packet : framer.feed(bytes, 0, bytes.length)) {
            clientsToBroker(framer.lost() ? PacketType.RESERVED : type(packet), packet);
        }
        if (framer.pending() > 0) {
            clientsToBroker(PacketType.RESERVED, framer.rest());
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
        toBroker(type, packet);
    }

    private void toBroker(PacketType type, byte[] packet) {
        owed.sent(type, packet);
        broker.send(packet);
        lastTraffic = platform.clock().elapsed();
    }

    @Override
    public int pending() {
        Socket called = broker;
        return (called == null ? 0 : called.pending()) + outward.bytes();
    }

    @Override
    public synchronized void close() {
        if (state == State.OVER) {
            hangUp(); // it was the broker that has ended it
            return;
        }
        state = State.OVER;
        inward.clear();
        pass(outward, 0, this::hangUp);
    }

    private void hangUp() {
        over.accept(this);
        if (broker != null && !hungUp) {
            hungUp = true;
            broker.close();
        }
    }

    /** Nothing more goes either way. */
    private synchronized void end() {
        state = State.OVER;
        outward.clear();
        inward.clear();
        hangUp();
    }

    /**
     * Sees to it that the broker hears something while the client is held. What waits on the line then waits for the session's clock, which
     * stands still: it does not keep a ping back.
     */
    synchronized void tick() {
        boolean due = pings.due();
        boolean divided = !fromClient.lost() && !fromBroker.lost() && !damaged;
        boolean free = outward.empty() && !wire.dead();
        if (due
                && state == State.ACCEPTED
                && divided
                && (free || platform.clock().stopped())) {
            toBroker(PacketType.PINGREQ, pings.ping());
            say(LinkAct.PINGED, PacketType.PINGREQ.name());
        }
    }

    /**
     * Whether bytes have gone neither way for a while, none are waiting, and the broker owes nothing, not even the rest of a packet. What
     * waits in the link does not count: it has its own deadline on the session's clock, to which the client's waits may be skipped at most,
     * or it waits for good. What the broker owes to a packet that has not reached it, it does not owe yet.
     */
    synchronized boolean quiet(Duration forAtLeast) {
        if (state == State.OVER || brokerGone || broker == null) {
            return true; // nothing can come
        }
        return connected
                && owed.nothing()
                && !fromBroker.lost()
                && fromBroker.pending() == 0
                && broker.pending() == 0
                && platform.clock().elapsed() - lastTraffic >= forAtLeast.toNanos();
    }

    // The broker's side

    /** Passes on what comes as it comes; only what may become an answer to a PINGREQ of ours is held until it is whole. */
    private synchronized void brokerSaid(byte[] bytes) {
        if (state == State.OVER) {
            return;
        }
        heardOf = true;
        lastTraffic = platform.clock().elapsed();
        ByteArrayOutputStream news =
                new ByteArrayOutputStream(bytes.length); // goes in one: each delivery wakes the client
        for (Inflow.Piece piece : fromBroker.feed(bytes)) {
            if (state == State.OVER) {
                return; // an order has cut the line in the middle of them
            }
            if (piece.whole()) {
                owed.came(type(piece.bytes()));
            }
            if (piece.whole() && swallows(piece.bytes())) {
                deliver(news);
                say(LinkAct.SWALLOWED, PacketType.PINGRESP.name());
            } else {
                deliver(piece, news);
            }
        }
        deliver(news);
        if (state != State.OVER && fromBroker.pending() > 0 && mayPassUnfinished()) {
            toClient(fromBroker.passUnfinished());
        }
    }

    private boolean mayPassUnfinished() {
        PacketType type = fromBroker.unfinishedType();
        boolean mayBeAnswer = fromBroker.pending() <= Pings.ANSWER_LENGTH && type == PacketType.PINGRESP;
        return !mayBeAnswer && !wire.cues().awaits(Direction.S2C, type);
    }

    private void deliver(Inflow.Piece piece, ByteArrayOutputStream news) {
        Optional<Order> order = piece.whole() ? wire.cues().next(Direction.S2C, type(piece.bytes())) : Optional.empty();
        if (order.isPresent()) {
            deliver(news);
            deeds.obey(order.get(), piece.bytes());
        } else {
            news.writeBytes(piece.news());
        }
    }

    private void deliver(ByteArrayOutputStream news) {
        toClient(news.toByteArray());
        news.reset();
    }

    private void toClient(byte[] bytes) {
        if (bytes.length > 0) {
            pass(inward, bytes.length, () -> client.received(bytes));
        }
    }

    private boolean swallows(byte[] packet) {
        if (type(packet) == PacketType.CONNACK
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
        brokerGone = true;
        if (state == State.WAITING && !heardOf) { // a broker that has spoken first is none to call again
            state = State.DROPPED;
            return;
        }
        toClient(fromBroker.passUnfinished());
        pass(inward, 0, () -> endTowardsClient(how));
    }

    private synchronized void brokerDoesNotAnswerAgain(DialFailed why) {
        say(LinkAct.LOST, why.reason().name());
        brokerGone = true;
        pass(inward, 0, () -> endTowardsClient(SocketListener.Closing.BROKEN));
    }

    private synchronized void endTowardsClient(SocketListener.Closing how) {
        state = State.OVER;
        over.accept(this);
        outward.clear();
        client.closed(how);
    }

    private synchronized void hearConnected(boolean first) {
        connected = true;
        lastTraffic = platform.clock().elapsed();
        if (first) {
            answer(client::connected);
        }
    }

    private synchronized void hearFailed(DialFailed why) {
        brokerGone = true;
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
        pass(inward, 0, () -> tell(news));
    }

    private synchronized void tell(Runnable news) {
        answered = true;
        news.run();
    }

    private void say(LinkAct act, String detail) {
        log.link(act, connection, detail, Optional.empty());
    }

    private static PacketType type(byte[] packet) {
        return PacketType.begunBy(packet[0]);
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
            return client.full() || inward.bytes() >= MOST_KEPT;
        }
    }
}
