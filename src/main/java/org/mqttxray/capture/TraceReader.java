package org.mqttxray.capture;

import java.io.IOException;
import java.util.Optional;
import org.mqttxray.trace.RecordedLog;

/**
 * Reads a trace file. What it gives can be trusted: every number was checked, and a log is filled with nothing that the file's end
 * does not confirm, unless that end is missing, which is said.
 */
final class TraceReader {
    private final TraceLines lines;
    private final Allowance allowance;
    private final RecordedLog recorded;
    private final AfterBlock afterBlock;
    private long bytes;

    /** What is done whenever some more events have been read. */
    @FunctionalInterface
    interface AfterBlock {
        void run() throws IOException;
    }

    /**
     * Reads nothing yet.
     *
     * @param recorded is filled
     * @param afterBlock is done whenever some more events are in it
     */
    TraceReader(TraceLines lines, Limits limits, RecordedLog recorded, AfterBlock afterBlock) {
        this.lines = lines;
        this.allowance = new Allowance(limits);
        this.recorded = recorded;
        this.afterBlock = afterBlock;
    }

    TraceFile.Opened read() throws IOException, TraceFileRefused {
        TraceHeader header = TraceHeader.read(lines.first());
        NotesReader notes = new NotesReader(header.version(), allowance);
        BlockReader blocks = new BlockReader(header, recorded, allowance);
        boolean complete = false;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (complete) {
                throw TraceFileRefused.damaged(lines.line(), TraceFault.AFTER_END);
            }
            complete = read(notes, new JsonLine(line.get(), lines.line()), blocks);
        }
        boolean whole = complete && !lines.cutOff();
        Optional<Damage> damage = whole
                ? Optional.empty()
                : Optional.of(new Damage(lines.line(), recorded.log().length()));
        return new TraceFile.Opened(recorded.log(), damage, header.secrets(), notes.notes());
    }

    /** Reads a line and tells whether it was the last. */
    private boolean read(NotesReader notes, JsonLine line, BlockReader blocks) throws IOException, TraceFileRefused {
        String name = line.text();
        switch (name) {
            case TraceForm.BYTES:
                blocks.bytes(line);
                return false;
            case TraceForm.EVENTS:
                bytes += blocks.events(line);
                afterBlock.run();
                return false;
            case TraceForm.END:
                checkCounts(line);
                return true;
            default:
                if (notes.read(name, line, lines.line(), recorded.log().length())) {
                    return false;
                }
                throw TraceFileRefused.damaged(lines.line(), TraceFault.FORM);
        }
    }

    private void checkCounts(JsonLine line) throws TraceFileRefused {
        long events = line.number();
        long allBytes = line.number();
        line.end();
        if (events != recorded.log().length() || allBytes != bytes) {
            throw TraceFileRefused.damaged(lines.line(), TraceFault.COUNT);
        }
    }
}
