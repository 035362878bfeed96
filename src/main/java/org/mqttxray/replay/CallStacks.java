package org.mqttxray.replay;

import java.util.List;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/** The call stack of each thread, innermost frame first. */
public final class CallStacks implements Projection<PSortedMap<Integer, PStack<CallStacks.Frame>>> {
    /**
     * A call that has not ended.
     *
     * @param entered the position of its event
     * @param function what runs
     * @param arguments what it was given
     * @param place the line of ours that it has reached, if recorded
     * @param locals the variables that it has told, by name
     */
    public record Frame(
            long entered, TracedFunction function, List<Value> arguments, Place place, PMap<String, Value> locals) {
        private Frame at(Place newPlace) {
            return newPlace == Place.UNKNOWN ? this : new Frame(entered, function, arguments, newPlace, locals);
        }

        private Frame with(String name, Value value) {
            return new Frame(entered, function, arguments, place, locals.plus(name, value));
        }
    }

    @Override
    public PSortedMap<Integer, PStack<Frame>> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, PStack<Frame>> after(PSortedMap<Integer, PStack<Frame>> stacks, Event event) {
        int thread = event.thread();
        if (event instanceof Event.ThreadEnded) {
            return stacks.minus(thread);
        }
        PStack<Frame> stack = stacks.getOrDefault(thread, ConsPStack.empty());
        if (event instanceof Event.ThreadStarted) {
            return stacks.plus(thread, stack);
        }
        if (event instanceof Event.Entered entered) {
            return stacks.plus(thread, atCall(stack, entered.caller()).plus(frame(entered)));
        }
        if (stack.isEmpty()) {
            return stacks;
        }
        if (event instanceof Event.Returned || event instanceof Event.Threw) {
            return stacks.plus(thread, stack.minus(0));
        }
        Frame top = stack.get(0).at(event.stamp().place());
        if (event instanceof Event.Local local) {
            top = top.with(local.name(), local.value());
        }
        return stacks.plus(thread, stack.with(0, top));
    }

    private static PStack<Frame> atCall(PStack<Frame> stack, Place line) {
        return stack.isEmpty() ? stack : stack.with(0, stack.get(0).at(line));
    }

    private static Frame frame(Event.Entered entered) {
        return new Frame(
                entered.position(),
                entered.function(),
                entered.arguments(),
                entered.stamp().place(),
                TreePMap.empty());
    }
}
