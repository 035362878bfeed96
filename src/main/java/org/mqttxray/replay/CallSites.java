package org.mqttxray.replay;

import java.util.OptionalInt;
import org.mqttxray.trace.COutline;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/** How far each open call has come in the C source: the call that it makes, or made last. Innermost first, as the call stacks. */
public final class CallSites implements Projection<PSortedMap<Integer, PStack<CallSites.Progress>>> {
    /**
     * How far one call has come.
     *
     * @param function what runs
     * @param at the index of its last call that the outline knows, or -1
     * @param known whether the outline knows the very last one
     * @param made the indices of all calls that it has made
     */
    public record Progress(TracedFunction function, int at, boolean known, PSet<Integer> made) {
        private static Progress begun(TracedFunction function) {
            return new Progress(function, -1, false, HashTreePSet.empty());
        }

        private Progress calls(Event.Entered entered) {
            OptionalInt site = COutline.of(function)
                    .map(outline -> outline.site(entered.function(), entered.arguments(), at))
                    .orElseGet(OptionalInt::empty);
            return site.isPresent()
                    ? new Progress(function, site.getAsInt(), true, made.plus(site.getAsInt()))
                    : new Progress(function, at, false, made);
        }
    }

    @Override
    public PSortedMap<Integer, PStack<Progress>> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, PStack<Progress>> after(PSortedMap<Integer, PStack<Progress>> stacks, Event event) {
        int thread = event.thread();
        if (event instanceof Event.ThreadEnded) {
            return stacks.minus(thread);
        }
        PStack<Progress> stack = stacks.getOrDefault(thread, ConsPStack.empty());
        if (event instanceof Event.Entered entered) {
            PStack<Progress> callers =
                    stack.isEmpty() ? stack : stack.with(0, stack.get(0).calls(entered));
            return stacks.plus(thread, callers.plus(Progress.begun(entered.function())));
        }
        boolean ends = event instanceof Event.Returned || event instanceof Event.Threw;
        return ends && !stack.isEmpty() ? stacks.plus(thread, stack.minus(0)) : stacks;
    }
}
