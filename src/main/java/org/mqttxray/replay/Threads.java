package org.mqttxray.replay;

import java.util.Collection;
import java.util.Map;
import org.mqttxray.trace.Event;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** Which threads there are, whose they are, and which have ended. */
public final class Threads implements Projection<PSortedMap<Integer, Threads.Thread>> {
    /**
     * A thread.
     *
     * @param number in the log
     * @param name as in the C source
     * @param client whose it is
     * @param parent who created it, or {@link Event#NO_THREAD}
     * @param alive whether it has not ended
     */
    public record Thread(int number, String name, String client, int parent, boolean alive) {}

    /** Whether all threads that there were have ended. */
    public static boolean over(Map<Integer, Thread> threads) {
        return !threads.isEmpty() && threads.values().stream().noneMatch(Thread::alive);
    }

    /** Whether they are of more than one client, so that a client has to be named. */
    public static boolean ofSeveralClients(Collection<Thread> threads) {
        return threads.stream().map(Thread::client).distinct().limit(2).count() > 1;
    }

    @Override
    public PSortedMap<Integer, Thread> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, Thread> after(PSortedMap<Integer, Thread> threads, Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return threads.plus(
                    event.thread(),
                    new Thread(event.thread(), started.name(), started.client(), started.parent(), true));
        }
        if (event instanceof Event.ThreadEnded) {
            Thread thread = threads.get(event.thread());
            return threads.plus(
                    event.thread(),
                    new Thread(thread.number(), thread.name(), thread.client(), thread.parent(), false));
        }
        return threads;
    }
}
