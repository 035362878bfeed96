package org.mqttxray.cli;

import java.util.List;
import java.util.Map;
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

/**
 * What is so when a number of events have happened.
 *
 * @param at how many: 0 to the length of the log
 * @param nanos the time of the last of them
 * @param threads those that were started
 * @param stacks the calls of those that have not ended, innermost first
 * @param clients fields and lists
 * @param locks who holds which
 * @param register what the broker has granted
 * @param packet the last one that left or arrived
 */
record OpenState(
        long at,
        long nanos,
        Map<Integer, Threads.Thread> threads,
        PSortedMap<Integer, PStack<CallStacks.Frame>> stacks,
        ClientStates.State clients,
        Locks.State locks,
        Register.State register,
        Optional<Packets.Sighting> packet) {

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
    static final class LastPacket implements Projection<Optional<Packets.Sighting>> {
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

    /**
     * Folds the log once, up to there.
     *
     * @param secrets learns from the same events
     */
    static OpenState at(TraceLog log, long at, Secrets secrets) {
        Fold<PSortedMap<Integer, Threads.Thread>> threads = new Fold<>(new Threads());
        Fold<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks = new Fold<>(new CallStacks());
        Fold<ClientStates.State> clients = new Fold<>(new ClientStates());
        Fold<Locks.State> locks = new Fold<>(new Locks());
        Fold<Register.State> register = new Fold<>(new Register(log));
        Fold<Optional<Packets.Sighting>> packet = new Fold<>(new LastPacket());
        List<Fold<?>> all = List.of(threads, stacks, clients, locks, register, packet);
        long nanos = 0;
        for (long position = 0; position < at; position++) {
            Event event = log.event(position);
            secrets.learn(event);
            all.forEach(fold -> fold.after(event));
            nanos = event.stamp().timeNanos();
        }
        return new OpenState(
                at, nanos, threads.state, stacks.state, clients.state, locks.state, register.state, packet.state);
    }

    /** The clients, in the order in which their first threads were started. */
    List<String> clientNames() {
        return threads.values().stream().map(Threads.Thread::client).distinct().toList();
    }

    /** The threads of a client, in the order in which they were started. */
    List<Threads.Thread> threadsOf(String client) {
        return threads.values().stream()
                .filter(thread -> thread.client().equals(client))
                .toList();
    }

    /** The name of a thread; empty if there is none. */
    String name(int thread) {
        return Optional.ofNullable(threads.get(thread))
                .map(Threads.Thread::name)
                .orElse("");
    }
}
