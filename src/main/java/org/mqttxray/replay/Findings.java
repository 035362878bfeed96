package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What breaks a rule, on each connection, as its judge finds it in the order in which the client saw it: its own packets when it reports
 * them, the other side's bytes when they arrive. Of a connection of which some bytes may not be seen nothing more is said.
 *
 * An event costs the bytes of the packets that it makes whole, and otherwise the same, however long the run.
 */
public final class Findings implements Projection<Findings.State> {
    private final ReadableLog log;

    /**
     * A finding.
     *
     * @param position the event that brought it to light
     * @param packet the bytes that are wrong; those of two findings are the same or have none in common
     * @param breach what is wrong with them
     * @param cause what the link had done by order until then
     */
    public record Finding(long position, Range packet, Breach breach, Cause cause) {
        /** One of which the sender is the cause. */
        public Finding(long position, Range packet, Breach breach) {
            this(position, packet, breach, Cause.SENDER);
        }

        /** Whose fault it is, and what the other side does. */
        public Saying who() {
            return switch (cause) {
                case SENDER -> Objection.who(breach);
                case PLACED -> Objection.placed(breach);
                case ORDERS -> Objection.afterOrders(breach);
            };
        }

        private Finding with(Cause newCause) {
            return new Finding(position, packet, breach, newCause);
        }
    }

    /** What a finding may come of. */
    public enum Cause {
        /** Whoever sent the packet. */
        SENDER,
        /** The packet is not the broker's: the link has put it in the place of one. */
        PLACED,
        /** A packet of the connection was dropped, repeated or changed before; what the sender does may come of that. */
        ORDERS
    }

    /** The findings at one position. */
    public static final class State {
        private static final State START =
                new State(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

        private final PVector<Finding> all;
        /** By stream, and by where the packet ends. */
        private final PMap<Integer, PSortedMap<Long, PVector<Finding>>> byPacket;
        /** By the client's stream; none of them is told anything, but copied first. */
        private final PMap<Integer, Hearing> hearings;
        /** By connection with whose packets something was done by order, where those begin that the link has put there for the client. */
        private final PMap<Integer, PSet<Long>> ordered;

        private State(
                PVector<Finding> all,
                PMap<Integer, PSortedMap<Long, PVector<Finding>>> byPacket,
                PMap<Integer, Hearing> hearings,
                PMap<Integer, PSet<Long>> ordered) {
            this.all = all;
            this.byPacket = byPacket;
            this.hearings = hearings;
            this.ordered = ordered;
        }

        /** All of them, in the order in which they came to light. */
        public PVector<Finding> all() {
            return all;
        }

        /** What is wrong with a packet, or with bytes of it. It costs what it gives. */
        public List<Finding> about(Range packet) {
            List<Finding> about = new ArrayList<>();
            PSortedMap<Long, PVector<Finding>> behind =
                    ofStream(packet.stream()).tailMap(packet.from(), false);
            for (PVector<Finding> found : behind.values()) {
                if (!found.get(0).packet().overlaps(packet)) {
                    break;
                }
                about.addAll(found);
            }
            return about;
        }

        private PSortedMap<Long, PVector<Finding>> ofStream(int stream) {
            return byPacket.getOrDefault(stream, TreePMap.empty());
        }

        private State with(int connection, Hearing hearing) {
            return new State(all, byPacket, hearings.plus(connection, hearing), ordered);
        }

        private State ordered(int connection, Optional<Long> placed) {
            PSet<Long> before = ordered.getOrDefault(connection, HashTreePSet.empty());
            PSet<Long> now = placed.map(before::plus).orElse(before);
            return new State(all, byPacket, hearings, ordered.plus(connection, now));
        }

        private Cause cause(int connection, Finding finding) {
            PSet<Long> placed = ordered.get(connection);
            if (placed == null) {
                return Cause.SENDER;
            }
            boolean toClient = finding.breach().direction() == Direction.S2C;
            return toClient && placed.contains(finding.packet().from()) ? Cause.PLACED : Cause.ORDERS;
        }

        private State plus(Finding finding) {
            int stream = finding.packet().stream();
            PSortedMap<Long, PVector<Finding>> packets = ofStream(stream);
            long end = finding.packet().to();
            PVector<Finding> same =
                    packets.getOrDefault(end, TreePVector.empty()).plus(finding);
            return new State(all.plus(finding), byPacket.plus(stream, packets.plus(end, same)), hearings, ordered);
        }
    }

    /** Reads bytes from a log, as far as they may be seen. */
    public Findings(ReadableLog log) {
        this.log = log;
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.Link link) {
            return ordered(state, link);
        }
        Optional<Range> news = Hearing.news(log, event);
        return news.map(range -> after(state, event, range)).orElse(state);
    }

    private State ordered(State state, Event.Link link) {
        return switch (link.act()) {
            case DROPPED, REPEATED -> state.ordered(link.connection(), Optional.empty());
            case REPLACED ->
                state.ordered(
                        link.connection(),
                        link.bytes()
                                .filter(bytes -> !log.toServer(bytes.stream()))
                                .map(bytes -> arrived(state, link.connection())));
            default -> state;
        };
    }

    /** How many bytes have come to the client: there the next packet begins. */
    private long arrived(State state, int connection) {
        return state.hearings.entrySet().stream()
                .filter(hearing -> log.connectionOf(hearing.getKey()) == connection)
                .mapToLong(hearing -> hearing.getValue().arrived())
                .findFirst()
                .orElse(0);
    }

    private State after(State state, Event event, Range news) {
        int connection = Hearing.connection(log, news.stream());
        Hearing before = state.hearings.get(connection);
        if (before != null && before.ignores(news)) {
            return state;
        }
        Hearing hearing = before == null ? new Hearing(log, connection) : before.copy();
        List<Finding> found = hearing.after(event, news);
        State now = state.with(connection, hearing);
        for (Finding finding : found) {
            now = now.plus(finding.with(state.cause(log.connectionOf(news.stream()), finding)));
        }
        return now;
    }
}
