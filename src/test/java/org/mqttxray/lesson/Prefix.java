package org.mqttxray.lesson;

import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;

/** A log that has come only so far; its streams hold what the whole one holds. */
final class Prefix {
    private static final int STREAMS = 2;

    private Prefix() {}

    /** The first events of a log of one client with one connection. */
    static TraceLog of(TraceLog log, long events) {
        RecordedLog prefix = new RecordedLog(ChunkStore.inMemory());
        prefix.openConnection(log.stream(0).client());
        for (int stream = 0; stream < STREAMS; stream++) {
            prefix.append(stream, log.stream(stream).bytes(0, log.stream(stream).length()));
        }
        for (long at = 0; at < events; at++) {
            prefix.add(log.event(at));
        }
        return prefix.log();
    }
}
