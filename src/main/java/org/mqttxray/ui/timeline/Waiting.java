package org.mqttxray.ui.timeline;

import java.util.Map;
import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Locks;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Moment;
import org.pcollections.PStack;

/**
 * That a thread waits.
 *
 * @param reason for what
 * @param lock the lock, if it waits for one
 * @param entered the position of the event that entered the call in which it waits
 * @param function that call
 * @param depth how many shown calls are around it
 */
record Waiting(Reason reason, String lock, long entered, TracedFunction function, int depth) {
    /** How far back to look for what the thread has done since; a thread silent for longer waits. */
    private static final long FAR = 256;

    /** What threads wait for. */
    enum Reason {
        DATA,
        LOCK,
        TIME
    }

    /** Whether and for what a thread waits: the last thing that it did was to call what waits. */
    static Optional<Waiting> of(Moment moment, int thread) {
        PStack<CallStacks.Frame> stack = moment.stacks().get(thread);
        if (stack == null || stack.isEmpty()) {
            return Optional.empty();
        }
        CallStacks.Frame top = stack.get(0);
        int depth = (int) stack.stream()
                .skip(1)
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .count();
        return switch (top.function()) {
            case PLATFORM_NET_SOCKET_RECV, PLATFORM_NET_SOCKET_RECV_TIMEOUT ->
                silent(moment, thread, top, new Waiting(Reason.DATA, "", top.entered(), top.function(), depth));
            case PLATFORM_TIMER_USLEEP, SLEEP ->
                silent(moment, thread, top, new Waiting(Reason.TIME, "", top.entered(), top.function(), depth));
            case PLATFORM_MUTEX_LOCK ->
                lock(moment, thread).map(name -> new Waiting(Reason.LOCK, name, top.entered(), top.function(), depth));
            default -> Optional.empty();
        };
    }

    private static Optional<Waiting> silent(Moment moment, int thread, CallStacks.Frame top, Waiting waiting) {
        long since = Math.max(top.entered() + 1, moment.events() - FAR);
        for (long at = moment.events() - 1; at >= since; at--) {
            if (moment.log().event(at).thread() == thread) {
                return Optional.empty();
            }
        }
        return Optional.of(waiting);
    }

    /** The lock for which a thread waits, and which another one holds. */
    private static Optional<String> lock(Moment moment, int thread) {
        String client = moment.threads().get(thread).client();
        return moment.locks().of(client).entrySet().stream()
                .filter(lock -> lock.getValue().owner() != Locks.NOBODY
                        && lock.getValue().waiting().contains(thread))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
