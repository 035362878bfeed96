package org.mqttxray.ui.bookmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.SavedTrace.Bookmark;

/** The bookmarks of the run that is shown, in words, and what can be done with them. */
public final class BookmarksViewModel {
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    // Properties
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final Bench bench;
    private final Messages messages;

    /**
     * A bookmark in the list.
     *
     * @param events how many events have happened there
     * @param event "event 58"
     * @param time "12.418 ms"
     * @param note what the user wrote to it
     * @param here whether the playhead stands there
     */
    public record Row(long events, String event, String time, String note, boolean here) {}

    /** The bookmarks of a bench. */
    public BookmarksViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        refresh();
    }

    /** The rows, in the order of the run. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** The position at which the playhead stands, in words; "event 58". */
    String here() {
        return event(bench.moment().events());
    }

    /** Whether there is anything to be marked. */
    boolean canMark() {
        return bench.moment().recorded() > 0;
    }

    /** What is written to the position at which the playhead stands; empty if it is not marked. */
    String noteHere() {
        return bench.bookmarks().at(bench.moment().events()).map(Bookmark::note).orElse("");
    }

    /** Whether the position at which the playhead stands is marked. */
    boolean marked() {
        return bench.bookmarks().at(bench.moment().events()).isPresent();
    }

    private String event(long events) {
        return messages.get("window.event", Math.max(0, events - 1));
    }

    private Row row(Bookmark mark) {
        Moment moment = bench.moment();
        long last = Math.min(mark.position(), moment.recorded()) - 1;
        long nanos = last < 0 ? 0 : moment.log().event(last).stamp().timeNanos();
        String time = String.format(Locale.ROOT, "%.3f ms", nanos / NANOS_A_MILLI);
        return new Row(mark.position(), event(mark.position()), time, mark.note(), mark.position() == moment.events());
    }

    // Commands

    /** Takes over what has changed. */
    void refresh() {
        bench.refresh();
        List<Row> now = bench.moment().bookmarks().stream().map(this::row).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    /** Moves the playhead to one. */
    void goTo(Row row) {
        bench.goTo(row.events());
        refresh();
    }

    /** Marks the position at which the playhead stands, with a note. */
    void mark(String note) {
        if (canMark()) {
            bench.bookmarks().note(bench.moment().events(), note.strip());
            refresh();
        }
    }

    /** Takes one away. */
    void remove(Row row) {
        bench.bookmarks().remove(row.events());
        refresh();
    }
}
