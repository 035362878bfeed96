package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.workbench.SavedTrace.Bookmark;

/** Positions of the run that is shown which the user wants to find again, with what he wrote to them, in their order. */
public final class Bookmarks {
    /** What the form of the trace file allows. */
    static final int MOST = 10_000;

    private List<Bookmark> all = List.of();
    private Optional<ReadableLog> owner = Optional.empty();

    /** All of them. */
    public List<Bookmark> all() {
        return all;
    }

    /** Those that do not lie beyond what may be seen. */
    List<Bookmark> upTo(long events) {
        boolean each = all.isEmpty() || all.get(all.size() - 1).position() <= events;
        return each
                ? all
                : all.stream().filter(mark -> mark.position() <= events).toList();
    }

    /** The one at a position. */
    public Optional<Bookmark> at(long events) {
        return all.stream().filter(mark -> mark.position() == events).findFirst();
    }

    /** The first one after a position. */
    public Optional<Bookmark> after(long events) {
        return all.stream().filter(mark -> mark.position() > events).findFirst();
    }

    /** The last one before a position. */
    public Optional<Bookmark> before(long events) {
        return all.stream().filter(mark -> mark.position() < events).reduce((earlier, later) -> later);
    }

    // Commands

    /** Takes these in the place of all. */
    public void set(List<Bookmark> bookmarks) {
        all = bookmarks.stream()
                .sorted(Comparator.comparingLong(Bookmark::position))
                .limit(MOST)
                .toList();
    }

    /** Marks a position, or takes its mark away. */
    public void toggle(long events) {
        if (at(events).isPresent()) {
            remove(events);
        } else {
            note(events, "");
        }
    }

    /** Marks a position with a note, in the place of the one that it has. */
    public void note(long events, String note) {
        List<Bookmark> more = without(events);
        more.add(new Bookmark(events, note));
        set(more);
    }

    /** Takes a mark away. */
    public void remove(long events) {
        set(without(events));
    }

    private List<Bookmark> without(long events) {
        List<Bookmark> others = new ArrayList<>(all);
        others.removeIf(mark -> mark.position() == events);
        return others;
    }

    /** Another run is shown, which has none; or the same again, which keeps its own. */
    void show(ReadableLog log) {
        if (owner.filter(known -> known == log).isEmpty()) {
            owner = Optional.of(log);
            all = List.of();
        }
    }
}
