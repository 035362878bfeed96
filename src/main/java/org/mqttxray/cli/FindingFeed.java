package org.mqttxray.cli;

import java.util.List;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** Gives what each event of a log brings to light that breaks a rule. */
final class FindingFeed {
    private final Findings findings;
    private Findings.State state;

    FindingFeed(TraceLog log) {
        findings = new Findings(log);
        state = findings.start();
    }

    /** Takes the next event. */
    List<Finding> after(Event event) {
        int before = state.all().size();
        state = findings.after(state, event);
        return state.all().subList(before, state.all().size());
    }
}
