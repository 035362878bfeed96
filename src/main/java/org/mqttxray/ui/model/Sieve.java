package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a list that grows, of which those are shown that pass a test and have happened. Each row is tested once, however often the
 * playhead moves; the tests of many are done in pieces, so that no frame takes long.
 *
 * @param <T> a row; each has a position in the log, and those that come later have higher ones or the same
 */
public final class Sieve<T> {
    private final ToLongFunction<T> position;
    private final ToIntFunction<T> cost;
    private final List<T> all = new ArrayList<>();
    private final List<T> passed = new ArrayList<>();
    private final ObservableList<T> shown = FXCollections.observableArrayList();
    private final ObservableList<T> readable = FXCollections.unmodifiableObservableList(shown);
    private Optional<Predicate<T>> test = Optional.empty();
    private Predicate<T> ready = row -> true;
    private int tested;

    /**
     * Without rows, and without a test: everything passes.
     *
     * @param position of the event that a row tells of
     * @param cost of testing a row, 1 or more, in a measure of the caller's own
     */
    public Sieve(ToLongFunction<T> position, ToIntFunction<T> cost) {
        this.position = position;
        this.cost = cost;
    }

    /** The rows that have passed and happened, as {@link #show} was told. */
    public ObservableList<T> shown() {
        return readable;
    }

    /** All rows, tested or not, shown or not. */
    public int size() {
        return all.size();
    }

    /** How many rows have happened once there are so many events. */
    public int happened(long events) {
        return before(all, events);
    }

    /** Whether there are rows that have not been tested. */
    public boolean behind() {
        return tested < all.size();
    }

    /** How many of the rows shown have happened once there are so many events. */
    public int shownBefore(long events) {
        return before(shown, events);
    }

    /** Where among the rows shown is the one of an event, or -1. */
    public int indexOf(long ofEvent) {
        int at = before(shown, ofEvent);
        return at < shown.size() && position.applyAsLong(shown.get(at)) == ofEvent ? at : -1;
    }

    // Commands

    /** One row more. */
    public void add(T row) {
        all.add(row);
    }

    /** Begins anew, without rows; the test stays. */
    public void clear() {
        all.clear();
        retest();
    }

    /** From now on other rows pass: all, if there is no test. */
    public void test(Optional<Predicate<T>> newTest) {
        test = newTest;
        ready = row -> true;
        retest();
    }

    /**
     * The same with a test that may have to wait until more is known.
     *
     * @param newReady whether a row can be tested now; those behind it wait with it
     */
    public void test(Predicate<T> newReady, Predicate<T> newTest) {
        test(Optional.of(newTest));
        ready = newReady;
    }

    private void retest() {
        passed.clear();
        shown.clear();
        tested = 0;
    }

    /** Tests on, until so much has been spent or nothing is left that can be tested; without a test that costs nothing. */
    public void work(int most) {
        int left = most;
        while (behind() && (left > 0 || test.isEmpty()) && ready.test(all.get(tested))) {
            T row = all.get(tested);
            tested++;
            left -= cost.applyAsInt(row);
            if (test.isEmpty() || test.get().test(row)) {
                passed.add(row);
            }
        }
    }

    /** Shows what has happened once there are so many events. */
    public void show(long events) {
        int wanted = before(passed, events);
        if (wanted < shown.size()) {
            shown.remove(wanted, shown.size());
        } else if (wanted > shown.size()) {
            shown.addAll(passed.subList(shown.size(), wanted));
        }
    }

    private int before(List<T> rows, long events) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.applyAsLong(rows.get(middle)) < events) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
