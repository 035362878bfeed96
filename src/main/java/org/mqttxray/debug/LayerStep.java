package org.mqttxray.debug;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.pcollections.PStack;

/** Ends where the innermost function of a thread is of another layer than at first, forward or back. */
final class LayerStep implements Step, BackStep {
    private final int thread;
    private final Deque<Layer> layers = new ArrayDeque<>();
    private final Optional<Layer> first;

    /**
     * A step that begins at a stack.
     *
     * @param stack of the thread, innermost frame first
     */
    LayerStep(int thread, PStack<CallStacks.Frame> stack) {
        this.thread = thread;
        stack.forEach(frame -> layers.addLast(frame.function().layer()));
        this.first = Optional.ofNullable(layers.peekFirst());
    }

    @Override
    public boolean endsAt(Event event) {
        if (event.thread() != thread) {
            return false;
        }
        if (event instanceof Event.Entered entered) {
            layers.addFirst(entered.function().layer());
        } else if (event instanceof Event.Returned || event instanceof Event.Threw) {
            layers.pollFirst();
        }
        return event instanceof Event.ThreadEnded || elsewhere();
    }

    @Override
    public Optional<Stop> stopsAfter(Event event, boolean here) {
        if (event.thread() != thread) {
            return Optional.empty();
        }
        if (!here && elsewhere()) {
            return Optional.of(Stop.because(Stop.Reason.STEP));
        }
        if (event instanceof Event.Entered) {
            layers.pollFirst();
        } else if (event instanceof Event.Returned returned) {
            layers.addFirst(returned.function().layer());
        } else if (event instanceof Event.Threw threw) {
            layers.addFirst(threw.function().layer());
        }
        return Optional.empty();
    }

    private boolean elsewhere() {
        return !layers.isEmpty() && !Optional.of(layers.getFirst()).equals(first);
    }
}
