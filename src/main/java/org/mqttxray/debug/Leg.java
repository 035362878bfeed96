package org.mqttxray.debug;

import java.util.Optional;
import java.util.function.Function;
import org.mqttxray.trace.Event;

/**
 * How far one verb goes, the same in the record and live.
 *
 * @param step where it ends
 * @param breakpoints which breakpoint an event hits
 * @param limit how many events it goes at most
 */
record Leg(Step step, Function<Event, Optional<Breakpoints.Hit>> breakpoints, long limit) {
    /** Why to stop at an event, if there is a reason. */
    Optional<Stop> stop(Event event) {
        boolean ends = step.endsAt(event); // asked in any case: a step counts what it sees
        Optional<Breakpoints.Hit> breakpoint = breakpoints.apply(event);
        boolean beyond =
                event.position() >= limit; // the link, which passes no gate, was the last to go up to the limit
        if (breakpoint.isPresent() && !beyond) {
            return Optional.of(Stop.at(breakpoint.get()));
        }
        return ends || event.position() + 1 >= limit ? Optional.of(Stop.because(Stop.Reason.STEP)) : Optional.empty();
    }
}
