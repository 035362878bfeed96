package org.mqttxray.debug;

import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/** One measure of going back: asked about every event before the playhead, the last one first, does the step end after it? */
@FunctionalInterface
interface BackStep {
    /**
     * Why to stop after an event, if there is a reason.
     *
     * @param here whether the playhead stands after it already, so that going back ends before it at the latest
     */
    Optional<Stop> stopsAfter(Event event, boolean here);

    /**
     * Whether it is soon found out where the step ends before so many events; if not, it must be asked again.
     *
     * @param atMost how many events to look at for it
     */
    default boolean ready(long events, long atMost) {
        return true;
    }

    /** To the last event that is like this. */
    static BackStep to(Predicate<Event> wanted) {
        return (event, here) ->
                !here && wanted.test(event) ? Optional.of(Stop.because(Stop.Reason.STEP)) : Optional.empty();
    }

    /** To the breakpoint before. */
    static BackStep to(Breakpoints breakpoints) {
        return new BreakpointBackStep(breakpoints);
    }

    /** So many events back that a detail shows, or to the breakpoint before. */
    static BackStep shown(long count, Detail detail, Breakpoints breakpoints) {
        return new ShownBackStep(count, detail, breakpoints);
    }

    /** Back to where a thread stood before. */
    static BackStep into(int thread, Detail detail) {
        return new DepthBackStep(thread, detail, Integer.MAX_VALUE);
    }

    /** Back past the last call of a thread, with all that it called. */
    static BackStep over(int thread, Detail detail) {
        return new DepthBackStep(thread, detail, 0);
    }

    /** Back to before the innermost function of a thread was called. */
    static BackStep out(int thread, Detail detail) {
        return new DepthBackStep(thread, detail, -1);
    }
}
