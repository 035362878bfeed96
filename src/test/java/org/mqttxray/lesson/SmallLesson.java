package org.mqttxray.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A small lesson that is right, and copies of it that are not. */
final class SmallLesson {
    static final LessonReader READER = new LessonReader(Set.of("connect", "emqx"));

    private SmallLesson() {}

    static String english() {
        return resource("lesson.en.md");
    }

    static String chinese() {
        return resource("lesson.zh.md");
    }

    private static String resource(String name) {
        try (var in = SmallLesson.class.getResourceAsStream("03-small/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lesson lesson(Path temp) throws IOException {
        return read(temp, english(), chinese()).lesson().orElseThrow();
    }

    /** The lesson with the same change in both languages. */
    static LessonReader.Reading changed(Path temp, String from, String to) throws IOException {
        if (!english().contains(from)) {
            throw new IllegalArgumentException("not in the lesson: " + from);
        }
        return read(temp, english().replace(from, to), chinese().replace(from, to));
    }

    static LessonReader.Reading read(Path temp, String english, String chinese) throws IOException {
        return read(temp, english.getBytes(StandardCharsets.UTF_8), chinese.getBytes(StandardCharsets.UTF_8));
    }

    static LessonReader.Reading read(Path temp, byte[] english, byte[] chinese) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("03-small"));
        Files.write(folder.resolve(LessonReader.ENGLISH), english);
        Files.write(folder.resolve(LessonReader.CHINESE), chinese);
        return READER.read(folder);
    }

    /** The problems of the English file, as "FAULT:line". */
    static List<String> faults(LessonReader.Reading reading) {
        return reading.problems().stream()
                .filter(problem -> !problem.file().equals(LessonReader.CHINESE))
                .map(problem -> problem.fault() + ":" + problem.line())
                .toList();
    }
}
