package org.mqttxray.platform;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * A connection as its client uses it: blocking calls with a timeout, all of whose waiting is {@link Clock#await}. A thread of the
 * platform fills the queue; {@link #receive} only takes from it, so that a stopped clock stops the client and loses nothing.
 *
 * <pre>
 *   DIALLING --connected--&gt; OPEN --closed by the peer--&gt; ENDED
 *   DIALLING --failed--&gt; FAILED
 * </pre>
 */
public final class NetSocket {
    /** What {@link #receive} and {@link #send} return when the time ran out. */
    public static final int TIMED_OUT = -1;
    /** What {@link #receive} returns when the peer has hung up and everything before that was read. */
    public static final int CLOSED = 0;

    private static final int MAX_UNREAD = 1 << 20;
    private static final int MAX_UNSENT = 1 << 18;

    private final Clock clock;
    private final Socket socket;
    private final ArrayDeque<byte[]> unread = new ArrayDeque<>();
    private int firstOffset;
    private volatile int unreadBytes;
    private State state = State.DIALLING;
    private DialFailed failure;
    private Duration receiveTimeout = Duration.ZERO;

    private enum State {
        DIALLING,
        OPEN,
        ENDED,
        FAILED
    }

    private NetSocket(Clock clock, Dialer dialer, Address address) {
        this.clock = clock;
        this.socket = dialer.dial(address, new Inbox());
    }

    /**
     * Connects and waits until that has worked or failed; the platform bounds the time.
     *
     * @throws DialFailed if there is no connection
     */
    public static NetSocket connect(Clock clock, Dialer dialer, Address address) throws DialFailed {
        NetSocket socket = new NetSocket(clock, dialer, address);
        clock.await(() -> socket.state != State.DIALLING, Deadline.NEVER);
        if (socket.state == State.FAILED) {
            throw socket.failure;
        }
        return socket;
    }

    /** Sets how long one {@link #receive} waits at most, as {@code SO_RCVTIMEO} does. */
    public void receiveTimeout(Duration timeout) {
        receiveTimeout = timeout;
    }

    /**
     * Takes bytes that have arrived, at least one and at most as many as asked for.
     *
     * @return how many; {@link #TIMED_OUT}; {@link #CLOSED}
     */
    public int receive(byte[] into, int from, int to) {
        clock.enter();
        try {
            boolean ready = clock.await(() -> !unread.isEmpty() || state == State.ENDED, receiveTimeout);
            if (!unread.isEmpty()) {
                return take(into, from, to);
            }
            return ready ? CLOSED : TIMED_OUT;
        } finally {
            clock.exit();
        }
    }

    private int take(byte[] into, int from, int to) {
        int taken = 0;
        while (from + taken < to && !unread.isEmpty()) {
            byte[] first = unread.peekFirst();
            int count = Math.min(first.length - firstOffset, to - from - taken);
            System.arraycopy(first, firstOffset, into, from + taken, count);
            taken += count;
            firstOffset += count;
            if (firstOffset == first.length) {
                unread.removeFirst();
                firstOffset = 0;
            }
        }
        unreadBytes -= taken;
        return taken;
    }

    /**
     * Hands bytes to the machine, as many as there is room for; waits for some room as long as the timeout allows.
     *
     * @return how many were taken, at least one; {@link #TIMED_OUT} if there was no room in time or the peer is gone
     */
    public int send(byte[] bytes, int from, int to, Duration timeout) {
        boolean room = clock.await(() -> socket.pending() < MAX_UNSENT || state == State.ENDED, timeout);
        if (!room || state == State.ENDED) {
            return TIMED_OUT;
        }
        int taken = Math.min(to - from, Math.max(1, MAX_UNSENT - socket.pending()));
        socket.send(java.util.Arrays.copyOfRange(bytes, from, from + taken));
        return taken;
    }

    /** Hangs up after what was sent. */
    public void close() {
        socket.close();
    }

    /** Hears the platform's threads and files what they bring under the clock's monitor. */
    private final class Inbox implements SocketListener {
        @Override
        public void connected() {
            clock.change(() -> state = State.OPEN);
        }

        @Override
        public void failed(DialFailed why) {
            clock.change(() -> {
                failure = why;
                state = State.FAILED;
            });
        }

        @Override
        public void received(byte[] bytes) {
            clock.change(() -> {
                unread.addLast(bytes);
                unreadBytes += bytes.length;
            });
        }

        @Override
        public void closed(Closing how) {
            clock.change(() -> state = State.ENDED);
        }

        @Override
        public boolean full() {
            return unreadBytes >= MAX_UNREAD;
        }
    }
}
