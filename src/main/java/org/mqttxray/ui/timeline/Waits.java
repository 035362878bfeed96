package org.mqttxray.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.ui.model.Moment;

/** For what the threads wait at a moment; found out once for each. */
final class Waits {
    private final Moment moment;
    private final Map<Integer, Optional<Waiting>> byThread = new HashMap<>();

    Waits(Moment moment) {
        this.moment = moment;
    }

    /** Whether and for what a thread waits. */
    Optional<Waiting> of(int thread) {
        return byThread.computeIfAbsent(thread, number -> Waiting.of(moment, number));
    }

    /** The same, if it waits in a call that the detail does not show. */
    Optional<Waiting> hidden(int thread) {
        return of(thread).filter(wait -> !moment.detail().shows(wait.function().detail()));
    }
}
