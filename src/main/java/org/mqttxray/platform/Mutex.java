package org.mqttxray.platform;

/** Mutual exclusion between the threads of a session; as a default POSIX mutex, it can't be taken twice by one thread. */
public final class Mutex {
    private final Clock clock;
    private Thread owner;

    /** A free mutex. */
    public Mutex(Clock clock) {
        this.clock = clock;
    }

    /** Waits until the mutex is free and takes it. */
    public void lock() {
        clock.enter();
        try {
            clock.await(() -> owner == null, Deadline.NEVER);
            owner = Thread.currentThread();
        } finally {
            clock.exit();
        }
    }

    /**
     * Frees the mutex.
     *
     * @throws IllegalStateException if the calling thread does not hold it
     */
    public void unlock() {
        clock.change(() -> {
            if (owner != Thread.currentThread()) {
                throw new IllegalStateException("a mutex is freed by the thread that holds it");
            }
            owner = null;
        });
    }
}
