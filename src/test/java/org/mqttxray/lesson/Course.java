package org.mqttxray.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mqttxray.workbench.Station;

/** The lessons of this repository. */
final class Course {
    private static final LessonReader READER = new LessonReader(Set.copyOf(Station.programs()));

    private Course() {}

    /** Each of them, read without a problem, in their order. */
    static List<Lesson> lessons() {
        try (Stream<Path> folders = Files.list(Path.of("lessons"))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> READER.read(folder))
                    .map(reading -> reading.lesson().orElseThrow(() -> new AssertionError(reading.problems())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
