package org.mqttxray.debug;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.pcollections.PStack;

/**
 * Ends where the innermost function of a thread is of another layer than at first, forward or back; at the latest where the thread ends or
 * begins. Functions that the detail hides are passed by.
 */
final class LayerStep implements Step, BackStep {
    private final int thread;
    private final Detail detail;
    /** Of the functions that are shown, the innermost first. */
    private final Deque<Layer> layers = new ArrayDeque<>();

    private final Optional<Layer> first;

    /**
     * A step that begins at a stack.
     *
     * @param stack of the thread, innermost frame first
     */
    LayerStep(int thread, Detail detail, PStack<CallStacks.Frame> stack) {
        this.thread = thread;
        this.detail = detail;
        stack.stream()
                .map(CallStacks.Frame::function)
                .filter(function -> detail.shows(function.detail()))
                .forEach(function -> layers.addLast(function.layer()));
        this.first = Optional.ofNullable(layers.peekFirst());
    }

    @Override
    public boolean endsAt(Event event) {
        boolean mine = event.thread() == thread;
        if (!mine || !Step.moves(event, detail)) {
            return mine && event instanceof Event.ThreadEnded;
        }
        if (event instanceof Event.Entered entered) {
            layers.addFirst(entered.function().layer());
        } else {
            layers.pollFirst();
        }
        return elsewhere();
    }

    @Override
    public Optional<Stop> stopsAfter(Event event, boolean here) {
        if (event.thread() != thread) {
            return Optional.empty();
        }
        boolean begins = event instanceof Event.ThreadStarted;
        boolean moves = Step.moves(event, detail);
        if (!here && (begins || moves && elsewhere())) {
            return Optional.of(Stop.because(Stop.Reason.STEP));
        }
        if (moves) {
            undo(event);
        }
        return Optional.empty();
    }

    private void undo(Event event) {
        if (event instanceof Event.Returned returned) {
            layers.addFirst(returned.function().layer());
        } else if (event instanceof Event.Threw threw) {
            layers.addFirst(threw.function().layer());
        } else {
            layers.pollFirst();
        }
    }

    private boolean elsewhere() {
        return !layers.isEmpty() && !Optional.of(layers.getFirst()).equals(first);
    }
}
