package org.mqttxray.replay;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The fields and lists of each client, by its name: what each got last. What never got a value is absent. The write buffer fills with each
 * field of a packet that is written into it, before the client counts the whole packet.
 */
public final class ClientStates implements Projection<ClientStates.State> {
    /**
     * The clients at one position.
     *
     * @param clientOfThread whose thread is whose
     * @param fields the fields of each client
     * @param lists the lists of each client
     */
    public record State(
            PMap<Integer, String> clientOfThread,
            PMap<String, PMap<ClientField, Value>> fields,
            PMap<String, PMap<ClientField, Listing>> lists) {
        /** Before there is a client. */
        public static final State START = new State(HashTreePMap.empty(), TreePMap.empty(), TreePMap.empty());

        /** The fields of one client. */
        public PMap<ClientField, Value> of(String client) {
            return fields.getOrDefault(client, TreePMap.empty());
        }

        /** A list of one client; none if nothing has joined it yet. */
        public Optional<Listing> list(String client, ClientField list) {
            return Optional.ofNullable(
                    lists.getOrDefault(client, TreePMap.empty()).get(list));
        }

        private State with(int thread, ClientField field, Value value) {
            String client = clientOfThread.get(thread);
            return new State(clientOfThread, fields.plus(client, of(client).plus(field, value)), lists);
        }

        /** What is covered stays covered while it fills; what no client's thread has written fills nothing. */
        private State filled(Event.Wrote wrote) {
            String client = clientOfThread.get(wrote.thread());
            if (client == null) {
                return this;
            }
            boolean covered = of(client).get(ClientField.WRITE_BUFFER) instanceof Value.Hidden;
            Value bytes = new Value.Number(wrote.at() + wrote.range().length());
            return covered ? this : with(wrote.thread(), ClientField.WRITE_BUFFER, bytes);
        }

        private State with(int thread, ClientField list, UnaryOperator<Listing> change) {
            String client = clientOfThread.get(thread);
            Listing now = change.apply(list(client, list).orElse(Listing.EMPTY));
            PMap<ClientField, Listing> ofClient =
                    lists.getOrDefault(client, TreePMap.empty()).plus(list, now);
            return new State(clientOfThread, fields, lists.plus(client, ofClient));
        }
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return new State(state.clientOfThread.plus(event.thread(), started.client()), state.fields, state.lists);
        }
        if (event instanceof Event.State change) {
            return state.with(event.thread(), change.field(), change.value());
        }
        if (event instanceof Event.Wrote wrote) {
            return state.filled(wrote);
        }
        if (event instanceof Event.Listed listed) {
            return state.with(event.thread(), listed.list(), list -> list.with(listed));
        }
        if (event instanceof Event.Unlisted unlisted) {
            return state.with(event.thread(), unlisted.list(), list -> list.without(unlisted));
        }
        return state;
    }
}
