package org.mqttxray.replay;

import org.mqttxray.trace.Event;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Who holds each lock of each client, and who waits for it. A lock that nobody ever asked for is absent. */
public final class Locks implements Projection<Locks.State> {
    /** The owner of a free lock. */
    public static final int NOBODY = Event.NO_THREAD;

    /**
     * The locks at one position.
     *
     * @param clientOfThread whose thread is whose
     * @param locks by client, then by name
     */
    public record State(PMap<Integer, String> clientOfThread, PMap<String, PMap<String, Lock>> locks) {
        /** The locks of one client, by name. */
        public PMap<String, Lock> of(String client) {
            return locks.getOrDefault(client, TreePMap.empty());
        }
    }

    /**
     * A lock.
     *
     * @param owner the thread that holds it, or {@link #NOBODY}
     * @param waiting the threads that asked for it and have not got it
     */
    public record Lock(int owner, PSet<Integer> waiting) {}

    private static final Lock FREE = new Lock(NOBODY, TreePSet.empty());

    @Override
    public State start() {
        return new State(TreePMap.empty(), TreePMap.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return new State(state.clientOfThread.plus(event.thread(), started.client()), state.locks);
        }
        if (event instanceof Event.LockWanted wanted) {
            Lock lock = lock(state, event, wanted.lock());
            return with(state, event, wanted.lock(), new Lock(lock.owner, lock.waiting.plus(event.thread())));
        }
        if (event instanceof Event.LockTaken taken) {
            Lock lock = lock(state, event, taken.lock());
            return with(
                    state, event, taken.lock(), new Lock(event.thread(), lock.waiting.minus((Object) event.thread())));
        }
        if (event instanceof Event.LockReleased released) {
            Lock lock = lock(state, event, released.lock());
            return with(state, event, released.lock(), new Lock(NOBODY, lock.waiting));
        }
        return state;
    }

    private static Lock lock(State state, Event event, String name) {
        return state.of(state.clientOfThread.get(event.thread())).getOrDefault(name, FREE);
    }

    private static State with(State state, Event event, String name, Lock lock) {
        String client = state.clientOfThread.get(event.thread());
        return new State(
                state.clientOfThread, state.locks.plus(client, state.of(client).plus(name, lock)));
    }
}
