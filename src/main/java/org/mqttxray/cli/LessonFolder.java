package org.mqttxray.cli;

import java.nio.file.Path;
import java.util.HashSet;
import org.mqttxray.lesson.LessonReader;
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
        return new LessonReader(new HashSet<>(Station.programs())).read(path);
    }

    Path path() {
        return path;
    }
}
