package org.mqttxray.capture;

import java.util.List;

/** What a file may still ask of this machine's memory: for what is kept of it besides its events. */
final class Allowance {
    /** What a text costs besides its characters. */
    private static final int TEXT = 64;
    /** A line of code, and where it is kept. */
    private static final int PLACE = 32;
    /** The first block of each stream, near and far. */
    private static final int CONNECTION = 1 << 14;

    private final Limits limits;
    private long held;
    private int connections;

    Allowance(Limits limits) {
        this.limits = limits;
    }

    /** Bytes of a stream. */
    void bytes(long count) throws TraceFileRefused {
        held += count;
        if (held > limits.heldBytes()) {
            throw TraceFileRefused.tooMuch(limits.heldBytes());
        }
    }

    /** A text that is kept. */
    void text(String text) throws TraceFileRefused {
        bytes(TEXT + (long) text.length() * Character.BYTES);
    }

    /** Texts that are kept. */
    void texts(List<String> texts) throws TraceFileRefused {
        for (String text : texts) {
            text(text);
        }
    }

    /** A place that is kept. */
    void place() throws TraceFileRefused {
        bytes(PLACE);
    }

    /** Connections that are opened. */
    void connections(int count) throws TraceFileRefused {
        connections += count;
        if (connections > limits.connections()) {
            throw TraceFileRefused.tooManyConnections(limits.connections());
        }
        bytes((long) count * CONNECTION);
    }
}
