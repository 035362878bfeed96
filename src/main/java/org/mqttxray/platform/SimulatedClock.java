package org.mqttxray.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * A virtual clock that lets one thread run at a time.
 *
 * <p>Rules: (1) the turn passes only in {@link #await} and {@link #now}, to a thread chosen by the seed among those that could go
 * on; (2) a timer read moves the time by {@link #TIMER_READ}; (3) when no thread can go on, the time jumps to the earliest
 * deadline; (4) when nothing has a deadline, all rest until a {@link #change} comes from outside. The same seed and the same
 * program therefore give the same run, to the nanosecond.
 *
 * <pre>
 *   WAITING --chosen (condition holds or deadline passed)--&gt; RUNNING --await, now--&gt; WAITING
 *   RUNNING --its code returns--&gt; gone
 * </pre>
 */
public final class SimulatedClock implements Clock {
    /** How far one timer read moves the time, in nanoseconds. */
    public static final long TIMER_READ = 1_000;

    private final Monitor monitor = new Monitor();
    private final List<Turn> turns = new ArrayList<>();
    private final ThreadLocal<Turn> mine = new ThreadLocal<>();
    private final SplittableRandom choice;
    private final long origin = System.nanoTime();
    private Turn running;
    private volatile long time;
    private volatile boolean stopped;
    private volatile boolean ended;

    /** A thread's place in the queue: what it waits for and until when. */
    private static final class Turn {
        private BooleanSupplier condition = ALWAYS;
        private Deadline deadline = Deadline.NEVER;
    }

    /**
     * A clock at time 0.
     *
     * @param seed decides which thread goes on wherever more than one could
     */
    public SimulatedClock(long seed) {
        choice = new SplittableRandom(seed);
    }

    /** Queues a new thread; the returned task runs the code once it is its turn and passes the turn on at its end. */
    Runnable enrol(Runnable code) {
        Turn turn = new Turn();
        monitor.enter();
        try {
            turns.add(turn);
            passTurnIfFree();
        } finally {
            monitor.exit();
        }
        return () -> {
            mine.set(turn);
            try {
                waitForTurn(turn);
                code.run();
            } finally {
                leave(turn);
            }
        };
    }

    private void leave(Turn turn) {
        monitor.enter();
        try {
            turns.remove(turn);
            if (running == turn) {
                running = null;
            }
            passTurnIfFree();
        } finally {
            monitor.exit();
        }
    }

    @Override
    public long now() {
        Turn turn = mine.get();
        if (turn == null) {
            return time;
        }
        monitor.enter();
        try {
            queue(turn, ALWAYS, Deadline.NEVER);
            time += TIMER_READ;
            return time;
        } finally {
            monitor.exit();
        }
    }

    @Override
    public long stamp() {
        return time;
    }

    @Override
    public long elapsed() {
        return System.nanoTime() - origin;
    }

    @Override
    public boolean await(BooleanSupplier condition, Deadline deadline) {
        Turn turn = mine.get();
        if (turn == null) {
            throw new IllegalStateException("only a thread of the simulated platform can wait on its clock");
        }
        monitor.enter();
        try {
            queue(turn, condition, deadline);
            return condition.getAsBoolean();
        } finally {
            monitor.exit();
        }
    }

    private void queue(Turn turn, BooleanSupplier condition, Deadline deadline) {
        turn.condition = condition;
        turn.deadline = deadline;
        running = null;
        passTurnIfFree();
        waitForTurn(turn);
    }

    private void waitForTurn(Turn turn) {
        monitor.enter();
        try {
            while (!ended && (running != turn || stopped)) {
                monitor.rest(Long.MAX_VALUE);
            }
            if (ended) {
                throw new SessionEnded();
            }
        } finally {
            monitor.exit();
        }
    }

    private void passTurnIfFree() {
        if (running != null || stopped || ended) {
            return;
        }
        List<Turn> ready = ready();
        if (ready.isEmpty()) {
            jumpToEarliestDeadline();
            ready = ready();
        }
        if (!ready.isEmpty()) {
            running = ready.get(choice.nextInt(ready.size()));
            monitor.wakeAll();
        }
    }

    private List<Turn> ready() {
        List<Turn> ready = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.deadline.nanos() <= time || turn.condition.getAsBoolean()) {
                ready.add(turn);
            }
        }
        return ready;
    }

    private void jumpToEarliestDeadline() {
        long earliest = Long.MAX_VALUE;
        for (Turn turn : turns) {
            earliest = Math.min(earliest, turn.deadline.nanos());
        }
        if (earliest != Long.MAX_VALUE) {
            time = Math.max(time, earliest);
        }
    }

    @Override
    public void change(Runnable change) {
        monitor.enter();
        try {
            change.run();
            passTurnIfFree();
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
        change(() -> stopped = true);
    }

    @Override
    public void start() {
        change(() -> {
            stopped = false;
            monitor.wakeAll(); // whoever has the turn already
        });
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void end() {
        monitor.enter();
        try {
            ended = true;
            monitor.wakeAll();
        } finally {
            monitor.exit();
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
