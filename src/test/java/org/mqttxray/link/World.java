package org.mqttxray.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.platform.Dialer;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.Socket;
import org.mqttxray.platform.SocketListener;

/** A machine whose time the test moves. */
final class World implements Platform, Dialer, Clock {
    final List<Dialled> calls = new ArrayList<>();
    private final PriorityQueue<Later> due =
            new PriorityQueue<>(Comparator.comparingLong(Later::at).thenComparingLong(Later::number));
    long elapsed;
    private long stamp;
    boolean held;

    private record Later(long at, long number, Runnable task) {}

    /** Lets time pass in the session, and does what is due in it. */
    void passes(Duration time) {
        long end = stamp + time.toNanos();
        while (!due.isEmpty() && due.peek().at <= end) {
            Later next = due.remove();
            stamp = next.at;
            next.task.run();
        }
        stamp = end;
        elapsed += time.toNanos();
    }

    @Override
    public Socket dial(Address address, SocketListener listener) {
        Dialled call = new Dialled(listener);
        calls.add(call);
        if (calls.size() == 1) {
            listener.connected();
        }
        return call;
    }

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public Dialer dialer() {
        return this;
    }

    @Override
    public RandomGenerator random() {
        return RandomGenerator.getDefault();
    }

    @Override
    public void start(String name, Runnable code) {
        throw new AssertionError("the link needs no thread");
    }

    @Override
    public void every(Duration period, Runnable task) {
        throw new AssertionError("the test ticks");
    }

    @Override
    public void later(Duration after, Runnable task) {
        due.add(new Later(stamp + after.toNanos(), due.size(), task));
    }

    @Override
    public long waitsBegun() {
        return 0;
    }

    @Override
    public void skipWait(long begun) {
        throw new AssertionError("the link only says whether it is quiet");
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        return true;
    }

    @Override
    public long now() {
        return 0;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public long elapsed() {
        return elapsed;
    }

    @Override
    public boolean await(BooleanSupplier condition, Deadline deadline) {
        throw new AssertionError("the link never waits");
    }

    @Override
    public void change(Runnable change) {
        change.run();
    }

    @Override
    public void enter() {}

    @Override
    public void exit() {}

    @Override
    public void stop() {
        held = true;
    }

    @Override
    public void start() {
        held = false;
    }

    @Override
    public boolean stopped() {
        return held;
    }

    @Override
    public void end() {}

    @Override
    public boolean ended() {
        return false;
    }
}
