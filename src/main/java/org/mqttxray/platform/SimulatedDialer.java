package org.mqttxray.platform;

import java.time.Duration;

/** A network in memory: everything arrives {@link #LATENCY} after it was sent, in virtual time, on one thread of the platform. */
final class SimulatedDialer implements Dialer {
    /** How long anything is under way. */
    static final Duration LATENCY = Duration.ofNanos(250_000);

    private final Clock clock;
    private final Peer peer;
    private final Agenda agenda;

    SimulatedDialer(Clock clock, Peer peer) {
        this.clock = clock;
        this.peer = peer;
        this.agenda = new Agenda(clock);
    }

    /** Delivers for ever; ends with the session. */
    void deliverToTheEnd() {
        agenda.performToTheEnd();
    }

    private void deliver(Duration after, Runnable arrival) {
        agenda.add(LATENCY.plus(after), arrival);
    }

    /** Does something on the network's thread, a while from now. */
    void later(Duration after, Runnable act) {
        agenda.add(after, act);
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
            long first = agenda.number(); // whatever the peer says at once comes after the news that it has answered
            try {
                conversation = peer.called(address, this);
                agenda.add(first, LATENCY, listener::connected);
            } catch (DialFailed e) {
                agenda.add(first, LATENCY, () -> listener.failed(e));
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
