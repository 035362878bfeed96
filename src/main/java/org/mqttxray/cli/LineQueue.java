package org.mqttxray.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Lines on their way out, in their order. A line may lack its end: it waits for that, and with it all later lines; but no longer than
 * {@link #PATIENCE}, after which it is printed without.
 */
final class LineQueue {
    /** How long a line waits for its end, in the time of the world. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    private final PrintStream out;
    private final String unfinished;
    private final LongSupplier worldNanos;
    private final Deque<Line> waiting = new ArrayDeque<>();

    /** A line that is whole or lacks its end. */
    static final class Line {
        private final long since;
        private String text;
        private boolean whole;
        private boolean printed;

        private Line(String text, boolean whole, long since) {
            this.text = text;
            this.whole = whole;
            this.since = since;
        }

        /**
         * Adds the end, unless the line had to be printed without: then nothing happens.
         *
         * @return whether the line has got its end; if not, it must be told otherwise
         */
        boolean end(String end) {
            if (!printed) {
                text += end;
                whole = true;
            }
            return whole;
        }
    }

    /**
     * Lines for a stream.
     *
     * @param unfinished what stands for the end of a line that had to be printed without
     * @param worldNanos tells the time of the world, in nanoseconds
     */
    LineQueue(PrintStream out, String unfinished, LongSupplier worldNanos) {
        this.out = out;
        this.unfinished = unfinished;
        this.worldNanos = worldNanos;
    }

    void add(String text) {
        waiting.add(new Line(text, true, 0));
    }

    /** Adds a line whose end is to come. */
    Line begin(String text) {
        Line line = new Line(text, false, worldNanos.getAsLong());
        waiting.add(line);
        return line;
    }

    /** Prints what need not wait any longer. */
    void flush() {
        while (!waiting.isEmpty() && ready(waiting.peek())) {
            print(waiting.remove());
        }
    }

    /** Prints everything. */
    void finish() {
        waiting.forEach(this::print);
        waiting.clear();
        out.flush();
    }

    private boolean ready(Line line) {
        return line.whole || worldNanos.getAsLong() - line.since >= PATIENCE.toNanos();
    }

    private void print(Line line) {
        line.printed = true;
        out.println(line.whole ? line.text : line.text + unfinished);
    }
}
