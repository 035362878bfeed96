package org.mqttxray.ui.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Sieve;

/**
 * The lines that have been said at the playhead and hold the text looked for. Each frame reads a bounded piece of the log, however long
 * that is.
 */
public final class LogViewModel {
    /** Lines that are searched in one frame. */
    private static final int SEARCHED_A_FRAME = 5_000;

    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    // Properties
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");

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

    /** Whether something was said, whatever is looked for. */
    boolean hasLines() {
        return sieve.happened(moment.events()) > 0;
    }

    /** Whether there is more to be read or searched. */
    public boolean behind() {
        return reader.behind(moment.events()) || sieve.behind() || !tellers.equals(tellers());
    }

    // What a line says

    /** When, in milliseconds since the run began. */
    String time(LogEntry line) {
        return String.format(Locale.ROOT, "%.3f", line.timeNanos() / MILLI);
    }

    /** The name of the thread; empty if the line is of none. */
    String thread(LogEntry line) {
        return Optional.ofNullable(moment.threads().get(line.thread()))
                .map(found -> moment.title(found, messages))
                .orElse("");
    }

    /** Who speaks. */
    String kind(LogEntry line) {
        return messages.get("log.kind." + Styles.name(line.kind()));
    }

    /** All of it, for who cannot see it. */
    String spoken(LogEntry line) {
        String who = thread(line).isEmpty() ? kind(line) : messages.get("log.kind-of", kind(line), thread(line));
        return messages.get("log.spoken", line.position(), time(line), who, line.text());
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
        reader.readTo(moment.events(), sieve::add);
        sieve.work(SEARCHED_A_FRAME);
        sieve.show(moment.events());
        tell();
    }

    private void begin() {
        reader = new LogReader(log, bench, messages, !tellers.isEmpty());
        sieve.clear();
    }

    private List<Breakpoint> tellers() {
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
        int all = sieve.happened(moment.events());
        boolean searched = !wanted.get().isBlank();
        String some = messages.get("log.count-of", lines().size(), all);
        count.set(searched ? some : messages.get(all == 1 ? "log.count.one" : "log.count", all));
    }

    /** Moves the playhead to where it has just been said. */
    void goTo(LogEntry line) {
        bench.goTo(line.position() + 1);
    }
}
