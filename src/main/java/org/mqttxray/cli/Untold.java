package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;

/** Findings on their way to be told, each once: it waits for its packet to come, unless that has come before. */
final class Untold {
    private final List<Waiting> waiting = new ArrayList<>();
    private final RangeSet shown = new RangeSet();
    private final RangeSet told = new RangeSet();

    /**
     * A finding that is not told yet.
     *
     * @param event what brought it to light
     */
    record Waiting(Finding finding, Event event) {
        private boolean isSilence() {
            return finding.breach().fault().field().isEmpty();
        }
    }

    void add(Event event, List<Finding> findings) {
        findings.forEach(finding -> waiting.add(new Waiting(finding, event)));
    }

    /** Takes what is to be told below a packet: what is wrong with it, or with one before it. */
    List<Finding> takeFor(Range packet) {
        shown.add(packet);
        return take(one -> one.isSilence() || shown.overlaps(one.finding.packet())).stream()
                .map(Waiting::finding)
                .toList();
    }

    /** Takes what a thread has found that reads a packet no longer: none will come of it. */
    List<Finding> takeFrom(int thread) {
        return take(one -> one.event.thread() == thread).stream()
                .map(Waiting::finding)
                .toList();
    }

    /** Takes what is left. */
    List<Waiting> takeRest() {
        return take(one -> true);
    }

    /** Whether a finding about some bytes was taken. */
    boolean told(Range packet) {
        return told.overlaps(packet);
    }

    private List<Waiting> take(Predicate<Waiting> which) {
        List<Waiting> taken = waiting.stream().filter(which).toList();
        waiting.removeAll(taken);
        taken.forEach(one -> told.add(one.finding.packet()));
        return taken;
    }
}
