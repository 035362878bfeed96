package org.mqttxray.debug;

import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/** A step that ends when a thread is at most some calls deeper than where it began, or has ended. */
final class DepthStep implements Step {
    private final int thread;
    private final Detail detail;
    private final int deepest;
    private int depth;

    DepthStep(int thread, Detail detail, int deepest) {
        this.thread = thread;
        this.detail = detail;
        this.deepest = deepest;
    }

    @Override
    public boolean endsAt(Event event) {
        if (event.thread() != thread) {
            return false;
        }
        if (event instanceof Event.ThreadEnded) {
            return true;
        }
        if (!Step.moves(event, detail)) {
            return false;
        }
        depth += event instanceof Event.Entered ? 1 : -1;
        return depth <= deepest;
    }
}
