package org.mqttxray.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** The buttons that can be pressed are those that would do something, and the words say why the playhead stands. */
class TransportViewModelTest {
    @AutoClose
    private final ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);

    private final Bench bench = run.bench();
    private final TransportViewModel model = new TransportViewModel(new Messages(Language.EN), false);

    private TransportViewModel.State shown() {
        bench.refresh();
        model.show(bench.moment(), false, bench.mutedProperty().get());
        return model.stateProperty().get();
    }

    @Test
    void withoutARunNothingCanBePressed() {
        model.show(Moment.NOTHING, false, false);
        TransportViewModel.State state = model.stateProperty().get();
        assertEquals(List.of(false, false, false), List.of(state.running(), state.forward(), state.back()));
        assertEquals("", state.event());
        assertEquals("", state.why());
        model.show(Moment.NOTHING, true, false);
        assertEquals(
                "The broker and the client are starting.",
                model.stateProperty().get().why());
    }

    @Test
    void atTheFirstEventThereIsNoWayBack() {
        TransportViewModel.State state = shown();
        assertTrue(state.forward());
        assertFalse(state.back());
        assertEquals("event 0", state.event());
        assertFalse(state.breakpointSet());
    }

    @Test
    void breakpointsThatDoNotStopAreSaidToBeMuted() {
        bench.mutedProperty().set(true);
        assertFalse(shown().muted(), "there is none");
        bench.breakAt(new Where.Packet(PacketType.CONNECT, Direction.C2S));
        assertTrue(shown().muted());
        assertEquals("Breakpoints: 1, muted", shown().breakpoints().orElseThrow());
        bench.mutedProperty().set(false);
        assertEquals("Breakpoints: 1", shown().breakpoints().orElseThrow());
    }

    @Test
    void atTheEndOfTheProgramThereIsNoWayForward() {
        run.debugger().run();
        run.awaitStop();
        TransportViewModel.State state = shown();
        assertFalse(state.forward());
        assertTrue(state.back());
        assertEquals("The program has ended.", state.why());

        bench.goTo(10);
        assertTrue(shown().forward());
        assertTrue(shown().behind());
        assertEquals("in the record", shown().why());
    }

    @Test
    void aBreakpointIsNamed() {
        bench.breakAt(new Where.Packet(PacketType.CONNECT, Direction.C2S));
        run.debugger().run();
        run.awaitStop();
        assertTrue(shown().breakpointSet());
        String why = "Stopped at breakpoint CONNECT: nothing of it has left yet.";
        assertEquals(why, shown().why());

        bench.goTo(5);
        assertEquals("in the record", shown().why());
        bench.goToEnd();
        assertEquals(why, shown().why());
        assertFalse(shown().behind());
    }

    @Test
    void whatIsCoveredCannotBeWalkedInto() {
        run.recordAllAndGoTo(20);
        bench.cover(new Cover(20, List.of(), Map.of(), Set.of(), Set.of()));
        TransportViewModel.State state = shown();
        assertFalse(state.forward());
        assertTrue(state.asks());
        assertEquals("Answer or skip first", state.why());
        assertTrue(state.whole().contains("answer the question"), state.whole());
        model.setClass(() -> true);
        assertEquals("R shows the answer", shown().why());
        assertEquals("Covered until R shows the class the answer.", shown().whole());
        model.setQuestion(() -> false);
        assertEquals("A later step asks for this", shown().why(), "here nothing is asked, or no more");
        assertEquals("What comes next is covered until a later step has asked for it.", shown().whole());
        bench.stepInto();
        bench.run();
        bench.goTo(Long.MAX_VALUE);
        bench.goToEnd();
        assertEquals(20, bench.moment().events());
    }
}
