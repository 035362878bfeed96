package org.mqttxray.ui.state;

import java.util.Locale;
import java.util.Set;
import org.mqttxray.replay.ValueText;

/** {@code client_state_t} ({@code mqttclient.h:38}) in the order of its numbers, and the ways that C has from one to another. */
enum ClientState {
    /** After {@code mqtt_clean_session}. */
    INVALID,
    /** Leased, or refused. */
    INITIALIZED,
    /** The broker accepted. */
    CONNECTED,
    /** The connection is lost. */
    DISCONNECTED,
    /** {@code mqtt_disconnect} was called. */
    CLEAN_SESSION;

    private static final int FIRST = -1;

    /**
     * The state of a number.
     *
     * @param number -1 to 3
     */
    static ClientState of(long number) {
        return values()[(int) number - FIRST];
    }

    /** The number in C: -1 to 3. */
    int number() {
        return ordinal() + FIRST;
    }

    /** The name in C. */
    String cName() {
        return ValueText.clientState(number());
    }

    /** The states to which a way leads; {@code mqttclient.c:523, 1040, 1050, 1057, 1202, 1300, 1456}. */
    Set<ClientState> next() {
        return switch (this) {
            case INITIALIZED -> Set.of(CONNECTED, CLEAN_SESSION);
            case CONNECTED -> Set.of(DISCONNECTED, CLEAN_SESSION);
            case DISCONNECTED -> Set.of(CONNECTED, INITIALIZED, CLEAN_SESSION);
            case CLEAN_SESSION -> Set.of(INVALID);
            case INVALID -> Set.of();
        };
    }

    /** The key of the sentence about it. */
    String words() {
        return "state.is." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
