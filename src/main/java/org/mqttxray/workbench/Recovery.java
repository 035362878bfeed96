package org.mqttxray.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.capture.Limits;
import org.mqttxray.capture.TraceFile;
import org.mqttxray.capture.TraceFileRefused;
import org.mqttxray.capture.TraceGlance;
import org.mqttxray.capture.TraceNotes;

/** Finds the runs of processes that are gone and had no time to remove their files: they were killed, or the machine was. */
public final class Recovery {
    private final DataFolder folder;

    /** For the runs in a folder. */
    public Recovery(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * A run that was left behind.
     *
     * @param file where it lies; {@link SavedTrace#open} opens it
     * @param written when something was written to it last
     * @param program what ran, if the file tells
     * @param events how many can be read
     * @param cutOff whether its end is missing
     * @param refused why it can't be opened, if so
     */
    public record Found(
            Path file,
            Instant written,
            Optional<String> program,
            long events,
            boolean cutOff,
            Optional<RecordingFailed> refused) {}

    /**
     * The runs whose processes are gone, the last one first; looks through each file, which takes a second for some million events.
     * A run of a process that lives, or may, is not among them.
     */
    public List<Found> find() throws IOException {
        if (Files.notExists(folder.runs())) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Path file : leftBehind(Recording.SUFFIX)) {
            look(file).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Found::written).reversed());
        return found;
    }

    private List<Path> leftBehind(String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder.runs())) {
            return all.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .filter(file -> ProcessMark.in(file.getFileName().toString())
                            .filter(mark -> !mark.alive())
                            .isPresent())
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Nothing if it goes away meanwhile. */
    private static Optional<Found> look(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(found(file, written, in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Found found(Path file, Instant written, InputStream in) throws IOException {
        try {
            TraceGlance glance = TraceFile.glance(in, Limits.USUAL);
            Optional<String> program = glance.notes().about().map(TraceNotes.About::program);
            return new Found(file, written, program, glance.events(), glance.cutOff(), Optional.empty());
        } catch (TraceFileRefused e) {
            return new Found(file, written, Optional.empty(), 0, true, Optional.of(RecordingFailed.refused(e)));
        }
    }

    /** Removes a run for good. */
    public void delete(Found found) throws IOException {
        Files.deleteIfExists(found.file);
    }

    /** Removes what processes that are gone have left of no use to anybody: parts of logs that had outgrown the memory. */
    public void tidy() throws IOException {
        if (Files.exists(folder.runs())) {
            for (Path chunks : leftBehind(TraceFile.CHUNKS_SUFFIX)) {
                Files.deleteIfExists(chunks);
            }
        }
    }
}
