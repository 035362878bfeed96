package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Names;
import org.mqttxray.debug.filter.Problem;
import picocli.CommandLine.Option;

/** Where it is printed how things stand, and what of it. */
final class StopOptions {
    @Option(names = "--break", paramLabel = "FILTER", descriptionKey = "cli.run.break")
    private List<String> breaks = new ArrayList<>();

    @Option(names = "--print", paramLabel = "stack,packet,state", split = ",", descriptionKey = "cli.run.print")
    private List<StopPrinter.Part> parts = new ArrayList<>();

    /** Says what is wrong with them, if anything is. */
    Optional<Integer> check(Terminal terminal) {
        if (!parts.isEmpty() && breaks.isEmpty()) {
            return terminal.usage("error.print-without-break");
        }
        for (String condition : breaks) {
            try {
                Filter.of(condition);
            } catch (FilterRefused e) {
                return refuse(terminal, condition, e.problem());
            }
        }
        return Optional.empty();
    }

    /** Here nothing completes what is written, so who has named a field that there is not is told where the names are from. */
    private static Optional<Integer> refuse(Terminal terminal, String condition, Problem problem) {
        boolean unknown = problem.kind() == Problem.Kind.UNKNOWN_NAME;
        return terminal.usage(
                unknown ? "error.break.names" : "error.break",
                condition,
                problem(terminal, problem),
                pointer(problem),
                String.join(", ", Names.own()));
    }

    private static String problem(Terminal terminal, Problem problem) {
        return terminal.messages()
                .get("debug.problem." + problem.label(), problem.arguments().toArray());
    }

    /** Points at the characters at fault, below the condition. */
    private static String pointer(Problem problem) {
        int length = Math.max(1, problem.span().to() - problem.span().from());
        return " ".repeat(problem.span().from()) + "^".repeat(length);
    }

    private static Filter checked(String condition) {
        try {
            return Filter.of(condition);
        } catch (FilterRefused e) {
            throw new IllegalStateException("not checked: " + condition, e);
        }
    }

    /**
     * What is asked for, once it is checked that it can be read.
     *
     * @param json whether it is printed for programs
     */
    StopPrinter.Stops stops(boolean json) {
        return new StopPrinter.Stops(
                breaks.stream().map(StopOptions::checked).toList(),
                parts.isEmpty() ? EnumSet.allOf(StopPrinter.Part.class) : EnumSet.copyOf(parts),
                json);
    }
}
