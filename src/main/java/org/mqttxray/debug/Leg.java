package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;

/**
 * How far one verb goes, the same in the record and live.
 *
 * @param step where it ends
 * @param breakpoints those at which it stops; none if it passes all of them
 * @param limit how many events it goes at most
 * @param only the thread that alone goes on behind the end of the record, if it can; or {@link Gate#ALL}
 */
record Leg(Step step, Optional<Breakpoints> breakpoints, long limit, int only) {
    /** The same with all threads. */
    Leg ofAll() {
        return new Leg(step, breakpoints, limit, Gate.ALL);
    }

    /**
     * Whether it is soon found out where the leg stops behind so many events; if not, it must be asked again.
     *
     * @param atMost how many events to look at for it
     */
    boolean ready(long events, long atMost) {
        return breakpoints.filter(all -> !all.ready(events, atMost)).isEmpty();
    }

    /** Why to stop at an event, if there is a reason. */
    Optional<Stop> stop(Event event) {
        boolean ends = step.endsAt(event); // asked in any case: a step counts what it sees
        Optional<Breakpoints.Hit> breakpoint = breakpoints.flatMap(all -> all.hit(event));
        boolean beyond =
                event.position() >= limit; // the link, which passes no gate, was the last to go up to the limit
        if (breakpoint.isPresent() && !beyond) {
            return Optional.of(Stop.at(breakpoint.get()));
        }
        return ends || event.position() + 1 >= limit ? Optional.of(end(ends, event)) : Optional.empty();
    }

    private Stop end(boolean ends, Event event) {
        return step.missingAt(event)
                .filter(missing -> ends)
                .map(Stop::without)
                .orElseGet(() -> Stop.because(Stop.Reason.STEP));
    }

    /** Why it stands at the end of a log to which nothing more is added. */
    Stop stopAtEnd() {
        return step.missingAtEnd().map(Stop::without).orElseGet(() -> Stop.because(Stop.Reason.STEP));
    }
}
