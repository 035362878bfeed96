package org.mqttxray.ui.stack;

import java.util.Map;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Moment;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/** What a thread is at. */
public enum Doing {
    /** It waits for bytes. */
    WAITS_FOR_DATA,
    /** It waits for a lock. */
    WAITS_FOR_LOCK,
    /** It waits to be let go. */
    WAITS_FOR_START,
    /** It sleeps. */
    SLEEPS,
    /** It would go on. */
    RUNS,
    /** It is in no call: it has been created and has done nothing, or all its calls are over. */
    IN_NO_CALL,
    /** It is over. */
    ENDED;

    private static final Map<TracedFunction, Doing> WAITING = Map.of(
            TracedFunction.PLATFORM_NET_SOCKET_RECV, WAITS_FOR_DATA,
            TracedFunction.PLATFORM_THREAD_STOP, WAITS_FOR_START,
            TracedFunction.SLEEP, SLEEPS,
            TracedFunction.PLATFORM_TIMER_USLEEP, SLEEPS);

    /** What a thread is at; the one that did the last thing does not wait. */
    public static Doing of(Moment moment, Threads.Thread thread) {
        PStack<CallStacks.Frame> stack = moment.stacks().getOrDefault(thread.number(), ConsPStack.empty());
        if (!thread.alive()) {
            return ENDED;
        }
        if (stack.isEmpty()) {
            return IN_NO_CALL;
        }
        if (thread.number() == moment.actingThread()) {
            return RUNS;
        }
        boolean wantsLock = moment.locks().of(thread.client()).values().stream()
                .anyMatch(lock -> lock.waiting().contains(thread.number()));
        return wantsLock ? WAITS_FOR_LOCK : WAITING.getOrDefault(stack.get(0).function(), RUNS);
    }

    /** It in words. */
    public String words(Messages messages) {
        return switch (this) {
            case WAITS_FOR_DATA -> messages.get("stack.doing.waits-for-data");
            case WAITS_FOR_LOCK -> messages.get("stack.doing.waits-for-lock");
            case WAITS_FOR_START -> messages.get("stack.doing.waits-for-start");
            case SLEEPS -> messages.get("stack.doing.sleeps");
            case RUNS -> messages.get("stack.doing.runs");
            case IN_NO_CALL -> messages.get("stack.doing.in-no-call");
            case ENDED -> messages.get("stack.doing.ended");
        };
    }
}
