package org.mqttxray.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/**
 * Writes the calls as a tree, one line a call, each with time, thread, arguments and result; packets stand at the place where they
 * leave or arrive.
 *
 * <p>A line waits for the result of its call, and with it all later lines; but no longer than {@link #PATIENCE_NANOS}, after which
 * the call is shown as still running and its result gets a line of its own.
 */
final class TreePrinter implements EventPrinter {
    /** How long a line waits for its result, in nanoseconds of the world. */
    static final long PATIENCE_NANOS = 250_000_000;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String INDENT = "  ";
    private static final int THREAD_WIDTH = 17;

    private final PrintStream out;
    private final TraceLog log;
    private final Secrets secrets;
    private final Values values;
    private final PacketText packets;
    private final Messages messages;
    private final Detail detail;
    private final boolean explains;
    private final boolean colours;
    private final LongSupplier worldNanos;
    private final Set<TracedFunction> explained = EnumSet.noneOf(TracedFunction.class);
    private final Map<Integer, ThreadLines> threads = new HashMap<>();
    private final Deque<Line> waiting = new ArrayDeque<>();

    /** The open calls of one thread. */
    private static final class ThreadLines {
        private final String name;
        private final Deque<Line> open = new ArrayDeque<>();
        private int depth;

        ThreadLines(String name) {
            this.name = name;
        }
    }

    /** A line to come: finished text, or a call whose result is awaited. */
    private static final class Line {
        private final TracedFunction function;
        private final boolean shown;
        private final int depth;
        private final long timeNanos;
        private final long since;
        private String text;
        private boolean complete;
        private boolean printed;

        Line(TracedFunction function, boolean shown, int depth, long timeNanos, long since) {
            this.function = function;
            this.shown = shown;
            this.depth = depth;
            this.timeNanos = timeNanos;
            this.since = since;
        }
    }

    /**
     * Prints to a stream.
     *
     * @param explains whether the first call of each function is followed by the sentence about it
     * @param worldNanos tells the time of the world, in nanoseconds
     */
    TreePrinter(
            PrintStream out,
            TraceLog log,
            Secrets secrets,
            Messages messages,
            Detail detail,
            boolean explains,
            boolean colours,
            LongSupplier worldNanos) {
        this.out = out;
        this.log = log;
        this.secrets = secrets;
        this.values = new Values(secrets.shown());
        this.packets = new PacketText(log, secrets, messages, colours);
        this.messages = messages;
        this.detail = detail;
        this.explains = explains;
        this.colours = colours;
        this.worldNanos = worldNanos;
    }

    @Override
    public void print(Event event) {
        secrets.learn(event);
        if (event instanceof Event.ThreadStarted started) {
            threads.put(event.thread(), new ThreadLines(started.name()));
            add(event, Paint.BOLD.on(messages.get("tree.thread.started", started.name()), colours));
        } else if (event instanceof Event.ThreadEnded) {
            ThreadLines thread = threads.get(event.thread());
            add(event, Paint.FAINT.on(messages.get("tree.thread.ended", thread.name), colours));
        } else if (event instanceof Event.Entered entered) {
            enter(entered);
        } else if (event instanceof Event.Returned returned) {
            String result = values.text(returned.function().returns(), returned.value());
            leave(event, result.isEmpty() ? "" : " = " + result);
        } else if (event instanceof Event.Threw threw) {
            leave(event, " " + Paint.ERROR.on("✗ " + threw.error(), colours));
        } else {
            printInside(event);
        }
        flush(false);
    }

    private void printInside(Event event) {
        if (event instanceof Event.PacketOut packet) {
            packet(event, packet.range(), true);
        } else if (event instanceof Event.PacketIn packet) {
            packet(event, packet.range(), false);
        } else if (event instanceof Event.Link link) {
            add(event, messages.get("tree.link." + link.act().label(), link.detail()));
        } else if (event instanceof Event.Said said) {
            add(event, messages.get("tree.said", Values.quoted(said.text())));
        } else if (event instanceof Event.State state && detail.shows(Detail.CLIENT)) {
            String value = values.text(state.field().type(), state.value());
            add(event, Paint.FAINT.on("· " + state.field().cName() + " = " + value, colours));
        } else if (detail.shows(Detail.EVERYTHING)) {
            printSmall(event);
        }
    }

    private void printSmall(Event event) {
        if (event instanceof Event.Local local) {
            String value = values.text(org.mqttxray.trace.ValueType.NUMBER, local.value());
            add(event, Paint.FAINT.on("· " + local.name() + " = " + value, colours));
        } else if (event instanceof Event.Wrote wrote) {
            add(event, Paint.FAINT.on("· " + wrote.field() + " ← " + secrets.hex(wrote.range(), " "), colours));
        } else if (event instanceof Event.Read read) {
            add(event, Paint.FAINT.on("· " + read.field() + " → " + secrets.hex(read.range(), " "), colours));
        } else if (event instanceof Event.Chunk chunk) {
            String arrow = log.stream(chunk.range().stream()).toServer() ? "⇒ " : "⇐ ";
            add(event, Paint.FAINT.on("· " + arrow + secrets.hex(chunk.range(), " "), colours));
        }
    }

    private void packet(Event event, Range range, boolean out) {
        for (String line : packets.lines(range, out)) {
            add(event, line);
        }
    }

    private void enter(Event.Entered entered) {
        ThreadLines thread = threads.get(entered.thread());
        boolean shown = detail.shows(entered.function().detail());
        Line line = new Line(
                entered.function(), shown, thread.depth, entered.stamp().timeNanos(), worldNanos.getAsLong());
        thread.open.push(line);
        if (shown) {
            TracedFunction function = entered.function();
            String arguments = values.arguments(function.parameters(), entered.arguments());
            line.text = prefix(line.timeNanos, thread.name, line.depth) + name(function) + "(" + arguments + ")";
            thread.depth++;
            waiting.add(line);
            if (explains && explained.add(function)) {
                String sentence = Paint.FAINT.on("# " + messages.function(function.cName()), colours);
                addText(prefix(line.timeNanos, thread.name, thread.depth) + sentence);
            }
        }
    }

    private void leave(Event event, String result) {
        ThreadLines thread = threads.get(event.thread());
        Line line = thread.open.pop();
        if (!line.shown) {
            return;
        }
        thread.depth--;
        String took = Paint.FAINT.on("  " + millis(event.stamp().timeNanos() - line.timeNanos) + " ms", colours);
        if (line.printed) {
            String back = prefix(event.stamp().timeNanos(), thread.name, line.depth) + "↩ " + name(line.function);
            addText(back + result + took);
        } else {
            line.text += result + took;
            line.complete = true;
        }
    }

    private String name(TracedFunction function) {
        Layer layer = function.layer();
        return Paint.of(layer).on(function.cName(), colours);
    }

    private void add(Event event, String text) {
        ThreadLines thread = threads.get(event.thread());
        String name = thread == null ? messages.get("tree.link") : thread.name;
        addText(prefix(event.stamp().timeNanos(), name, thread == null ? 0 : thread.depth) + text);
    }

    private void addText(String text) {
        Line line = new Line(null, true, 0, 0, 0);
        line.text = text;
        line.complete = true;
        waiting.add(line);
    }

    private String prefix(long timeNanos, String thread, int depth) {
        String name = String.format("%-" + THREAD_WIDTH + "s", thread);
        return Paint.FAINT.on(String.format("%12s  %s  ", millis(timeNanos), name), colours) + INDENT.repeat(depth);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / NANOS_PER_MILLI);
    }

    @Override
    public void idle() {
        flush(false);
    }

    @Override
    public void finish() {
        flush(true);
        out.flush();
    }

    private void flush(boolean all) {
        while (!waiting.isEmpty()) {
            Line first = waiting.peek();
            if (!first.complete && !all && worldNanos.getAsLong() - first.since < PATIENCE_NANOS) {
                return;
            }
            first.printed = true;
            out.println(first.complete ? first.text : first.text + Paint.FAINT.on(" …", colours));
            waiting.remove();
        }
    }
}
