package org.mqttxray.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;

/** The lists of a client at moments; no toolkit is started. */
class ClientListsTest {
    private final NewsLog told = new NewsLog();
    private final Bench bench = new Bench();
    private final StateViewModel model = new StateViewModel(new Messages(Language.EN));

    private StateContent at(long events) {
        TraceLog log = told.log();
        if (bench.moment().recorded() != log.length()) {
            bench.open(log, Debugger.ofRecord(log));
        }
        bench.goTo(events);
        model.show(bench.moment());
        return model.contentProperty().get();
    }

    private StateContent atEnd() {
        return at(told.log().length());
    }

    private NewsLog.Client client(String name) {
        return told.client(name).field(ClientField.CMD_TIMEOUT, 5000);
    }

    private static ListContent list(StateContent content, ListContent.Kind kind) {
        return content.lists().stream()
                .filter(list -> list.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(StateContent content, ListContent.Kind kind) {
        return list(content, kind).entries().stream()
                .map(ListContent.Entry::name)
                .toList();
    }

    private static List<String> names(StateContent content) {
        return content.lists().isEmpty() ? List.of() : names(content, ListContent.Kind.AWAITED);
    }

    @Test
    void withoutAClientThereAreNoLists() {
        assertEquals(List.of(), at(0).lists());
        client("viewer");
        assertEquals(
                List.of("0 of 64", "0"),
                atEnd().lists().stream().map(ListContent::count).toList());
    }

    @Test
    void anAnswerIsAwaitedSinceAndForATime() {
        NewsLog.Client reporter = client("reporter");
        told.at(100);
        reporter.awaits(PacketType.PUBACK, 7, 5000);
        told.at(2600);
        reporter.field(ClientField.PACKET_ID, 7);
        ListContent.Entry entry =
                list(atEnd(), ListContent.Kind.AWAITED).entries().get(0);
        assertEquals(List.of("PUBACK 7", "since 0.10 s", "2.5 s"), List.of(entry.name(), entry.note(), entry.detail()));
        assertEquals(0.5, entry.bar().orElseThrow().share(), 0.001);
    }

    @Test
    void aSubscriptionTellsWhatWasAskedForAndWhatWasGranted() {
        client("viewer")
                .connect("v", true, false)
                .subscribe(2, "news/#", QoS.AT_LEAST_ONCE)
                .handles("news/#", 2, "show");
        ListContent.Entry entry =
                list(atEnd(), ListContent.Kind.SUBSCRIBED).entries().get(0);
        assertEquals(
                List.of("news/#", "QoS 2, granted 1", "to show"), List.of(entry.name(), entry.note(), entry.detail()));
    }

    @Test
    void theListsAreThoseOfTheClientThatIsShown() {
        client("viewer").handles("news/#", 1, "show");
        client("reporter").awaits(PacketType.PUBACK, 7, 5000);
        StateContent reporter = atEnd();
        assertEquals("reporter", reporter.client());
        assertEquals(List.of("PUBACK 7"), names(reporter, ListContent.Kind.AWAITED));
        assertEquals(List.of(), names(reporter, ListContent.Kind.SUBSCRIBED));
        bench.selectFrame(1, 1);
        bench.refresh();
        model.show(bench.moment());
        StateContent viewer = model.contentProperty().get();
        assertEquals("viewer", viewer.client());
        assertEquals(List.of(), names(viewer, ListContent.Kind.AWAITED));
        assertEquals(List.of("news/#"), names(viewer, ListContent.Kind.SUBSCRIBED));
    }

    @Test
    void onlyTheEventThatChangesAListMarksIt() {
        NewsLog.Client reporter = client("reporter").awaits(PacketType.PUBACK, 7, 5000);
        ListContent joined = list(atEnd(), ListContent.Kind.AWAITED);
        assertTrue(joined.changed() && joined.entries().get(0).changed());
        reporter.field(ClientField.PACKET_ID, 8);
        ListContent later = list(at(told.log().length()), ListContent.Kind.AWAITED);
        assertFalse(later.changed());
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        client("reporter")
                .connect("r", true, false)
                .awaits(PacketType.PUBREC, 7, 5000)
                .awaitsNoMore(PacketType.PUBREC, 7)
                .awaits(PacketType.PUBCOMP, 7, 5000)
                .awaitsNoMore(PacketType.PUBCOMP, 7);
        List<StateContent> there = new ArrayList<>();
        for (long events = 0; events <= told.log().length(); events++) {
            there.add(at(events));
        }
        assertTrue(there.stream().anyMatch(content -> names(content).equals(List.of("PUBREC 7"))));
        assertTrue(there.stream().anyMatch(content -> names(content).equals(List.of("PUBCOMP 7"))));
        for (long events = told.log().length(); events >= 0; events--) {
            assertEquals(there.get((int) events), at(events), "event " + events);
        }
    }
}
