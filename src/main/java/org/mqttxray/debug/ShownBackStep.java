package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/** A step back over so many events that a detail shows, or to the last one before that hits a breakpoint. */
final class ShownBackStep implements BackStep {
    private final Detail detail;
    private final BackStep toBreakpoint;
    private long left;

    ShownBackStep(long count, Detail detail, Breakpoints breakpoints) {
        this.left = count;
        this.detail = detail;
        this.toBreakpoint = BackStep.to(breakpoints);
    }

    @Override
    public boolean ready(long events, long atMost) {
        return toBreakpoint.ready(events, atMost);
    }

    @Override
    public Optional<Stop> stopsAfter(Event event, boolean here) {
        boolean there = !here && Step.isShown(event, detail) && --left <= 0;
        Optional<Stop> stop = toBreakpoint.stopsAfter(event, here);
        return stop.isPresent() || !there ? stop : Optional.of(Stop.because(Stop.Reason.STEP));
    }
}
