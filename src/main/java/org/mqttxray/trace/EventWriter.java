package org.mqttxray.trace;

import org.mqttxray.platform.Clock;

/**
 * How an event of one thread comes into the log: wait, append, judge, under the log's monitor (see {@link Gate}). What it says its writer
 * puts in between.
 */
class EventWriter {
    private final TraceLog log;
    private final Clock clock;
    private final Gate gate;
    private final Lines lines;
    private final int thread;
    /** When the thread came to tell what it is telling now. */
    private long time;

    EventWriter(TraceLog log, Clock clock, Gate gate, Lines lines, int thread) {
        this.log = log;
        this.clock = clock;
        this.gate = gate;
        this.lines = lines;
        this.thread = thread;
    }

    final int thread() {
        return thread;
    }

    /** The line that the thread has reached; to be asked outside the monitor. */
    final Place here() {
        return lines.here();
    }

    /** The same, and the line that called. */
    final Place[] hereAndCaller() {
        return lines.hereAndCaller();
    }

    /** The clock is read outside the monitor: that takes as long as all that is done inside. */
    final void enter() {
        time = clock.stamp();
        clock.enter();
    }

    final void exit() {
        clock.exit();
    }

    /** Waits at the gate, then begins an event. */
    final void begin(Kind kind, int ofThread, int name, int valueCount, Place here) {
        if (gate.pass(thread)) {
            time = clock.stamp();
        }
        log.begin(kind, ofThread, time, name, log.place(here), valueCount);
    }

    /** The same with an event of this thread. */
    final void begin(Kind kind, int name, int valueCount, Place here) {
        begin(kind, thread, name, valueCount, here);
    }

    /** Begins an entered event and gives the number of the caller's line, which follows the arguments. */
    final int beginCall(TracedFunction function, int arguments, Place[] places) {
        if (!lines.wanted()) {
            begin(Kind.ENTERED, thread, function.ordinal(), arguments, Place.UNKNOWN);
            return 0;
        }
        begin(Kind.ENTERED, thread, function.ordinal(), arguments + 1, places[0]);
        return log.place(places[1]);
    }

    // The values of the event begun last

    final void number(long number) {
        log.number(number);
    }

    final void text(String text) {
        log.text(text);
    }

    final void none() {
        log.none();
    }

    final void range(Range range) {
        log.range(range);
    }

    /** A number, a text, or null for none. */
    final void value(Object value) {
        if (value instanceof Number number) {
            log.number(number.longValue());
        } else if (value == null) {
            log.none();
        } else {
            log.text(value.toString());
        }
    }

    /** Publishes the event; if it is one to stop at, waits here. */
    final void append() {
        gate.judge(log.end());
    }

    /** The same with an entered event. */
    final void appendCall(int caller) {
        if (lines.wanted()) {
            log.number(caller);
        }
        append();
    }
}
