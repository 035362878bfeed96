package org.mqttxray.platform;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The machine as one session uses it. */
public interface Platform {
    /** The time of the session, and its only place to wait. */
    Clock clock();

    /** Who makes the connections. */
    Dialer dialer();

    /** Random numbers: from the seed when simulated. */
    RandomGenerator random();

    /**
     * Starts a thread of the session. {@link SessionEnded} ends it quietly; any other throwable is a mistake of ours and is
     * logged.
     */
    void start(String name, Runnable code);

    /**
     * Does something again and again in the time of the world, even while the clock is stopped, until the session ends. The
     * simulated platform never does: its peers live in virtual time, which stands still as well.
     */
    void every(Duration period, Runnable task);

    /**
     * Does something once, a while from now in the time of the session, which stands still while the clock is stopped; not after the
     * session's end. What is due at the same moment is done in the order in which it was asked for.
     */
    void later(Duration after, Runnable task);

    /** How many waits the threads have begun; unchanged as long as all of them rest. A simulated platform counts none. */
    long waitsBegun();

    /**
     * Lets the clock jump to the next deadline if every thread that was {@link #start started} waits, none of them for what is already
     * there; else does nothing, and so does a simulated platform, whose waits take no time in the world.
     *
     * @param begun what {@link #waitsBegun} said before it was found that nothing can come; if a thread has moved since, nothing is done
     */
    void skipWait(long begun);

    /** Ends the session: its waits throw {@link SessionEnded}, its connections are cut, its threads end. */
    void end();

    /**
     * Waits, in the time of the world, until no thread and no connection of the ended session is left.
     *
     * @return whether that was so in time
     */
    boolean awaitEnd(Duration patience);
}
