package org.mqttxray.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mqttxray.trace.TraceLog;

/**
 * Keeps a growing log on disk, so that a process that is killed loses less than a second of it. One thread of its own writes what has
 * come four times a second; it reads the log as any reader does, and nobody waits for it. Secrets are masked.
 *
 * <p>If the file can't be written any more that is said by {@link #failure}, the file stays as it is, and the run goes on. A session that
 * ends as it should removes the file.
 */
public final class Autosave implements AutoCloseable {
    /** Half of what may pass until what has happened is on disk. */
    private static final long TICK_MILLIS = 250;

    private final TraceLog log;
    private final Path file;
    private final TraceNotes.About about;
    private final DiskChunks chunks;
    private final Opener opener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private OutputStream out = OutputStream.nullOutputStream();
    private TraceWriter writer;
    /** Whether it was we who made the file. */
    private boolean ours;

    private volatile long saved;
    private volatile String failure;
    private volatile boolean kept;

    /** Opens the file, which must not be there. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    /**
     * Begins; returns at once.
     *
     * @param file must not be there; its folder is made
     * @param about what runs
     * @param chunks of the log; what is too much for the memory is written with it
     */
    public static Autosave start(TraceLog log, Path file, TraceNotes.About about, DiskChunks chunks) {
        return start(log, file, about, chunks, Autosave::create);
    }

    static Autosave start(TraceLog log, Path file, TraceNotes.About about, DiskChunks chunks, Opener opener) {
        Autosave autosave = new Autosave(log, file, about, chunks, opener);
        autosave.thread.start();
        return autosave;
    }

    private Autosave(TraceLog log, Path file, TraceNotes.About about, DiskChunks chunks, Opener opener) {
        this.log = log;
        this.file = file;
        this.about = about;
        this.chunks = chunks;
        this.opener = opener;
        this.thread = new Thread(this::run, "autosave");
        this.thread.setDaemon(true);
    }

    private static OutputStream create(Path file) throws IOException {
        PrivateFolder.make(file.getParent());
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    private void run() {
        attempt(this::open);
        boolean over;
        do {
            attempt(this::save);
            chunks.spill();
            over = closed();
        } while (!over);
        attempt(this::finish);
        leave();
    }

    private interface Step {
        void run() throws IOException;
    }

    /** After the first failure nothing is written any more; a mistake of ours must not stop the chunks from being written either. */
    private void attempt(Step step) {
        if (failure == null) {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                failure = e.getMessage() == null ? e.toString() : e.getMessage();
            }
        }
    }

    private void open() throws IOException {
        out = opener.open(file);
        ours = true;
        writer = new TraceWriter(log, out, false);
        writer.write(about);
        writer.flush();
    }

    private void save() throws IOException {
        long length = log.length();
        if (length > saved) {
            writer.writeUpTo(length);
            writer.flush();
            saved = length;
        }
    }

    private void finish() throws IOException {
        if (kept) {
            save();
            writer.end();
        }
    }

    /** After a failure the writer must not write its rest: behind a gap it would be damage, where now the end is missing. */
    private void leave() {
        attemptLast((failure == null ? writer : out)::close);
        if (!kept && ours) {
            attemptLast(() -> Files.deleteIfExists(file));
        }
    }

    private static void attemptLast(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            // what could be done is done; the file goes with the process, at the latest
        }
    }

    private boolean closed() {
        try {
            return closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Where the file lies. */
    public Path file() {
        return file;
    }

    /** How many events are on disk and can be read there whatever happens. */
    public long saved() {
        return saved;
    }

    /** Why the run is not kept on disk, if it is not: what the system said. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends it and leaves the file, complete. Returns at once. */
    public void keep() {
        kept = true;
        closed.countDown();
    }

    /** Ends it and removes the file; at the latest when this process ends as it should. Returns at once. */
    @Override
    public void close() {
        if (!kept) {
            file.toFile().deleteOnExit(); // a process that ends now may not wait for its threads
        }
        closed.countDown();
    }

    /** Waits until the file is as it stays. */
    public boolean awaitEnd(long patienceMillis) {
        try {
            thread.join(patienceMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
