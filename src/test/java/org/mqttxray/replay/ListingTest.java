package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.Value;

/** What the lists of clients hold at any position. */
class ListingTest {
    private final NewsLog told = new NewsLog();

    private static Listing answers(ReadableLog log, long events, String client) {
        return new Replay<>(log, new ClientStates())
                .at(events)
                .list(client, ClientField.ACK_HANDLER_LIST)
                .orElse(Listing.EMPTY);
    }

    private List<Long> identifiers(String client) {
        return answers(told.log(), told.log().length(), client).entries().stream()
                .map(entry -> ((Value.Number) entry.values().get(1)).number())
                .toList();
    }

    @Test
    void eachClientHasItsOwn() {
        told.client("viewer").awaits(PacketType.SUBACK, 2, 5000);
        told.client("reporter").awaits(PacketType.PUBACK, 7, 5000).awaits(PacketType.PUBREC, 8, 5000);
        assertEquals(List.of(2L), identifiers("viewer"));
        assertEquals(List.of(7L, 8L), identifiers("reporter"));
    }

    @Test
    void anAnswerOfAnotherTypeLeavesTheEntry() {
        told.client("reporter").awaits(PacketType.PUBACK, 7, 5000).awaitsNoMore(PacketType.PUBCOMP, 7);
        assertEquals(List.of(7L), identifiers("reporter"));
    }

    @Test
    void whatIsSentAgainWaitsSinceTheFirstTime() {
        NewsLog.Client reporter = told.client("reporter").awaits(PacketType.PUBACK, 7, 5000);
        long first = told.log().event(told.log().length() - 1).stamp().timeNanos();
        told.at(900);
        reporter.awaits(PacketType.PUBACK, 7, 5000);
        Listing.Entry entry =
                answers(told.log(), told.log().length(), "reporter").entries().get(0);
        assertEquals(first, entry.sinceNanos());
        assertEquals(told.log().length() - 1, entry.position());
    }

    @Test
    void theWayBackIsTheWayThere() {
        told.client("reporter")
                .awaits(PacketType.PUBREC, 7, 5000)
                .awaitsNoMore(PacketType.PUBREC, 7)
                .awaits(PacketType.PUBCOMP, 7, 5000)
                .awaitsNoMore(PacketType.PUBCOMP, 7);
        Replay<ClientStates.State> replay = new Replay<>(told.log(), new ClientStates());
        List<ClientStates.State> there = new ArrayList<>();
        for (long events = 0; events <= told.log().length(); events++) {
            there.add(replay.at(events));
        }
        for (long events = told.log().length(); events >= 0; events--) {
            assertEquals(there.get((int) events), replay.at(events));
        }
        assertEquals(List.of(), identifiers("reporter"));
    }

    @Test
    void whatMayNotBeSeenMakesTheListUnknown() {
        told.client("reporter").awaits(PacketType.PUBACK, 7, 5000);
        assertUnknownFromTheLastEventOn();
    }

    @Test
    void whoeverLeavesUnseenMakesTheListUnknownToo() {
        told.client("reporter").awaits(PacketType.PUBACK, 7, 5000).awaitsNoMore(PacketType.PUBACK, 7);
        assertUnknownFromTheLastEventOn();
    }

    private void assertUnknownFromTheLastEventOn() {
        long end = told.log().length();
        ReadableLog covered = new SameLog(told.log()) {
            @Override
            public Event event(long position) {
                Event event = super.event(position);
                return position == end - 1 ? hidden(event) : event;
            }
        };
        assertTrue(answers(covered, end, "reporter").hidden());
        assertFalse(answers(covered, end - 1, "reporter").hidden());
    }

    private static Event hidden(Event event) {
        if (event instanceof Event.Listed listed) {
            return new Event.Listed(listed.stamp(), listed.list(), unseen(listed.values()));
        }
        Event.Unlisted unlisted = (Event.Unlisted) event;
        return new Event.Unlisted(unlisted.stamp(), unlisted.list(), unseen(unlisted.key()));
    }

    private static List<Value> unseen(List<Value> values) {
        return Collections.nCopies(values.size(), Value.HIDDEN);
    }
}
