package org.mqttxray.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mqttxray.platform.WallClock;

/**
 * A text that several processes of one user keep in a folder at once, without a lock: each writes a file of its own, whole or not at all,
 * and none writes another's. Whoever reads puts together what stands in all of them; once that is written, the files of processes that are
 * gone are removed.
 */
public final class KeptText {
    /** The ending of files that could not be understood. */
    public static final String DAMAGED = ".damaged";

    /** More no such text needs. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Path folder;
    private final String ending;
    private final Path own;
    private final Set<Path> taken = new HashSet<>();

    /**
     * The text in a folder, which need not exist.
     *
     * @param ending of its files' names
     */
    public KeptText(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
        this.own = folder.resolve(ProcessMark.own().beginning() + UUID.randomUUID() + ending);
    }

    /**
     * What one process has kept.
     *
     * @param file where it lies
     * @param text what stands in it; empty if it is larger than any such text
     */
    public record Part(Path file, String text) {}

    /**
     * What all processes have kept. A file that can't be read is left alone.
     *
     * @throws IOException if there is a folder that can't be looked into
     */
    public List<Part> read() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> name(file).endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                parts.add(new Part(file, bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8)));
                taken.add(file);
            } catch (IOException e) {
                taken.remove(file); // so it stays
            }
        }
        return parts;
    }

    /**
     * Puts a file that could not be understood out of the way; nothing of it is lost.
     *
     * @return where it lies now
     */
    public Path setAside(Part part) throws IOException {
        String name = name(part.file());
        Path aside = part.file().resolveSibling(name + "." + UUID.randomUUID() + DAMAGED);
        Files.move(part.file(), aside);
        taken.remove(part.file());
        return aside;
    }

    /** Leaves a file where it is, also when its process is gone: a newer program may understand it. */
    public void leave(Part part) {
        taken.remove(part.file());
    }

    /** Writes the whole text; then what processes that are gone have kept is removed, as far as it was read before. */
    public void write(String text) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(own, out -> {
            try (out) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
        for (Path file : List.copyOf(taken)) {
            boolean gone =
                    ProcessMark.in(name(file)).filter(mark -> !mark.alive()).isPresent();
            if (gone) {
                Files.deleteIfExists(file);
                taken.remove(file);
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The time of day in milliseconds since 1970, by which what two processes keep is put into an order. */
    public static long now() {
        return WallClock.now().toEpochMilli();
    }
}
