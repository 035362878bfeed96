package org.mqttxray.replay;

import java.util.Comparator;
import java.util.Optional;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The packets that are not whole yet: what each thread has put into the write buffer and not reported as a packet, or got from the
 * socket and not reported. A packet that never becomes whole, because its rest does not come or is no MQTT, stays until its thread
 * begins another one.
 */
public final class UnfinishedPackets implements Projection<UnfinishedPackets.State> {
    /**
     * A part of a packet.
     *
     * @param position the event that brought its last bytes
     * @param timeNanos when
     * @param thread who writes or reads it
     * @param out whether the client writes it
     * @param range its bytes so far, never none
     * @param secrets those of them that were written as a secret field
     */
    public record Unfinished(
            long position, long timeNanos, int thread, boolean out, Range range, PVector<Range> secrets) {
        private Unfinished with(Event event, Range more, PVector<Range> moreSecrets) {
            Range all = new Range(range.stream(), range.from(), more.to());
            return new Unfinished(
                    event.position(), event.stamp().timeNanos(), thread, out, all, secrets.plusAll(moreSecrets));
        }

        /** Whether some bytes of the same direction come right behind it. */
        private boolean goesOn(boolean outwards, Range more) {
            return out == outwards && range.stream() == more.stream() && range.to() == more.from();
        }
    }

    /**
     * The unfinished packets at one position.
     *
     * @param written the streams into which a client writes; a chunk of any other one has arrived
     * @param ofThread the unfinished packet of each thread that has one
     */
    public record State(PSet<Integer> written, PSortedMap<Integer, Unfinished> ofThread) {
        /** The one that grew last. */
        public Optional<Unfinished> latest() {
            return ofThread.values().stream().max(Comparator.comparingLong(Unfinished::position));
        }

        private State with(Unfinished packet) {
            return new State(written, ofThread.plus(packet.thread, packet));
        }

        private State without(int thread) {
            return ofThread.containsKey(thread) ? new State(written, ofThread.minus(thread)) : this;
        }

        private State writing(int stream) {
            return written.contains(stream) ? this : new State(written.plus(stream), ofThread);
        }
    }

    @Override
    public State start() {
        return new State(HashTreePSet.empty(), TreePMap.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.Wrote wrote) {
            return wrote(state.writing(wrote.range().stream()), wrote);
        } else if (event instanceof Event.Chunk chunk && !state.written.contains(chunk.range().stream())) {
            return arrived(state, chunk);
        } else if (event instanceof Event.PacketOut out) {
            return state.writing(out.range().stream()).without(event.thread());
        } else if (event instanceof Event.PacketIn
                || event instanceof Event.Entered entered && entered.function() == TracedFunction.MQTT_READ_PACKET) {
            return state.without(event.thread());
        }
        return state;
    }

    private static State wrote(State state, Event.Wrote wrote) {
        if (wrote.range().length() == 0) {
            return state;
        }
        PVector<Range> secrets =
                Secrecy.covers(wrote.field()) ? TreePVector.singleton(wrote.range()) : TreePVector.empty();
        Unfinished before = state.ofThread.get(wrote.thread());
        if (wrote.at() == 0) {
            return state.with(begun(wrote, true, wrote.range(), secrets));
        }
        boolean goesOn = before != null && before.goesOn(true, wrote.range());
        return goesOn ? state.with(before.with(wrote, wrote.range(), secrets)) : state;
    }

    private static State arrived(State state, Event.Chunk chunk) {
        if (chunk.range().length() == 0) {
            return state;
        }
        Unfinished before = state.ofThread.get(chunk.thread());
        boolean goesOn = before != null && before.goesOn(false, chunk.range());
        return state.with(
                goesOn
                        ? before.with(chunk, chunk.range(), TreePVector.empty())
                        : begun(chunk, false, chunk.range(), TreePVector.empty()));
    }

    private static Unfinished begun(Event event, boolean out, Range range, PVector<Range> secrets) {
        return new Unfinished(event.position(), event.stamp().timeNanos(), event.thread(), out, range, secrets);
    }
}
