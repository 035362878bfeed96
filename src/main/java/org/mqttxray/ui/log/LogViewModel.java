package org.mqttxray.ui.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Sieve;

/**
 * All lines of what is recorded, as far as it may be seen, that hold the text looked for; those behind the playhead are still to come.
 * Each frame reads a bounded piece of the log, however long that is.
 */
public final class LogViewModel {
    /** Lines that are searched in one frame. */
    private static final int SEARCHED_A_FRAME = 5_000;

    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    // Properties
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper events = new ReadOnlyLongWrapper();

    private final Bench bench;
    private final Messages messages;
    private final Sieve<LogEntry> sieve = new Sieve<>(LogEntry::position, line -> 1);
    private Moment moment = Moment.NOTHING;
    private ReadableLog log = Moment.NOTHING.log();
    private List<Breakpoint> tellers = List.of();
    private LogReader reader;

    /** A log in which nothing was said. */
    public LogViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.reader = new LogReader(log, bench, messages, false);
        wanted.addListener((observed, before, now) -> search(now));
        tell();
    }

    /** The lines, in the order of the log. */
    ObservableList<LogEntry> lines() {
        return sieve.shown();
    }

    /** What is looked for; upper and lower case are the same. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    /** How many lines are shown, and of how many. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many events have happened at the playhead; lines of those behind are still to come. */
    ReadOnlyLongProperty eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** Whether a line is still to come at the playhead. */
    boolean isAhead(LogEntry line) {
        return line.position() >= events.get();
    }

    /** The last of the lines shown that have been said at the playhead; -1 if none has. */
    int current() {
        return sieve.shownBefore(events.get()) - 1;
    }

    /** What to say where there are no lines: that none has this text, that there are none, or how some come. */
    String emptyKey() {
        if (sieve.size() > 0) {
            return "log.nothing-found";
        }
        return moment.emptyKey(moment.playhead().live() || moment.recorded() == 0 ? "log.empty" : "log.none-recorded");
    }

    /** Whether there is more to be read or searched. */
    public boolean behind() {
        return reader.behind(moment.recorded()) || sieve.behind() || !tellers.equals(tellers());
    }

    // What a line says

    /** When, in milliseconds since the run began. */
    String time(LogEntry line) {
        return String.format(Locale.ROOT, "%.3f", line.timeNanos() / MILLI);
    }

    /** The name of the thread; empty if the line is of none. */
    String thread(LogEntry line) {
        Map<Integer, Threads.Thread> threads = reader.threads();
        return Optional.ofNullable(threads.get(line.thread()))
                .map(thread -> Moment.title(thread, threads.values(), messages))
                .orElse("");
    }

    /** The client whose connection the link does something to, if there are several; else empty. */
    String client(LogEntry line) {
        return log.event(line.position()) instanceof Event.Link link
                        && Threads.ofSeveralClients(reader.threads().values())
                ? ClientTitle.of(log.clientOf(link.connection()), messages)
                : "";
    }

    /** Who speaks. */
    String kind(LogEntry line) {
        return messages.get("log.kind." + Styles.name(line.kind()));
    }

    /** All of it, for who cannot see it. */
    String spoken(LogEntry line) {
        return messages.get("log.spoken", line.position(), time(line), who(line), line.text());
    }

    private String who(LogEntry line) {
        String thread = thread(line);
        if (!thread.isEmpty()) {
            return messages.get("log.kind-of", kind(line), thread);
        }
        String client = client(line);
        return client.isEmpty() ? kind(line) : messages.get("log.kind-of-client", kind(line), client);
    }

    // Commands

    /** Shows a moment as far as its log has been read, and reads a little more of it. */
    public void show(Moment now) {
        moment = now;
        if (now.log() != log) {
            log = now.log();
            begin();
        }
        goOn();
    }

    /** Reads and searches a little more. */
    public void goOn() {
        if (!tellers.equals(tellers())) {
            tellers = tellers();
            begin();
        }
        reader.readTo(moment.recorded(), sieve::add);
        sieve.work(SEARCHED_A_FRAME);
        sieve.show(moment.recorded());
        events.set(moment.events());
        tell();
    }

    private void begin() {
        reader = new LogReader(log, bench, messages, !tellers.isEmpty());
        sieve.clear();
    }

    /** While they are muted there are none: their lines go, and come back with them. */
    private List<Breakpoint> tellers() {
        if (bench.mutedProperty().get()) {
            return List.of();
        }
        return bench.breakpoints().stream()
                .filter(breakpoint -> breakpoint.message().isPresent())
                .toList();
    }

    private void search(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        sieve.test(
                part.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                line -> line.text().toLowerCase(Locale.ROOT).contains(part)));
        goOn();
    }

    private void tell() {
        int all = sieve.size();
        int here = sieve.happened(moment.events());
        if (!wanted.get().isBlank()) {
            count.set(messages.get("log.count-of", lines().size(), all));
        } else if (here < all) {
            count.set(messages.get("log.count-here", here, all));
        } else {
            count.set(messages.get(all == 1 ? "log.count.one" : "log.count", all));
        }
    }

    /** Moves the playhead to where it has just been said, or will just have been. */
    void goTo(LogEntry line) {
        bench.goTo(line.position() + 1);
    }
}
