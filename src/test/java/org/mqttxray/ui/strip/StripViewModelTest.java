package org.mqttxray.ui.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.LinkState;
import org.mqttxray.workbench.PeerBehaviour;

/** The strip tells the client's state at the playhead, the same on the way back. */
class StripViewModelTest {
    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0);

    private final StripViewModel model = new StripViewModel(new Messages(Language.EN));

    private StripViewModel.State at(long events) {
        run.bench().goTo(events);
        model.show(run.bench().moment());
        return model.stateProperty().get();
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        run.assertTheWayBackIsTheWayThere(this::at);
    }

    @Test
    void aRunGoesThroughTheStates() {
        Set<String> names = new HashSet<>();
        Set<LinkState> links = new HashSet<>();
        Set<String> owners = new HashSet<>();
        for (long events = 0; events <= run.bench().moment().recorded(); events++) {
            StripViewModel.State state = at(events);
            names.add(state.name());
            links.add(state.link());
            owners.add(state.mutex());
        }
        assertTrue(names.containsAll(List.of("", "INITIALIZED", "CONNECTED")), names.toString());
        assertTrue(links.containsAll(List.of(LinkState.NONE, LinkState.CONNECTING, LinkState.CONNECTED)), "" + links);
        assertTrue(owners.contains("main"), owners.toString());
    }

    private StripViewModel.State atEnd(NewsLog told) {
        return after(told, told.log().length());
    }

    private StripViewModel.State after(NewsLog told, long events) {
        Bench bench = new Bench();
        bench.open(told.log(), Debugger.ofRecord(told.log()));
        bench.goTo(events);
        model.show(bench.moment());
        return model.stateProperty().get();
    }

    @Test
    void theAnswersThatAreAwaitedAreCountedAndNamed() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter").field(ClientField.STATE, 1);
        assertEquals(Optional.empty(), atEnd(told).awaited());
        for (int identifier = 1; identifier <= 4; identifier++) {
            reporter.awaits(PacketType.PUBACK, identifier, 5000);
        }
        assertEquals(
                Optional.of(new StripViewModel.Awaited("4", "PUBACK 1, PUBACK 2, PUBACK 3 …")),
                atEnd(told).awaited());
        for (int identifier = 1; identifier <= 4; identifier++) {
            reporter.awaitsNoMore(PacketType.PUBACK, identifier);
        }
        assertEquals(
                Optional.of(new StripViewModel.Awaited("0", "")), atEnd(told).awaited());
    }

    @Test
    void ofSeveralClientsTheOneThatIsShownIsNamed() {
        NewsLog told = new NewsLog();
        told.client("viewer").field(ClientField.STATE, 1).field(ClientField.PACKET_ID, 1);
        assertEquals("connected", after(told, told.log().length() - 1).words());
        told.client("reporter").field(ClientField.STATE, 2).field(ClientField.PACKET_ID, 1);
        assertEquals("cut off, Reporter", after(told, told.log().length() - 1).words());
    }

    @Test
    void ofAStoppedClientTheLastStateIsNotToldAsIfItLived() {
        NewsLog told = new NewsLog();
        told.client("viewer").field(ClientField.STATE, 1);
        StripViewModel.State stopped = atEnd(told);
        assertEquals(LinkState.STOPPED, stopped.link());
        assertEquals("CONNECTED", stopped.name());
        assertEquals("when it was stopped", stopped.words());
    }

    @Test
    void theWriteBufferFillsWithEachFieldOfThePacket() {
        List<String> filled = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (long events = 1; events <= run.bench().moment().recorded(); events++) {
            StripViewModel.State state = at(events);
            if (run.bench().moment().lastEvent().orElseThrow() instanceof Event.Wrote wrote) {
                filled.add(state.buffer().map(StripViewModel.Fill::used).orElse(""));
                written.add(Integer.toString(wrote.at() + wrote.range().length()));
            }
        }
        assertEquals(written, filled);
        assertTrue(written.size() > 2, written.toString());
    }

    @Test
    void aCoveredBufferIsAQuestionMark() {
        long end = run.bench().moment().recorded();
        run.bench().cover(new Cover(Cover.NO_FUTURE, List.of(), Map.of(), Set.of(), Set.of(ClientField.WRITE_BUFFER)));
        assertEquals(Optional.of("?"), at(end).buffer().map(StripViewModel.Fill::used));
    }
}
