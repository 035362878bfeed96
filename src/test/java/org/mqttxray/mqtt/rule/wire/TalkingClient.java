package org.mqttxray.mqtt.rule.wire;

/** A client that is not ours. Each call returns when the broker has answered it. */
interface TalkingClient {
    /**
     * What a client says when it connects.
     *
     * @param clean whether it begins a new session; else its session outlives the connection
     * @param willTopic where its will goes; empty if it has none
     * @param receiveMaximum what it announces in 5.0; 0 for nothing
     */
    record Terms(boolean clean, int keepAliveSeconds, String willTopic, int receiveMaximum) {
        static final int PATIENCE_SECONDS = 60;
        /** How many Topic Aliases a client of 5.0 allows. */
        static final int ALIASES = 10;

        private static final long AN_HOUR = 3_600;

        static Terms usual() {
            return new Terms(true, PATIENCE_SECONDS, "", 0);
        }

        static Terms kept() {
            return new Terms(false, PATIENCE_SECONDS, "", 0);
        }

        /** The Session Expiry Interval of 5.0. */
        long expirySeconds() {
            return clean ? 0 : AN_HOUR;
        }

        /** What the will says. */
        byte[] will() {
            return new byte[] {'g', 'o', 'n', 'e'};
        }
    }

    /** Connects; throws if it is refused. */
    void connect(Terms terms) throws Exception;

    void subscribe(String filter, int qos) throws Exception;

    void unsubscribe(String filter) throws Exception;

    /** Sends a message and waits until all of its answers are there. */
    default void publish(String topic, int qos, boolean retain, String message) throws Exception {
        send(topic, qos, retain, message).done();
    }

    /** Sends a message. */
    Pending send(String topic, int qos, boolean retain, String message) throws Exception;

    /** How many messages have arrived so far. */
    int arrived();

    void disconnect() throws Exception;

    /** Something that is answered later. */
    interface Pending {
        /** Waits for it. */
        void done() throws Exception;
    }

    /** Makes clients of one kind. */
    interface Maker {
        TalkingClient make(int port, String clientIdentifier) throws Exception;
    }
}
