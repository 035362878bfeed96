package org.mqttxray.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** One direction of a connection: what has to wait on it, in its order, because a wire never lets anything overtake. */
final class Lane {
    private final Deque<Held> waiting = new ArrayDeque<>();
    private final AtomicInteger bytes = new AtomicInteger();

    /**
     * What waits.
     *
     * @param size how many bytes it is
     * @param due tells before which time of the session's clock it can't go, in nanoseconds
     */
    private record Held(int size, LongSupplier due, Runnable delivery) {}

    boolean empty() {
        return waiting.isEmpty();
    }

    /** How many bytes wait. May be asked by any thread. */
    int bytes() {
        return bytes.get();
    }

    void add(int size, LongSupplier due, Runnable delivery) {
        waiting.addLast(new Held(size, due, delivery));
        bytes.addAndGet(size);
    }

    /** Delivers what is due. */
    void drain(long now) {
        while (!waiting.isEmpty() && waiting.peekFirst().due.getAsLong() <= now) {
            Held next = waiting.removeFirst();
            bytes.addAndGet(-next.size);
            next.delivery.run();
        }
    }

    void clear() {
        waiting.clear();
        bytes.set(0);
    }
}
