package org.mqttxray.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.LogChunk;

/**
 * The chunks of a long log: the newest in memory, as many as a budget allows, the others in a {@link ChunkFile}, from which they are read
 * back when somebody asks. What was read back stays in memory for a while, within a quarter of the budget.
 *
 * <p>Taking a chunk never waits for the disk: {@link #spill}, which some other thread calls again and again, writes what is too much. If
 * the disk fails, chunks stay in memory: it then grows with the log, and nothing is lost.
 */
public final class DiskChunks implements ChunkStore {
    /**
     * Bytes of memory that the chunks of a log may take, unless somebody says otherwise: enough for some eighteen million events, and never
     * more than a quarter of this program's memory.
     */
    public static final long USUAL_BUDGET =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    private static final int SHARE_OF_READERS = 4;

    private final Path folder;
    private final String name;
    private final long budget;
    private final Map<Integer, LogChunk> newest = new ConcurrentHashMap<>();
    private final AtomicLong memory = new AtomicLong();
    private final Map<Integer, LogChunk> readBack = new LinkedHashMap<>(16, 0.75f, true);
    private long readBackMemory;
    private int taken;
    private int spilled;
    private volatile ChunkFile file;
    private volatile String failure;

    /**
     * An empty store. There is no file before one is needed.
     *
     * @param folder where the file will lie
     * @param name how the file's name will begin
     * @param budget bytes of memory for chunks
     */
    public DiskChunks(Path folder, String name, long budget) {
        this.folder = folder;
        this.name = name;
        this.budget = budget;
    }

    @Override
    public void add(LogChunk chunk) {
        newest.put(taken++, chunk);
        memory.addAndGet(chunk.memory());
    }

    @Override
    public LogChunk get(int index) {
        LogChunk chunk = newest.get(index);
        return chunk != null ? chunk : readBack(index);
    }

    private LogChunk readBack(int index) {
        synchronized (readBack) {
            LogChunk chunk = readBack.get(index);
            if (chunk != null) {
                return chunk;
            }
        }
        try {
            LogChunk chunk = file.get(index);
            keep(index, chunk);
            return chunk;
        } catch (IOException e) {
            throw new UncheckedIOException("chunk " + index + " can not be read back from " + folder, e);
        }
    }

    private void keep(int index, LogChunk chunk) {
        synchronized (readBack) {
            if (readBack.put(index, chunk) == null) {
                readBackMemory += chunk.memory();
            }
            var oldest = readBack.values().iterator();
            while (readBackMemory > budget / SHARE_OF_READERS && readBack.size() > 1) {
                readBackMemory -= oldest.next().memory();
                oldest.remove();
            }
        }
    }

    /** Writes the oldest chunks until those in memory fit the budget. Does nothing once the disk has failed. */
    public synchronized void spill() {
        try {
            while (failure == null
                    && memory.get() > budget - budget / SHARE_OF_READERS
                    && newest.containsKey(spilled)) {
                spillOldest();
            }
        } catch (IOException e) {
            failure = e.toString();
        }
    }

    /** The same for a log that need not be there: it may as well not be read. */
    void spillOrFail() throws IOException {
        spill();
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    private void spillOldest() throws IOException {
        if (file == null) {
            file = new ChunkFile(folder, name);
        }
        LogChunk oldest = newest.get(spilled);
        file.add(spilled, oldest);
        newest.remove(spilled++);
        memory.addAndGet(-oldest.memory());
    }

    /** Bytes of memory that chunks take now. */
    public long memory() {
        synchronized (readBack) {
            return memory.get() + readBackMemory;
        }
    }

    /** Bytes of memory that chunks may take. */
    public long budget() {
        return budget;
    }

    /** Why chunks can't be written any more, if so. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
