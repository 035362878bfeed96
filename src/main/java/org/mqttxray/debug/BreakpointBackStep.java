package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Event;

/** A step back to the last event that hits a breakpoint. */
final class BreakpointBackStep implements BackStep {
    private final Breakpoints breakpoints;

    BreakpointBackStep(Breakpoints breakpoints) {
        this.breakpoints = breakpoints;
    }

    @Override
    public boolean ready(long events, long atMost) {
        return breakpoints.ready(events, atMost);
    }

    @Override
    public Optional<Stop> stopsAfter(Event event, boolean here) {
        return here ? Optional.empty() : breakpoints.hit(event).map(Stop::at);
    }
}
