package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** Steps, breakpoints and the playhead, on a simulated run of {@code connect}. */
@Tag("machine")
class DebuggerTest {
    private static final Detail DETAIL = Detail.CLIENT;

    private Session session;
    private Debugger debugger;

    @AfterEach
    void end() {
        session.close();
        assertTrue(session.awaitEnd(Session.END_PATIENCE));
    }

    @Test
    void aSessionIsHeldAtItsFirstEvent() {
        begin(1);
        assertEquals(1, debugger.playhead().events());
        assertEquals(1, session.log().length());
        assertTrue(session.gate().stopped());
    }

    @Test
    void intoGoesFromCallToCall() {
        begin(1);
        List<String> stands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            step(() -> debugger.stepInto(DETAIL));
            stands.add(last());
        }
        assertEquals(
                List.of(
                        "> main",
                        "> mqtt_lease",
                        "> mqtt_init",
                        "> mqtt_read_buf_malloc",
                        "< mqtt_read_buf_malloc",
                        "> mqtt_write_buf_malloc"),
                stands);
    }

    @Test
    void overGoesPastWhatACallCalls() {
        begin(1);
        step(() -> debugger.stepInto(DETAIL));
        List<String> stands = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            step(() -> debugger.stepOver(DETAIL));
            stands.add(last());
        }
        assertEquals(List.of("< mqtt_lease", "< mqtt_set_port", "< mqtt_set_host"), stands);
    }

    @Test
    void outGoesToTheEndOfTheInnermostFunction() {
        begin(1);
        for (int i = 0; i < 4; i++) {
            step(() -> debugger.stepInto(DETAIL));
        }
        step(() -> debugger.stepOut(DETAIL));
        assertEquals("< mqtt_read_buf_malloc", last());
        step(() -> debugger.stepOut(DETAIL));
        assertEquals("< mqtt_init", last());
    }

    @Test
    void nextPacketStopsBeforeAnyOfItsBytesHasLeft() {
        begin(1);
        step(() -> debugger.nextPacket());
        assertTrue(lastEvent() instanceof Event.PacketOut);
        step(() -> debugger.nextPacket());
        assertTrue(lastEvent() instanceof Event.PacketIn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBreakpointStopsLiveAndInTheRecord(long seed) {
        begin(seed);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.CONNACK, Direction.S2C))));
        step(() -> debugger.run());
        Debugger.Playhead hit = debugger.playhead();
        assertEquals(Stop.Reason.BREAKPOINT, hit.stop().reason());
        assertEquals(1, hit.stop().breakpoint().orElseThrow().number());
        assertEquals(1, hit.stop().hit());

        step(() -> debugger.run());
        assertEquals(session.log().length(), debugger.playhead().events(), "the program has ended");

        debugger.runBack();
        assertEquals(hit.events(), debugger.playhead().events());
        debugger.runBack();
        debugger.goTo(0);
        debugger.run();
        assertEquals(hit.events(), debugger.playhead().events());
    }

    @Test
    void backFromThePastTheClientStandsForTheReasonItWasStoppedFor() {
        begin(1);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S))));
        step(() -> debugger.run());
        Debugger.Playhead hit = debugger.playhead();
        debugger.goTo(5);
        assertEquals(Stop.Reason.GOTO, debugger.playhead().stop().reason());
        debugger.goToEnd();
        assertEquals(hit, debugger.playhead());
        debugger.stepBack(DETAIL);
        debugger.goTo(hit.events());
        assertEquals(hit, debugger.playhead());
    }

    @Test
    void whatTheLinkDidWhileTheClientWasHeldIsNotAheadOfIt() {
        begin(1);
        step(() -> debugger.nextPacket());
        Debugger.Playhead stands = debugger.playhead();
        session.log().link(LinkAct.PINGED, 1, "PINGREQ", Optional.empty());
        session.log().link(LinkAct.SWALLOWED, 1, "PINGRESP", Optional.empty());
        debugger.goTo(5);
        debugger.goToEnd();
        assertEquals(stands, debugger.playhead());
        debugger.goTo(session.log().length());
        assertEquals(stands.events() + 2, debugger.playhead().events(), "who asks for a ping is shown it");
    }

    @Test
    void theEndOfARunThatIsOverIsItsLastEvent() {
        begin(1);
        step(() -> debugger.run());
        debugger.goTo(5);
        debugger.goToEnd();
        assertEquals(session.log().length(), debugger.playhead().events());
    }

    @Test
    void aBreakpointThatIsOffDoesNotStop() {
        begin(1);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.CONNACK, Direction.S2C))
                .withEnabled(false)));
        step(() -> debugger.run());
        assertEquals(session.log().length(), debugger.playhead().events());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStepIsTheSameInTheRecordAsLive(long seed) {
        begin(seed);
        List<Long> lived = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int kind = i % 4;
            step(() -> stepOfKind(kind));
            lived.add(debugger.playhead().events());
        }
        debugger.goTo(1);
        List<Long> walked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            stepOfKind(i % 4);
            assertFalse(debugger.playhead().running());
            walked.add(debugger.playhead().events());
        }
        assertEquals(lived, walked);
    }

    private void stepOfKind(int kind) {
        switch (kind) {
            case 0, 1 -> debugger.stepInto(DETAIL);
            case 2 -> debugger.stepOver(DETAIL);
            default -> debugger.stepOut(DETAIL);
        }
    }

    @Test
    void backwardNeverTouchesTheClient() {
        begin(1);
        step(() -> debugger.nextPacket());
        long end = session.log().length();
        List<Long> back = new ArrayList<>();
        while (debugger.playhead().events() > 1) {
            debugger.stepBack(DETAIL);
            back.add(debugger.playhead().events());
        }
        assertEquals(end, session.log().length());
        assertTrue(session.gate().stopped());
        assertTrue(back.size() > 10, "steps back: " + back.size());
    }

    @Test
    void forwardFromThePastWalksTheRecordAndThenGoesOnLive() {
        begin(1);
        step(() -> debugger.nextPacket());
        long connect = debugger.playhead().events();
        debugger.goTo(5);
        debugger.nextPacket();
        assertEquals(connect, debugger.playhead().events());
        step(() -> debugger.nextPacket());
        assertTrue(debugger.playhead().events() > connect);
        assertEquals(session.log().length(), debugger.playhead().events());
    }

    @Test
    void intoHoldsTheOtherThreads() {
        begin(3);
        step(() -> debugger.runTo(event -> event instanceof Event.ThreadStarted started && started.parent() != 0));
        int main = debugger.actingThread();
        long before = session.log().length();
        // mqtt_set_client_state and its lock, until main gives the lock back that nobody else has asked for
        for (int i = 0; i < 6; i++) {
            step(() -> debugger.stepInto(Detail.EVERYTHING));
        }
        assertEquals(Set.of(main), actors(before));

        before = session.log().length();
        step(() -> debugger.run());
        assertEquals(Set.of(main, main + 1, Event.NO_THREAD), actors(before), "all go on when it runs");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void steppingIntoAllTheWayComesToTheSameEndAsRunning(long seed) {
        begin(seed);
        for (int i = 0; i < 1_000 && !programEnded(); i++) {
            step(() -> debugger.stepInto(DETAIL));
            step(() -> debugger.letOthersRun());
        }
        assertTrue(programEnded(), "it never ends");
        assertTrue(session.awaitOutcome(Background.PATIENCE).orElseThrow().succeeded());
    }

    private boolean programEnded() {
        return session.awaitEndOfProgram(Duration.ZERO);
    }

    private Set<Integer> actors(long from) {
        Set<Integer> actors = new HashSet<>();
        for (long at = from; at < session.log().length(); at++) {
            actors.add(session.log().event(at).thread());
        }
        return actors;
    }

    private void begin(long seed) {
        session = new Session(new SimulatedPlatform(seed, new SimulatedBroker(PeerBehaviour.ACCEPT)), Lines.off());
        debugger = new Debugger(session.log(), session.gate());
        session.run(
                Programs.named("connect").orElseThrow(),
                Settings.of(new Address("station.simulated", Address.MQTT_PORT), "debugged"));
        awaitStop();
    }

    private void step(Runnable verb) {
        verb.run();
        awaitStop();
    }

    private void awaitStop() {
        Background.await("the playhead stands", () -> !debugger.playhead().running());
    }

    private Event lastEvent() {
        return session.log().event(debugger.playhead().events() - 1);
    }

    private String last() {
        Event event = lastEvent();
        if (event instanceof Event.Entered entered) {
            return "> " + entered.function().cName();
        }
        return event instanceof Event.Returned returned
                ? "< " + returned.function().cName()
                : event.toString();
    }
}
