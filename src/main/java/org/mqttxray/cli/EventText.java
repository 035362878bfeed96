package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** What happens inside a call, in a line each, but for packets and calls: values, bytes, what the link did, what the program says. */
final class EventText {
    private final TraceLog log;
    private final Secrets secrets;
    private final ValueText values;
    private final Messages messages;
    private final TreePrinter.Style style;

    EventText(TraceLog log, Secrets secrets, Messages messages, TreePrinter.Style style) {
        this.log = log;
        this.secrets = secrets;
        this.values = new ValueText(secrets.shown());
        this.messages = messages;
        this.style = style;
    }

    /** The line of an event, if it is one of these and the tree shows such. */
    Optional<String> line(Event event) {
        if (event instanceof Event.Link link && !style.bare()) {
            return Optional.of(link(link));
        }
        if (event instanceof Event.Said said) {
            return Optional.of(messages.get("tree.said", ValueText.quoted(said.text())));
        }
        if (event instanceof Event.State state && style.detail().shows(Detail.CLIENT)) {
            String value = values.text(state.field().type(), state.value());
            return Optional.of(faint(state.field().cName() + " = " + value));
        }
        if (event instanceof Event.Listed listed && style.detail().shows(Detail.CLIENT)) {
            return Optional.of(faint(entry(listed.list(), " + ", listed.values())));
        }
        if (event instanceof Event.Unlisted unlisted && style.detail().shows(Detail.CLIENT)) {
            return Optional.of(faint(entry(unlisted.list(), " − ", unlisted.key())));
        }
        return style.detail().shows(Detail.EVERYTHING) ? small(event).map(this::faint) : Optional.empty();
    }

    private String entry(ClientField list, String sign, List<Value> entry) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < entry.size(); i++) {
            parts.add(values.text(list.parts().get(i).type(), entry.get(i)));
        }
        return list.cName() + sign + String.join(", ", parts);
    }

    private String link(Event.Link link) {
        String key = "tree.link.lost." + link.detail().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = messages.has(key) ? messages.get(key) : link.detail();
        String said = messages.get("tree.link." + link.act().label(), detail);
        return link.bytes()
                .filter(bytes -> style.detail().shows(Detail.EVERYTHING))
                .map(bytes -> said + " " + faint(arrow(bytes) + secrets.hex(bytes, " ")))
                .orElse(said);
    }

    private Optional<String> small(Event event) {
        if (event instanceof Event.Local local) {
            return Optional.of(local.name() + " = " + values.text(ValueType.NUMBER, local.value()));
        }
        if (event instanceof Event.Wrote wrote) {
            return Optional.of(wrote.field() + " ← " + secrets.hex(wrote.range(), " "));
        }
        if (event instanceof Event.Read read) {
            return Optional.of(read.field() + " → " + secrets.hex(read.range(), " "));
        }
        if (event instanceof Event.Chunk chunk) {
            return Optional.of(arrow(chunk.range()) + secrets.hex(chunk.range(), " "));
        }
        return Optional.empty();
    }

    private String arrow(Range range) {
        return log.stream(range.stream()).toServer() ? "⇒ " : "⇐ ";
    }

    private String faint(String text) {
        return Paint.FAINT.on("· " + text, style.colours());
    }
}
