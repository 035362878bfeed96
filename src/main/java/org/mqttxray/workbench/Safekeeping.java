package org.mqttxray.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mqttxray.capture.Autosave;
import org.mqttxray.capture.DiskChunks;
import org.mqttxray.capture.TraceNotes;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.TraceLog;

/**
 * What keeps one session's run: in memory alone, or also in a file of its process, so that a long run does not fill the memory and a killed
 * process has lost no more than its last second.
 */
final class Safekeeping {
    /** The system property that says how many MiB of memory the events of a run may take. */
    static final String MEMORY_PROPERTY = "mqttxray.memory.mib";

    private static final AtomicInteger FILES = new AtomicInteger();

    private final ChunkStore chunks;
    private final Optional<DiskChunks> onDisk;
    private final Path file;
    private volatile boolean keep;
    private volatile Optional<Autosave> autosave = Optional.empty();

    private Safekeeping(ChunkStore chunks, Optional<DiskChunks> onDisk, Path file) {
        this.chunks = chunks;
        this.onDisk = onDisk;
        this.file = file;
    }

    /** In memory, and nowhere else. */
    static Safekeeping inMemory() {
        return new Safekeeping(ChunkStore.inMemory(), Optional.empty(), Path.of(""));
    }

    /** Also in a folder. */
    static Safekeeping in(DataFolder folder) {
        String name = ProcessMark.own().beginning() + FILES.incrementAndGet();
        DiskChunks chunks = chunks(folder, name);
        return new Safekeeping(chunks, Optional.of(chunks), folder.runs().resolve(name + Recording.SUFFIX));
    }

    /** Chunks of a log within the memory that the user allows. */
    static DiskChunks chunks(DataFolder folder, String name) {
        long mebi = Long.getLong(MEMORY_PROPERTY, 0);
        return new DiskChunks(folder.runs(), name, mebi > 0 ? mebi << 20 : DiskChunks.USUAL_BUDGET);
    }

    /** For the log of the session. */
    ChunkStore chunks() {
        return chunks;
    }

    /** A program begins. */
    void begin(TraceLog log, String program, Instant started) {
        if (autosave.isEmpty()) {
            TraceNotes.About about = new TraceNotes.About(program, started);
            autosave = onDisk.map(disk -> Autosave.start(log, file, about, disk));
        }
    }

    /** What the events of a log take of the memory, if there is a limit to that. */
    Optional<MemoryUse> memory(TraceLog log) {
        return onDisk.map(disk -> memory(log, disk));
    }

    static MemoryUse memory(TraceLog log, DiskChunks chunks) {
        return new MemoryUse(chunks.memory() + log.memoryBesidesStore(), chunks.budget());
    }

    /** Why what happens is not kept, if so: what the system said. */
    Optional<String> failure() {
        return autosave.flatMap(Autosave::failure).or(() -> onDisk.flatMap(DiskChunks::failure));
    }

    /** The file stays when the session ends. */
    void keepFile() {
        keep = true;
    }

    /** The session has ended as it should. */
    void end() {
        autosave.ifPresent(keep ? Autosave::keep : Autosave::close);
    }

    boolean awaitEnd(Duration patience) {
        return autosave.map(saving -> saving.awaitEnd(patience.toMillis())).orElse(true);
    }
}
