package org.mqttxray.replay;

import java.util.List;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.rule.Judge;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What breaks a rule, on each connection, as its judge finds it in the order in which the client saw it: its own packets when it reports
 * them, the other side's bytes when they arrive. Of a connection of which some bytes may not be seen nothing more is said.
 */
public final class Findings implements Projection<Findings.State> {
    private final ReadableLog log;

    /**
     * A finding.
     *
     * @param position the event that brought it to light
     * @param packet the bytes that are wrong
     * @param breach what is wrong with them
     */
    public record Finding(long position, Range packet, Breach breach) {}

    /**
     * The findings at one position.
     *
     * @param all in the order in which they came to light
     */
    public record State(PVector<Finding> all, PMap<Integer, Connection> connections) {
        /** What is wrong with a packet, or with bytes of it. */
        public List<Finding> about(Range packet) {
            return all.stream()
                    .filter(finding -> finding.packet().overlaps(packet))
                    .toList();
        }
    }

    /**
     * A connection, by the number of the client's stream; the other side's has the next number.
     *
     * @param judge knows what came before; never fed, but copied first
     * @param arrived how many bytes of the other side it knows
     * @param sent the client's last packet
     */
    private record Connection(Judge judge, long arrived, Range sent) {
        private static Connection to(int stream) {
            return new Connection(new Judge(), 0, new Range(stream, 0, 0));
        }
    }

    /** Reads bytes from a log, as far as they may be seen. */
    public Findings(ReadableLog log) {
        this.log = log;
    }

    @Override
    public State start() {
        return new State(TreePVector.empty(), HashTreePMap.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.Wrote wrote) {
            return opened(state, wrote.range().stream());
        } else if (event instanceof Event.PacketOut out) {
            return sent(opened(state, out.range().stream()), event, out.range());
        } else if (event instanceof Event.PacketIn in) {
            return arrived(state, event, in.range());
        } else if (event instanceof Event.Chunk chunk && !state.connections.containsKey(chunk.range().stream())) {
            return arrived(state, event, chunk.range());
        }
        return state;
    }

    private static State opened(State state, int stream) {
        return state.connections.containsKey(stream)
                ? state
                : new State(state.all, state.connections.plus(stream, Connection.to(stream)));
    }

    private State sent(State state, Event event, Range packet) {
        Connection before = state.connections.get(packet.stream());
        Judge judge = before.judge.copy();
        long packets = judge.packets();
        PVector<Finding> all = state.all;
        for (Breach breach : feed(judge, Direction.C2S, event, packet)) {
            all = all.plus(new Finding(event.position(), breach.packet() < packets ? before.sent : packet, breach));
        }
        Connection now = new Connection(judge, before.arrived, packet);
        return new State(all, state.connections.plus(packet.stream(), now));
    }

    private State arrived(State state, Event event, Range range) {
        int client = range.stream() - 1;
        Connection before = state.connections.getOrDefault(client, Connection.to(client));
        if (range.to() <= before.arrived) {
            return state;
        }
        Range bytes = new Range(range.stream(), Math.max(range.from(), before.arrived), range.to());
        Judge judge = before.judge.copy();
        PVector<Finding> all = state.all;
        for (Breach breach : feed(judge, Direction.S2C, event, bytes)) {
            boolean clients = breach.direction() == Direction.C2S;
            Range wrong = clients ? before.sent : new Range(range.stream(), breach.from(), breach.to());
            all = all.plus(new Finding(event.position(), wrong, breach));
        }
        return new State(all, state.connections.plus(client, new Connection(judge, range.to(), before.sent)));
    }

    private List<Breach> feed(Judge judge, Direction direction, Event event, Range bytes) {
        if (log.hides(bytes)) {
            judge.lose();
            return List.of();
        }
        return judge.feed(direction, event.stamp().timeNanos(), log.bytes(bytes));
    }
}
