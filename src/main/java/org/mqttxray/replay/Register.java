package org.mqttxray.replay;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The subscriptions that the broker holds, as far as this log tells: those that a SUBACK granted (MQTT-3.8.4-5) and no UNSUBACK has ended.
 * They belong to a session, which is known by its Client Identifier. A CONNECT that is accepted without Session Present begins a new one
 * (MQTT-3.2.2-2), and one with Clean Session lasts as long as its connection (MQTT-3.1.2-6).
 *
 * A packet of which something may not be seen tells nothing. A packet costs its own length and the entries that it changes.
 */
public final class Register implements Projection<Register.State> {
    private final ReadableLog log;

    /**
     * Who gets the messages of a topic filter.
     *
     * @param client the client of the log that had the session last
     * @param session the Client Identifier, or a name of our own if the client gave none
     * @param granted at most this QoS
     */
    public record Asker(String client, String session, QoS granted) {}

    /**
     * A topic filter that is subscribed.
     *
     * @param askers at least one, in the order in which they asked
     */
    public record Entry(String filter, PVector<Asker> askers) {}

    /**
     * What a connection's CONNECT said.
     *
     * @param client whose connection it is
     * @param session the Client Identifier
     * @param clean whether Clean Session was set
     */
    record Caller(String client, String session, boolean clean, ProtocolVersion version) {}

    /**
     * A request that has no answer yet.
     *
     * @param identifier its Packet Identifier
     */
    record Request(int connection, PacketType type, int identifier) {}

    /**
     * The subscriptions at one position.
     *
     * @param entries in the order in which their filters were asked for first
     * @param callers by connection
     * @param holders by session, the connection that has it
     * @param requests the topic filters that are asked for, or no more asked for, and not answered
     * @param clients by thread
     */
    public record State(
            PVector<Entry> entries,
            PMap<Integer, Caller> callers,
            PMap<String, Integer> holders,
            PMap<Request, List<String>> requests,
            PMap<Integer, String> clients) {
        static final State START = new State(
                TreePVector.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());

        private State with(PVector<Entry> newEntries) {
            return new State(newEntries, callers, holders, requests, clients);
        }

        private State called(int connection, Caller caller) {
            return new State(entries, callers.plus(connection, caller), holders, requests, clients);
        }

        private State held(String session, int connection) {
            return new State(entries, callers, holders.plus(session, connection), requests, clients);
        }

        private State notHeld(String session) {
            return new State(entries, callers, holders.minus(session), requests, clients);
        }

        private State asked(Request request, List<String> filters) {
            return new State(entries, callers, holders, requests.plus(request, filters), clients);
        }

        private State answered(Request request) {
            return new State(entries, callers, holders, requests.minus(request), clients);
        }

        private State thread(int thread, String client) {
            return new State(entries, callers, holders, requests, clients.plus(thread, client));
        }
    }

    /** Reads packets from a log, as far as they may be seen. */
    public Register(ReadableLog log) {
        this.log = log;
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.PacketOut out) {
            return packet(state, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return packet(state, in.range());
        } else if (event instanceof Event.ThreadStarted started) {
            return state.thread(event.thread(), started.client());
        } else if (event instanceof Event.Link link) {
            return link.act() == LinkAct.LOST ? ended(state, link.connection()) : state;
        }
        boolean closed = event instanceof Event.Returned returned
                && returned.function() == TracedFunction.PLATFORM_NET_SOCKET_CLOSE;
        return closed ? hungUp(state, event.thread()) : state;
    }

    private State packet(State state, Range range) {
        return switch (Packets.type(log, range)) {
            case CONNECT, CONNACK, SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK, DISCONNECT ->
                log.hides(range) ? state : packet(state, log.connectionOf(range.stream()), range);
            default -> state;
        };
    }

    private State packet(State state, int connection, Range range) {
        Caller caller = state.callers.get(connection);
        Terms terms = Terms.of(caller == null ? ProtocolVersion.V3_1_1 : caller.version);
        Optional<Packet> packet = Dissection.of(log.bytes(range), terms).packet();
        if (packet.isEmpty()) {
            return state;
        } else if (packet.get() instanceof Connect connect) {
            return state.called(connection, caller(connection, connect));
        }
        return caller == null ? state : packet(state, connection, caller, packet.get());
    }

    private Caller caller(int connection, Connect connect) {
        String identifier = connect.clientIdentifier();
        String session = identifier.isEmpty() ? "\0" + connection : identifier; // no identifier has a null character
        return new Caller(log.clientOf(connection), session, connect.cleanSession(), connect.version());
    }

    private static State packet(State state, int connection, Caller caller, Packet packet) {
        if (packet instanceof ConnAck answer) {
            return answer.code().accepted() ? begun(state, connection, caller, answer.sessionPresent()) : state;
        } else if (packet instanceof Subscribe subscribe) {
            List<String> filters = subscribe.subscriptions().stream()
                    .map(Subscription::topicFilter)
                    .toList();
            return state.asked(new Request(connection, PacketType.SUBSCRIBE, subscribe.packetIdentifier()), filters);
        } else if (packet instanceof Unsubscribe unsubscribe) {
            Request request = new Request(connection, PacketType.UNSUBSCRIBE, unsubscribe.packetIdentifier());
            return state.asked(request, unsubscribe.topicFilters());
        } else if (packet instanceof SubAck answer) {
            Request request = new Request(connection, PacketType.SUBSCRIBE, answer.packetIdentifier());
            return granted(state, caller, state.requests.get(request), answer.codes())
                    .answered(request);
        } else if (packet instanceof UnsubAck answer) {
            Request request = new Request(connection, PacketType.UNSUBSCRIBE, answer.packetIdentifier());
            List<String> filters = state.requests.getOrDefault(request, List.of());
            PVector<Entry> left = state.entries;
            for (String filter : filters) {
                left = Subscriptions.without(left, caller.session, Optional.of(filter));
            }
            return state.with(left).answered(request);
        }
        return packet instanceof Disconnect ? ended(state, connection) : state;
    }

    // Sessions

    /** A session that goes on keeps its subscriptions, whichever client has it now. */
    private static State begun(State state, int connection, Caller caller, boolean present) {
        State held = state.held(caller.session, connection);
        if (!present) {
            return held.with(Subscriptions.without(state.entries, caller.session, Optional.empty()));
        }
        return held.with(Subscriptions.taken(state.entries, caller.session, caller.client));
    }

    /** The connection is over; if another one has taken its session meanwhile, that goes on. */
    private static State ended(State state, int connection) {
        Caller caller = state.callers.get(connection);
        boolean holds = caller != null && state.holders.getOrDefault(caller.session, 0) == connection;
        if (!holds) {
            return state;
        }
        State free = state.notHeld(caller.session);
        return caller.clean ? free.with(Subscriptions.without(state.entries, caller.session, Optional.empty())) : free;
    }

    /** A client closes its own socket: the one of the connection on which it called last. */
    private static State hungUp(State state, int thread) {
        String client = state.clients.get(thread);
        return state.callers.entrySet().stream()
                .filter(entry -> entry.getValue().client.equals(client))
                .mapToInt(entry -> entry.getKey())
                .max()
                .stream()
                .mapToObj(connection -> ended(state, connection))
                .findFirst()
                .orElse(state);
    }

    private static State granted(State state, Caller caller, List<String> filters, List<ReasonCode> codes) {
        if (filters == null) {
            return state;
        }
        PVector<Entry> entries = state.entries;
        for (int at = 0; at < Math.min(filters.size(), codes.size()); at++) {
            if (codes.get(at).accepted()) {
                QoS granted = QoS.of(codes.get(at).number());
                entries =
                        Subscriptions.with(entries, filters.get(at), new Asker(caller.client, caller.session, granted));
            }
        }
        return state.with(entries);
    }
}
