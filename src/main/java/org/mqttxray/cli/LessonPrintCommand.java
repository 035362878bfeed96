package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.print.PrintedLesson;
import org.mqttxray.workbench.RecordingFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the page of a lesson that is to be printed. */
@Command(name = "print", sortOptions = false)
final class LessonPrintCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LessonFolder folder;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.lesson.print.out")
    private Path out;

    LessonPrintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonReader.Reading reading = folder.read();
        LessonProblems sayer = new LessonProblems(terminal);
        if (reading.lesson().isEmpty()) {
            sayer.print(reading.problems());
            return terminal.fail(
                    Terminal.FAILED,
                    "error.lesson",
                    folder.path(),
                    reading.problems().size());
        }
        Lesson lesson = reading.lesson().get();
        if (!Files.exists(lesson.recording(), LinkOption.NOFOLLOW_LINKS)) {
            return terminal.fail(Terminal.FAILED, "error.lesson-no-recording", folder.path());
        }
        PrintedLesson printed = new PrintedLesson(lesson, terminal.messages());
        Path file = out == null ? Path.of(printed.fileName()) : out;
        try {
            Files.writeString(file, printed.html());
        } catch (RecordingFailed e) {
            sayer.print(Lesson.RECORDING, terminal.messages().get(e.key(), e.arguments(terminal.messages()::get)));
            return terminal.fail(Terminal.FAILED, "error.lesson-no-recording", folder.path());
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            return terminal.fail(Terminal.FAILED, "error.lesson-not-written", file, why);
        }
        terminal.out().println(terminal.messages().get("lesson.print.done", file));
        return 0;
    }
}
