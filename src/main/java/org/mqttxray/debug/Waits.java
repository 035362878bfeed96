package org.mqttxray.debug;

import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/**
 * Finds out from the log whether a thread can go on alone. There are three places where one thread of a client waits for another:
 *
 * <pre>
 *   after                                            until another thread
 *   LockWanted                                       has released the lock
 *   Entered platform_thread_stop                     has entered platform_thread_start
 *   Returned platform_timer_cutdown in mqtt_release  has told the state CLIENT_STATE_INVALID
 * </pre>
 *
 * <p>What the other thread has to do comes after that event of its own without another gate between, so once the event is there, the
 * wait ends although that thread is held. The other way round, a thread that is held may have a lock, or have set the state, without
 * having been able to say so: a lock counts as taken as soon as another thread has asked for it. A stop in that moment is one too many;
 * none is ever missing.
 */
final class Waits {
    /** {@code CLIENT_STATE_INVALID}. */
    private static final Value CLEANED_UP = new Value.Number(-1);

    private final TraceLog log;
    private final Replay<Past> pasts;

    /** All that has to be known of the past, so that no event is read more than once for it. */
    private record Past(
            PSortedMap<Integer, Threads.Thread> threads,
            PSortedMap<Integer, PStack<CallStacks.Frame>> stacks,
            Locks.State locks,
            ClientStates.State clients,
            Deeds.State deeds) {}

    private record Pasts(Threads threads, CallStacks stacks, Locks locks, ClientStates clients, Deeds deeds)
            implements Projection<Past> {
        @Override
        public Past start() {
            return new Past(threads.start(), stacks.start(), locks.start(), clients.start(), deeds.start());
        }

        @Override
        public Past after(Past past, Event event) {
            return new Past(
                    threads.after(past.threads, event),
                    stacks.after(past.stacks, event),
                    locks.after(past.locks, event),
                    clients.after(past.clients, event),
                    deeds.after(past.deeds, event));
        }
    }

    Waits(TraceLog log) {
        this.log = log;
        this.pasts = new Replay<>(
                log, new Pasts(new Threads(), new CallStacks(), new Locks(), new ClientStates(), new Deeds()));
    }

    /**
     * Goes on towards a position, so that what is looked for there is soon found.
     *
     * @param atMost how many events to go
     * @return whether it is there; if not, it must be called again
     */
    boolean follow(long events, long atMost) {
        return pasts.at(events, atMost).isPresent();
    }

    /** What a thread waits for once a number of events have happened. */
    Optional<Wait> of(int thread, long events) {
        return pasts.at(events).deeds.last(thread).flatMap(last -> after(log.event(last), events));
    }

    /** What a thread waits for that did this last, once a number of events have happened. */
    Optional<Wait> after(Event last, long events) {
        Past past = pasts.at(events);
        if (last instanceof Event.LockWanted wanted) {
            return lock(wanted, past.locks);
        }
        if (last instanceof Event.Entered entered && entered.function() == TracedFunction.PLATFORM_THREAD_STOP) {
            return signal(entered.thread(), past);
        }
        boolean timed = last instanceof Event.Returned returned
                && returned.function() == TracedFunction.PLATFORM_TIMER_CUTDOWN
                && innermost(last.thread(), past).equals(Optional.of(TracedFunction.MQTT_RELEASE));
        return timed ? end(last.thread(), past) : Optional.empty();
    }

    private static Optional<Wait> lock(Event.LockWanted wanted, Locks.State state) {
        int thread = wanted.thread();
        Locks.Lock lock = state.of(state.clientOfThread().get(thread)).get(wanted.lock());
        Stream<Integer> askedBefore = lock.waiting().stream().sorted();
        return Stream.concat(Stream.of(lock.owner()), askedBefore)
                .filter(user -> user != Locks.NOBODY && user != thread)
                .findFirst()
                .map(user -> new Wait(thread, TracedFunction.PLATFORM_MUTEX_LOCK, wanted.lock(), user));
    }

    /** Who created a thread gives it the signal. */
    private static Optional<Wait> signal(int thread, Past past) {
        int parent = past.threads.get(thread).parent();
        return past.deeds.hasGivenSignal(parent, thread)
                ? Optional.empty()
                : Optional.of(new Wait(thread, TracedFunction.PLATFORM_THREAD_STOP, "", parent));
    }

    private static Optional<Wait> end(int thread, Past past) {
        String client = past.threads.get(thread).client();
        if (CLEANED_UP.equals(past.clients.of(client).get(ClientField.STATE))) {
            return Optional.empty();
        }
        return past.threads.values().stream()
                .filter(other -> other.alive()
                        && other.number() != thread
                        && other.client().equals(client))
                .findFirst()
                .map(other -> new Wait(thread, TracedFunction.MQTT_RELEASE, "", other.number()));
    }

    private static Optional<TracedFunction> innermost(int thread, Past past) {
        PStack<CallStacks.Frame> stack = past.stacks.get(thread);
        return stack == null || stack.isEmpty()
                ? Optional.empty()
                : Optional.of(stack.get(0).function());
    }
}
