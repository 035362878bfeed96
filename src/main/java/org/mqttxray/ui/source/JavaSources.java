package org.mqttxray.ui.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.trace.TracedFunction;

/** The Java files that are packed with the program, each read once. */
final class JavaSources {
    private static final String ROOT = "/sources/org/mqttxray/";
    private static final String SUFFIX = ".java";

    /**
     * Where a line may be that is not in the class of its function, such as what lets codec and platform speak. A name that is in two
     * of them is the client's: a program's own settings call nothing that is traced.
     */
    private static final List<String> FOLDERS = List.of(
            "client/mqttclient", "client/mqtt", "client/network", "client/platform", "client", "program", "mqtt/codec");

    private final Map<String, Optional<File>> files = new HashMap<>();

    /**
     * A file.
     *
     * @param name for example {@code Connect.java}
     * @param lines what it says
     */
    record File(String name, List<List<JavaText.Piece>> lines) {}

    /**
     * The file in which a function runs.
     *
     * @param name the file's name as a place tells it, or empty for the one of the function's class
     */
    Optional<File> file(TracedFunction function, String name) {
        String own = function.javaClass().replace('.', '/') + SUFFIX;
        if (name.isEmpty() || own.endsWith("/" + name)) {
            return read(own);
        }
        return FOLDERS.stream()
                .map(where -> read(where + "/" + name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<File> read(String path) {
        return files.computeIfAbsent(path, JavaSources::readNew);
    }

    private static Optional<File> readNew(String path) {
        try (InputStream in = JavaSources.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return Optional.empty();
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new File(name, JavaText.cut(text.lines().toList())));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + path, e);
        }
    }
}
