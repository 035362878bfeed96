package org.mqttxray.ui.stage;

import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Projection;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The line of each client and the packet on it. */
final class Wires implements Projection<Wires.State> {
    private final ReadableLog log;
    private final WireHistory history = new WireHistory();

    /**
     * The lines at one position.
     *
     * @param clients in the order in which they started
     * @param clientOfThread whose thread is whose
     * @param wires by client
     * @param speaker the client whose packet moved last; empty if none did
     * @param watching the clients that have got a PUBLISH
     */
    record State(
            PVector<String> clients,
            PMap<Integer, String> clientOfThread,
            PMap<String, WireHistory.State> wires,
            String speaker,
            PSet<String> watching) {
        /** The line of a client. */
        WireHistory.State of(String client) {
            return wires.getOrDefault(client, WireHistory.START);
        }

        private State started(int thread, String client) {
            PVector<String> all = clients.contains(client) ? clients : clients.plus(client);
            return new State(all, clientOfThread.plus(thread, client), wires, speaker, watching);
        }

        private State with(String client, WireHistory.State wire) {
            boolean spoke = !of(client).letter().equals(wire.letter());
            return new State(clients, clientOfThread, wires.plus(client, wire), spoke ? client : speaker, watching);
        }

        private State watches(String client) {
            return watching.contains(client)
                    ? this
                    : new State(clients, clientOfThread, wires, speaker, watching.plus(client));
        }
    }

    Wires(ReadableLog log) {
        this.log = log;
    }

    @Override
    public State start() {
        return new State(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), "", HashTreePSet.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return state.started(event.thread(), started.client());
        }
        return client(state, event).map(client -> after(state, event, client)).orElse(state);
    }

    private State after(State state, Event event, String client) {
        WireHistory.State before = state.of(client);
        WireHistory.State wire = history.after(before, event);
        State now = wire == before ? state : state.with(client, wire);
        boolean news = event instanceof Event.PacketIn in && Packets.type(log, in.range()) == PacketType.PUBLISH;
        return news ? now.watches(client) : now;
    }

    /** What no thread did is known by its connection. */
    private Optional<String> client(State state, Event event) {
        if (event instanceof Event.Link link) {
            return Optional.of(log.clientOf(link.connection())).filter(client -> !client.isEmpty());
        }
        return Optional.ofNullable(state.clientOfThread.get(event.thread()));
    }
}
