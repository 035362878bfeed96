package org.mqttxray.ui.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.pcollections.ConsPStack;

/** How a client stands to the broker. */
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
    STOPPED,
    /** A question asks for it, or a review for all. */
    COVERED;

    private static final int INITIALIZED = 0;
    private static final int CONNECTED_STATE = 1;
    private static final int DISCONNECTED_STATE = 2;

    /** The name of its shape in the stylesheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How each client of a moment stands, by its name, in the order in which they started; none before there is one. */
    public static Map<String, LinkState> ofAll(Moment moment) {
        Map<String, LinkState> states = new LinkedHashMap<>();
        moment.threads().values().forEach(thread -> states.computeIfAbsent(thread.client(), name -> of(moment, name)));
        return states;
    }

    /** How one client stands; {@code client_state_t} of {@code mqttclient.h} tells, unless the user has stopped it. */
    public static LinkState of(Moment moment, String client) {
        if (moment.allCovered()) {
            return COVERED;
        }
        if (moment.stopped() && threads(moment, client).anyMatch(Threads.Thread::alive)) {
            return STOPPED;
        }
        Value value = moment.clients().of(client).get(ClientField.STATE);
        if (value instanceof Value.Hidden) {
            return COVERED;
        }
        return value instanceof Value.Number state ? of(state.number(), moment, client) : NONE;
    }

    private static Stream<Threads.Thread> threads(Moment moment, String client) {
        return moment.threads().values().stream()
                .filter(thread -> thread.client().equals(client));
    }

    private static LinkState of(long state, Moment moment, String client) {
        if (state == CONNECTED_STATE) {
            return CONNECTED;
        } else if (state == DISCONNECTED_STATE) {
            return CUT;
        }
        boolean calling = state == INITIALIZED
                && threads(moment, client)
                        .flatMap(thread -> moment.stacks().getOrDefault(thread.number(), ConsPStack.empty()).stream())
                        .anyMatch(frame -> frame.function() == TracedFunction.MQTT_CONNECT);
        return calling ? CONNECTING : NONE;
    }
}
