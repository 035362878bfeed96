package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.SavedTrace.Bookmark;

/** Positions are marked, noted, found again, and belong to one run. */
class BookmarksTest {
    private final Bookmarks bookmarks = new Bookmarks();

    @Test
    void aPositionIsMarkedOrItsMarkTakenAway() {
        bookmarks.toggle(58);
        assertEquals(List.of(new Bookmark(58, "")), bookmarks.all());
        bookmarks.toggle(58);
        assertEquals(List.of(), bookmarks.all());
    }

    @Test
    void theyStandInTheOrderOfTheRun() {
        bookmarks.note(9, "later");
        bookmarks.note(4, "earlier");
        bookmarks.note(9, "other words");
        assertEquals(List.of(new Bookmark(4, "earlier"), new Bookmark(9, "other words")), bookmarks.all());
        assertEquals(Optional.of(new Bookmark(9, "other words")), bookmarks.after(4));
        assertEquals(Optional.of(new Bookmark(4, "earlier")), bookmarks.before(9));
        assertEquals(Optional.empty(), bookmarks.after(9));
        assertEquals(Optional.empty(), bookmarks.before(4));
    }

    @Test
    void thoseBeyondWhatMayBeSeenAreNotShown() {
        bookmarks.note(4, "");
        bookmarks.note(9, "");
        assertEquals(List.of(new Bookmark(4, "")), bookmarks.upTo(8));
        assertEquals(2, bookmarks.upTo(9).size());
    }

    @Test
    void anotherRunHasNoneAndTheSameKeepsItsOwn() {
        TraceLog run = new RecordedLog(ChunkStore.inMemory()).log();
        bookmarks.show(run);
        bookmarks.toggle(4);
        bookmarks.show(run);
        assertEquals(1, bookmarks.all().size());
        bookmarks.show(new RecordedLog(ChunkStore.inMemory()).log());
        assertEquals(List.of(), bookmarks.all());
    }
}
