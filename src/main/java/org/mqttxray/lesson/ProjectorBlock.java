package org.mqttxray.lesson;

import java.util.Locale;

/** What a step can put on the projector. */
public enum ProjectorBlock {
    /** The question of the step, with its options large. */
    QUESTION,
    STAGE,
    /** The call stack of the acting thread. */
    STACK,
    /** The call stacks of two threads, side by side. */
    THREADS,
    /** What C calls in the function shown. */
    C,
    /** The bytes of the packet. */
    BYTES,
    TIMELINE;

    /** So many a step can have. */
    public static final int MOST = 4;

    /** The word in a lesson. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
