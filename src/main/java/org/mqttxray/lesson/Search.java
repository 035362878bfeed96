package org.mqttxray.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/**
 * The search for the moment of one section, event by event. It remembers what came near, so that somebody can say so if nothing is it.
 *
 * <p>Cheap: but for the few events that are of the moment's kind, looking at one costs a comparison or two.
 */
final class Search {
    /** Before all events. */
    private static final long START = -1;

    private static final long NOT_YET = Long.MAX_VALUE;

    /**
     * Who does something.
     *
     * @param thread its name; empty if none of ours
     * @param client to which it belongs
     */
    record Doer(String thread, String client) {}

    private final TraceLog log;
    private final Moment moment;
    /** The search for the section that this one follows, if it follows one. */
    private final Optional<Search> earlier;

    private final Map<Long, Integer> counts = new LinkedHashMap<>();
    private long firstHappening = NOT_YET;
    private long found = NOT_YET;
    private String otherThread = "";
    private String otherClient = "";
    private boolean onThread;
    private boolean ofClient;
    private boolean inside;
    private int most;

    Search(TraceLog log, Moment moment, Optional<Search> earlier) {
        this.log = log;
        this.moment = moment;
        this.earlier = earlier;
    }

    /** The event of the moment, once it was seen. */
    OptionalLong event() {
        return found == NOT_YET ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** Looks at the next event. An earlier section must have looked at it before. */
    void see(Event event, Doer doer, List<Scan.Call> open) {
        if (found != NOT_YET) {
            return;
        }
        if (moment.what().is(log, event)) {
            look(event.position(), doer, open);
        }
        boolean after = firstHappening == NOT_YET
                && moment.after().orElse(null) instanceof Moment.AfterHappening happening
                && happening.what().is(log, event);
        if (after) {
            firstHappening = event.position();
        }
    }

    private void look(long position, Doer doer, List<Scan.Call> open) {
        if (!doer.thread().equals(moment.thread())) {
            otherThread = doer.thread();
            return;
        }
        onThread = true;
        if (moment.client().filter(client -> !client.equals(doer.client())).isPresent()) {
            otherClient = doer.client();
            return;
        }
        ofClient = true;
        Optional<TracedFunction> function = moment.inside();
        long call = function.map(one -> Scan.innermost(open, one)).orElse(START);
        if (function.isPresent() && call == START) {
            return;
        }
        inside = true;
        if (position <= from()) {
            return;
        }
        int count = counts.merge(call, 1, Integer::sum);
        most = Math.max(most, count);
        if (count == moment.nth()) {
            found = position;
        }
    }

    /** Only what comes behind this event counts. */
    private long from() {
        if (moment.after().isEmpty()) {
            return START;
        }
        return earlier.map(search -> search.found).orElse(firstHappening);
    }

    /** Whether what it follows was seen; if not, nothing can be found. */
    boolean begun() {
        return from() != NOT_YET;
    }

    /** A thread that did it, if only another than the moment's has. */
    Optional<String> onlyOnThread() {
        return onThread || otherThread.isEmpty() ? Optional.empty() : Optional.of(otherThread);
    }

    /** A client that did it, if only another than the moment's has. */
    Optional<String> onlyOfClient() {
        return ofClient || otherClient.isEmpty() ? Optional.empty() : Optional.of(otherClient);
    }

    /** Whether it happened at all. */
    boolean happened() {
        return onThread || !otherThread.isEmpty();
    }

    /** Whether it happened inside the function, if that matters. */
    boolean happenedInside() {
        return inside;
    }

    /** How often it happened where it counts. */
    int most() {
        return most;
    }
}
