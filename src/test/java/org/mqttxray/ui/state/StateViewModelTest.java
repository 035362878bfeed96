package org.mqttxray.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.workbench.PeerBehaviour;

/** The client's state at moments of the program connect; no toolkit is started. */
class StateViewModelTest {
    private static final String FREE = "free";

    private ConnectRun run;
    private StateViewModel model;

    @BeforeEach
    void begin() {
        run = new ConnectRun(PeerBehaviour.ACCEPT);
        run.recordAllAndGoTo(0);
        model = new StateViewModel(new Messages(Language.EN));
    }

    @AfterEach
    void end() {
        run.close();
    }

    private long recorded() {
        return run.bench().moment().recorded();
    }

    private StateContent at(long events) {
        run.bench().goTo(events);
        model.show(run.bench().moment());
        return model.contentProperty().get();
    }

    private StateContent.Row row(StateContent content, Item item) {
        return content.rows().stream()
                .filter(row -> row.item() == item)
                .findFirst()
                .orElseThrow();
    }

    /** The number of events once a field got a value for the n-th time. */
    private long after(ClientField field, int nth) {
        int seen = 0;
        for (long at = 0; at < recorded(); at++) {
            boolean hit = run.bench().moment().log().event(at) instanceof Event.State state && state.field() == field;
            seen += hit ? 1 : 0;
            if (hit && seen == nth) {
                return at + 1;
            }
        }
        throw new AssertionError(field + " did not get a value " + nth + " times");
    }

    private void cover(ClientField... fields) {
        run.bench().cover(new Cover(Cover.NO_FUTURE, List.of(), Map.of(), Set.of(), Set.of(fields)));
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        List<StateContent> there = new ArrayList<>();
        for (long events = 0; events <= recorded(); events++) {
            there.add(at(events));
        }
        for (long events = recorded(); events >= 0; events--) {
            assertEquals(there.get((int) events), at(events), "event " + events);
        }
        assertTrue(there.get(0).empty());
    }

    @ParameterizedTest
    @EnumSource(PeerBehaviour.class)
    void everyChangeOfTheStateGoesAWayThatIsDrawn(PeerBehaviour peer) {
        try (ConnectRun other = new ConnectRun(peer)) {
            other.recordAllAndGoTo(0);
            StateViewModel shown = new StateViewModel(new Messages(Language.EN));
            Optional<ClientState> before = Optional.empty();
            for (long events = 0; events <= other.bench().moment().recorded(); events++) {
                other.bench().goTo(events);
                shown.show(other.bench().moment());
                Optional<ClientState> now = shown.contentProperty().get().state();
                if (before.isPresent() && !now.equals(before)) {
                    assertTrue(before.get().next().contains(now.orElseThrow()), before + " to " + now);
                    assertTrue(shown.contentProperty().get().stateChanged());
                }
                before = now;
            }
        }
    }

    @Test
    void aRunThatEndsWellGoesThroughItsStates() {
        Set<ClientState> states = new LinkedHashSet<>();
        for (long events = 0; events <= recorded(); events++) {
            at(events).state().ifPresent(states::add);
        }
        assertEquals(
                List.of(ClientState.INITIALIZED, ClientState.CONNECTED, ClientState.CLEAN_SESSION, ClientState.INVALID),
                List.copyOf(states));
    }

    @Test
    void aRowComesWithItsFirstEvent() {
        long leased = after(ClientField.PACKET_ID, 1);
        assertEquals(
                Set.of(Item.PACKET_ID, Item.WRITE_BUFFER, Item.READ_BUFFER),
                at(leased).rows().stream().map(StateContent.Row::item).collect(Collectors.toSet()));
        assertEquals(
                List.of(Item.values()),
                at(recorded()).rows().stream().map(StateContent.Row::item).toList());
    }

    @Test
    void onlyTheEventThatChangesAValueMarksIt() {
        long emptied = after(ClientField.WRITE_BUFFER, 2);
        assertTrue(row(at(emptied), Item.WRITE_BUFFER).changed());
        assertEquals(
                List.of(Item.WRITE_BUFFER),
                at(emptied).rows().stream()
                        .filter(StateContent.Row::changed)
                        .map(StateContent.Row::item)
                        .toList());
        assertTrue(at(emptied + 1).rows().stream().noneMatch(StateContent.Row::changed));
    }

    @Test
    void aBufferIsAPartOfItsSize() {
        StateContent.Row written = row(at(after(ClientField.WRITE_BUFFER, 1)), Item.WRITE_BUFFER);
        assertEquals("1024 B", written.bar().orElseThrow().whole());
        long bytes = Long.parseLong(written.value().replace(" B", ""));
        assertEquals(bytes / 1024.0, written.bar().orElseThrow().share());
        assertEquals(
                "0 B",
                row(at(after(ClientField.WRITE_BUFFER, 2)), Item.WRITE_BUFFER).value());
    }

    @Test
    void aTimerRunsDownFromTheKeepAlive() {
        long sent = after(ClientField.LAST_SENT, 1);
        StateContent.Row full = row(at(sent), Item.LAST_SENT);
        assertEquals("50 s", full.bar().orElseThrow().whole());
        double share = full.bar().orElseThrow().share();
        assertTrue(share > 0.99 && share <= 1, "" + share);
        long later = after(ClientField.LAST_SENT, 2) - 1;
        assertTrue(row(at(later), Item.LAST_SENT).bar().orElseThrow().share() < share);
    }

    @Test
    void theSendMutexNamesItsOwner() {
        Set<String> owners = new LinkedHashSet<>();
        for (long events = 0; events <= recorded(); events++) {
            at(events).rows().stream()
                    .filter(row -> row.item() == Item.SEND_MUTEX)
                    .forEach(row -> owners.add(row.value()));
        }
        assertEquals(Set.of(FREE, "main"), owners);
    }

    @Test
    void whatIsCoveredIsAQuestionMark() {
        cover(ClientField.STATE, ClientField.PACKET_ID, ClientField.WRITE_BUFFER);
        StateContent content = at(recorded());
        assertTrue(content.stateHidden());
        assertEquals(Optional.empty(), content.state());
        assertEquals("?", row(content, Item.PACKET_ID).value());
        assertEquals("?", row(content, Item.WRITE_BUFFER).value());
        assertEquals(0, row(content, Item.WRITE_BUFFER).bar().orElseThrow().share());
    }

    @Test
    void timersDoNotTellACoveredKeepAlive() {
        cover(ClientField.KEEP_ALIVE_INTERVAL);
        StateContent content = at(recorded());
        assertEquals("?", row(content, Item.KEEP_ALIVE).value());
        assertEquals(
                new StateContent.Row(Item.LAST_SENT, "?", Optional.of(new StateContent.Bar(0, "?")), false),
                row(content, Item.LAST_SENT));
    }

    @Test
    void theSameMomentIsNotReadAgain() {
        StateContent before = at(recorded());
        run.bench().hoverProperty().set(Optional.of(1));
        run.bench().refresh();
        model.show(run.bench().moment());
        assertSame(before, model.contentProperty().get());
    }
}
