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
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.NormalErrors;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.Departures;

/**
 * Writes the calls as a tree, one line a call, each with time, thread, arguments and result; packets stand at the place where they
 * leave or arrive. The line of a call waits for the result, see {@link LineQueue}; a result that comes too late gets a line of its own.
 */
final class TreePrinter implements EventPrinter {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String INDENT = "  ";
    private static final int THREAD_WIDTH = 17;

    private final Secrets secrets;
    private final ValueText values;
    private final EventText inside;
    private final PacketText packets;
    private final FindingFeed feed;
    private final FindingText findings;
    private final Untold untold = new Untold();
    private final Messages messages;
    private final Style style;
    private final LineQueue lines;
    private final Set<TracedFunction> explained = EnumSet.noneOf(TracedFunction.class);
    private final Map<Integer, ThreadLines> threads = new HashMap<>();
    private long firstNanos;
    private ThreadLines headed;

    /** The open calls of one thread. */
    private static final class ThreadLines {
        private final String name;
        private final Deque<Call> open = new ArrayDeque<>();
        private int depth;

        ThreadLines(String name) {
            this.name = name;
        }
    }

    /**
     * An open call.
     *
     * @param line its line, if the tree shows it
     */
    private record Call(TracedFunction function, int depth, long timeNanos, Optional<LineQueue.Line> line) {}

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
        this.secrets = secrets;
        this.values = new ValueText(secrets.shown());
        this.inside = new EventText(log, secrets, messages, style);
        this.packets = new PacketText(log, secrets, messages, style.colours, style.explains);
        this.feed = new FindingFeed(log);
        this.findings = new FindingText(log, messages, style.colours);
        this.messages = messages;
        this.style = style;
        this.lines = new LineQueue(out, Paint.FAINT.on(" …", style.colours), worldNanos);
    }

    @Override
    public void print(Event event) {
        secrets.learn(event);
        if (!style.bare) {
            untold.add(event, feed.after(event));
        }
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
        } else if (event instanceof Event.PacketOut packet) {
            packet(event, packet.range());
        } else if (event instanceof Event.PacketIn packet) {
            packet(event, packet.range());
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
            inside.line(event).ifPresent(line -> add(event, line));
        }
        lines.flush();
    }

    /** Where no column names the thread, a heading does, wherever another goes on. */
    private void headThread(Event event) {
        ThreadLines thread = threads.get(event.thread());
        boolean visible = event instanceof Event.Entered entered
                ? style.detail.shows(entered.function().detail())
                : event instanceof Event.PacketOut || event instanceof Event.PacketIn || event instanceof Event.Said;
        if (style.bare && visible && thread != null && thread != headed) {
            headed = thread;
            lines.add(Paint.BOLD.on("── " + thread.name, style.colours));
        }
    }

    /** What every session ends with is no failure, and says so. */
    private String error(String name) {
        return NormalErrors.isEnd(name)
                ? "✓ " + name + Paint.FAINT.on(" " + messages.get("tree.expected-end"), style.colours)
                : Paint.ERROR.on("✗ " + name, style.colours);
    }

    /** What breaks a rule is told below the packet; if the conversation is not judged any more, then at least what is wrong in itself. */
    private void packet(Event event, Range range) {
        if (style.bare) {
            add(event, packets.heading(range));
            return;
        }
        PacketText.Told packet = packets.tell(range);
        packet.lines().forEach(line -> add(event, line));
        tell(event, untold.takeFor(range));
        if (!untold.told(range)) {
            packet.error().ifPresent(line -> add(event, line));
        }
    }

    private void tellUnlessPacketComes(Event event, TracedFunction ended) {
        if (ended == TracedFunction.MQTT_READ_PACKET) {
            tell(event, untold.takeFrom(event.thread()));
        }
    }

    private void tell(Event event, List<Finding> found) {
        found.forEach(finding -> add(event, findings.line(finding)));
    }

    private void enter(Event.Entered entered) {
        ThreadLines thread = threads.get(entered.thread());
        TracedFunction function = entered.function();
        long timeNanos = entered.stamp().timeNanos();
        if (!style.detail.shows(function.detail())) {
            thread.open.push(new Call(function, thread.depth, timeNanos, Optional.empty()));
            return;
        }
        String arguments = values.arguments(function.parameters(), entered.arguments());
        String text = prefix(timeNanos, thread.name, thread.depth) + name(function) + "(" + arguments + ")";
        thread.open.push(new Call(function, thread.depth, timeNanos, Optional.of(lines.begin(text))));
        thread.depth++;
        if (style.explains && explained.add(function)) {
            explain(function)
                    .forEach(sentence -> lines.add(prefix(timeNanos, thread.name, thread.depth)
                            + Paint.FAINT.on("# " + sentence, style.colours)));
        }
    }

    /** What a function does, and where it means to differ from C. */
    private List<String> explain(TracedFunction function) {
        List<String> sentences = new ArrayList<>();
        sentences.add(function.cFile() + ":" + function.cLine() + "  " + messages.function(function.cName()));
        String language = messages.language().name().toLowerCase(Locale.ROOT);
        Departures.of(function)
                .forEach(departure -> sentences.add(
                        messages.get("tree.departs", departure.differs().get(language))));
        return sentences;
    }

    private void leave(Event event, String result) {
        ThreadLines thread = threads.get(event.thread());
        Call call = thread.open.pop();
        if (call.line.isEmpty()) {
            return;
        }
        thread.depth--;
        String millis = "  " + millis(event.stamp().timeNanos() - call.timeNanos) + " ms";
        String took = style.bare ? "" : Paint.FAINT.on(millis, style.colours);
        if (!call.line.get().end(result + took)) {
            String back =
                    prefix(event.stamp().timeNanos(), thread.name, call.depth) + "↩ " + name(call.function) + "()";
            lines.add(back + result + took);
        }
    }

    private String name(TracedFunction function) {
        Layer layer = function.layer();
        return Paint.of(layer).on(function.cName(), style.colours);
    }

    private void add(Event event, String text) {
        ThreadLines thread = threads.get(event.thread());
        String name = thread == null ? messages.get("tree.link") : thread.name;
        lines.add(prefix(event.stamp().timeNanos(), name, thread == null ? 0 : thread.depth) + text);
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
        lines.flush();
    }

    @Override
    public void finish() {
        untold.takeRest().forEach(left -> tell(left.event(), List.of(left.finding())));
        lines.finish();
    }
}
