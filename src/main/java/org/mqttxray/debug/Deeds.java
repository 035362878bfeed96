package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.replay.Projection;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What threads did last, as far as other threads may wait for it. */
final class Deeds implements Projection<Deeds.State> {
    /**
     * What was done by thread, as positions of events.
     *
     * @param last the last thing
     * @param begun when the thread was started
     * @param signals when the thread last entered {@code platform_thread_start}
     */
    record State(PMap<Integer, Long> last, PMap<Integer, Long> begun, PMap<Integer, Long> signals) {
        private static final long NEVER = -1;

        /** The last event of a thread, if it has done anything. */
        Optional<Long> last(int thread) {
            return Optional.ofNullable(last.get(thread));
        }

        /** Whether one thread has given the signal to begin since another was started. */
        boolean hasGivenSignal(int giver, int thread) {
            return signals.getOrDefault(giver, NEVER) > begun.getOrDefault(thread, NEVER);
        }
    }

    @Override
    public State start() {
        return new State(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
    }

    @Override
    public State after(State state, Event event) {
        if (event.thread() == Event.NO_THREAD) {
            return state;
        }
        int thread = event.thread();
        boolean begins = event instanceof Event.ThreadStarted;
        boolean signals =
                event instanceof Event.Entered entered && entered.function() == TracedFunction.PLATFORM_THREAD_START;
        return new State(
                state.last.plus(thread, event.position()),
                begins ? state.begun.plus(thread, event.position()) : state.begun,
                signals ? state.signals.plus(thread, event.position()) : state.signals);
    }
}
