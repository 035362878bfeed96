package org.mqttxray.capture;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mqttxray.trace.LogChunk;

/**
 * Chunks on disk as they lie in memory, so that one is read back at the cost of copying it. One thread writes, any thread reads.
 *
 * <p>The file is for this process alone: only its user may read it, and where the system allows it has no name from the beginning, so
 * that nothing of it is left however the process ends. Elsewhere its name ends in {@link TraceFile#CHUNKS_SUFFIX} and it is removed at the end.
 */
final class ChunkFile {
    private final RandomAccessFile written;
    private final RandomAccessFile read;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();
    private long end;

    private record Part(long from, int length) {}

    /** An empty file in a folder, which is made if it is not there. */
    ChunkFile(Path folder, String name) throws IOException {
        PrivateFolder.make(folder);
        File file = Files.createTempFile(folder, name + "-", TraceFile.CHUNKS_SUFFIX)
                .toFile();
        file.deleteOnExit();
        written = new RandomAccessFile(file, "rw");
        read = new RandomAccessFile(file, "r");
        takeName(file.toPath());
    }

    private static void takeName(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            // a file that is open keeps its name here, until the process ends
        }
    }

    /** Adds a chunk; if that fails the file is as it was. */
    void add(int index, LogChunk chunk) throws IOException {
        byte[] bytes = chunk.toBytes();
        synchronized (written) {
            written.seek(end);
            written.write(bytes);
            parts.put(index, new Part(end, bytes.length));
            end += bytes.length;
        }
    }

    /** Reads a chunk that was added. */
    LogChunk get(int index) throws IOException {
        Part part = parts.get(index);
        byte[] bytes = new byte[part.length];
        synchronized (read) {
            read.seek(part.from);
            read.readFully(bytes);
        }
        return LogChunk.of(bytes);
    }
}
