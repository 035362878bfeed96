package org.mqttxray.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;

/**
 * Tells whether the threads of a log do what threads can do, so that whoever folds it need not ask: a thread acts between
 * its start and its end, and calls nest. What a stranger's connection shows has no thread.
 */
final class CallCheck {
    /** A thread of ours would have no stack left long before. */
    private static final int DEEPEST = 4_096;

    /** Nor would so many threads that each go as deep as they can. */
    private static final int MOST_OPEN = 1 << 18;

    private final Map<Integer, Deque<TracedFunction>> stacks = new HashMap<>();

    private int open;

    /** Whether this may come next; if so, it did. */
    boolean allows(Event event) {
        if (event instanceof Event.ThreadStarted) {
            return event.thread() != Event.NO_THREAD && stacks.put(event.thread(), new ArrayDeque<>()) == null;
        }
        if (event.thread() == Event.NO_THREAD) {
            return needsNoThread(event);
        }
        Deque<TracedFunction> stack = stacks.get(event.thread());
        if (stack == null) {
            return false;
        }
        if (event instanceof Event.Entered entered) {
            stack.push(entered.function());
            open++;
            return stack.size() <= DEEPEST && open <= MOST_OPEN;
        }
        if (event instanceof Event.Returned returned) {
            return returned.function() == ended(stack);
        }
        if (event instanceof Event.Threw threw) {
            return threw.function() == ended(stack);
        }
        if (event instanceof Event.ThreadEnded) {
            open -= stacks.remove(event.thread()).size();
        }
        return true;
    }

    private TracedFunction ended(Deque<TracedFunction> stack) {
        open--;
        return stack.poll();
    }

    private static boolean needsNoThread(Event event) {
        return event instanceof Event.Link
                || event instanceof Event.Wrote
                || event instanceof Event.Read
                || event instanceof Event.Chunk
                || event instanceof Event.PacketOut
                || event instanceof Event.PacketIn
                || event instanceof Event.Said;
    }
}
