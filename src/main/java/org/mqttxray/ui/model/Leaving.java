package org.mqttxray.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.SavedTrace.Bookmark;

/**
 * What takes the run away that is shown: if its bookmarks are not in a file as they are, it waits until the user has said that they may be
 * lost. It is the same for a live run, which is in no file yet, and for one that was opened.
 */
public final class Leaving {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Runnable>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Bench bench;
    private final Lecture lecture;
    private Optional<TraceLog> kept = Optional.empty();
    private List<Bookmark> keptBookmarks = List.of();

    Leaving(Bench bench, Lecture lecture) {
        this.bench = bench;
        this.lecture = lecture;
    }

    /** What waits for the answer whether bookmarks may be lost by it. */
    public ReadOnlyObjectProperty<Optional<Runnable>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether the run that is shown has other bookmarks than a file of it. */
    public boolean losesBookmarks() {
        List<Bookmark> inFile = bench.log().equals(kept) ? keptBookmarks : List.of();
        return bench.log().isPresent() && !bench.bookmarks().all().equals(inFile);
    }

    // Commands

    /** A file has the run that is shown, with these bookmarks. */
    void keep(List<Bookmark> bookmarks) {
        kept = bench.log();
        keptBookmarks = bookmarks;
    }

    /** Does something by which what is shown goes; if bookmarks would be lost, only when that has been answered. */
    public void leave(Runnable deed) {
        if (losesBookmarks()) {
            waiting.set(Optional.of(deed));
        } else {
            deed.run();
        }
    }

    /** Goes on with what waits, or gives it up. */
    public void answer(boolean goOn) {
        Optional<Runnable> deed = waiting.get();
        waiting.set(Optional.empty());
        deed.filter(one -> goOn).ifPresent(Runnable::run);
    }

    /** Begins again what is played. */
    public void restart() {
        again(lecture::restart);
    }

    /** Plays the lesson on its recording. */
    public void recorded() {
        again(lecture::recorded);
    }

    /** Tries again what has failed. */
    public void retry() {
        again(lecture::retry);
    }

    /** A file's run is the same then and keeps its bookmarks, any other is a new one. */
    private void again(Runnable begin) {
        if (lecture.opened().isPresent()) {
            begin.run();
        } else {
            leave(begin);
        }
    }

    /** To the next step; on a route it may be one of another lesson. */
    public void next() {
        if (lecture.nextLeavesLesson()) {
            leave(lecture::next);
        } else {
            lecture.next();
        }
    }
}
