package org.mqttxray.trace;

import java.util.Locale;

/** The kinds of events. */
public enum Kind {
    /** {@link Event.ThreadStarted}. */
    THREAD_STARTED,
    /** {@link Event.ThreadEnded}. */
    THREAD_ENDED,
    /** {@link Event.Entered}. */
    ENTERED,
    /** {@link Event.Returned}. */
    RETURNED,
    /** {@link Event.Threw}. */
    THREW,
    /** {@link Event.Local}. */
    LOCAL,
    /** {@link Event.State}. */
    STATE,
    /** {@link Event.Listed}. */
    LISTED,
    /** {@link Event.Unlisted}. */
    UNLISTED,
    /** {@link Event.LockWanted}. */
    LOCK_WANTED,
    /** {@link Event.LockTaken}. */
    LOCK_TAKEN,
    /** {@link Event.LockReleased}. */
    LOCK_RELEASED,
    /** {@link Event.Wrote}. */
    WROTE,
    /** {@link Event.Read}. */
    READ,
    /** {@link Event.Chunk}. */
    CHUNK,
    /** {@link Event.PacketOut}. */
    PACKET_OUT,
    /** {@link Event.PacketIn}. */
    PACKET_IN,
    /** {@link Event.Link}. */
    LINK,
    /** {@link Event.Said}. */
    SAID;

    private static final Kind[] ALL = values();

    static Kind of(int ordinal) {
        return ALL[ordinal];
    }

    /** The name in data: thread_started, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
