package org.mqttxray.platform;

import java.time.Duration;

/**
 * A moment of a session's clock until which a wait lasts.
 *
 * @param nanos nanoseconds of {@link Clock#stamp()}; {@link Long#MAX_VALUE} means that the wait has no end of its own
 */
public record Deadline(long nanos) {
    /** Wait as long as it takes. */
    public static final Deadline NEVER = new Deadline(Long.MAX_VALUE);

    /**
     * The moment a while after another.
     *
     * @param start nanoseconds of the session's clock
     * @param wait how much later; a negative one gives the start itself
     */
    public static Deadline after(long start, Duration wait) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE - start);
        return wait.compareTo(longest) >= 0 ? NEVER : new Deadline(start + Math.max(0, wait.toNanos()));
    }
}
