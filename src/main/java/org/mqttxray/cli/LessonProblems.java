package org.mqttxray.cli;

import java.util.List;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Problem;

/** Says what is wrong with a lesson, a line each: where, what, how to mend it. */
final class LessonProblems {
    private final Terminal terminal;

    LessonProblems(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Problem> problems) {
        problems.forEach(problem -> print(where(problem), wrong(problem) + between() + mend(problem)));
    }

    void print(String where, String sentence) {
        terminal.out().println(Paint.BOLD.on(where, terminal.colours()) + "  " + sentence);
    }

    /** The file, and the line if it is about one. */
    String where(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
    }

    /** What is wrong. */
    String wrong(Problem problem) {
        return terminal.messages()
                .get(problem.fault().wrong(), problem.arguments().toArray());
    }

    /** Chinese sentences stand without a space between them. */
    private String between() {
        return terminal.messages().language() == Language.ZH ? "" : " ";
    }

    private String mend(Problem problem) {
        return terminal.messages()
                .get(problem.fault().mend(), problem.arguments().toArray());
    }
}
