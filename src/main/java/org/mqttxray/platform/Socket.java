package org.mqttxray.platform;

/** One connection as a sender sees it. No method waits. */
public interface Socket {
    /**
     * Queues bytes for sending; after {@link #close} they are dropped.
     *
     * @param bytes handed over: the caller doesn't change them any more
     */
    void send(byte[] bytes);

    /** How many queued bytes the machine has not taken yet. */
    int pending();

    /** Sends what is queued, then hangs up. The listener hears nothing more. */
    void close();
}
