package org.mqttxray.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonCheck;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.LessonSettings;
import org.mqttxray.lesson.Problem;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a lesson, says what is wrong and how to mend it, and plays it: under twenty seeds, then on the built-in broker. */
@Command(name = "check", sortOptions = false)
final class LessonCheckCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.lesson.dir")
    private Path folder;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "cli.lang")
    private RootCommand.Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.help")
    private boolean help;

    LessonCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonReader.Reading reading = new LessonReader(new HashSet<>(Station.programs())).read(folder);
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (reading.lesson().isPresent()) {
            Lesson lesson = reading.lesson().get();
            new LessonCheck((program, settings, seed) ->
                            play(new Target.Simulated(seed, PeerBehaviour.ACCEPT), program, settings))
                    .check(lesson)
                    .forEach(finding -> problems.add(finding.problem()));
            Optional<TraceLog> real = play(
                    new Target.BuiltIn(Map.of()),
                    lesson.head().program(),
                    lesson.head().settings());
            real.ifPresent(log -> LessonCheck.check(lesson, log).stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add));
            if (real.isEmpty()) {
                return terminal.fail(Terminal.FAILED, "error.lesson-not-played", folder);
            }
        }
        problems.forEach(this::print);
        if (!problems.isEmpty()) {
            return terminal.fail(Terminal.FAILED, "error.lesson", folder, problems.size());
        }
        terminal.out().println(terminal.messages().get("lesson.check.good", folder, LessonCheck.SEEDS));
        return 0;
    }

    private void print(Problem problem) {
        Object[] arguments = problem.arguments().toArray();
        String where = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        terminal.out()
                .println(Paint.BOLD.on(where, terminal.colours()) + "  "
                        + terminal.messages().get(problem.fault().wrong(), arguments) + " "
                        + terminal.messages().get(problem.fault().mend(), arguments));
    }

    /** A run that is over, or nothing if it did not come to its end or had no broker. */
    private static Optional<TraceLog> play(Target target, String program, LessonSettings settings) {
        RunOptions options = new RunOptions(
                Optional.of(settings.clientId()),
                settings.userName(),
                settings.password(),
                settings.keepAliveSeconds(),
                settings.cmdTimeoutMillis(),
                Duration.ofSeconds(settings.staySeconds()));
        try (Station station = Station.open(target);
                Session session = station.start(program, options)) {
            return session.awaitEndOfProgram(PATIENCE) ? Optional.of(session.log()) : Optional.empty();
        } catch (StationFailed e) {
            return Optional.empty();
        }
    }
}
