package org.mqttxray.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.mqttxray.capture.Damage;
import org.mqttxray.capture.DiskChunks;
import org.mqttxray.capture.Limits;
import org.mqttxray.capture.TraceFile;
import org.mqttxray.capture.TraceFileRefused;
import org.mqttxray.capture.TraceNotes;
import org.mqttxray.trace.TraceLog;

/** A run in a file of our own form, of any size, with what its reader has added to it. */
public final class SavedTrace {
    /** Each needs a name of its own for what does not fit into the memory. */
    private static final AtomicInteger OPENED = new AtomicInteger();

    private final TraceFile.Opened opened;
    private final DiskChunks chunks;

    private SavedTrace(TraceFile.Opened opened, DiskChunks chunks) {
        this.opened = opened;
        this.chunks = chunks;
    }

    /**
     * What travels along with a log.
     *
     * @param program what ran
     * @param started when
     * @param bookmarks none lies beyond the end of the log
     * @param breakpoints each as the text by which its owner knows it
     * @param lesson where in a lesson the reader is
     * @param playhead where the reader stands: how many events have happened there
     */
    public record Notes(
            Optional<String> program,
            Optional<Instant> started,
            List<Bookmark> bookmarks,
            List<String> breakpoints,
            Optional<LessonStep> lesson,
            OptionalLong playhead) {
        /** Nothing travels along. */
        public static final Notes NONE =
                new Notes(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

        /** Those of a reader who stands nowhere. */
        public Notes(
                Optional<String> program,
                Optional<Instant> started,
                List<Bookmark> bookmarks,
                List<String> breakpoints,
                Optional<LessonStep> lesson) {
            this(program, started, bookmarks, breakpoints, lesson, OptionalLong.empty());
        }

        /** Copies the lists. */
        public Notes {
            bookmarks = List.copyOf(bookmarks);
            breakpoints = List.copyOf(breakpoints);
        }

        /** Only what ran and when. */
        public static Notes of(String program, Instant started) {
            return new Notes(Optional.of(program), Optional.of(started), List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * A position that somebody wants to find again.
     *
     * @param position how many events have happened there
     * @param note what he wrote to it
     */
    public record Bookmark(long position, String note) {}

    /**
     * A step of a lesson.
     *
     * @param lesson its identifier
     * @param step 0, 1, 2, …
     */
    public record LessonStep(String lesson, int step) {}

    /**
     * Writes the events that a log has now. A file that was there before is replaced by a whole one, or not at all.
     *
     * @param withSecrets whether passwords are written as they are; if not, stars stand in their place
     * @throws IOException if it can't be written
     */
    public static void save(TraceLog log, Path file, boolean withSecrets, Notes notes) throws IOException {
        save(log, file, withSecrets, notes, new Progress());
    }

    /**
     * The same while somebody looks how far it has come.
     *
     * @throws Progress.Cancelled if he does not want it any more; nothing is written then
     */
    public static void save(TraceLog log, Path file, boolean withSecrets, Notes notes, Progress progress)
            throws IOException {
        long all = log.length();
        progress.at(0, all);
        WholeFile.write(
                file, out -> TraceFile.write(log, out, withSecrets, told(notes), events -> progress.at(events, all)));
    }

    private static TraceNotes told(Notes notes) {
        return new TraceNotes(
                notes.program.map(program -> new TraceNotes.About(program, notes.started.orElse(Instant.EPOCH))),
                notes.bookmarks.stream()
                        .map(mark -> new TraceNotes.Bookmark(mark.position, mark.note))
                        .toList(),
                notes.breakpoints,
                notes.lesson.map(step -> new TraceNotes.LessonStep(step.lesson, step.step)),
                notes.playhead);
    }

    /**
     * Opens a file; one that was cut off up to its last whole line. What does not fit into the memory stays on disk.
     *
     * @throws RecordingFailed if it is no trace of ours that can be trusted
     * @throws IOException if it can't be read
     */
    public static SavedTrace open(Path file) throws RecordingFailed, IOException {
        return open(file, new Progress());
    }

    /**
     * The same while somebody looks how far it has come, in bytes of the file.
     *
     * @throws Progress.Cancelled if he does not want it any more
     */
    public static SavedTrace open(Path file, Progress progress) throws RecordingFailed, IOException {
        DiskChunks chunks = Safekeeping.chunks(
                DataFolder.usual(), ProcessMark.own().beginning() + "open" + OPENED.incrementAndGet());
        try (InputStream in = Files.newInputStream(file)) {
            InputStream watched = new WatchedInput(in, Files.size(file), progress);
            return new SavedTrace(TraceFile.read(watched, Limits.USUAL, chunks), chunks);
        } catch (TraceFileRefused e) {
            throw RecordingFailed.refused(e);
        }
    }

    /** What happened. */
    public TraceLog log() {
        return opened.log();
    }

    /** What its events take of the memory. */
    public MemoryUse memory() {
        return Safekeeping.memory(log(), chunks);
    }

    /** The number of the first line that is not whole or not there, if the file was cut off. */
    public Optional<Long> cutOffAtLine() {
        return opened.damage().map(Damage::line);
    }

    /** Whether secrets were written as they are. */
    public boolean holdsSecrets() {
        return opened.secrets();
    }

    /** What travelled along. */
    public Notes notes() {
        TraceNotes notes = opened.notes();
        return new Notes(
                notes.about().map(TraceNotes.About::program),
                notes.about().map(TraceNotes.About::started),
                notes.bookmarks().stream()
                        .map(mark -> new Bookmark(mark.position(), mark.note()))
                        .toList(),
                notes.breakpoints(),
                notes.lesson().map(step -> new LessonStep(step.lesson(), step.step())),
                notes.playhead());
    }
}
