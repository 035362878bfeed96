package org.mqttxray.capture;

import java.io.IOException;
import java.util.Optional;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.RecordedLog;

/**
 * Reads a trace file. What it gives can be trusted: every number was checked, and a log is filled with nothing that the file's end
 * does not confirm, unless that end is missing, which is said.
 */
final class TraceReader {
    private final TraceLines lines;
    private final Limits limits;
    private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
    private long bytes;

    TraceReader(TraceLines lines, Limits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    TraceFile.Opened read() throws IOException, TraceFileRefused {
        TraceHeader header = TraceHeader.read(lines.first());
        BlockReader blocks = new BlockReader(header, recorded, limits);
        boolean complete = false;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (complete) {
                throw TraceFileRefused.damaged(lines.line(), TraceFault.AFTER_END);
            }
            complete = read(new JsonLine(line.get(), lines.line()), blocks);
        }
        boolean whole = complete && !lines.cutOff();
        Optional<Damage> damage = whole
                ? Optional.empty()
                : Optional.of(new Damage(lines.line(), recorded.log().length()));
        return new TraceFile.Opened(recorded.log(), damage, header.secrets());
    }

    /** Reads a line and tells whether it was the last. */
    private boolean read(JsonLine line, BlockReader blocks) throws TraceFileRefused {
        switch (line.text()) {
            case TraceForm.BYTES:
                blocks.bytes(line);
                return false;
            case TraceForm.EVENTS:
                bytes += blocks.events(line, lines.line());
                return false;
            case TraceForm.END:
                checkCounts(line);
                return true;
            default:
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
