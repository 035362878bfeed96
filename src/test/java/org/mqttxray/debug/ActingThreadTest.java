package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;

/** The acting thread is found without looking through the whole log again and again. */
class ActingThreadTest {
    private static final int LINK_ALONE = 10_000;

    private final NewsLog told = new NewsLog();

    @Test
    void theLinkIsNoThread() {
        NewsLog.Client viewer = told.client("viewer");
        viewer.says("hello");
        told.link(LinkAct.PINGED, viewer, "PINGREQ");
        TraceLog log = told.log();
        assertEquals(log.event(log.length() - 2).thread(), new ActingThread(log).at(log.length()));
        assertEquals(Event.NO_THREAD, new ActingThread(log).at(0));
    }

    @Test
    void whereTheLinkHasBeenAloneForLongEachEventIsReadOnce() {
        NewsLog.Client viewer = told.client("viewer");
        viewer.says("hello");
        for (int ping = 0; ping < LINK_ALONE; ping++) {
            told.link(LinkAct.PINGED, viewer, "PINGREQ");
        }
        TraceLog log = told.log();
        CountedLog counted = new CountedLog(log);
        ActingThread acting = new ActingThread(counted.log());
        acting.at(log.length());
        long first = counted.read();
        for (int again = 0; again < 10; again++) {
            acting.at(log.length() - again);
        }
        long more = counted.read() - first;
        assertTrue(more <= 10 * 2 * 1_024, more + " events were read");
    }

    @Test
    void itIsFoundInPieces() {
        NewsLog.Client viewer = told.client("viewer");
        viewer.says("hello");
        long said = told.log().length();
        for (int ping = 0; ping < LINK_ALONE; ping++) {
            told.link(LinkAct.PINGED, viewer, "PINGREQ");
        }
        TraceLog log = told.log();
        ActingThread acting = new ActingThread(log);
        int pieces = 1;
        while (acting.at(log.length(), 1_000).isEmpty() && pieces <= log.length()) {
            pieces++;
        }
        assertTrue(pieces >= LINK_ALONE / 1_000 && pieces <= LINK_ALONE / 1_000 + 1, pieces + " pieces");
        assertEquals(
                Optional.of(log.event(said - 1).thread()), acting.at(said, 0), "it is known for all that lie between");
        assertEquals(acting.at(said), acting.at(log.length()));
    }
}
