package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/** A step back of one thread that ends where its stack is not deeper than it may be, at the latest where the thread begins. */
final class DepthBackStep implements BackStep {
    private final int thread;
    private final Detail detail;
    private final int deepest;
    private int depth;

    /**
     * A step that has not gone back yet.
     *
     * @param deepest how many calls deeper than at first it may end; negative is less deep
     */
    DepthBackStep(int thread, Detail detail, int deepest) {
        this.thread = thread;
        this.detail = detail;
        this.deepest = deepest;
    }

    @Override
    public Optional<Stop> stopsAfter(Event event, boolean here) {
        if (event.thread() != thread) {
            return Optional.empty();
        }
        if (event instanceof Event.ThreadStarted && !here) { // nothing of this thread is before
            return Optional.of(Stop.because(Stop.Reason.STEP));
        }
        if (!Step.moves(event, detail)) {
            return Optional.empty();
        }
        if (!here && depth <= deepest) {
            return Optional.of(Stop.because(Stop.Reason.STEP));
        }
        depth += event instanceof Event.Entered ? -1 : 1;
        return Optional.empty();
    }
}
