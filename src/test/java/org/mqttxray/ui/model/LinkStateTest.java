package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.lesson.Cover;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.ClientField;

/** Each client stands in its own way to the broker. */
class LinkStateTest {
    private static final int CONNECTED = 1;
    private static final int DISCONNECTED = 2;

    private final Bench bench = new Bench();

    private Map<String, LinkState> after(NewsLog told, long events) {
        bench.open(told.log(), Debugger.ofRecord(told.log()));
        bench.goTo(events);
        return LinkState.ofAll(bench.moment());
    }

    @Test
    void ofTwoClientsEachIsToldInTheOrderInWhichTheyStarted() {
        NewsLog told = new NewsLog();
        NewsLog.Client first = told.client("second").field(ClientField.STATE, CONNECTED);
        told.client("first").field(ClientField.STATE, CONNECTED);
        first.field(ClientField.STATE, DISCONNECTED);
        first.field(ClientField.PACKET_ID, 1);
        Map<String, LinkState> states = after(told, told.log().length() - 1);
        assertEquals(List.of("second", "first"), List.copyOf(states.keySet()));
        assertEquals(List.of(LinkState.CUT, LinkState.CONNECTED), List.copyOf(states.values()));
    }

    @Test
    void whereTheRecordBreaksOffAllThatLivedWereStopped() {
        NewsLog told = new NewsLog();
        told.client("viewer").field(ClientField.STATE, CONNECTED);
        told.client("reporter");
        Map<String, LinkState> stopped = Map.of("viewer", LinkState.STOPPED, "reporter", LinkState.STOPPED);
        assertEquals(stopped, after(told, told.log().length()));
    }

    @Test
    void whereAllIsCoveredNothingIsSaidNotToBeThere() {
        NewsLog told = new NewsLog();
        told.client("viewer").field(ClientField.STATE, CONNECTED);
        after(told, told.log().length());
        bench.cover(Cover.EVERYTHING);
        Moment moment = bench.moment();
        assertEquals(LinkState.COVERED, LinkState.of(moment, moment.shownClient()));
        assertEquals("window.why.covered", moment.emptyKey("stack.empty"));
        bench.cover(Cover.NOTHING);
        assertEquals("stack.empty", bench.moment().emptyKey("stack.empty"));
    }

    @Test
    void aStateThatAQuestionAsksForIsNotTold() {
        NewsLog told = new NewsLog();
        told.client("viewer").field(ClientField.STATE, CONNECTED);
        long end = told.log().length();
        after(told, end);
        bench.cover(new Cover(end, List.of(), Map.of(), Set.of(), Set.of(ClientField.STATE)));
        assertEquals(Map.of("viewer", LinkState.COVERED), LinkState.ofAll(bench.moment()));
    }
}
