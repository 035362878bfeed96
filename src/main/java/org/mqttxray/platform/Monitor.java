package org.mqttxray.platform;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a clock. It spins for a moment before it blocks: the sections inside last some tens of nanoseconds, and handing a
 * blocked thread its turn costs a hundred times as much.
 */
final class Monitor {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final int ATTEMPTS = 6;
    /** About a microsecond: whoever is inside comes in again a few times meanwhile, which costs less than taking turns at each event. */
    private static final int FIRST_PAUSE = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    void enter() {
        if (!lock.tryLock()) {
            enterAfterSpinning();
        }
    }

    private void enterAfterSpinning() {
        int pause = FIRST_PAUSE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            for (int i = 0; i < pause; i++) {
                Thread.onSpinWait();
            }
            if (lock.tryLock()) {
                return;
            }
            pause *= 2;
        }
        lock.lock();
    }

    void exit() {
        lock.unlock();
    }

    /** Frees it for a moment, however often it was entered, and lets another thread have the processor. */
    void giveWay() {
        int entered = lock.getHoldCount();
        for (int time = 0; time < entered; time++) {
            lock.unlock();
        }
        Thread.yield();
        for (int time = 0; time < entered; time++) {
            enter();
        }
    }

    void wakeAll() {
        changed.signalAll();
    }

    /** A place to rest at from which one thread can be woken alone. */
    Condition bed() {
        return lock.newCondition();
    }

    /**
     * Waits inside the monitor until woken or a time has passed; the monitor is free meanwhile. An interrupt ends no wait of a
     * session, only its end does.
     */
    void rest(long nanos) {
        rest(changed, nanos);
    }

    /** The same at a place of its own, which {@link #wakeAll} does not reach. */
    static void rest(Condition bed, long nanos) {
        if (nanos == Long.MAX_VALUE) {
            bed.awaitUninterruptibly();
            return;
        }
        try {
            bed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            LOG.debug("a wait of the session was interrupted and goes on", e);
        }
    }
}
