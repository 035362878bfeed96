package org.mqttxray.trace;

import java.util.Arrays;

/** The chunks of a log in memory. */
final class MemoryChunks implements ChunkStore {
    private volatile LogChunk[] chunks = {};
    private int count;

    @Override
    public void add(LogChunk chunk) {
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, count * 2 + 1);
        }
        chunks[count++] = chunk;
    }

    @Override
    public LogChunk get(int index) {
        return chunks[index];
    }
}
