package org.mqttxray.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done at moments of a session's clock, by one thread, which waits for them on that clock. */
final class Agenda {
    private final Clock clock;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparingLong(Item::due).thenComparingLong(Item::number));
    private long numbers;

    private record Item(long due, long number, Runnable act) {}

    Agenda(Clock clock) {
        this.clock = clock;
    }

    /** A number for {@link #add}: of what is due at the same moment, the lower comes first. */
    long number() {
        return numbers++;
    }

    /** Adds something to be done a while from now. */
    void add(Duration after, Runnable act) {
        clock.change(() -> add(number(), after, act));
    }

    /** Adds it with a number that was drawn before. */
    void add(long number, Duration after, Runnable act) {
        clock.change(() ->
                items.add(new Item(Deadline.after(clock.stamp(), after).nanos(), number, act)));
    }

    /** Performs for ever; ends with the session. */
    void performToTheEnd() {
        while (true) {
            next().act.run();
        }
    }

    private Item next() {
        clock.enter();
        try {
            while (items.isEmpty() || items.peek().due > clock.stamp()) {
                Item first = items.peek();
                Deadline due = first == null ? Deadline.NEVER : new Deadline(first.due);
                clock.await(() -> items.peek() != first, due);
            }
            return items.remove();
        } finally {
            clock.exit();
        }
    }
}
