package org.mqttxray.client.mqttclient;

/** {@code client_state_t} ({@code mqttclient.h:38}). */
public enum State {
    /** After {@code mqtt_clean_session}: ready for release. */
    CLIENT_STATE_INVALID(-1),
    /** Leased, or a connection failed. */
    CLIENT_STATE_INITIALIZED(0),
    /** The broker accepted. */
    CLIENT_STATE_CONNECTED(1),
    /** The connection is lost. */
    CLIENT_STATE_DISCONNECTED(2),
    /** {@code mqtt_disconnect} was called. */
    CLIENT_STATE_CLEAN_SESSION(3);

    private final int number;

    State(int number) {
        this.number = number;
    }

    /** The number in C. */
    public int number() {
        return number;
    }

    static State of(int number) {
        return values()[number + 1];
    }
}
