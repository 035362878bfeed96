package org.mqttxray.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which process a file belongs to, as its name tells. Numbers of processes are used again, so the time at which it started belongs to it.
 *
 * @param pid the number that the system gave it
 * @param startMillis when it started, since 1970; 0 if the system does not tell
 */
record ProcessMark(long pid, long startMillis) {
    /** Systems tell the start from the time since they were started, which is set right now and then. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private static final Pattern BEGINNING = Pattern.compile("run-(\\d{1,18})-(\\d{1,18})-.*");

    /** This process's. */
    static ProcessMark own() {
        ProcessHandle own = ProcessHandle.current();
        return new ProcessMark(own.pid(), millis(own.info().startInstant()));
    }

    /** The mark in the name of a file; nothing if the file is none of ours. */
    static Optional<ProcessMark> in(String fileName) {
        Matcher matcher = BEGINNING.matcher(fileName);
        return matcher.matches()
                ? Optional.of(new ProcessMark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** How the names of the process's files begin. */
    String beginning() {
        return "run-" + pid + "-" + startMillis + "-";
    }

    /** Whether the process still runs, or may. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> millis(process.info().startInstant()))
                .filter(this::mayBe)
                .isPresent();
    }

    private boolean mayBe(long otherStart) {
        boolean known = startMillis != 0 && otherStart != 0;
        return !known || Math.abs(otherStart - startMillis) <= SLACK.toMillis();
    }

    private static long millis(Optional<Instant> start) {
        return start.map(Instant::toEpochMilli).orElse(0L);
    }
}
