package org.mqttxray.debug;

import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
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
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private final Replay<Locks.State> locks;
    private final Replay<ClientStates.State> clients;
    private final Replay<Deeds.State> deeds;

    Waits(TraceLog log) {
        this.log = log;
        this.threads = new Replay<>(log, new Threads());
        this.stacks = new Replay<>(log, new CallStacks());
        this.locks = new Replay<>(log, new Locks());
        this.clients = new Replay<>(log, new ClientStates());
        this.deeds = new Replay<>(log, new Deeds());
    }

    /** What a thread waits for once a number of events have happened. */
    Optional<Wait> of(int thread, long events) {
        return deeds.at(events).last(thread).flatMap(last -> after(log.event(last), events));
    }

    /** What a thread waits for that did this last. */
    Optional<Wait> after(Event last, long events) {
        if (last instanceof Event.LockWanted wanted) {
            return lock(wanted, events);
        }
        if (last instanceof Event.Entered entered && entered.function() == TracedFunction.PLATFORM_THREAD_STOP) {
            return signal(entered);
        }
        boolean timed = last instanceof Event.Returned returned
                && returned.function() == TracedFunction.PLATFORM_TIMER_CUTDOWN
                && innermost(last.thread(), events).equals(Optional.of(TracedFunction.MQTT_RELEASE));
        return timed ? end(last.thread(), events) : Optional.empty();
    }

    private Optional<Wait> lock(Event.LockWanted wanted, long events) {
        int thread = wanted.thread();
        Locks.State state = locks.at(events);
        Locks.Lock lock = state.of(state.clientOfThread().get(thread)).get(wanted.lock());
        Stream<Integer> askedBefore = lock.waiting().stream().sorted();
        return Stream.concat(Stream.of(lock.owner()), askedBefore)
                .filter(user -> user != Locks.NOBODY && user != thread)
                .findFirst()
                .map(user -> new Wait(thread, TracedFunction.PLATFORM_MUTEX_LOCK, wanted.lock(), user));
    }

    /** Who created a thread gives it the signal. */
    private Optional<Wait> signal(Event.Entered stop) {
        int thread = stop.thread();
        int parent = threads.at(stop.position()).get(thread).parent();
        return deeds.at(log.length()).hasGivenSignal(parent, thread)
                ? Optional.empty()
                : Optional.of(new Wait(thread, TracedFunction.PLATFORM_THREAD_STOP, "", parent));
    }

    private Optional<Wait> end(int thread, long events) {
        PSortedMap<Integer, Threads.Thread> known = threads.at(events);
        String client = known.get(thread).client();
        if (CLEANED_UP.equals(clients.at(events).of(client).get(ClientField.STATE))) {
            return Optional.empty();
        }
        return known.values().stream()
                .filter(other -> other.alive()
                        && other.number() != thread
                        && other.client().equals(client))
                .findFirst()
                .map(other -> new Wait(thread, TracedFunction.MQTT_RELEASE, "", other.number()));
    }

    private Optional<TracedFunction> innermost(int thread, long events) {
        PStack<CallStacks.Frame> stack = stacks.at(events).get(thread);
        return stack == null || stack.isEmpty()
                ? Optional.empty()
                : Optional.of(stack.get(0).function());
    }
}
