package org.mqttxray.ui.bookmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.workbench.PeerBehaviour;

/** The list of bookmarks: marked with a note, gone to, taken away. */
class BookmarksViewModelTest {
    private final Bench bench = ConnectRun.recorded(PeerBehaviour.ACCEPT, 60).bench();
    private final BookmarksViewModel model = new BookmarksViewModel(bench, new Messages(Language.EN));

    @Test
    void thePositionOfThePlayheadIsMarkedWithANote() {
        bench.goTo(20);
        assertFalse(model.marked());
        model.mark(" here it hangs ");
        assertTrue(model.marked());
        assertEquals("here it hangs", model.noteHere());
        assertEquals(1, model.rows().size());
        assertEquals("event 19", model.rows().get(0).event());
        assertTrue(model.rows().get(0).here());
    }

    @Test
    void oneIsGoneToByItsRow() {
        bench.goTo(20);
        model.mark("");
        bench.goTo(40);
        model.refresh();
        assertFalse(model.rows().get(0).here());
        model.goTo(model.rows().get(0));
        assertEquals(20, bench.moment().events());
        assertTrue(model.rows().get(0).here());
    }

    @Test
    void oneIsTakenAway() {
        bench.goTo(20);
        model.mark("");
        model.remove(model.rows().get(0));
        assertEquals(List.of(), model.rows());
        assertEquals(List.of(), bench.moment().bookmarks());
    }
}
