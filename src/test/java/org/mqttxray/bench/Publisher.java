package org.mqttxray.bench;

/** A connected client that publishes. */
interface Publisher {
    /** Publishes messages of a payload one after the other, and returns when all are given away, be they acknowledged or not. */
    void publish(int count, int qos, byte[] payload) throws Exception;

    /** Disconnects. */
    void close() throws Exception;
}
