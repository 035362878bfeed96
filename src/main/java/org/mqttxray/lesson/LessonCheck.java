package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.RunOptions;

/** Plays a lesson without a window: every moment must be found, and every answer must be what the run says. */
public final class LessonCheck {
    /** How often a lesson is played on the simulated platform. */
    public static final int SEEDS = 20;

    private final Runs runs;

    /** Where a lesson is played. The workbench's verbs behind it are not the lesson's business. */
    public interface Runs {
        /**
         * Runs a program on the simulated platform, to its end.
         *
         * @return its log, or nothing if it did not come to an end
         */
        Optional<TraceLog> run(String program, RunOptions settings, long seed);
    }

    /**
     * A problem, and where it first showed.
     *
     * @param seed of the run
     * @param problem what is wrong
     */
    public record Finding(long seed, Problem problem) {}

    /** A check that plays there. */
    public LessonCheck(Runs runs) {
        this.runs = runs;
    }

    /** Plays a lesson under {@link #SEEDS} seeds: 1, 2, … Each problem is told once. */
    public List<Finding> check(Lesson lesson) {
        Map<Problem, Finding> findings = new LinkedHashMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<TraceLog> log =
                    runs.run(lesson.head().program(), lesson.head().settings(), seed);
            List<Problem> problems = log.map(one -> check(lesson, one)).orElseGet(() -> stuck(lesson));
            for (Problem problem : problems) {
                findings.putIfAbsent(problem, new Finding(seed, problem));
            }
        }
        return List.copyOf(findings.values());
    }

    private static List<Problem> stuck(Lesson lesson) {
        return List.of(new Problem(
                lesson.english().file(),
                1,
                Fault.RUN_STUCK,
                List.of(lesson.head().program())));
    }

    /** Checks a lesson against a run that is over. */
    public static List<Problem> check(Lesson lesson, TraceLog log) {
        Anchors anchors = Anchors.resolve(lesson, log);
        List<Problem> problems = new ArrayList<>(anchors.problems());
        for (Edition edition : List.of(lesson.english(), lesson.chinese())) {
            Problems ofEdition = new Problems(edition.file());
            for (Section section : edition.sections()) {
                anchors.event(section.id())
                        .ifPresent(moment -> section.question().ifPresent(question -> {
                            Detail detail = edition.head().detail();
                            new AnswerCheck(question, new Facts(log, moment), moment, ofEdition).check(detail);
                        }));
            }
            for (Question question : edition.reviewQuestions()) {
                Facts whole = new Facts(log, Facts.BEGINNING);
                new AnswerCheck(question, whole, Facts.BEGINNING, ofEdition).check(Detail.EVERYTHING);
            }
            problems.addAll(ofEdition.inOrder());
        }
        return List.copyOf(problems);
    }
}
