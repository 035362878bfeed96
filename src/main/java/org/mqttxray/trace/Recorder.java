package org.mqttxray.trace;

import org.mqttxray.platform.Clock;

/**
 * Writes the events of one thread: wait, append, judge, under the log's monitor (see {@link Gate}). Each method enters the monitor,
 * begins an event, appends it, and leaves the monitor whatever happens.
 */
final class Recorder implements Call {
    private final TraceLog log;
    private final Clock clock;
    private final Gate gate;
    private final Lines lines;
    private final int thread;
    /** When the thread came to tell what it is telling now. */
    private long time;

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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.THREAD_STARTED, started, 0, 3, here);
            log.text(name);
            log.text(client);
            log.number(parent);
            append();
        } finally {
            clock.exit();
        }
    }

    void threadEnded() {
        Place here = lines.here();
        enter();
        try {
            begin(Kind.THREAD_ENDED, 0, 0, here);
            append();
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 0, places);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, long first) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 1, places);
            log.number(first);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, long first, long second) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 2, places);
            log.number(first);
            log.number(second);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, String first) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 1, places);
            log.text(first);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, String first, long second) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, 2, places);
            log.text(first);
            log.number(second);
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void entered(TracedFunction function, Object[] arguments) {
        Place[] places = lines.hereAndCaller();
        enter();
        try {
            int caller = beginCall(function, arguments.length, places);
            for (Object argument : arguments) {
                value(argument);
            }
            appendCall(caller);
        } finally {
            clock.exit();
        }
    }

    void returned(TracedFunction function) {
        Place here = lines.here();
        enter();
        try {
            begin(Kind.RETURNED, function.ordinal(), 1, here);
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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.LOCAL, 0, 2, here);
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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.LOCAL, 0, 2, here);
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
    public void listed(ClientField list, Object... values) {
        entries(Kind.LISTED, list, values);
    }

    @Override
    public void unlisted(ClientField list, Object... key) {
        entries(Kind.UNLISTED, list, key);
    }

    private void entries(Kind kind, ClientField list, Object[] values) {
        Place here = lines.here();
        enter();
        try {
            begin(kind, list.ordinal(), values.length, here);
            for (Object value : values) {
                value(value);
            }
            append();
        } finally {
            clock.exit();
        }
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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.WROTE, 0, 5, here);
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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.READ, 0, 5, here);
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
        Place here = lines.here();
        enter();
        try {
            begin(Kind.CHUNK, 0, 3, here);
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
        Place here = lines.here();
        enter();
        try {
            begin(kind, name, 1, here);
            log.text(text);
            append();
        } finally {
            clock.exit();
        }
    }

    private void numbered(Kind kind, int name, long number) {
        Place here = lines.here();
        enter();
        try {
            begin(kind, name, 1, here);
            log.number(number);
            append();
        } finally {
            clock.exit();
        }
    }

    private void ranged(Kind kind, Range range) {
        Place here = lines.here();
        enter();
        try {
            begin(kind, 0, 3, here);
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

    private void begin(Kind kind, int name, int valueCount, Place here) {
        begin(kind, thread, name, valueCount, here);
    }

    /** The clock is read outside the monitor: that takes as long as all that is done inside. */
    private void enter() {
        time = clock.stamp();
        clock.enter();
    }

    /** Waits at the gate, then begins an event. */
    private void begin(Kind kind, int ofThread, int name, int valueCount, Place here) {
        if (gate.pass(thread)) {
            time = clock.stamp();
        }
        log.begin(kind, ofThread, time, name, log.place(here), valueCount);
    }

    /** Begins an entered event and gives the number of the caller's line, which follows the arguments. */
    private int beginCall(TracedFunction function, int arguments, Place[] places) {
        if (!lines.wanted()) {
            begin(Kind.ENTERED, thread, function.ordinal(), arguments, Place.UNKNOWN);
            return 0;
        }
        begin(Kind.ENTERED, thread, function.ordinal(), arguments + 1, places[0]);
        return log.place(places[1]);
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
