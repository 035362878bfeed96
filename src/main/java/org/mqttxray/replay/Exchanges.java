package org.mqttxray.replay;

import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.replay.Passage.Layers;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What went over the wire, in its order: each packet with the layers that handled it, joined with its answer, and what was lost. All that
 * happened to a passage bears the position at which it happened, so the state at the end of a log tells the state at any position.
 *
 * An event costs the same however long the run.
 */
public final class Exchanges implements Projection<Exchanges.State> {
    /** How many that wait beside each other at one client have a lane each. */
    public static final int LANES = 3;

    /** The act of the link that loses a packet, by its name in data. */
    private static final String DROPPED = "dropped";
    /** How far back a packet that was lost is looked for. */
    private static final int RECENT = 256;

    private final ReadableLog log;
    private final Predicate<LinkAct> loses;

    /**
     * The passages at one position.
     *
     * @param passages in the order of the log
     * @param clients whose they are, in the order in which they came
     * @param hands what each thread has in hand
     * @param waiting for which answers passages wait
     * @param lanes the lanes that are taken at each client, one bit each
     * @param versions by connection, what its CONNECT has announced
     * @param goodbyes the connections on which the client has said DISCONNECT
     */
    public record State(
            PVector<Passage> passages,
            PVector<String> clients,
            PMap<Integer, Hands> hands,
            PMap<Answers.Answer, Integer> waiting,
            PMap<String, Integer> lanes,
            PMap<Integer, ProtocolVersion> versions,
            PSet<Integer> goodbyes) {
        static final State START = new State(
                TreePVector.empty(),
                TreePVector.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty());

        /** How many passages began before so many events had happened. */
        public int passagesBefore(long events) {
            int low = 0;
            int high = passages.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (passages.get(middle).position() < events) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The passage that an event reported. */
        public Optional<Passage> at(long position) {
            int number = passagesBefore(position);
            return number < passages.size() && passages.get(number).position() == position
                    ? Optional.of(passages.get(number))
                    : Optional.empty();
        }

        private State of(String client) {
            return client.isEmpty() || clients.contains(client)
                    ? this
                    : new State(passages, clients.plus(client), hands, waiting, lanes, versions, goodbyes);
        }

        private State with(int thread, Hands newHands) {
            return new State(passages, clients, hands.plus(thread, newHands), waiting, lanes, versions, goodbyes);
        }

        private State withoutThread(int thread) {
            return new State(passages, clients, hands.minus(thread), waiting, lanes, versions, goodbyes);
        }

        private State plus(Passage passage) {
            return new State(passages.plus(passage), clients, hands, waiting, lanes, versions, goodbyes);
        }

        private State with(Passage passage) {
            return new State(
                    passages.with(passage.number(), passage), clients, hands, waiting, lanes, versions, goodbyes);
        }

        private State waiting(PMap<Answers.Answer, Integer> newWaiting, PMap<String, Integer> newLanes) {
            return new State(passages, clients, hands, newWaiting, newLanes, versions, goodbyes);
        }

        private State announced(int connection, ProtocolVersion version) {
            return new State(passages, clients, hands, waiting, lanes, versions.plus(connection, version), goodbyes);
        }

        private State goodbye(int connection) {
            return new State(passages, clients, hands, waiting, lanes, versions, goodbyes.plus(connection));
        }
    }

    /** Reads bytes from a log, as far as they may be seen. */
    public Exchanges(ReadableLog log) {
        this(log, act -> act.label().equals(DROPPED));
    }

    /** With acts of the link that lose what they concern. */
    Exchanges(ReadableLog log, Predicate<LinkAct> loses) {
        this.log = log;
        this.loses = loses;
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return state.of(started.client()).with(event.thread(), Hands.EMPTY);
        } else if (event instanceof Event.ThreadEnded) {
            return state.withoutThread(event.thread());
        } else if (event instanceof Event.Entered entered) {
            return entered(state, entered);
        } else if (event instanceof Event.Returned returned) {
            return left(state, returned.thread(), returned.function());
        } else if (event instanceof Event.Threw threw) {
            State now = threw.function() == TracedFunction.MQTT_SEND_PACKET ? unsent(state, threw) : state;
            return left(now, threw.thread(), threw.function());
        } else if (event instanceof Event.Chunk chunk) {
            return moved(state, chunk);
        } else if (event instanceof Event.PacketOut out) {
            return packet(state, event, true, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return packet(state, event, false, in.range());
        }
        return event instanceof Event.Link link ? link(state, link) : state;
    }

    // Which layers have it in hand

    private static Hands hands(State state, int thread) {
        return state.hands.getOrDefault(thread, Hands.EMPTY);
    }

    private static State entered(State state, Event.Entered entered) {
        TracedFunction function = entered.function();
        Hands hands = hands(state, entered.thread());
        State now = state.with(entered.thread(), hands.calling(function));
        if (function == TracedFunction.NETWORK_WRITE && hands.sends() != Join.NONE) {
            now = handled(now, hands.sends(), Layer.PLATFORM, entered.position());
        }
        boolean delivered = function.layer() == Layer.APP && hands.reads() != Join.NONE;
        return delivered ? handled(now, hands.reads(), Layer.APP, entered.position()) : now;
    }

    private static State left(State state, int thread, TracedFunction function) {
        return state.with(thread, hands(state, thread).left(function));
    }

    private static State handled(State state, int number, Layer layer, long position) {
        Passage passage = state.passages.get(number);
        Layers layers = passage.layers().with(layer, position);
        return layers == passage.layers() ? state : state.with(passage.with(layers));
    }

    /** The socket has moved bytes: the packet that is being sent is in its hands, and away when its last byte is. */
    private static State moved(State state, Event.Chunk chunk) {
        Hands hands = hands(state, chunk.thread());
        if (hands.sends() == Join.NONE) {
            return state;
        }
        Range range = state.passages.get(hands.sends()).origin().range().orElseThrow();
        if (range.stream() != chunk.range().stream()) {
            return state;
        }
        State now = handled(state, hands.sends(), Layer.PLATFORM, chunk.position());
        return chunk.range().to() >= range.to() ? now.with(chunk.thread(), hands.sent()) : now;
    }

    /** What has not left whole never will. */
    private static State unsent(State state, Event.Threw threw) {
        int sends = hands(state, threw.thread()).sends();
        return sends == Join.NONE ? state : state.with(state.passages.get(sends).lostWith(threw.position()));
    }

    // Packets

    private State packet(State state, Event event, boolean out, Range range) {
        int connection = log.connectionOf(range.stream());
        String client = log.clientOf(connection);
        Terms terms = terms(state, connection, out);
        Beginning packet = new Beginning(log, range, terms);
        Hands hands = hands(state, event.thread());
        Passage passage = new Passage(
                state.passages.size(),
                Kind.PACKET,
                origin(event, Optional.of(range), terms),
                client,
                connection,
                out,
                packet.type(),
                identifier(packet),
                layers(event, out, hands),
                Join.NOTHING,
                Passage.NEVER);
        State now = learn(state.of(client), passage, packet);
        if (event.thread() != Event.NO_THREAD) {
            now = now.with(event.thread(), out ? hands.sending(passage.number()) : hands.reading(passage.number()));
        }
        return join(now, passage, Answers.typeFor(packet));
    }

    private static Passage.Origin origin(Event event, Optional<Range> range, Terms terms) {
        return new Passage.Origin(event.position(), event.stamp().timeNanos(), event.thread(), range, terms);
    }

    private static Terms terms(State state, int connection, boolean out) {
        ProtocolVersion version = state.versions.getOrDefault(connection, ProtocolVersion.V3_1_1);
        return Terms.of(version, out ? Direction.C2S : Direction.S2C);
    }

    private static int identifier(Beginning packet) {
        boolean identified = Answers.identified(packet.type())
                && (packet.type() != PacketType.PUBLISH
                        || packet.bits(Field.QOS).orElse(0) > 0);
        return identified ? packet.number(Field.PACKET_IDENTIFIER).orElse(0) : 0;
    }

    /** Of what the link reports by itself no layer of a client is known. */
    private static Layers layers(Event event, boolean out, Hands hands) {
        if (event.thread() == Event.NO_THREAD) {
            return Layers.NONE;
        }
        long now = event.position();
        Layers layers = Layers.NONE.with(Layer.MQTT, now);
        if (!out) {
            return layers.with(Layer.PLATFORM, now);
        }
        return hands.ofProgram() ? layers.with(Layer.APP, now) : layers;
    }

    private static State learn(State state, Passage passage, Beginning packet) {
        if (packet.type() == PacketType.DISCONNECT && passage.out()) {
            return state.goodbye(passage.connection());
        } else if (packet.type() != PacketType.CONNECT
                || packet.number(Field.PROTOCOL_LEVEL).isEmpty()) {
            return state;
        }
        return packet.text(Field.PROTOCOL_NAME)
                .flatMap(name -> ProtocolVersion.of(
                        name, packet.number(Field.PROTOCOL_LEVEL).getAsInt()))
                .map(version -> state.announced(passage.connection(), version))
                .orElse(state);
    }

    // Answers

    private static State join(State state, Passage passage, Optional<PacketType> answerType) {
        Optional<Answers.Answer> asAnswer = Answers.of(passage);
        Integer request = asAnswer.map(state.waiting::get).orElse(null);
        State now = state;
        Join join = Join.NOTHING;
        if (request != null) {
            now = free(now, asAnswer.get());
            Passage asked = now.passages.get(request);
            now = now.with(asked.with(asked.join().answeredBy(passage.number())));
            join = join.answers(request);
        }
        Optional<Answers.Answer> waitsFor = answerType.flatMap(type -> Answers.to(passage, type));
        if (waitsFor.isEmpty()) {
            return now.plus(passage.with(join));
        }
        now = free(now, waitsFor.get()); // sent again, so the first one gets no answer of its own
        int taken = now.lanes.getOrDefault(passage.client(), 0);
        int lane = Integer.numberOfTrailingZeros(~taken);
        boolean room = lane < LANES;
        return now.plus(passage.with(join.in(room ? lane : Join.NONE)))
                .waiting(
                        now.waiting.plus(waitsFor.get(), passage.number()),
                        room ? now.lanes.plus(passage.client(), taken | 1 << lane) : now.lanes);
    }

    /** Nothing waits for an answer any more. */
    private static State free(State state, Answers.Answer answer) {
        Integer number = state.waiting.get(answer);
        if (number == null) {
            return state;
        }
        Passage waited = state.passages.get(number);
        int lane = waited.join().lane();
        int taken = state.lanes.getOrDefault(waited.client(), 0);
        return state.waiting(
                state.waiting.minus(answer),
                lane == Join.NONE ? state.lanes : state.lanes.plus(waited.client(), taken & ~(1 << lane)));
    }

    // The link

    private State link(State state, Event.Link link) {
        return switch (link.act()) {
            case PINGED -> join(state, own(state, link, true, PacketType.PINGREQ, 0), Optional.of(PacketType.PINGRESP));
            case SWALLOWED -> join(state, own(state, link, false, PacketType.PINGRESP, 0), Optional.empty());
            case LOST -> ended(state, link);
            default -> loses.test(link.act()) ? lost(state, link) : state;
        };
    }

    /** A packet that never came to the client. */
    private Passage own(State state, Event.Link link, boolean out, PacketType type, int identifier) {
        return passage(state, link, Kind.LINK, out, type, identifier);
    }

    private Passage passage(State state, Event.Link link, Kind kind, boolean out, PacketType type, int identifier) {
        return new Passage(
                state.passages.size(),
                kind,
                origin(link, link.bytes(), terms(state, link.connection(), out)),
                log.clientOf(link.connection()),
                link.connection(),
                out,
                type,
                identifier,
                Layers.NONE,
                Join.NOTHING,
                Passage.NEVER);
    }

    /** Nothing more comes on this connection, and what is half sent is lost. */
    private State ended(State state, Event.Link link) {
        State now = state;
        for (Hands hands : state.hands.values()) {
            boolean half = hands.sends() != Join.NONE
                    && state.passages.get(hands.sends()).connection() == link.connection();
            now = half ? now.with(now.passages.get(hands.sends()).lostWith(link.position())) : now;
        }
        for (Answers.Answer answer : state.waiting.keySet()) {
            now = answer.connection() == link.connection() ? free(now, answer) : now;
        }
        Kind kind = state.goodbyes.contains(link.connection()) ? Kind.CLOSE : Kind.END;
        return now.plus(passage(now, link, kind, false, PacketType.RESERVED, 0));
    }

    /** What the link has lost: one that the client sent is known already. */
    private State lost(State state, Event.Link link) {
        Loss loss = Loss.of(log, link, terms(state, link.connection(), false));
        int last = state.passages.size() - 1;
        for (int at = last; loss.out() && at >= 0 && at > last - RECENT; at--) {
            Passage passage = state.passages.get(at);
            if (loss.of(passage) && passage.lost() == Passage.NEVER) {
                return state.with(passage.lostWith(link.position()));
            }
        }
        return state.plus(
                own(state, link, loss.out(), loss.type(), loss.identifier()).lostWith(link.position()));
    }
}
