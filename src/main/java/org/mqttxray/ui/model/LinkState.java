package org.mqttxray.ui.model;

import java.util.Collection;
import java.util.Locale;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.pcollections.PMap;

/** How the client stands to the broker. */
public enum LinkState {
    /** The broker accepted the client. */
    CONNECTED,
    /** The client is on its way there. */
    CONNECTING,
    /** There is no connection, and there was none. */
    NONE,
    /** The connection was cut off. */
    CUT,
    /** The user stopped the client, and its connection with it. */
    STOPPED;

    private static final int INITIALIZED = 0;
    private static final int CONNECTED_STATE = 1;
    private static final int DISCONNECTED_STATE = 2;

    /** The name of its shape in the stylesheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the first client of a moment stands; {@code client_state_t} of {@code mqttclient.h} tells. */
    public static LinkState of(Moment moment) {
        if (moment.stopped()) {
            return STOPPED;
        }
        for (PMap<ClientField, Value> fields : moment.clients().fields().values()) {
            if (fields.get(ClientField.STATE) instanceof Value.Number state) {
                return of(state.number(), moment);
            }
        }
        return NONE;
    }

    /** How one client stands. */
    public static LinkState of(Moment moment, String client) {
        return moment.clients().of(client).get(ClientField.STATE) instanceof Value.Number state
                ? of(state.number(), moment)
                : NONE;
    }

    private static LinkState of(long state, Moment moment) {
        if (state == CONNECTED_STATE) {
            return CONNECTED;
        } else if (state == DISCONNECTED_STATE) {
            return CUT;
        }
        boolean calling = state == INITIALIZED
                && moment.stacks().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(frame -> frame.function() == TracedFunction.MQTT_CONNECT);
        return calling ? CONNECTING : NONE;
    }
}
