package org.mqttxray.trace;

import org.mqttxray.platform.Clock;

/**
 * Writes the events of one thread: wait, append, judge, under the log's monitor (see {@link Gate}). Each method enters the monitor
 * through {@link #begin} and leaves it through {@link #end}, or when the gate throws.
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
        begin(Kind.THREAD_STARTED, started, 0, 3);
        log.text(name);
        log.text(client);
        log.number(parent);
        end();
    }

    void threadEnded() {
        begin(Kind.THREAD_ENDED, 0, 0);
        end();
    }

    void entered(TracedFunction function) {
        int caller = beginEntered(function, 0);
        endEntered(caller);
    }

    void entered(TracedFunction function, long first) {
        int caller = beginEntered(function, 1);
        log.number(first);
        endEntered(caller);
    }

    void entered(TracedFunction function, long first, long second) {
        int caller = beginEntered(function, 2);
        log.number(first);
        log.number(second);
        endEntered(caller);
    }

    void entered(TracedFunction function, String first) {
        int caller = beginEntered(function, 1);
        log.text(first);
        endEntered(caller);
    }

    void entered(TracedFunction function, String first, long second) {
        int caller = beginEntered(function, 2);
        log.text(first);
        log.number(second);
        endEntered(caller);
    }

    void entered(TracedFunction function, Object[] arguments) {
        int caller = beginEntered(function, arguments.length);
        for (Object argument : arguments) {
            value(argument);
        }
        endEntered(caller);
    }

    void returned(TracedFunction function) {
        begin(Kind.RETURNED, function.ordinal(), 1);
        log.none();
        end();
    }

    void returned(TracedFunction function, long value) {
        begin(Kind.RETURNED, function.ordinal(), 1);
        log.number(value);
        end();
    }

    void threw(TracedFunction function, Throwable error) {
        begin(Kind.THREW, function.ordinal(), 1);
        log.text(
                error instanceof NamedError named
                        ? named.name()
                        : error.getClass().getSimpleName());
        end();
    }

    @Override
    public long local(String name, long value) {
        begin(Kind.LOCAL, 0, 2);
        log.text(name);
        log.number(value);
        end();
        return value;
    }

    @Override
    public int local(String name, int value) {
        return (int) local(name, (long) value);
    }

    @Override
    public String local(String name, String value) {
        begin(Kind.LOCAL, 0, 2);
        log.text(name);
        log.text(value);
        end();
        return value;
    }

    @Override
    public void state(ClientField field, long value) {
        begin(Kind.STATE, field.ordinal(), 1);
        log.number(value);
        end();
    }

    @Override
    public void lockWanted(String lock) {
        named(Kind.LOCK_WANTED, lock);
    }

    @Override
    public void lockTaken(String lock) {
        named(Kind.LOCK_TAKEN, lock);
    }

    @Override
    public void lockReleased(String lock) {
        named(Kind.LOCK_RELEASED, lock);
    }

    @Override
    public Range wrote(String field, ByteStream stream, byte[] bytes, int from, int to) {
        begin(Kind.WROTE, 0, 5);
        Range range = stream.append(bytes, from, to);
        log.text(field);
        log.number(from);
        log.range(range);
        end();
        return range;
    }

    @Override
    public void read(String field, Range packet, int from, int to) {
        begin(Kind.READ, 0, 5);
        log.text(field);
        log.number(from);
        log.range(packet.part(from, to));
        end();
    }

    @Override
    public void sent(Range range) {
        ranged(Kind.CHUNK, range);
    }

    @Override
    public Range received(ByteStream stream, byte[] bytes, int from, int to) {
        begin(Kind.CHUNK, 0, 3);
        Range range = stream.append(bytes, from, to);
        log.range(range);
        end();
        return range;
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
        named(Kind.SAID, text);
    }

    private void named(Kind kind, String text) {
        begin(kind, 0, 1);
        log.text(text);
        end();
    }

    private void ranged(Kind kind, Range range) {
        begin(kind, 0, 3);
        log.range(range);
        end();
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

    private void begin(Kind kind, int name, int valueCount) {
        begin(kind, thread, name, valueCount);
    }

    private void begin(Kind kind, int ofThread, int name, int valueCount) {
        Place here = lines.here();
        clock.enter();
        passGate();
        log.begin(kind, ofThread, name, here == Place.UNKNOWN ? 0 : log.place(here), valueCount);
    }

    private int beginEntered(TracedFunction function, int arguments) {
        if (!lines.wanted()) {
            begin(Kind.ENTERED, function.ordinal(), arguments);
            return 0;
        }
        Place[] places = lines.hereAndCaller();
        clock.enter();
        passGate();
        log.begin(Kind.ENTERED, thread, function.ordinal(), log.place(places[0]), arguments + 1);
        return log.place(places[1]);
    }

    private void endEntered(int caller) {
        if (lines.wanted()) {
            log.number(caller);
        }
        end();
    }

    private void passGate() {
        boolean passed = false;
        try {
            gate.pass(thread);
            passed = true;
        } finally {
            if (!passed) {
                clock.exit();
            }
        }
    }

    private void end() {
        try {
            gate.judge(log.end());
        } finally {
            clock.exit();
        }
    }
}
