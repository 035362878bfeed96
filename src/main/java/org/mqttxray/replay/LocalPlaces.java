package org.mqttxray.replay;

import org.mqttxray.trace.Event;
import org.mqttxray.trace.Place;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/**
 * Where in the source each open call of each thread got its values, as far as lines were recorded: its arguments where it was entered,
 * each variable where it got its value last. The stacks are as deep as those of {@link CallStacks}.
 */
public final class LocalPlaces implements Projection<PSortedMap<Integer, PStack<LocalPlaces.Places>>> {
    /**
     * The places of a call.
     *
     * @param entered where it got its arguments
     * @param locals where each variable got its value, by name
     */
    public record Places(Place entered, PMap<String, Place> locals) {
        private Places with(String name, Place place) {
            return new Places(entered, locals.plus(name, place));
        }
    }

    @Override
    public PSortedMap<Integer, PStack<Places>> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, PStack<Places>> after(PSortedMap<Integer, PStack<Places>> stacks, Event event) {
        int thread = event.thread();
        if (event instanceof Event.ThreadEnded) {
            return stacks.minus(thread);
        }
        PStack<Places> stack = stacks.getOrDefault(thread, ConsPStack.empty());
        Place place = event.stamp().place();
        if (event instanceof Event.Entered) {
            return stacks.plus(thread, stack.plus(new Places(place, HashTreePMap.empty())));
        } else if (stack.isEmpty()) {
            return stacks;
        } else if (event instanceof Event.Returned || event instanceof Event.Threw) {
            return stacks.plus(thread, stack.minus(0));
        } else if (event instanceof Event.Local local) {
            return stacks.plus(thread, stack.with(0, stack.get(0).with(local.name(), place)));
        }
        return stacks;
    }
}
