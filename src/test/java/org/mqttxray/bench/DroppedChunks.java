package org.mqttxray.bench;

import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.LogChunk;

/** Drops the full chunks of a log: a benchmark writes more than memory holds. */
final class DroppedChunks implements ChunkStore {
    @Override
    public void add(LogChunk chunk) {
        // dropped
    }

    @Override
    public LogChunk get(int index) {
        throw new UnsupportedOperationException();
    }
}
