package org.mqttxray.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;

/**
 * Our own trace file: a log as gzipped lines of JSON. The same log gives the same bytes, and reading gives a log with the same
 * events and the same bytes of its streams.
 */
public final class TraceFile {
    /** How the names of files end that hold parts of a log while it is in use; they are no traces. */
    public static final String CHUNKS_SUFFIX = ".chunks";

    /** Events that are written before somebody who looks on is told. */
    private static final long STRETCH = 16L * TraceWriter.BLOCK_EVENTS;

    private TraceFile() {}

    /**
     * What a file held.
     *
     * @param log its events and their bytes
     * @param damage what is missing, if the file was cut off
     * @param secrets whether secrets were written as they are; false if they were masked
     * @param notes what travelled along
     */
    public record Opened(TraceLog log, Optional<Damage> damage, boolean secrets, TraceNotes notes) {}

    /**
     * Writes the events that a log has now; it may go on growing meanwhile.
     *
     * @param out is closed
     * @param withSecrets whether passwords are written as they are; if not, stars stand in their place
     */
    public static void write(TraceLog log, OutputStream out, boolean withSecrets) throws IOException {
        write(log, out, withSecrets, TraceNotes.NONE);
    }

    /**
     * The same with what travels along.
     *
     * @param notes none of its bookmarks lies beyond the end of the log
     */
    public static void write(TraceLog log, OutputStream out, boolean withSecrets, TraceNotes notes) throws IOException {
        write(log, out, withSecrets, notes, events -> {});
    }

    /** Is told how far the writing of a file has come; what it throws ends it. */
    @FunctionalInterface
    public interface Written {
        /** So many events are written. */
        void upTo(long events) throws IOException;
    }

    /**
     * The same while somebody looks on.
     *
     * @param written is told now and then how many events are written
     */
    public static void write(TraceLog log, OutputStream out, boolean withSecrets, TraceNotes notes, Written written)
            throws IOException {
        try (TraceWriter writer = new TraceWriter(log, out, withSecrets)) {
            if (notes.about().isPresent()) {
                writer.write(notes.about().get());
            }
            writeEvents(writer, log.length(), written);
            writer.write(notes);
            writer.end();
        }
    }

    private static void writeEvents(TraceWriter writer, long length, Written written) throws IOException {
        for (long done = 0; done < length; ) {
            done = Math.min(length, done + STRETCH);
            writer.writeUpTo(done);
            written.upTo(done);
        }
    }

    /**
     * Reads a file. One that was cut off opens up to its last whole line.
     *
     * @param in is closed
     * @throws TraceFileRefused if it is no trace file that this version can trust
     * @throws IOException if the stream can't be read
     */
    public static Opened read(InputStream in, Limits limits) throws IOException, TraceFileRefused {
        try (TraceLines lines = new TraceLines(in, limits)) {
            return new TraceReader(lines, limits, new RecordedLog(ChunkStore.inMemory()), () -> {}).read();
        }
    }

    /**
     * The same for a file that may be larger than the memory.
     *
     * @param chunks new; holds the events
     * @throws IOException also if the disk does not take what is too much for the memory
     */
    public static Opened read(InputStream in, Limits limits, DiskChunks chunks) throws IOException, TraceFileRefused {
        try (TraceLines lines = new TraceLines(in, limits)) {
            return new TraceReader(lines, limits, new RecordedLog(chunks), chunks::spillOrFail).read();
        }
    }

    /**
     * Looks through a file without keeping anything: how far it goes, and what travels along. Whoever opens it may still find it damaged.
     *
     * @param in is closed
     * @throws TraceFileRefused if it is no trace file, or one of which even so much can be seen to be wrong
     */
    public static TraceGlance glance(InputStream in, Limits limits) throws IOException, TraceFileRefused {
        try (TraceLines lines = new TraceLines(in, limits)) {
            return TraceGlance.of(lines, limits);
        }
    }
}
