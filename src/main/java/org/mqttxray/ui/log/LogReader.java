package org.mqttxray.ui.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mqttxray.debug.Telling;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.NormalErrors;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.log.LogEntry.Kind;
import org.mqttxray.ui.model.Bench;
import org.pcollections.PSortedMap;

/** Reads the lines out of a log in pieces, each event once. */
final class LogReader {
    /** Events looked at in one frame: about a frame's time. */
    private static final int EVENTS_A_FRAME = 10_000;
    /** {@code CLIENT_STATE_CLEAN_SESSION}. */
    private static final Value CLEAN_SESSION = new Value.Number(3);

    private final ReadableLog log;
    private final Bench bench;
    private final Messages messages;
    private final boolean telling;
    private final Findings rules;
    private final LinkWords words;
    /** By thread, the error that is on its way out of its calls. */
    private final Map<Integer, String> errors = new HashMap<>();
    /** The clients for which {@code mqtt_disconnect} was called: what they do fails now, as it should. */
    private final Set<String> leaving = new HashSet<>();

    private final Threads known = new Threads();
    private PSortedMap<Integer, Threads.Thread> threads = known.start();
    private Findings.State findings;
    private long looked;

    /**
     * At the beginning of a log.
     *
     * @param telling whether there are breakpoints that tell something
     */
    LogReader(ReadableLog log, Bench bench, Messages messages, boolean telling) {
        this.log = log;
        this.bench = bench;
        this.messages = messages;
        this.telling = telling;
        this.rules = new Findings(log);
        this.words = new LinkWords(log, messages);
        this.findings = rules.start();
    }

    /** Reads on, but never beyond some events, and not more than takes about a frame. */
    void readTo(long events, Consumer<LogEntry> lines) {
        long end = Math.min(events, looked + EVENTS_A_FRAME);
        for (; looked < end; looked++) {
            Optional<List<Telling>> told = telling ? bench.told(looked) : Optional.of(List.of());
            if (told.isEmpty()) {
                return; // still being counted
            }
            read(log.event(looked), lines);
            told.get().forEach(one -> lines.accept(line(one)));
        }
    }

    /** Whether it has not come so far yet. */
    boolean behind(long events) {
        return looked < events;
    }

    /** The threads of what was read. */
    Map<Integer, Threads.Thread> threads() {
        return threads;
    }

    private void read(Event event, Consumer<LogEntry> lines) {
        threads = known.after(threads, event);
        words.follow(event);
        if (event instanceof Event.Said said) {
            lines.accept(line(event, Kind.SAID, said.text()));
        } else if (event instanceof Event.Link link) {
            lines.accept(line(event, Kind.LINK, words.of(link)));
        } else if (event instanceof Event.Threw threw) {
            thrown(threw, lines);
        } else if (event instanceof Event.Entered || event instanceof Event.Returned) {
            errors.remove(event.thread());
        } else if (event instanceof Event.State state && state.field() == ClientField.STATE) {
            leave(state);
        }
        broken(event, lines);
    }

    private void leave(Event.State state) {
        if (state.value().equals(CLEAN_SESSION)) {
            leaving.add(client(state));
        } else {
            leaving.remove(client(state));
        }
    }

    private String client(Event event) {
        Threads.Thread thread = threads.get(event.thread());
        return thread == null ? "" : thread.client();
    }

    /** An error is told where it comes from, not again in each call that it ends; one that belongs to a good run is none. */
    private void thrown(Event.Threw threw, Consumer<LogEntry> lines) {
        String before = errors.put(threw.thread(), threw.error());
        boolean normal = NormalErrors.isIdle(threw.error())
                || NormalErrors.isEnd(threw.error())
                || leaving.contains(client(threw));
        if (!normal && !threw.error().equals(before)) {
            lines.accept(line(
                    threw,
                    Kind.ERROR,
                    messages.get("log.threw", threw.function().cName(), threw.error())));
        }
    }

    private void broken(Event event, Consumer<LogEntry> lines) {
        int known = findings.all().size();
        findings = rules.after(findings, event);
        for (Findings.Finding found :
                findings.all().subList(known, findings.all().size())) {
            String what = Objection.what(found.breach()).in(messages::get);
            String rule = found.breach().fault().rule();
            lines.accept(line(event, Kind.RULE, messages.get("log.broken", what, rule)));
        }
    }

    private LogEntry line(Telling told) {
        String text = messages.get("log.told", told.breakpoint().number(), told.text());
        return line(log.event(told.position()), Kind.TOLD, text);
    }

    private static LogEntry line(Event event, Kind kind, String text) {
        return new LogEntry(event.position(), event.stamp().timeNanos(), event.thread(), kind, text);
    }
}
