package org.mqttxray.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A network in memory: everything arrives {@link #LATENCY} after it was sent, in virtual time, on one thread of the platform. */
final class SimulatedDialer implements Dialer {
    /** How long anything is under way. */
    static final Duration LATENCY = Duration.ofNanos(250_000);

    private final Clock clock;
    private final Peer peer;
    private final PriorityQueue<Delivery> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Delivery::due).thenComparingLong(Delivery::number));
    private long sent;

    private record Delivery(long due, long number, Runnable arrival) {}

    SimulatedDialer(Clock clock, Peer peer) {
        this.clock = clock;
        this.peer = peer;
    }

    /** Delivers for ever; ends with the session. */
    void deliverToTheEnd() {
        while (true) {
            next().arrival.run();
        }
    }

    private Delivery next() {
        clock.enter();
        try {
            while (underWay.isEmpty() || underWay.peek().due > clock.stamp()) {
                Delivery first = underWay.peek();
                Deadline due = first == null ? Deadline.NEVER : new Deadline(first.due);
                clock.await(() -> underWay.peek() != first, due);
            }
            return underWay.remove();
        } finally {
            clock.exit();
        }
    }

    private void deliver(Duration after, Runnable arrival) {
        clock.change(() -> deliver(sent++, after, arrival));
    }

    private void deliver(long number, Duration after, Runnable arrival) {
        long due = clock.stamp() + LATENCY.plus(after).toNanos();
        clock.change(() -> underWay.add(new Delivery(due, number, arrival)));
    }

    /** Does something on the network's thread, a while from now. */
    void later(Duration after, Runnable act) {
        clock.change(() ->
                underWay.add(new Delivery(Deadline.after(clock.stamp(), after).nanos(), sent++, act)));
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        Connection connection = new Connection(listener);
        deliver(Duration.ZERO, () -> connection.arriveAt(address));
        return connection;
    }

    private final class Connection implements Socket, Peer.Line {
        private final SocketListener listener;
        private Peer.Conversation conversation;
        /** The client has hung up and hears nothing more. */
        private boolean clientGone;
        /** The peer has hung up and hears nothing more. */
        private boolean peerGone;

        Connection(SocketListener listener) {
            this.listener = listener;
        }

        private void arriveAt(Address address) {
            long first = sent++; // whatever the peer says at once comes after the news that it has answered
            try {
                conversation = peer.called(address, this);
                deliver(first, Duration.ZERO, listener::connected);
            } catch (DialFailed e) {
                deliver(first, Duration.ZERO, () -> listener.failed(e));
            }
        }

        private void toPeer(Runnable arrival) {
            deliver(Duration.ZERO, () -> {
                if (conversation != null && !peerGone) {
                    arrival.run();
                }
            });
        }

        private void toClient(Duration after, Runnable arrival) {
            deliver(after, () -> {
                if (!clientGone) {
                    arrival.run();
                }
            });
        }

        @Override
        public void send(byte[] bytes) {
            toPeer(() -> conversation.received(bytes));
        }

        @Override
        public int pending() {
            return 0;
        }

        @Override
        public void close() {
            clientGone = true;
            toPeer(() -> conversation.closed());
        }

        @Override
        public void send(byte[] bytes, Duration after) {
            toClient(after, () -> listener.received(bytes));
        }

        @Override
        public long time() {
            return clock.stamp();
        }

        @Override
        public void later(Duration after, Runnable act) {
            SimulatedDialer.this.later(after, act);
        }

        @Override
        public void close(Duration after) {
            toClient(after, () -> {
                peerGone = true;
                clientGone = true;
                listener.closed(SocketListener.Closing.FINISHED);
            });
        }
    }
}
