package org.mqttxray.platform;

import java.time.Duration;

/** Who answers on the simulated platform: in memory, in virtual time. */
@FunctionalInterface
public interface Peer {
    /**
     * Takes a call, or doesn't.
     *
     * @param address whom the client wanted
     * @param line the way back to the client
     * @return what hears the client
     * @throws DialFailed if nobody answers there
     */
    Conversation called(Address address, Line line) throws DialFailed;

    /** Hears one client. */
    interface Conversation {
        /** Bytes of the client arrived. */
        void received(byte[] bytes);

        /** The client hung up. */
        void closed();
    }

    /** The way back to one client. */
    interface Line {
        /** Sends bytes to the client, a while from now. */
        void send(byte[] bytes, Duration after);

        /** Hangs up, a while from now. */
        void close(Duration after);

        /** The time of the peer's machine, in nanoseconds from the same start as its client's. */
        long time();

        /** Does something in the peer, a while from now. */
        void later(Duration after, Runnable act);
    }
}
