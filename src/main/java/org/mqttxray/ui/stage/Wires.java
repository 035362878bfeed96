package org.mqttxray.ui.stage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Sendings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The line of each client and the packet on it. */
final class Wires implements Projection<Wires.State> {
    /** What the link does to a packet and to nothing else; a line that is cut is cut for all. */
    private static final Set<LinkAct> OF_ONE_PACKET =
            EnumSet.of(LinkAct.DROPPED, LinkAct.DELIVERED, LinkAct.REPEATED, LinkAct.REPLACED);

    private final ReadableLog log;
    private final Sendings sendings;
    private final WireHistory history = new WireHistory();

    /**
     * The lines at one position.
     *
     * @param clients in the order in which they started
     * @param clientOfThread whose thread is whose
     * @param wires by client
     * @param speaker the client whose packet moved last; empty if none did
     * @param watching the clients that have got a PUBLISH
     * @param sendings what the clients have sent, by the numbers that the link knows
     */
    record State(
            PVector<String> clients,
            PMap<Integer, String> clientOfThread,
            PMap<String, WireHistory.State> wires,
            String speaker,
            PSet<String> watching,
            Sendings.State sendings) {
        /** The line of a client. */
        WireHistory.State of(String client) {
            return wires.getOrDefault(client, WireHistory.START);
        }

        private State started(int thread, String client) {
            PVector<String> all = clients.contains(client) ? clients : clients.plus(client);
            return new State(all, clientOfThread.plus(thread, client), wires, speaker, watching, sendings);
        }

        private State with(String client, WireHistory.State wire) {
            boolean spoke = !of(client).letter().equals(wire.letter());
            return new State(
                    clients, clientOfThread, wires.plus(client, wire), spoke ? client : speaker, watching, sendings);
        }

        private State with(Sendings.State newSendings) {
            return newSendings == sendings
                    ? this
                    : new State(clients, clientOfThread, wires, speaker, watching, newSendings);
        }

        private State watches(String client) {
            return watching.contains(client)
                    ? this
                    : new State(clients, clientOfThread, wires, speaker, watching.plus(client), sendings);
        }
    }

    Wires(ReadableLog log) {
        this.log = log;
        this.sendings = new Sendings(log);
    }

    @Override
    public State start() {
        return new State(
                TreePVector.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                "",
                HashTreePSet.empty(),
                sendings.start());
    }

    @Override
    public State after(State before, Event event) {
        State state = before.with(sendings.after(before.sendings, event));
        if (event instanceof Event.ThreadStarted started) {
            return state.started(event.thread(), started.client());
        }
        return client(state, event).map(client -> after(state, event, client)).orElse(state);
    }

    private State after(State state, Event event, String client) {
        WireHistory.State before = state.of(client);
        WireHistory.State wire = isOfAnother(state, before.letter(), event) ? before : history.after(before, event);
        State now = wire == before ? state : state.with(client, wire);
        boolean news = event instanceof Event.PacketIn in && Packets.type(log, in.range()) == PacketType.PUBLISH;
        return news ? now.watches(client) : now;
    }

    /** Whether the link does something to a packet behind which the client has sent the one that is shown; nothing happens to that. */
    private boolean isOfAnother(State state, WireHistory.Letter letter, Event event) {
        return event instanceof Event.Link link
                && OF_ONE_PACKET.contains(link.act())
                && sendings.position(state.sendings, link)
                        .filter(position -> position != letter.position())
                        .isPresent();
    }

    /** What no thread did is known by its connection. */
    private Optional<String> client(State state, Event event) {
        if (event instanceof Event.Link link) {
            return Optional.of(log.clientOf(link.connection())).filter(client -> !client.isEmpty());
        }
        return Optional.ofNullable(state.clientOfThread.get(event.thread()));
    }
}
