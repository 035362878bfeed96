package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** A lesson is played on a live client and on a recording, by the same calls. */
@Tag("machine")
class PlayTest {
    private static final Lesson LESSON =
            SmallLesson.READER.read(Path.of("lessons/03-connect")).lesson().orElseThrow();
    private static final int PACKET = 4;
    private static final int WAIT = 6;
    private static final int LAST = 8;

    private Station station;
    private Play play;

    @AfterEach
    void end() {
        play.close();
        if (station != null) {
            station.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyStepIsReachedInOrderAndAgainBackwards(long seed) throws StationFailed {
        live(new Target.Simulated(seed, PeerBehaviour.ACCEPT));
        for (int section = 0; section <= LAST; section++) {
            goTo(section);
            assertThere(section);
        }
        long length = play.log().length();
        for (int section = LAST; section >= 0; section--) {
            play.goTo(section);
            assertThere(section);
        }
        assertEquals(length, play.log().length());
    }

    @Test
    void aJumpOnTheBuiltInBrokerPassesBreakpointsAndLimits() throws StationFailed {
        live(new Target.BuiltIn(Map.of()));
        play.debugger().setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S))));
        play.debugger().limit(10);
        goTo(LAST);
        assertThere(LAST);
    }

    @Test
    void aRecordingIsPlayedByTheSameCalls() {
        play = Play.recorded(LESSON, SimulatedRuns.of(LESSON, 1));
        assertEquals(1, play.debugger().playhead().events());
        assertEquals(Play.Arrival.ARRIVED, play.arrival());
        for (int section : new int[] {3, 8, 0}) {
            play.goTo(section);
            assertThere(section);
        }
        assertEquals(Optional.empty(), play.outcome());
    }

    @Test
    void momentsAreThoseOfTheAnchors() {
        TraceLog log = SimulatedRuns.of(LESSON, 1);
        play = Play.recorded(LESSON, log);
        Anchors anchors = Anchors.resolve(LESSON, log);
        for (int section = 0; section <= LAST; section++) {
            assertEquals(anchors.event(LESSON.sections().get(section).id()), play.moment(section));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE_5", "NO_LISTENER", "HANG_UP", "SILENT"})
    void aRunThatDoesNotComeThereMissesAndSaysHowItEnded(PeerBehaviour peer) throws StationFailed {
        live(new Target.Simulated(1, peer));
        play.goTo(LAST);
        assertEquals(Play.Arrival.MISSED, awaitArrival());
        awaitOutcome();
        assertFalse(play.outcome().orElseThrow().succeeded());
        assertEquals(Cover.NOTHING, play.cover(LAST));
    }

    @Test
    void stoppedOnTheWayItHasMissedAndCanBeTriedAgain() throws StationFailed {
        live(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        play.goTo(0);
        awaitArrival();
        play.goTo(LAST);
        play.debugger().pause();
        play.arrival();
        goTo(LAST);
        assertThere(LAST);
    }

    @Test
    void afterTheJumpThePlayheadIsTheUsers() throws StationFailed {
        live(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        goTo(PACKET);
        play.debugger().stepBack(Detail.CLIENT);
        assertEquals(Play.Arrival.ARRIVED, play.arrival());
        assertTrue(play.debugger().playhead().events() <= play.moment(PACKET).orElseThrow());
    }

    @Test
    void theCoverOfAQuestionIsComputedOnceAndAllIsCoveredOnTheWay() throws StationFailed {
        live(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        goTo(0);
        long length = play.log().length();
        play.goTo(WAIT);
        if (play.arrival() == Play.Arrival.GOING) {
            assertTrue(play.cover(WAIT).hidesEvent(length));
        }
        awaitArrival();
        Cover cover = play.cover(WAIT);
        assertEquals(play.moment(WAIT).orElseThrow() + 1, cover.future());
        assertSame(cover, play.cover(WAIT));
        assertEquals(Cover.NOTHING, play.cover(0), "it asks nothing");
    }

    @Test
    void thePlaceOfBytesIsFromTheRunOrFromTheRecordingAsLongAsTheyAreToCome() throws StationFailed {
        TraceLog recording = SimulatedRuns.of(LESSON, 2);
        station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        play = Play.live(LESSON, station, Optional.of(recording));
        awaitArrival();
        assertEquals(OptionalLong.empty(), play.moment(PACKET));
        Optional<Facts.Place> recorded = play.place(PACKET);
        assertTrue(recorded.isPresent());
        goTo(PACKET);
        assertEquals(recorded.map(Facts.Place::from), play.place(PACKET).map(Facts.Place::from));
        assertEquals(Optional.empty(), play.place(0));
    }

    @Test
    void aClosedPlayHasEnded() throws StationFailed {
        live(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        awaitArrival();
        play.close();
        assertEquals(Optional.of(new Session.Outcome(0, Optional.of(Failure.ENDED))), play.outcome());
    }

    private void live(Target target) throws StationFailed {
        station = Station.open(target);
        play = Play.live(LESSON, station, Optional.empty());
    }

    private void goTo(int section) {
        play.goTo(section);
        assertEquals(Play.Arrival.ARRIVED, awaitArrival());
    }

    private void assertThere(int section) {
        assertEquals(Play.Arrival.ARRIVED, play.arrival());
        assertEquals(
                play.moment(section).orElseThrow() + 1,
                play.debugger().playhead().events());
        assertFalse(play.debugger().playhead().running());
    }

    private Play.Arrival awaitArrival() {
        Background.await("it is there or not", () -> play.arrival() != Play.Arrival.GOING);
        return play.arrival();
    }

    private void awaitOutcome() {
        Background.await("the program ends", () -> play.outcome().isPresent());
    }
}
