package org.mqttxray.platform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The lock of a clock, which the same thread may enter again. It spins for a moment before it blocks: the sections inside last some tens
 * of nanoseconds, and handing a blocked thread its turn costs a hundred times as much. A lock of the library does more at each entry than
 * those sections.
 *
 * <pre>
 *   FREE --enter--&gt; HELD --another one blocks--&gt; WANTED
 *   HELD, WANTED --exit, rest--&gt; FREE (after WANTED, whoever has blocked longest tries again)
 * </pre>
 */
final class Monitor {
    private static final int FREE = 0;
    private static final int HELD = 1;
    private static final int WANTED = 2;
    private static final int ATTEMPTS = 8;
    private static final int FIRST_PAUSE = 16;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Monitor.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Queue<Thread> blocked = new ConcurrentLinkedQueue<>();
    private final List<Bed> common = new ArrayList<>();
    private volatile int state;
    /** Written by whoever is inside. A thread that reads its own name here is inside: no other writes that. */
    private Thread owner;
    /** How often the owner has entered again. */
    private int depth;
    /** Whom the owner has called; they are woken when it leaves, because they could not go on before. */
    private Bed called;

    /** A place to rest at from which one thread can be woken alone; for one rest of the thread that makes it. */
    static final class Bed {
        private final Thread sleeper = Thread.currentThread();
        private volatile boolean over;
        private Bed next;
    }

    void enter() {
        Thread me = Thread.currentThread();
        if (owner == me) {
            depth++;
            return;
        }
        if (!STATE.compareAndSet(this, FREE, HELD)) {
            enterAfterSpinning(me);
        }
        owner = me;
    }

    private void enterAfterSpinning(Thread me) {
        int pause = FIRST_PAUSE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            for (int i = 0; i < pause; i++) {
                Thread.onSpinWait();
            }
            if (state == FREE && STATE.compareAndSet(this, FREE, HELD)) {
                return;
            }
            pause *= 2;
        }
        block(me);
    }

    private void block(Thread me) {
        boolean interrupted = false;
        blocked.add(me);
        while ((int) STATE.getAndSet(this, WANTED) != FREE) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        blocked.remove(me); // the state stays WANTED: there may be others
        if (interrupted) {
            me.interrupt();
        }
    }

    /**
     * Leaves the monitor.
     *
     * @throws IllegalMonitorStateException if the calling thread is not inside
     */
    void exit() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("a monitor is left by the thread that is inside");
        }
        if (depth > 0) {
            depth--;
        } else {
            free();
        }
    }

    private void free() {
        Bed first = called;
        called = null;
        owner = null;
        if ((int) STATE.getAndSet(this, FREE) == WANTED) {
            LockSupport.unpark(blocked.peek());
        }
        for (Bed bed = first; bed != null; bed = bed.next) {
            LockSupport.unpark(bed.sleeper);
        }
    }

    /** Ends the rest at a bed; to be called inside the monitor. */
    void wake(Bed bed) {
        if (!bed.over) {
            bed.over = true;
            bed.next = called;
            called = bed;
        }
    }

    /** Ends every rest that has no bed of its own; to be called inside the monitor. */
    void wakeAll() {
        common.forEach(this::wake);
    }

    /**
     * Waits inside the monitor until woken or a time has passed; the monitor is free meanwhile, however often it was entered. An
     * interrupt ends no wait of a session, only its end does.
     *
     * @param nanos how long at most; {@link Long#MAX_VALUE} is for ever
     */
    void rest(long nanos) {
        Bed bed = new Bed();
        common.add(bed);
        rest(bed, nanos);
        common.remove(bed);
    }

    /** The same at a place of its own, which {@link #wakeAll} does not reach. */
    void rest(Bed bed, long nanos) {
        int before = depth;
        depth = 0;
        free();
        boolean interrupted = sleep(bed, nanos);
        enter();
        depth = before;
        if (interrupted) {
            bed.sleeper.interrupt();
        }
    }

    private boolean sleep(Bed bed, long nanos) {
        boolean interrupted = false;
        long begin = System.nanoTime();
        long left = nanos;
        while (!bed.over && left > 0) {
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, left);
                left = nanos - (System.nanoTime() - begin);
            }
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }
}
