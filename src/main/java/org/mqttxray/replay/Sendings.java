package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the clients have sent, counted as the link counts it. The link does something to a packet when it is that packet's turn on the line,
 * and the client may have sent others like it behind it by then: only the number tells which one it is.
 *
 * <p>The link counts packets that have come to it whole. One that its sender has not got rid of when {@code mqtt_send_packet} throws has no
 * number, unless the link says that it has done something to it.
 */
public final class Sendings implements Projection<Sendings.State> {
    /** So many of each type are known by their numbers; more do not wait on a line. */
    private static final int RECENT = 256;

    private final ReadableLog log;

    /** The packets of one type that one client sends. */
    public record Series(String client, PacketType type) {}

    /**
     * How many there were.
     *
     * @param count all of them
     * @param last the events that reported the last ones
     */
    public record Counted(int count, PVector<Long> last) {
        private Counted plus(long position) {
            PVector<Long> more = last.plus(position);
            return new Counted(count + 1, more.size() > RECENT ? more.minus(0) : more);
        }

        private Counted without(long position) {
            int at = last.lastIndexOf(position);
            return at < 0 ? this : new Counted(count - 1, last.minus(at));
        }

        private Optional<Long> numbered(int number) {
            int at = last.size() - 1 - (count - number);
            return at >= 0 && at < last.size() ? Optional.of(last.get(at)) : Optional.empty();
        }
    }

    /** A packet of which the socket has not taken all bytes. */
    public record Sending(Series series, long position, Range range) {}

    /**
     * What was sent up to one position.
     *
     * @param counted by series
     * @param inHand by thread, what it is sending
     */
    public record State(PMap<Series, Counted> counted, PMap<Integer, Sending> inHand) {
        static final State START = new State(HashTreePMap.empty(), HashTreePMap.empty());

        /**
         * The event that reported a packet of a client.
         *
         * @return nothing if that is not known: the broker sends it, it was long ago, or it may not be seen of what type packets are
         */
        public Optional<Long> position(String client, PacketNumber packet) {
            boolean known = packet.out() && !counted.containsKey(new Series(client, PacketType.RESERVED));
            return Optional.ofNullable(counted.get(new Series(client, packet.type())))
                    .filter(series -> known)
                    .flatMap(series -> series.numbered(packet.number()));
        }

        private State sends(Series series, Event.PacketOut out) {
            Counted before = counted.getOrDefault(series, new Counted(0, TreePVector.empty()));
            PMap<Series, Counted> more = counted.plus(series, before.plus(out.position()));
            return new State(
                    more,
                    out.thread() == Event.NO_THREAD
                            ? inHand
                            : inHand.plus(out.thread(), new Sending(series, out.position(), out.range())));
        }

        /** The socket has taken all of it. */
        private State sent(int thread) {
            return new State(counted, inHand.minus(thread));
        }

        private State fails(int thread) {
            Sending sending = inHand.get(thread);
            Counted left = counted.get(sending.series).without(sending.position);
            return new State(counted.plus(sending.series, left), inHand.minus(thread));
        }
    }

    /** Reads types from a log, as far as they may be seen. */
    public Sendings(ReadableLog log) {
        this.log = log;
    }

    @Override
    public State start() {
        return State.START;
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.PacketOut out) {
            String client = log.clientOf(log.connectionOf(out.range().stream()));
            return state.sends(new Series(client, Packets.type(log, out.range())), out);
        } else if (event instanceof Event.Chunk chunk) {
            Sending sending = state.inHand.get(chunk.thread());
            boolean whole = sending != null
                    && sending.range.stream() == chunk.range().stream()
                    && sending.range.to() <= chunk.range().to();
            return whole ? state.sent(chunk.thread()) : state;
        } else if (event instanceof Event.Threw threw) {
            boolean fails =
                    threw.function() == TracedFunction.MQTT_SEND_PACKET && state.inHand.containsKey(threw.thread());
            return fails ? state.fails(threw.thread()) : state;
        }
        return event instanceof Event.Link link ? come(state, link) : state;
    }

    /** What the link does something to has come to it, whatever its sender learns of that. */
    private State come(State state, Event.Link link) {
        return position(state, link)
                .flatMap(position -> state.inHand.entrySet().stream()
                        .filter(entry -> entry.getValue().position == position)
                        .findFirst())
                .map(entry -> state.sent(entry.getKey()))
                .orElse(state);
    }

    /** The event that reported the packet of a client to which the link has done something, if it is known. */
    public Optional<Long> position(State state, Event.Link link) {
        return PacketNumber.of(link.detail())
                .flatMap(packet -> state.position(log.clientOf(link.connection()), packet));
    }
}
