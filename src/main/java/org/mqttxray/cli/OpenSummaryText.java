package org.mqttxray.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.ValueText;
import org.mqttxray.workbench.SavedTrace;

/** Sums a saved run up for people. */
final class OpenSummaryText {
    /** Of what breaks a rule; more would bury the rest. */
    private static final int MOST_FINDINGS = 20;

    private static final double NANOS = 1e9;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Terminal terminal;
    private final Messages messages;
    private final SavedTrace trace;
    private final OpenSummary summary;

    OpenSummaryText(Terminal terminal, SavedTrace trace, OpenSummary summary) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.trace = trace;
        this.summary = summary;
    }

    void print() {
        SavedTrace.Notes notes = trace.notes();
        notes.program().ifPresent(program -> say("open.program", program));
        notes.started().ifPresent(started -> say("open.started", when(started)));
        say("open.length", summary.events(), String.format(Locale.ROOT, "%.3f", summary.nanos() / NANOS));
        say("open.clients", clients(), summary.connections());
        packets();
        findings();
        trace.cutOffAtLine()
                .ifPresentOrElse(
                        line -> line(Paint.WARNING.on(messages.get("open.cut-off", line), terminal.colours())),
                        () -> say("open.whole"));
        say(trace.holdsSecrets() ? "open.secrets" : "open.no-secrets");
        notes.lesson().ifPresent(lesson -> say("open.lesson", lesson.lesson(), lesson.step()));
        notes.bookmarks().forEach(mark -> say("open.bookmark", mark.position(), ValueText.quoted(mark.note())));
        if (!notes.breakpoints().isEmpty()) {
            say("open.breakpoints", notes.breakpoints().size());
        }
    }

    /** A moment, by the clock of this place. */
    static String when(Instant moment) {
        return MOMENT.format(moment);
    }

    private String clients() {
        return summary.clients().entrySet().stream()
                .map(client -> messages.get("open.client", client.getKey(), client.getValue()))
                .collect(Collectors.joining(messages.get("open.and")));
    }

    private void packets() {
        if (summary.packets().isEmpty()) {
            say("open.no-packets");
            return;
        }
        say("open.packets");
        summary.packets()
                .forEach((type, count) -> line(String.format(
                        Locale.ROOT,
                        "  %-12s %7d ▶ %7d ◀",
                        TypeText.of(type, ProtocolVersion.V5_0, messages),
                        count.out(),
                        count.in())));
    }

    private void findings() {
        int count = summary.findings().size();
        say(count == 0 ? "open.no-findings" : "open.findings", count);
        FindingText text = new FindingText(trace.log(), messages, terminal.colours());
        summary.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding ->
                        line("  " + messages.get("open.after", finding.position()) + " " + text.line(finding)));
        if (count > MOST_FINDINGS) {
            line("  …");
        }
    }

    private void say(String key, Object... arguments) {
        line(messages.get(key, arguments));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
