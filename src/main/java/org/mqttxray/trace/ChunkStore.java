package org.mqttxray.trace;

/**
 * Where full chunks of the log go and are read back from, so that the memory of a long run is bounded and nothing is lost. Chunks
 * come in the order of their index, from one thread at a time; they are asked for by any thread.
 */
public interface ChunkStore {
    /** Takes the next full chunk, which will not change any more. Called inside the log's monitor, so it never waits for a disk. */
    void add(LogChunk chunk);

    /**
     * Gives a chunk back.
     *
     * @param index of a chunk that was taken: 0, 1, 2, … in their order
     */
    LogChunk get(int index);

    /** Keeps all chunks in memory. */
    static ChunkStore inMemory() {
        return new MemoryChunks();
    }
}
