package org.mqttxray.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The files that were opened or saved last and still exist, the last one first. */
public final class RecentFiles {
    private static final int MOST = 8;

    // Properties
    private final ReadOnlyObjectWrapper<List<Recent>> files = new ReadOnlyObjectWrapper<>(List.of());

    private final Settings settings;
    private final Worker worker;

    /**
     * One of them.
     *
     * @param file where it lies
     * @param written when something was written to it last
     */
    public record Recent(Path file, Instant written) {
        /** What it is called. */
        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    RecentFiles(Settings settings, Worker worker) {
        this.settings = settings;
        this.worker = worker;
    }

    /** What was found when it was looked last. */
    public ReadOnlyObjectProperty<List<Recent>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    // Commands

    /** Looks which of them still exist: a disk may be slow, so that is known in a later frame. */
    public void look() {
        List<Path> kept = settings.recentFiles();
        worker.run(
                () -> kept.stream().flatMap(file -> found(file).stream()).toList(),
                files::set,
                e -> files.set(List.of()));
    }

    private static Optional<Recent> found(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(
                            new Recent(file, Files.getLastModifiedTime(file).toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file was opened or saved. */
    void add(Path file) {
        List<Path> more = new ArrayList<>(settings.recentFiles());
        more.remove(file);
        more.add(0, file);
        settings.keepRecentFiles(more.subList(0, Math.min(MOST, more.size())));
        look();
    }
}
