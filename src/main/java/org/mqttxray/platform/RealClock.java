package org.mqttxray.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/** The clock of the machine, less the time that it was stopped. */
public final class RealClock implements Clock {
    private static final long RUNNING = -1;
    /** How often a thread looks again before it rests: what it waits for often comes at once, and to be woken takes longer. */
    private static final int LOOKS = 10;

    private final Monitor monitor = new Monitor();
    private final long origin = System.nanoTime();
    private final List<Wait> waits = new ArrayList<>();
    private final AtomicLong waitsBegun = new AtomicLong();

    private volatile long offset = origin;
    private volatile long stoppedAt = RUNNING;
    private volatile boolean ended;
    /** Counts beginnings and ends of changes, so that a reading is never put together from before and after one. */
    private volatile int changes;

    /** A thread that rests in {@link #await}, which is woken only when it has something to do: waking costs more than looking. */
    private record Wait(BooleanSupplier condition, Deadline deadline, Condition bed) {
        boolean isOver() {
            return condition.getAsBoolean();
        }
    }

    @Override
    public long now() {
        return stamp();
    }

    @Override
    public long stamp() {
        while (true) {
            int before = changes;
            long held = stoppedAt;
            long time = System.nanoTime() - offset;
            if (before == changes && before % 2 == 0) {
                return held == RUNNING ? time : held;
            } // else the clock was being stopped or started meanwhile
        }
    }

    @Override
    public boolean surelyBefore(long nanos) {
        return stamp() < nanos;
    }

    @Override
    public long elapsed() {
        return System.nanoTime() - origin;
    }

    @Override
    public boolean await(BooleanSupplier condition, Deadline deadline) {
        monitor.enter();
        try {
            int looks = 0;
            while (true) {
                if (ended) {
                    throw new SessionEnded();
                }
                if (stoppedAt != RUNNING) {
                    monitor.rest(Long.MAX_VALUE);
                    continue;
                }
                if (condition.getAsBoolean()) {
                    return true;
                }
                long left = left(deadline);
                if (left <= 0) {
                    return false;
                }
                if (looks++ < LOOKS) {
                    monitor.giveWay();
                } else {
                    rest(new Wait(condition, deadline, monitor.bed()), left);
                }
            }
        } finally {
            monitor.exit();
        }
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration patience) {
        monitor.enter();
        try {
            boolean runs = !ended && stoppedAt == RUNNING;
            return runs && condition.getAsBoolean() || await(condition, Deadline.after(stamp(), patience));
        } finally {
            monitor.exit();
        }
    }

    private void rest(Wait wait, long nanos) {
        waits.add(wait);
        waitsBegun.incrementAndGet();
        try {
            Monitor.rest(wait.bed, nanos);
        } finally {
            waits.remove(wait);
        }
    }

    /** How many waits have begun. */
    long waitsBegun() {
        return waitsBegun.get();
    }

    /**
     * Jumps to the next deadline if at least so many threads wait, each for something that is not there yet, and none of them has done
     * anything meanwhile.
     *
     * @param threads all that the session has
     * @param begun what {@link #waitsBegun} said before it was found that nothing can come
     */
    void skipWait(int threads, long begun) {
        monitor.enter();
        try {
            boolean allWait = begun == waitsBegun.get()
                    && waits.size() >= threads
                    && waits.stream().noneMatch(Wait::isOver);
            long next = waits.stream()
                    .mapToLong(wait -> wait.deadline.nanos())
                    .min()
                    .orElse(Deadline.NEVER.nanos());
            if (!ended && !stopped() && allWait && next != Deadline.NEVER.nanos()) {
                long left = Math.max(0, next - stamp());
                changeTime(() -> offset -= left);
            }
        } finally {
            monitor.exit();
        }
    }

    private long left(Deadline deadline) {
        return deadline.nanos() == Long.MAX_VALUE ? Long.MAX_VALUE : deadline.nanos() - stamp();
    }

    @Override
    public void change(Runnable change) {
        monitor.enter();
        try {
            change.run();
            for (Wait wait : waits) {
                if (wait.isOver()) {
                    wait.bed.signal();
                }
            }
        } finally {
            monitor.exit();
        }
    }

    /** For what concerns every wait, whatever it is for. */
    private void changeAll(Runnable change) {
        monitor.enter();
        try {
            change.run();
            waits.forEach(wait -> wait.bed.signal());
            monitor.wakeAll();
        } finally {
            monitor.exit();
        }
    }

    @Override
    public void enter() {
        monitor.enter();
    }

    @Override
    public void exit() {
        monitor.exit();
    }

    @Override
    public void stop() {
        changeTime(() -> {
            if (stoppedAt == RUNNING) {
                stoppedAt = System.nanoTime() - offset;
            }
        });
    }

    @Override
    public void start() {
        changeTime(() -> {
            if (stoppedAt != RUNNING) {
                offset = System.nanoTime() - stoppedAt;
                stoppedAt = RUNNING;
            }
        });
    }

    private void changeTime(Runnable change) {
        changeAll(() -> {
            int before = changes;
            changes = before + 1;
            change.run();
            changes = before + 2;
        });
    }

    @Override
    public boolean stopped() {
        return stoppedAt != RUNNING;
    }

    @Override
    public void end() {
        changeAll(() -> ended = true);
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
