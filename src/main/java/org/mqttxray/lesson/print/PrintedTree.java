package org.mqttxray.lesson.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/**
 * The calls of a run, a line each, indented by depth, with a heading wherever another thread goes on, packets where they leave or arrive,
 * and the steps of the lesson behind their moments.
 */
final class PrintedTree {
    private final TraceLog log;
    private final Messages messages;
    private final Detail detail;
    private final Map<Long, String> steps;
    private final ValueText values = new ValueText(false);
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Set<TracedFunction> placed = new HashSet<>();
    private final Map<Integer, Range> packets = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int headed = -1;

    /**
     * A tree.
     *
     * @param steps words for each step of the lesson, by the position of its event
     */
    PrintedTree(TraceLog log, Messages messages, Detail detail, Map<Long, String> steps) {
        this.log = log;
        this.messages = messages;
        this.detail = detail;
        this.steps = steps;
    }

    /** The packets of the tree by the numbers that they have in it: 1, 2, … */
    Map<Integer, Range> packets() {
        return packets;
    }

    String html() {
        for (long at = 0; at < log.length(); at++) {
            line(log.event(at));
            Optional.ofNullable(steps.get(at))
                    .ifPresent(step -> out.append(Html.element("div", "step", "\u25B8 " + step))
                            .append('\n'));
        }
        return "<div class=\"tree\">\n" + out + "</div>\n";
    }

    private void line(Event event) {
        if (event instanceof Event.ThreadStarted started) {
            names.put(event.thread(), started.name());
        } else if (event instanceof Event.Entered entered
                && detail.shows(entered.function().detail())) {
            head(event);
            String arguments = values.arguments(entered.function().parameters(), entered.arguments());
            call(event.thread(), entered.function(), arguments);
            depths.merge(event.thread(), 1, Integer::sum);
        } else if (event instanceof Event.Returned returned) {
            leave(event, returned.function(), values.text(returned.function().returns(), returned.value()));
        } else if (event instanceof Event.Threw threw) {
            leave(event, threw.function(), threw.error());
        } else if (event instanceof Event.PacketOut packet) {
            packet(event, packet.range(), "\u2192");
        } else if (event instanceof Event.PacketIn packet) {
            packet(event, packet.range(), "\u2190");
        }
    }

    private void head(Event event) {
        if (event.thread() != headed) {
            headed = event.thread();
            out.append(Html.element("div", "thread", names.getOrDefault(headed, "")))
                    .append('\n');
        }
    }

    private void call(int thread, TracedFunction function, String arguments) {
        String layer = function.layer().name().toLowerCase(Locale.ROOT);
        boolean first = function.inC() && placed.add(function);
        String place = first ? Html.element("i", "", function.cFile() + ":" + function.cLine()) : "";
        row(thread, Html.element("b", layer, function.cName()) + Html.text("(" + arguments + ")") + " " + place);
    }

    private void leave(Event event, TracedFunction function, String result) {
        if (!detail.shows(function.detail())) {
            return;
        }
        depths.merge(event.thread(), -1, Integer::sum);
        if (!result.isEmpty()) {
            head(event);
            row(event.thread(), Html.element("span", "back", "\u21A9 " + function.cName() + " = " + result));
        }
    }

    private void packet(Event event, Range range, String arrow) {
        head(event);
        int number = packets.size() + 1;
        packets.put(number, range);
        String words = messages.get("print.packet", number, Packets.type(log, range), range.length());
        row(event.thread(), Html.element("span", "packet", arrow + " " + words));
    }

    private void row(int thread, String html) {
        out.append("<div style=\"margin-left:")
                .append(depths.getOrDefault(thread, 0) + 1)
                .append("em\">")
                .append(html)
                .append("</div>\n");
    }
}
