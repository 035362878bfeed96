package org.mqttxray.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonCheck;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Problem;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a lesson, says what is wrong and how to mend it, and plays it: under twenty seeds, on the built-in broker, on its recording. */
@Command(name = "check", sortOptions = false)
final class LessonCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final LessonProblems sayer;

    @Mixin
    private LessonFolder folder;

    LessonCheckCommand(Terminal terminal) {
        this.terminal = terminal;
        this.sayer = new LessonProblems(terminal);
    }

    @Override
    public Integer call() {
        LessonReader.Reading reading = folder.read();
        if (reading.lesson().isEmpty()) {
            sayer.print(reading.problems());
            return fail(reading.problems().size());
        }
        Lesson lesson = reading.lesson().get();
        sayer.print(folder.advice());
        Optional<List<Problem>> problems = play(lesson);
        if (problems.isEmpty()) {
            return terminal.fail(Terminal.FAILED, "error.lesson-not-played", folder.path());
        }
        sayer.print(problems.get());
        int found = problems.get().size() + recording(lesson, problems.get());
        if (found > 0) {
            return fail(found);
        }
        terminal.out().println(terminal.messages().get("lesson.check.good", folder.path(), LessonCheck.SEEDS));
        return 0;
    }

    private int fail(int problems) {
        return terminal.fail(Terminal.FAILED, "error.lesson", folder.path(), problems);
    }

    /** What is wrong with a lesson in any run, each told once; or nothing if it can't be played on the built-in broker. */
    private static Optional<List<Problem>> play(Lesson lesson) {
        Set<Problem> problems = new LinkedHashSet<>();
        new LessonCheck((program, settings, seed) ->
                        play(new Target.Simulated(seed, PeerBehaviour.ACCEPT), program, settings))
                .check(lesson)
                .forEach(finding -> problems.add(finding.problem()));
        Optional<TraceLog> real = play(
                new Target.BuiltIn(Map.of()),
                lesson.head().program(),
                lesson.head().settings());
        return real.map(log -> {
            problems.addAll(LessonCheck.check(lesson, log));
            return List.copyOf(problems);
        });
    }

    private static Optional<TraceLog> play(Target target, String program, RunOptions settings) {
        try (Station station = Station.open(target)) {
            return LessonRun.on(station, program, settings);
        } catch (StationFailed e) {
            return Optional.empty();
        }
    }

    /**
     * Says what is wrong with the recording alone, or that there is none.
     *
     * @param known what is wrong with the lesson in any run
     * @return how many problems
     */
    private int recording(Lesson lesson, List<Problem> known) {
        if (!Files.exists(lesson.recording(), LinkOption.NOFOLLOW_LINKS)) {
            terminal.out().println(terminal.messages().get("lesson.check.no-recording", folder.path()));
            return 0;
        }
        List<String> wrong = new ArrayList<>();
        try {
            LessonCheck.check(lesson, Recording.open(lesson.recording())).stream()
                    .filter(problem -> !known.contains(problem))
                    .forEach(problem -> wrong.add(misfit(problem)));
        } catch (RecordingFailed e) {
            wrong.add(terminal.messages().get(e.key(), e.arguments(terminal.messages()::get)));
        }
        wrong.forEach(sentence -> sayer.print(Lesson.RECORDING, sentence));
        return wrong.size();
    }

    private String misfit(Problem problem) {
        return terminal.messages()
                .get("lesson.check.misfit", sayer.where(problem), sayer.wrong(problem), folder.path());
    }
}
