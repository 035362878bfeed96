package org.mqttxray.capture;

import java.util.Optional;

/** A file that can't be opened as a trace, and why. */
public final class TraceFileRefused extends Exception {
    private static final long serialVersionUID = 1;
    private static final long MEBI = 1 << 20;
    private static final int LONGEST_NAME = 40;

    private final Reason reason;
    private final String key;
    private final String argument;
    private final TraceFault fault;

    /** Why, in short. */
    public enum Reason {
        /** There are no bytes in it. */
        EMPTY,
        /** Not a trace file of ours. */
        NOT_OURS,
        /** Ours, from a later version. */
        NEWER,
        /** Ours, but it contradicts itself. */
        DAMAGED,
        /** It asks for more than the {@link Limits}. */
        TOO_LARGE
    }

    private TraceFileRefused(Reason reason, String key, String argument, TraceFault fault) {
        super(reason + " " + argument + (fault == null ? "" : " " + fault));
        this.reason = reason;
        this.key = key;
        this.argument = argument;
        this.fault = fault;
    }

    static TraceFileRefused empty() {
        return new TraceFileRefused(Reason.EMPTY, "capture.refused.empty", "", null);
    }

    static TraceFileRefused notOurs() {
        return new TraceFileRefused(Reason.NOT_OURS, "capture.refused.not-ours", "", null);
    }

    static TraceFileRefused newer(String program) {
        String name = program.length() > LONGEST_NAME ? program.substring(0, LONGEST_NAME) : program;
        return new TraceFileRefused(Reason.NEWER, "capture.refused.newer", name, null);
    }

    static TraceFileRefused damaged(long line, TraceFault fault) {
        return new TraceFileRefused(Reason.DAMAGED, "capture.refused.damaged", Long.toString(line), fault);
    }

    static TraceFileRefused tooLarge(long limit) {
        return tooLarge("capture.refused.too-large", limit / MEBI);
    }

    static TraceFileRefused tooLongLine(long limit) {
        return tooLarge("capture.refused.too-long-line", limit / MEBI);
    }

    static TraceFileRefused tooManyConnections(long limit) {
        return tooLarge("capture.refused.too-many-connections", limit);
    }

    static TraceFileRefused tooMuch(long limit) {
        return tooLarge("capture.refused.too-much", limit / MEBI);
    }

    private static TraceFileRefused tooLarge(String key, long limit) {
        return new TraceFileRefused(Reason.TOO_LARGE, key, Long.toString(limit), null);
    }

    /** Why, in short. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong with a damaged file. */
    public Optional<TraceFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The key of the sentence for the user: what happened, where, what to do. {@link #fault()} fills its second hole. */
    public String key() {
        return key;
    }

    /** What fills the first hole of that sentence; empty if it has none. */
    public String argument() {
        return argument;
    }
}
