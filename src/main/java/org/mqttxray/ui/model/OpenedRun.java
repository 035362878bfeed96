package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.MemoryUse;
import org.mqttxray.workbench.SavedTrace;

/**
 * A run that was opened from a file.
 *
 * @param file where it lies
 * @param name what it is called
 * @param lost whether it is a run that was not closed, and no file of the user's
 * @param trace what it holds
 */
public record OpenedRun(Path file, String name, boolean lost, SavedTrace trace) {
    /** What happened. */
    TraceLog log() {
        return trace.log();
    }

    /** What ran; empty if the file does not say. */
    String program() {
        return trace.notes().program().orElse("");
    }

    /** The step of the lesson at which it was saved. */
    int step() {
        return trace.notes().lesson().map(SavedTrace.LessonStep::step).orElse(0);
    }

    MemoryUse memory() {
        return trace.memory();
    }

    /** The breakpoints that this version can make nothing of; they stay with the run. */
    List<String> unknownBreakpoints() {
        return FileBreakpoints.unknown(trace.notes().breakpoints());
    }

    /** The line at which the file breaks off, if it does. */
    public Optional<Long> cutOffAtLine() {
        return trace.cutOffAtLine();
    }

    /** Whether passwords stand in it as they are. */
    public boolean holdsSecrets() {
        return trace.holdsSecrets();
    }

    /** How many events can be read. */
    public long events() {
        return trace.log().length();
    }
}
