package org.mqttxray.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Problem;
import org.mqttxray.workbench.Station;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which lesson a command is about, and the options of such a command. */
final class LessonFolder {
    @Parameters(paramLabel = "DIR", descriptionKey = "cli.lesson.dir")
    private Path path;

    @Mixin
    private CommonOptions common;

    LessonReader.Reading read() {
        return reader().read(path);
    }

    /** What could be better in its files. */
    List<Problem> advice() {
        return reader().advice(path);
    }

    private static LessonReader reader() {
        return new LessonReader(new HashSet<>(Station.programs()));
    }

    Path path() {
        return path;
    }
}
