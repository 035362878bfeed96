package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.Passage.Fate;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
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

    private final ReadableLog log;
    private final LinkPassages link;
    private final Sendings sendings;

    /**
     * The passages at one position.
     *
     * @param passages in the order of the log
     * @param clients whose they are, in the order in which they came
     * @param hands what each thread has in hand
     * @param unanswered what waits for an answer
     * @param connections what is known of each
     * @param sendings what the clients have sent, by the numbers that the link knows
     */
    public record State(
            PVector<Passage> passages,
            PVector<String> clients,
            PMap<Integer, Hands> hands,
            Unanswered unanswered,
            PMap<Integer, ConnectionFacts> connections,
            Sendings.State sendings) {
        static final State START = new State(
                TreePVector.empty(),
                TreePVector.empty(),
                HashTreePMap.empty(),
                Unanswered.NOTHING,
                HashTreePMap.empty(),
                Sendings.State.START);

        /** How many passages began before so many events had happened. */
        public int passagesBefore(long events) {
            return Halving.first(0, passages.size(), at -> passages.get(at).position() < events);
        }

        /** The passage that an event reported. */
        public Optional<Passage> at(long position) {
            int number = passagesBefore(position);
            return number < passages.size() && passages.get(number).position() == position
                    ? Optional.of(passages.get(number))
                    : Optional.empty();
        }

        /** Whether a passage still waits for an answer. */
        public boolean waits(Passage passage) {
            return unanswered.waiting().values().stream().anyMatch(waiting -> waiting.number() == passage.number());
        }

        /** What is known of a connection. */
        ConnectionFacts facts(int connection) {
            return connections.getOrDefault(connection, ConnectionFacts.NONE);
        }

        /**
         * The link has let one of its passages go on to the client.
         *
         * @param link the event that tells it
         * @param packets how many they are
         */
        State letGo(Passage passage, Event.Link link, int packets) {
            ConnectionFacts facts = facts(passage.connection());
            return withFacts(
                    passage.connection(), facts.with(facts.coming().with(passage.number(), link.passed(), packets)));
        }

        private Passage through(Passage packet) {
            return packet.through(facts(packet.connection()).coming().through(packet, passages));
        }

        /** The client has got a packet, or sent one, which changes nothing. */
        private State got(Passage packet) {
            ConnectionFacts facts = facts(packet.connection());
            Coming left = facts.coming().after(packet);
            return left == facts.coming() ? this : withFacts(packet.connection(), facts.with(left));
        }

        /** By what the packets of a connection are read. */
        Terms terms(int connection, boolean out) {
            return Terms.of(facts(connection).version(), Direction.of(out));
        }

        private State withClient(String client) {
            return client.isEmpty() || clients.contains(client)
                    ? this
                    : new State(passages, clients.plus(client), hands, unanswered, connections, sendings);
        }

        State with(int thread, Hands newHands) {
            return new State(passages, clients, hands.plus(thread, newHands), unanswered, connections, sendings);
        }

        private State withoutThread(int thread) {
            return new State(passages, clients, hands.minus(thread), unanswered, connections, sendings);
        }

        State plus(Passage passage) {
            return new State(passages.plus(passage), clients, hands, unanswered, connections, sendings);
        }

        State with(Passage passage) {
            return new State(
                    passages.with(passage.number(), passage), clients, hands, unanswered, connections, sendings);
        }

        State with(Unanswered newUnanswered) {
            return new State(passages, clients, hands, newUnanswered, connections, sendings);
        }

        private State withFacts(int connection, ConnectionFacts facts) {
            return new State(passages, clients, hands, unanswered, connections.plus(connection, facts), sendings);
        }

        private State with(Sendings.State newSendings) {
            return newSendings == sendings
                    ? this
                    : new State(passages, clients, hands, unanswered, connections, newSendings);
        }

        /**
         * One passage more, joined with what it answers.
         *
         * @param answerType the type of packet that answers it, if any does
         */
        State joined(Passage passage, Optional<PacketType> answerType) {
            Optional<Answers.Answer> asAnswer = Answers.of(passage);
            Optional<Unanswered.Waiting> request = asAnswer.flatMap(unanswered::of);
            State now = this;
            Join join = Join.NOTHING;
            if (request.isPresent()) {
                Passage asked = passages.get(request.get().number());
                now = with(unanswered.without(asAnswer.get()))
                        .with(asked.with(asked.join().answeredBy(passage.number())));
                join = join.answers(asked.number());
            }
            Optional<Answers.Answer> waitsFor = answerType.flatMap(type -> Answers.to(passage, type));
            if (waitsFor.isEmpty()) {
                return now.plus(passage.with(join));
            }
            Unanswered more = now.unanswered.with(waitsFor.get(), passage);
            int lane = more.of(waitsFor.get()).orElseThrow().lane();
            return now.plus(passage.with(join.in(lane))).with(more);
        }
    }

    /** Reads bytes from a log, as far as they may be seen. */
    public Exchanges(ReadableLog log) {
        this.log = log;
        this.sendings = new Sendings(log);
        this.link = new LinkPassages(log, sendings);
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State before, Event event) {
        State state = before.with(sendings.after(before.sendings, event));
        if (event instanceof Event.ThreadStarted started) {
            return state.withClient(started.client()).with(event.thread(), Hands.empty(started.client()));
        } else if (event instanceof Event.ThreadEnded) {
            return state.withoutThread(event.thread());
        } else if (event instanceof Event.Entered entered) {
            return Handling.entered(state, entered);
        } else if (event instanceof Event.Returned returned) {
            return Handling.returned(state, returned);
        } else if (event instanceof Event.Threw threw) {
            return Handling.threw(state, threw);
        } else if (event instanceof Event.Chunk chunk) {
            return Handling.moved(state, chunk);
        } else if (event instanceof Event.PacketOut out) {
            return packet(state, event, true, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return packet(state, event, false, in.range());
        }
        return event instanceof Event.Link act ? link.after(state, act) : state;
    }

    // Packets

    private State packet(State state, Event event, boolean out, Range range) {
        int connection = log.connectionOf(range.stream());
        String client = log.clientOf(connection);
        Terms terms = state.terms(connection, out);
        Beginning packet = new Beginning(log, range, terms);
        Hands hands = Handling.hands(state, event.thread());
        Passage seen = new Passage(
                state.passages.size(),
                Kind.PACKET,
                new Passage.Origin(
                        event.position(), event.stamp().timeNanos(), event.thread(), Optional.of(range), terms),
                client,
                connection,
                out,
                packet.type(),
                identifier(packet),
                Handling.layers(event, out, hands),
                Join.NOTHING,
                Fate.OPEN,
                TreePVector.empty(),
                Join.NONE);
        Passage passage = out ? seen : state.through(seen);
        State now = learn(state.withClient(client).got(passage), passage, packet);
        if (event.thread() != Event.NO_THREAD) {
            now = now.with(event.thread(), out ? hands.sending(passage.number()) : hands.reading(passage.number()));
        }
        return now.joined(passage, Answers.typeFor(packet));
    }

    private static int identifier(Beginning packet) {
        boolean identified = Answers.identified(packet.type())
                && (packet.type() != PacketType.PUBLISH
                        || packet.bits(Field.QOS).orElse(0) > 0);
        return identified ? packet.number(Field.PACKET_IDENTIFIER).orElse(0) : 0;
    }

    private static State learn(State state, Passage passage, Beginning packet) {
        int connection = passage.connection();
        if (packet.type() == PacketType.DISCONNECT && passage.out()) {
            return state.withFacts(connection, state.facts(connection).withGoodbye());
        } else if (packet.type() != PacketType.CONNECT
                || packet.number(Field.PROTOCOL_LEVEL).isEmpty()) {
            return state;
        }
        return packet.text(Field.PROTOCOL_NAME)
                .flatMap(name -> ProtocolVersion.of(
                        name, packet.number(Field.PROTOCOL_LEVEL).getAsInt()))
                .map(version ->
                        state.withFacts(connection, state.facts(connection).with(version)))
                .orElse(state);
    }
}
