package org.mqttxray.cli;

import java.util.List;
import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/** The state at one position of a log after another, each further on; going on reads the events between once and keeps none of them. */
final class OpenStates {
    private final TraceLog log;
    private final Secrets secrets;
    private final Fold<PSortedMap<Integer, Threads.Thread>> threads = new Fold<>(new Threads());
    private final Fold<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks = new Fold<>(new CallStacks());
    private final Fold<ClientStates.State> clients = new Fold<>(new ClientStates());
    private final Fold<Locks.State> locks = new Fold<>(new Locks());
    private final Fold<Register.State> register;
    private final Fold<Optional<Packets.Sighting>> packet = new Fold<>(new LastPacket());
    private final List<Fold<?>> all;
    private long folded;

    /**
     * At the beginning of a log.
     *
     * @param secrets learns from the same events
     */
    OpenStates(TraceLog log, Secrets secrets) {
        this.log = log;
        this.secrets = secrets;
        this.register = new Fold<>(new Register(log));
        this.all = List.of(threads, stacks, clients, locks, register, packet);
    }

    /** One fold on its way. */
    private static final class Fold<S> {
        private final Projection<S> projection;
        private S state;

        Fold(Projection<S> projection) {
            this.projection = projection;
            this.state = projection.start();
        }

        void after(Event event) {
            state = projection.after(state, event);
        }
    }

    /** The last packet alone: a long run has too many to keep them all for one. */
    private static final class LastPacket implements Projection<Optional<Packets.Sighting>> {
        private final Packets packets = new Packets();

        @Override
        public Optional<Packets.Sighting> start() {
            return Optional.empty();
        }

        @Override
        public Optional<Packets.Sighting> after(Optional<Packets.Sighting> last, Event event) {
            return packets.after(packets.start(), event).stream().findFirst().or(() -> last);
        }
    }

    /** The state when so many events have happened, 1 or more, and no fewer than when it was asked last. */
    OpenState at(long events) {
        if (events < folded) {
            throw new IllegalArgumentException("back from " + folded + " to " + events);
        }
        for (; folded < events; folded++) {
            Event event = log.event(folded);
            secrets.learn(event);
            all.forEach(fold -> fold.after(event));
        }
        long nanos = log.event(events - 1).stamp().timeNanos();
        return new OpenState(
                events, nanos, threads.state, stacks.state, clients.state, locks.state, register.state, packet.state);
    }
}
