package org.mqttxray.replay;

import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The fields of each client, by its name: what each got last. A field that never got a value is absent. */
public final class ClientStates implements Projection<ClientStates.State> {
    /**
     * The clients at one position.
     *
     * @param clientOfThread whose thread is whose
     * @param fields the fields of each client
     */
    public record State(PMap<Integer, String> clientOfThread, PMap<String, PMap<ClientField, Value>> fields) {
        /** The fields of one client. */
        public PMap<ClientField, Value> of(String client) {
            return fields.getOrDefault(client, TreePMap.empty());
        }
    }

    @Override
    public State start() {
        return new State(HashTreePMap.empty(), TreePMap.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return new State(state.clientOfThread.plus(event.thread(), started.client()), state.fields);
        }
        if (event instanceof Event.State change) {
            String client = state.clientOfThread.get(event.thread());
            PMap<ClientField, Value> fields = state.of(client).plus(change.field(), change.value());
            return new State(state.clientOfThread, state.fields.plus(client, fields));
        }
        return state;
    }
}
