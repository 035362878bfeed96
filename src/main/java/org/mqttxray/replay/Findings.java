package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
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

        Finding with(Cause newCause) {
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
        ORDERS;

        /** The name in data. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The findings at one position. */
    public static final class State {
        private static final State START =
                new State(TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Orders.NONE);

        private final PVector<Finding> all;
        /** By stream, and by where the packet ends. */
        private final PMap<Integer, PSortedMap<Long, PVector<Finding>>> byPacket;
        /** By the client's stream; none of them is told anything, but copied first. */
        private final PMap<Integer, Hearing> hearings;

        private final Orders orders;

        private State(
                PVector<Finding> all,
                PMap<Integer, PSortedMap<Long, PVector<Finding>>> byPacket,
                PMap<Integer, Hearing> hearings,
                Orders orders) {
            this.all = all;
            this.byPacket = byPacket;
            this.hearings = hearings;
            this.orders = orders;
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

        private State with(int stream, Hearing hearing) {
            return new State(all, byPacket, hearings.plus(stream, hearing), orders);
        }

        private State with(Orders newOrders) {
            return new State(all, byPacket, hearings, newOrders);
        }

        private State plus(Finding finding) {
            int stream = finding.packet().stream();
            PSortedMap<Long, PVector<Finding>> packets = ofStream(stream);
            long end = finding.packet().to();
            PVector<Finding> same =
                    packets.getOrDefault(end, TreePVector.empty()).plus(finding);
            return new State(all.plus(finding), byPacket.plus(stream, packets.plus(end, same)), hearings, orders);
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
            return state.with(
                    state.orders.after(log, link, () -> Hearing.arrived(log, state.hearings, link.connection())));
        }
        Optional<Range> news = Hearing.news(log, event);
        return news.map(range -> after(state, event, range)).orElse(state);
    }

    private State after(State state, Event event, Range news) {
        int stream = Hearing.clientStream(log, news.stream());
        Hearing before = state.hearings.get(stream);
        if (before != null && before.ignores(news)) {
            return state;
        }
        Hearing hearing = before == null ? new Hearing(log, stream) : before.copy();
        List<Finding> found = hearing.after(event, news);
        State now = state.with(stream, hearing);
        for (Finding finding : found) {
            now = now.plus(state.orders.judged(log.connectionOf(news.stream()), finding, hearing.arrived()));
        }
        return now;
    }
}
