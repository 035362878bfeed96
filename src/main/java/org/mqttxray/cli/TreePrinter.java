package org.mqttxray.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.ValueType;

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

    private static final String EXPECTED_END = "MQTT_CLEAN_SESSION_ERROR";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String INDENT = "  ";
    private static final int THREAD_WIDTH = 17;

    private final PrintStream out;
    private final TraceLog log;
    private final Secrets secrets;
    private final ValueText values;
    private final PacketText packets;
    private final FindingFeed feed;
    private final FindingText findings;
    private final List<Finding> untold = new ArrayList<>();
    private final Messages messages;
    private final Style style;
    private final LongSupplier worldNanos;
    private final Set<TracedFunction> explained = EnumSet.noneOf(TracedFunction.class);
    private final Map<Integer, ThreadLines> threads = new HashMap<>();
    private long firstNanos;
    private ThreadLines headed;
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
     * How a tree looks.
     *
     * @param detail how much of it is shown
     * @param explains whether the first call of each function is followed by the sentence about it
     * @param bare whether only the calls are shown, without times, threads and bytes
     * @param colours whether the terminal has them
     */
    record Style(Detail detail, boolean explains, boolean bare, boolean colours) {}

    /**
     * Prints to a stream.
     *
     * @param worldNanos tells the time of the world, in nanoseconds
     */
    TreePrinter(
            PrintStream out, TraceLog log, Secrets secrets, Messages messages, Style style, LongSupplier worldNanos) {
        this.out = out;
        this.log = log;
        this.secrets = secrets;
        this.values = new ValueText(secrets.shown());
        this.packets = new PacketText(log, secrets, messages, style.colours, style.explains);
        this.feed = new FindingFeed(log);
        this.findings = new FindingText(log, messages, style.colours);
        this.messages = messages;
        this.style = style;
        this.worldNanos = worldNanos;
    }

    @Override
    public void print(Event event) {
        secrets.learn(event);
        untold.addAll(feed.after(event));
        if (event.position() == 0) {
            firstNanos = event.stamp().timeNanos();
        }
        headThread(event);
        if (event instanceof Event.ThreadStarted started) {
            threads.put(event.thread(), new ThreadLines(started.name()));
            add(event, Paint.BOLD.on(messages.get("tree.thread.started", started.name()), style.colours));
        } else if (event instanceof Event.ThreadEnded) {
            ThreadLines thread = threads.get(event.thread());
            add(event, Paint.FAINT.on(messages.get("tree.thread.ended", thread.name), style.colours));
        } else if (event instanceof Event.Entered entered) {
            enter(entered);
        } else if (event instanceof Event.Returned returned) {
            tellUnlessPacketComes(event, returned.function());
            String result = values.text(returned.function().returns(), returned.value());
            leave(event, result.isEmpty() ? "" : " = " + result);
        } else if (event instanceof Event.Threw threw) {
            tellUnlessPacketComes(event, threw.function());
            leave(event, " " + error(threw.error()));
        } else {
            printInside(event);
        }
        flush(false);
    }

    /** Where no column names the thread, a heading does, wherever another goes on. */
    private void headThread(Event event) {
        ThreadLines thread = threads.get(event.thread());
        boolean visible = event instanceof Event.Entered entered
                ? style.detail.shows(entered.function().detail())
                : event instanceof Event.PacketOut || event instanceof Event.PacketIn || event instanceof Event.Said;
        if (style.bare && visible && thread != null && thread != headed) {
            headed = thread;
            addText(Paint.BOLD.on("── " + thread.name, style.colours));
        }
    }

    /** What every session ends with is no failure, and says so. */
    private String error(String name) {
        return name.equals(EXPECTED_END)
                ? "✓ " + name + Paint.FAINT.on(" " + messages.get("tree.expected-end"), style.colours)
                : Paint.ERROR.on("✗ " + name, style.colours);
    }

    private void printInside(Event event) {
        if (event instanceof Event.PacketOut packet) {
            packet(event, packet.range(), true);
        } else if (event instanceof Event.PacketIn packet) {
            packet(event, packet.range(), false);
        } else if (event instanceof Event.Link link && !style.bare) {
            add(event, linkText(link));
        } else if (event instanceof Event.Said said) {
            add(event, messages.get("tree.said", ValueText.quoted(said.text())));
        } else if (event instanceof Event.State state && style.detail.shows(Detail.CLIENT)) {
            String value = values.text(state.field().type(), state.value());
            add(event, Paint.FAINT.on("· " + state.field().cName() + " = " + value, style.colours));
        } else if (style.detail.shows(Detail.EVERYTHING)) {
            printSmall(event);
        }
    }

    private void printSmall(Event event) {
        if (event instanceof Event.Local local) {
            String value = values.text(ValueType.NUMBER, local.value());
            add(event, Paint.FAINT.on("· " + local.name() + " = " + value, style.colours));
        } else if (event instanceof Event.Wrote wrote) {
            add(event, Paint.FAINT.on("· " + wrote.field() + " ← " + secrets.hex(wrote.range(), " "), style.colours));
        } else if (event instanceof Event.Read read) {
            add(event, Paint.FAINT.on("· " + read.field() + " → " + secrets.hex(read.range(), " "), style.colours));
        } else if (event instanceof Event.Chunk chunk) {
            String arrow = log.stream(chunk.range().stream()).toServer() ? "⇒ " : "⇐ ";
            add(event, Paint.FAINT.on("· " + arrow + secrets.hex(chunk.range(), " "), style.colours));
        }
    }

    private String linkText(Event.Link link) {
        String key = "tree.link.lost." + link.detail().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = messages.has(key) ? messages.get(key) : link.detail();
        return messages.get("tree.link." + link.act().label(), detail);
    }

    private void packet(Event event, Range range, boolean out) {
        boolean told = untold.stream().anyMatch(finding -> finding.packet().overlaps(range));
        List<String> lines = packets.lines(range, out, told);
        for (String line : style.bare ? lines.subList(0, 1) : lines) {
            add(event, line);
        }
        tell(event);
    }

    private void tellUnlessPacketComes(Event event, TracedFunction ended) {
        if (ended == TracedFunction.MQTT_READ_PACKET) {
            tell(event);
        }
    }

    /** What breaks a rule is told below the packet, or where no packet came of it. */
    private void tell(Event event) {
        if (!style.bare) {
            untold.forEach(finding -> add(event, findings.line(finding)));
        }
        untold.clear();
    }

    private void enter(Event.Entered entered) {
        ThreadLines thread = threads.get(entered.thread());
        boolean shown = style.detail.shows(entered.function().detail());
        Line line = new Line(
                entered.function(), shown, thread.depth, entered.stamp().timeNanos(), worldNanos.getAsLong());
        thread.open.push(line);
        if (shown) {
            TracedFunction function = entered.function();
            String arguments = values.arguments(function.parameters(), entered.arguments());
            line.text = prefix(line.timeNanos, thread.name, line.depth) + name(function) + "(" + arguments + ")";
            thread.depth++;
            waiting.add(line);
            if (style.explains && explained.add(function)) {
                String source = function.cFile() + ":" + function.cLine() + "  ";
                String sentence = Paint.FAINT.on("# " + source + messages.function(function.cName()), style.colours);
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
        String millis = "  " + millis(event.stamp().timeNanos() - line.timeNanos) + " ms";
        String took = style.bare ? "" : Paint.FAINT.on(millis, style.colours);
        if (line.printed) {
            String back =
                    prefix(event.stamp().timeNanos(), thread.name, line.depth) + "↩ " + name(line.function) + "()";
            addText(back + result + took);
        } else {
            line.text += result + took;
            line.complete = true;
        }
    }

    private String name(TracedFunction function) {
        Layer layer = function.layer();
        return Paint.of(layer).on(function.cName(), style.colours);
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
        if (style.bare) {
            return INDENT.repeat(depth);
        }
        String name = String.format("%-" + THREAD_WIDTH + "s", thread);
        String time = millis(timeNanos - firstNanos);
        return Paint.FAINT.on(String.format("%12s  %s  ", time, name), style.colours) + INDENT.repeat(depth);
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
            out.println(first.complete ? first.text : first.text + Paint.FAINT.on(" …", style.colours));
            waiting.remove();
        }
    }
}
