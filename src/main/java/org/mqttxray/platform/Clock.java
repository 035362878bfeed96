package org.mqttxray.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The time of a session, and the one place where anything of its client waits: receiving, sleeping, taking a mutex, waiting for
 * a signal and standing at the gate are all {@link #await}.
 *
 * <p>Invariants: (1) times never decrease; (2) while stopped, {@link #now} and {@link #stamp} stand still and no {@code await}
 * returns; (3) after {@link #end}, every {@code await} throws {@link SessionEnded}, now and for ever; (4) conditions are
 * evaluated, and {@link #change changes} made, inside the monitor, so that what a condition said still holds when {@code await}
 * returns to a caller that had entered the monitor itself.
 *
 * <p>The monitor is a lock that the same thread may enter again. A wait inside it frees it wholly meanwhile.
 */
public interface Clock {
    /** A condition that always holds: the wait ends as soon as the clock runs. */
    BooleanSupplier ALWAYS = () -> true;

    /** Reads the time for the client, in nanoseconds since the session began; stands still while the clock is stopped. */
    long now();

    /** The time of an event, in nanoseconds since the session began. Unlike {@link #now} it never lets another thread go first. */
    long stamp();

    /**
     * Whether a moment is still to come, and {@link #now} need not be asked about it: not on a clock that moves when it is read.
     *
     * @param nanos of this clock
     */
    default boolean surelyBefore(long nanos) {
        return false;
    }

    /** Time that passed in the world since the session began, in nanoseconds; runs on while the clock is stopped. */
    long elapsed();

    /**
     * Waits until a condition holds or a deadline has passed, but never returns while the clock is stopped.
     *
     * @param condition cheap, free of side effects and of waits; evaluated inside the monitor
     * @param deadline a time of this clock
     * @return whether the condition held; false when the deadline came first
     * @throws SessionEnded once the session has ended
     */
    boolean await(BooleanSupplier condition, Deadline deadline);

    /**
     * Waits until a condition holds or a while has passed; the time is read only if there is something to wait for.
     *
     * @param patience zero or more
     */
    default boolean await(BooleanSupplier condition, Duration patience) {
        return await(condition, Deadline.after(stamp(), patience));
    }

    /** Makes a change that some condition may be waiting for, inside the monitor, and lets the waits look again. */
    void change(Runnable change);

    /** Enters the monitor; may be entered again by the same thread. Pair it with {@link #exit} in a {@code finally}. */
    void enter();

    /** Leaves the monitor. */
    void exit();

    /** Stops the time and with it every wait. What arrives meanwhile stays where it is. */
    void stop();

    /** Lets the time go on. */
    void start();

    /** Whether the time stands still. */
    boolean stopped();

    /** Ends the session: every wait, present and future, throws {@link SessionEnded}. There is no way back. */
    void end();

    /** Whether the session has ended. */
    boolean ended();
}
