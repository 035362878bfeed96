package org.mqttxray.trace;

import org.mqttxray.platform.Clock;

/**
 * Writes the events of one thread: wait, append, judge, under the log's monitor (see {@link Gate}). Each method opens an event, which
 * enters the monitor, and leaves the monitor whatever happens.
 */
final class Recorder implements Call {
    private final TraceLog log;
    private final Clock clock;
    private final Gate gate;
    private final Lines lines;
    private final int thread;

    Recorder(TraceLog log, Clock clock, Gate gate, Lines lines, int thread) {
        this.log = log;
        this.clock = clock;
        this.gate = gate;
        this.lines = lines;
        this.thread = thread;
    }

    int thread() {
        return thread;
    }

    void threadStarted(int started, String name, String client, int parent) {
        open(Kind.THREAD_STARTED, started, 0, 3);
        try {
            log.text(name);
            log.text(client);
            log.number(parent);
            append();
        } finally {
            clock.exit();
        }
    }

    void threadEnded() {
        open(Kind.THREAD_ENDED, 0, 0);
        try {
            append();
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function) {
        int caller = openCall(function, 0);
        try {
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, long first) {
        int caller = openCall(function, 1);
        try {
            log.number(first);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, long first, long second) {
        int caller = openCall(function, 2);
        try {
            log.number(first);
            log.number(second);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, String first) {
        int caller = openCall(function, 1);
        try {
            log.text(first);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, String first, long second) {
        int caller = openCall(function, 2);
        try {
            log.text(first);
            log.number(second);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, Object[] arguments) {
        int caller = openCall(function, arguments.length);
        try {
            for (Object argument : arguments) {
                value(argument);
            }
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void returned(TracedFunction function) {
        open(Kind.RETURNED, function.ordinal(), 1);
        try {
            log.none();
            append();
        } finally {
            clock.exit();
        }
    }

    void returned(TracedFunction function, long value) {
        numbered(Kind.RETURNED, function.ordinal(), value);
    }

    void threw(TracedFunction function, Throwable error) {
        String name = error instanceof NamedError named
                ? named.name()
                : error.getClass().getSimpleName();
        texted(Kind.THREW, function.ordinal(), name);
    }

    @Override
    public long local(String name, long value) {
        open(Kind.LOCAL, 0, 2);
        try {
            log.text(name);
            log.number(value);
            append();
        } finally {
            clock.exit();
        }
        return value;
    }

    @Override
    public int local(String name, int value) {
        return (int) local(name, (long) value);
    }

    @Override
    public String local(String name, String value) {
        open(Kind.LOCAL, 0, 2);
        try {
            log.text(name);
            log.text(value);
            append();
        } finally {
            clock.exit();
        }
        return value;
    }

    @Override
    public void state(ClientField field, long value) {
        numbered(Kind.STATE, field.ordinal(), value);
    }

    @Override
    public void lockWanted(String lock) {
        texted(Kind.LOCK_WANTED, 0, lock);
    }

    @Override
    public void lockTaken(String lock) {
        texted(Kind.LOCK_TAKEN, 0, lock);
    }

    @Override
    public void lockReleased(String lock) {
        texted(Kind.LOCK_RELEASED, 0, lock);
    }

    @Override
    public Range wrote(String field, ByteStream stream, byte[] bytes, int from, int to) {
        open(Kind.WROTE, 0, 5);
        try {
            Range range = stream.append(bytes, from, to);
            log.text(field);
            log.number(from);
            log.range(range);
            append();
            return range;
        } finally {
            clock.exit();
        }
    }

    @Override
    public void read(String field, Range packet, int from, int to) {
        open(Kind.READ, 0, 5);
        try {
            log.text(field);
            log.number(from);
            log.range(packet.part(from, to));
            append();
        } finally {
            clock.exit();
        }
    }

    @Override
    public void sent(Range range) {
        ranged(Kind.CHUNK, range);
    }

    @Override
    public Range received(ByteStream stream, byte[] bytes, int from, int to) {
        open(Kind.CHUNK, 0, 3);
        try {
            Range range = stream.append(bytes, from, to);
            log.range(range);
            append();
            return range;
        } finally {
            clock.exit();
        }
    }

    @Override
    public void packetOut(Range range) {
        ranged(Kind.PACKET_OUT, range);
    }

    @Override
    public void packetIn(Range range) {
        ranged(Kind.PACKET_IN, range);
    }

    @Override
    public void said(String text) {
        texted(Kind.SAID, 0, text);
    }

    private void texted(Kind kind, int name, String text) {
        open(kind, name, 1);
        try {
            log.text(text);
            append();
        } finally {
            clock.exit();
        }
    }

    private void numbered(Kind kind, int name, long number) {
        open(kind, name, 1);
        try {
            log.number(number);
            append();
        } finally {
            clock.exit();
        }
    }

    private void ranged(Kind kind, Range range) {
        open(kind, 0, 3);
        try {
            log.range(range);
            append();
        } finally {
            clock.exit();
        }
    }

    private void value(Object value) {
        if (value instanceof Number number) {
            log.number(number.longValue());
        } else if (value == null) {
            log.none();
        } else {
            log.text(value.toString());
        }
    }

    private void open(Kind kind, int name, int valueCount) {
        open(kind, thread, name, valueCount);
    }

    private void open(Kind kind, int ofThread, int name, int valueCount) {
        open(kind, ofThread, name, lines.here(), Place.UNKNOWN, valueCount);
    }

    /** Opens an entered event and gives the number of the caller's line, which follows the arguments. */
    private int openCall(TracedFunction function, int arguments) {
        if (!lines.wanted()) {
            return open(Kind.ENTERED, thread, function.ordinal(), Place.UNKNOWN, Place.UNKNOWN, arguments);
        }
        Place[] places = lines.hereAndCaller();
        return open(Kind.ENTERED, thread, function.ordinal(), places[0], places[1], arguments + 1);
    }

    /** Enters the monitor, waits at the gate, begins an event; on any failure it is outside the monitor again. */
    private int open(Kind kind, int ofThread, int name, Place here, Place caller, int valueCount) {
        clock.enter();
        boolean open = false;
        try {
            gate.pass(thread);
            log.begin(kind, ofThread, name, log.place(here), valueCount);
            int number = log.place(caller);
            open = true;
            return number;
        } finally {
            if (!open) {
                clock.exit();
            }
        }
    }

    private void appendCall(int caller) {
        if (lines.wanted()) {
            log.number(caller);
        }
        append();
    }

    /** Publishes the event; if it is one to stop at, waits here. */
    private void append() {
        gate.judge(log.end());
    }
}
