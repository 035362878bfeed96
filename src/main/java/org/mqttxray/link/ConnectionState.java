package org.mqttxray.link;

/**
 * How far one connection of a client has come. Under the relay's monitor.
 *
 * <pre>
 *   WAITING (no whole CONNECT yet) --the broker hangs up--&gt; DROPPED
 *   WAITING --CONNECT: forward--&gt; FORWARDED
 *   DROPPED --CONNECT: call again, forward--&gt; FORWARDED
 *   FORWARDED --CONNACK with code 0--&gt; ACCEPTED (from here on it pings)
 *   FORWARDED, ACCEPTED --the broker hangs up: tell the client--&gt; OVER
 *   any --the client hangs up, or an order cuts the line--&gt; OVER
 * </pre>
 */
final class ConnectionState {
    private State state = State.WAITING;

    private enum State {
        WAITING,
        DROPPED,
        FORWARDED,
        ACCEPTED,
        OVER
    }

    /** Whether no CONNECT has passed, and the broker is still there. */
    boolean waiting() {
        return state == State.WAITING;
    }

    /** Whether the broker has hung up before a CONNECT passed, so that it is to be called again with it. */
    boolean dropped() {
        return state == State.DROPPED;
    }

    boolean accepted() {
        return state == State.ACCEPTED;
    }

    boolean over() {
        return state == State.OVER;
    }

    /** The broker hangs up while {@link #waiting}. */
    void drop() {
        state = State.DROPPED;
    }

    /** The first CONNECT passes. */
    void forward() {
        state = State.FORWARDED;
    }

    /** A CONNACK says yes. Without a CONNECT it says nothing. */
    void accept() {
        if (state == State.FORWARDED) {
            state = State.ACCEPTED;
        }
    }

    void end() {
        state = State.OVER;
    }
}
