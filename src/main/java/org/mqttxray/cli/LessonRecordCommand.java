package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonCheck;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Problem;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the recording of a lesson: a run on the built-in broker that fits the lesson, written into its folder. */
@Command(name = "record", sortOptions = false)
final class LessonRecordCommand implements Callable<Integer> {
    private static final int MQTT_PORT = 1883;

    private final Terminal terminal;
    private final LessonProblems problems;

    @Mixin
    private LessonFolder folder;

    LessonRecordCommand(Terminal terminal) {
        this.terminal = terminal;
        this.problems = new LessonProblems(terminal);
    }

    @Override
    public Integer call() {
        LessonReader.Reading reading = folder.read();
        if (reading.lesson().isEmpty()) {
            return refuse(reading.problems());
        }
        Lesson lesson = reading.lesson().get();
        try {
            Optional<TraceLog> log = play(lesson);
            return log.isPresent() ? keep(lesson, log.get()) : notPlayed();
        } catch (StationFailed e) {
            return notPlayed();
        }
    }

    private Optional<TraceLog> play(Lesson lesson) throws StationFailed {
        try (Station station = Station.open(new Target.BuiltIn(Map.of()))) {
            boolean other = station.otherPort().isPresent();
            String key = other ? "run.built-in-other-port" : "run.built-in";
            terminal.err().println(terminal.messages().get(key, station.address(), MQTT_PORT));
            station.warmUp(lesson.head().program());
            return LessonRun.on(station, lesson.head().program(), lesson.head().settings());
        }
    }

    /** A secret that a question asks for would be masked in the recording, so what will be read is checked, not the run. */
    private int keep(Lesson lesson, TraceLog log) {
        try {
            List<Problem> misfits = LessonCheck.check(lesson, Recording.preview(log));
            if (!misfits.isEmpty()) {
                return refuse(misfits);
            }
            Recording.write(log, lesson.recording());
            terminal.out().println(done(lesson, log));
            return 0;
        } catch (RecordingFailed e) {
            problems.print(Lesson.RECORDING, terminal.messages().get(e.key(), e.arguments(terminal.messages()::get)));
            return terminal.fail(Terminal.FAILED, "error.lesson-not-recorded", folder.path(), 1);
        } catch (IOException e) {
            return terminal.fail(
                    Terminal.FAILED,
                    "error.recording-not-written",
                    lesson.recording(),
                    e.getClass().getSimpleName());
        }
    }

    private String done(Lesson lesson, TraceLog log) throws IOException {
        return terminal.messages()
                .get("lesson.record.done", lesson.recording(), log.length(), Files.size(lesson.recording()));
    }

    private int refuse(List<Problem> found) {
        problems.print(found);
        return terminal.fail(Terminal.FAILED, "error.lesson-not-recorded", folder.path(), found.size());
    }

    private int notPlayed() {
        return terminal.fail(Terminal.FAILED, "error.lesson-not-played", folder.path());
    }
}
