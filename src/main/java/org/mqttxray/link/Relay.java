package org.mqttxray.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
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
 *   any --the client hangs up--&gt; OVER
 * </pre>
 */
final class Relay implements Socket {
    /** A larger packet is not waited for: it passes as it comes, and with it all that follows. */
    private static final int LARGEST_WHOLE = 1 << 20;

    private static final int CONNACK_CODE_OFFSET = 3;

    private final Platform platform;
    private final TraceLog log;
    private final int connection;
    private final Address address;
    private final SocketListener client;
    private final Consumer<Relay> over;
    private final Framer fromClient = new Framer(LARGEST_WHOLE);
    private final Framer fromBroker = new Framer(LARGEST_WHOLE);
    private final Owed owed = new Owed();
    private final Pings pings;
    private volatile Socket broker;
    private State state = State.WAITING;
    /** How many bytes of the broker's unfinished packet the client has got already. */
    private int passed;

    private boolean heardOf;
    private boolean connected;
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
            Consumer<Relay> over) {
        this.platform = platform;
        this.log = log;
        this.connection = connection;
        this.address = address;
        this.client = client;
        this.over = over;
        this.pings = new Pings(platform.clock());
    }

    synchronized void dial() {
        say(LinkAct.DIALLED, address.toString());
        broker = platform.dialer().dial(address, new BrokerSide(true));
    }

    private synchronized void redial() {
        connected = false;
        say(LinkAct.REDIALLED, address.toString());
        broker = platform.dialer().dial(address, new BrokerSide(false));
    }

    // The client's side

    @Override
    public synchronized void send(byte[] bytes) {
        for (byte[] packet : fromClient.feed(bytes, 0, bytes.length)) {
            forward(packet);
        }
    }

    private void forward(byte[] packet) {
        PacketType type = fromClient.lost() ? PacketType.RESERVED : type(packet);
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
        return broker.pending();
    }

    @Override
    public synchronized void close() {
        state = State.OVER;
        over.accept(this);
        broker.close();
    }

    /** Sees to it that the broker hears something while the client is held. */
    synchronized void tick() {
        boolean due = pings.due();
        if (due && state == State.ACCEPTED && !fromClient.lost() && !fromBroker.lost()) {
            toBroker(PacketType.PINGREQ, pings.ping());
            say(LinkAct.PINGED, PacketType.PINGREQ.name());
        }
    }

    /** Whether bytes have gone neither way for a while, none are waiting, and the broker owes nothing, not even the rest of a packet. */
    synchronized boolean quiet(Duration forAtLeast) {
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
        heardOf = true;
        lastTraffic = platform.clock().elapsed();
        List<byte[]> pieces = fromBroker.feed(bytes, 0, bytes.length);
        int packets = fromBroker.lost() ? pieces.size() - 1 : pieces.size(); // what follows is undivided
        for (int i = 0; i < pieces.size(); i++) {
            if (i < packets) {
                owed.came(type(pieces.get(i)));
            }
            if (i < packets && swallows(pieces.get(i))) {
                say(LinkAct.SWALLOWED, PacketType.PINGRESP.name());
            } else {
                passOn(pieces.get(i));
            }
            passed = 0;
        }
        int unfinished = fromBroker.pending();
        if (unfinished > passed
                && (unfinished > Pings.ANSWER_LENGTH || type(fromBroker.rest()) != PacketType.PINGRESP)) {
            client.received(passed == 0 ? fromBroker.rest() : tail(bytes, unfinished - passed));
            passed = unfinished;
        }
    }

    private static byte[] tail(byte[] bytes, int count) {
        return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
    }

    private boolean swallows(byte[] packet) {
        if (type(packet) == PacketType.CONNACK
                && packet.length > CONNACK_CODE_OFFSET
                && packet[CONNACK_CODE_OFFSET] == 0) {
            state = state == State.FORWARDED ? State.ACCEPTED : state;
        }
        return pings.answeredBy(packet);
    }

    /** Gives the client those of a piece's bytes that it has not got yet. */
    private void passOn(byte[] piece) {
        int known = Math.min(passed, piece.length);
        if (known < piece.length) {
            client.received(known == 0 ? piece : Arrays.copyOfRange(piece, known, piece.length));
        }
    }

    private synchronized void brokerHungUp(SocketListener.Closing how) {
        if (state == State.OVER) {
            return;
        }
        say(LinkAct.LOST, how.name());
        if (state == State.WAITING && !heardOf) { // a broker that has spoken first is none to call again
            state = State.DROPPED;
            return;
        }
        endTowardsClient(how);
    }

    private synchronized void brokerDoesNotAnswerAgain(DialFailed why) {
        say(LinkAct.LOST, why.reason().name());
        endTowardsClient(SocketListener.Closing.BROKEN);
    }

    private void endTowardsClient(SocketListener.Closing how) {
        state = State.OVER;
        over.accept(this);
        byte[] unfinished = fromBroker.rest();
        if (unfinished.length > passed) {
            passOn(unfinished);
        }
        client.closed(how);
    }

    private synchronized void hearConnected() {
        connected = true;
        lastTraffic = platform.clock().elapsed();
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
            hearConnected();
            if (first) {
                client.connected();
            }
        }

        @Override
        public void failed(DialFailed why) {
            if (first) {
                over.accept(Relay.this);
                client.failed(why);
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
            return client.full();
        }
    }
}
