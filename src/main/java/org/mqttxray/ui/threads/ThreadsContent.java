package org.mqttxray.ui.threads;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.stack.Doing;
import org.mqttxray.ui.stack.StackContent;

/**
 * What the pane of threads shows.
 *
 * @param overall how all threads stand together
 * @param detail which frames are shown
 * @param rows the threads, each with its frames if it is open
 * @param locks the locks that were ever asked for
 */
record ThreadsContent(Overall overall, Detail detail, List<Row> rows, List<LockRow> locks) {
    static final ThreadsContent EMPTY = new ThreadsContent(Overall.NONE, Detail.ARTICLE, List.of(), List.of());

    /** How all threads stand together. */
    enum Overall {
        /** There are none yet. */
        NONE,
        /** They go on. */
        RUNNING,
        /** They are held at the live end. */
        STOPPED,
        /** What is shown of them is in the past. */
        PAST,
        /** All have ended. */
        ENDED
    }

    /** A row of the list. */
    sealed interface Row {}

    /**
     * A client, above its threads; only where there are several.
     *
     * @param client its name in the log
     */
    record ClientRow(String client) implements Row {}

    /** What is said of a thread before what it is at. */
    enum Standing {
        /** It did the last thing, and is held there. */
        STOPPED_HERE,
        /** It did the last thing. */
        ACTS,
        /** It would go on, and is held. */
        HELD,
        /** Only what it is at. */
        DOES
    }

    /**
     * A thread.
     *
     * @param number in the log
     * @param name as in the C source
     * @param standing what is said of it
     * @param doing what it is at
     * @param lock the lock that it waits for, if it waits for one
     * @param at the call in which it stands; empty if it stands in none
     * @param open whether its frames are shown
     * @param frames how many of them there are
     */
    record ThreadRow(
            int number,
            String name,
            Standing standing,
            Doing doing,
            Optional<LockRow> lock,
            String at,
            boolean open,
            int frames)
            implements Row {}

    /**
     * A frame of a thread.
     *
     * @param thread the number of the thread
     * @param frame as the call stack shows it
     */
    record FrameRow(int thread, StackContent.FrameRow frame) implements Row {}

    /**
     * A lock.
     *
     * @param client whose it is; empty where there is only one client
     * @param name as in the C source
     * @param owner the name of the thread that holds it; none if it is free
     */
    record LockRow(String client, String name, Optional<String> owner) {}
}
