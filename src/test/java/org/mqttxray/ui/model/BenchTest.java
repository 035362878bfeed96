package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** One moment for all panes, the same whenever the playhead comes by; no toolkit is started. */
@Tag("machine")
class BenchTest {

    private static final int LONG = 30_000;

    private Session session;
    private Debugger debugger;
    private Bench bench;

    @BeforeEach
    void begin() {
        session = new Session(new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT)), Lines.off());
        debugger = new Debugger(session.log(), session.gate());
        bench = new Bench();
        bench.open(session.log(), debugger);
        session.run(
                Programs.named("connect").orElseThrow(),
                Settings.of(new Address("station.simulated", Address.MQTT_PORT), "bench"));
        awaitStop();
    }

    @AfterEach
    void end() {
        session.close();
        assertTrue(session.awaitEnd(Session.END_PATIENCE));
    }

    @Test
    void aFarWayIsFollowedOverSeveralFrames() {
        TraceLog log = NewsLog.busy(LONG).log();
        Bench far = new Bench();
        far.open(log, Debugger.ofRecord(log));
        far.goTo(log.length());
        int frames = 1;
        for (; far.moment().playhead().running(); frames++) {
            assertTrue(far.moment().events() < log.length());
            far.refresh();
        }
        assertEquals(log.length(), far.moment().events());
        assertTrue(frames > 2, "frames: " + frames);
        far.goTo(1);
        far.goTo(log.length());
        assertEquals(log.length(), far.moment().events(), "where it has been before it is at once");
    }

    @Test
    void theWayBackShowsTheMomentsOfTheWayThere() {
        debugger.run();
        awaitStop();
        debugger.goTo(1);
        bench.refresh();
        Deque<Moment> moments = new ArrayDeque<>();
        for (long last = -1; bench.moment().playhead().events() != last; ) {
            moments.push(bench.moment());
            last = moments.peek().playhead().events();
            debugger.stepInto(Detail.EVERYTHING);
            bench.refresh();
        }
        assertTrue(moments.size() > 50, "moments: " + moments.size());
        for (Moment there : moments) {
            debugger.goTo(there.playhead().events());
            bench.refresh();
            assertShowsTheSame(there, bench.moment());
        }
    }

    private static void assertShowsTheSame(Moment there, Moment back) {
        assertEquals(there.playhead().events(), back.playhead().events());
        assertEquals(there.actingThread(), back.actingThread());
        assertEquals(there.threads(), back.threads());
        assertEquals(there.stacks(), back.stacks());
        assertEquals(there.packets(), back.packets());
        assertEquals(there.clients(), back.clients());
        assertEquals(there.locks(), back.locks());
        assertEquals(there.frame().map(CallStacks.Frame::entered), back.frame().map(CallStacks.Frame::entered));
    }

    @Test
    void nothingIsDoneWhenNothingHasChanged() {
        Moment moment = bench.moment();
        bench.refresh();
        assertSame(moment, bench.moment());
    }

    @Test
    void theLastPacketIsShownUntilAnotherIsChosen() {
        debugger.run();
        awaitStop();
        Moment end = bench.moment();
        assertEquals(3, end.packets().size());
        assertEquals(Optional.of(end.packets().get(2)), end.packet().map(SeenPacket::sighting));

        bench.selectPacket(end.packets().get(0).position());
        bench.refresh();
        assertEquals(Optional.of(end.packets().get(0)), bench.moment().packet().map(SeenPacket::sighting));

        bench.selectionProperty().set(Selection.NONE);
        bench.refresh();
        assertEquals(Optional.of(end.packets().get(2)), bench.moment().packet().map(SeenPacket::sighting));
    }

    @Test
    void aChosenFrameIsShownWhileItIsOpen() {
        for (int i = 0; i < 5; i++) {
            debugger.stepInto(Detail.CLIENT);
            awaitStop();
        }
        Moment inside = bench.moment();
        CallStacks.Frame main = inside.stacks()
                .get(inside.actingThread())
                .get(inside.stacks().get(inside.actingThread()).size() - 1);
        bench.selectFrame(inside.actingThread(), main.entered());
        bench.refresh();
        assertEquals(Optional.of(main.entered()), bench.moment().frame().map(CallStacks.Frame::entered));

        debugger.goTo(1);
        bench.refresh();
        assertEquals(Optional.empty(), bench.moment().frame());
        assertTrue(bench.moment().lastEvent().orElseThrow() instanceof Event.ThreadStarted);
    }

    @Test
    void nobodyWaitsForABreakpointThatIsTakenAway() {
        Breakpoint first = Breakpoint.at(1, new Where.Packet(PacketType.CONNACK, Direction.S2C));
        Breakpoint second = Breakpoint.at(2, new Where.Anything()).withAfter(OptionalInt.of(1));
        assertTrue(bench.set(List.of(first, second)));
        assertEquals(List.of(first, second), bench.breakpoints());
        bench.remove(PacketType.CONNACK, Direction.S2C);
        assertEquals(List.of(second.withAfter(OptionalInt.empty())), bench.breakpoints());
    }

    private void awaitStop() {
        Background.await("the playhead stands", () -> !debugger.playhead().running());
        bench.refresh();
    }
}
