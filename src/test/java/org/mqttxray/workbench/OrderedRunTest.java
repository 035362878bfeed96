package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** What a client makes of a line on which something is ordered to happen: on the simulated platform and on real sockets. */
@Tag("machine")
@Timeout(90)
class OrderedRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEEP_ALIVE_SECONDS = 3;
    private static final int CMD_TIMEOUT_MILLIS = 1_000;
    private static final RunOptions IMPATIENT = new RunOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            KEEP_ALIVE_SECONDS,
            CMD_TIMEOUT_MILLIS,
            Duration.ofSeconds(10));

    /** Order; what the link does of it; how often the client sends a PUBLISH, and gets one back, which without an order is 3. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBACK 1 s2c drop                | DROPPED           | 4 | 4
            PUBLISH 2 c2s drop               | DROPPED           | 4 | 3
            PUBLISH 1 s2c drop               | DROPPED           | 3 | 2
            PUBACK 1 s2c delay 300 ms        | DELAYED DELIVERED | 3 | 3
            PUBLISH 2 c2s delay 300 ms       | DELAYED DELIVERED | 3 | 3
            PUBLISH 2 c2s repeat             | REPEATED          | 3 | 4
            PUBLISH 3 c2s repeat             | REPEATED          | 3 | 3
            PUBLISH 1 s2c replace D0 00      | REPLACED          | 3 | 2
            PUBLISH 3 c2s cut 2              | CUT               | 3 | 2
            PUBLISH 3 c2s silent 500 ms      | SILENCED REVIVED  | 3 | 3
            """)
    void aDeedHasItsEffectOnTheClient(String order, String acts, long sent, long received) {
        TraceLog log = simulated("qos", 1, IMPATIENT.withLine(List.of(order)));
        assertEquals(acts, String.join(" ", ordered(log)));
        assertEquals(sent, count(log, PacketType.PUBLISH, true), "sent");
        assertEquals(received, count(log, PacketType.PUBLISH, false), "received");
    }

    @Test
    void theProgramLastsUntilALostMessageIsSentAgain() {
        TraceLog log = simulated("qos", 1, RunOptions.NONE.withLine(List.of("PUBACK 1 s2c drop")));
        assertEquals(4, count(log, PacketType.PUBLISH, true));
        assertEquals(1, count(log, PacketType.PUBACK, false), "of two one has vanished");
    }

    @Test
    void withoutAnOrderNothingHappens() {
        TraceLog log = simulated("qos", 1, IMPATIENT);
        assertEquals(List.of(), ordered(log));
        assertEquals(3, count(log, PacketType.PUBLISH, true));
        assertEquals(3, count(log, PacketType.PUBLISH, false));
    }

    @Test
    void aLineThatStaysDeadEndsWithTheSession() {
        TraceLog log = simulated("ping", 1, IMPATIENT.withLine(List.of("PINGREQ 1 c2s silent")));
        assertEquals(List.of("SILENCED"), ordered(log));
        assertEquals(1, count(log, PacketType.CONNECT, true), "no second call is answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "reconnect"})
    void theProgramsOwnLineGoesDeadAndTheClientComesBack(String program) {
        TraceLog log = simulated(program, 1, RunOptions.NONE);
        assertEquals(List.of("SILENCED", "REVIVED"), ordered(log));
        assertEquals(2, count(log, PacketType.CONNACK, false), "it has connected again");
        assertTrue(said(log).contains("reconnecting"));
    }

    @Test
    void noMessageThatWasTakenIsLost() {
        List<String> said = said(simulated("reconnect", 1, RunOptions.NONE));
        for (int message = 1; message <= 8; message++) {
            assertTrue(said.contains("line/state: message " + message), "message " + message + " in " + said);
        }
    }

    @Test
    void theWillOfADeviceWhoseLineIsCutArrives() {
        TraceLog log = simulated("will", 1, RunOptions.NONE);
        assertEquals(List.of("CUT"), ordered(log));
        assertTrue(said(log).contains("lesson/will: the device is gone"));
    }

    /** A program whose client fails in the middle ends all the same: its yield thread does not connect again for ever. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        reporter, HANG_UP_LATER
        qos     , HANG_UP_LATER
        news    , HANG_UP_LATER
        news    , REFUSE_SUBSCRIPTION
        """)
    void aProgramThatFailsInTheMiddleEnds(String program, PeerBehaviour peer) throws StationFailed {
        try (Station station = Station.open(new Target.Simulated(1, peer));
                Session session = station.start(program, RunOptions.NONE)) {
            assertTrue(session.awaitEndOfProgram(PATIENCE));
        }
    }

    @Test
    void theUsersOrderCountsMoreThanTheProgramsOwn() {
        TraceLog log = simulated("silent", 1, RunOptions.NONE.withLine(List.of("PINGREQ 2 c2s drop")));
        assertEquals(List.of("DROPPED"), ordered(log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "reconnect", "will"})
    void theSameSeedTellsTheSame(String program) {
        for (long seed = 1; seed <= 20; seed++) {
            assertEquals(
                    events(simulated(program, seed, RunOptions.NONE)),
                    events(simulated(program, seed, RunOptions.NONE)),
                    "seed " + seed);
        }
    }

    @Test
    void onRealSocketsALostAnswerMakesTheClientSendAgain() throws Exception {
        try (Station station = Station.open(new Target.BuiltIn(Map.of()));
                Session session = station.session()) {
            session.skipWaits(true);
            station.run(session, "qos", IMPATIENT.withLine(List.of("PUBACK 1 s2c drop")));
            assertTrue(session.awaitEndOfProgram(PATIENCE));
            TraceLog log = session.log();
            assertEquals(List.of("DROPPED"), ordered(log));
            assertEquals(4, count(log, PacketType.PUBLISH, true));
        }
    }

    @Test
    void onRealSocketsADeadLineComesBackAndItsTimeCanBeSkipped() throws Exception {
        try (Station station = Station.open(new Target.BuiltIn(Map.of()));
                Session session = station.session()) {
            session.skipWaits(true);
            station.run(session, "silent", RunOptions.NONE);
            assertTrue(session.awaitEndOfProgram(PATIENCE));
            TraceLog log = session.log();
            assertEquals(List.of("SILENCED", "REVIVED"), ordered(log));
            assertEquals(2, count(log, PacketType.CONNACK, false));
            assertEquals(8.0, secondsBetween(log, LinkAct.SILENCED, LinkAct.REVIVED), 0.5, "in the session's time");
        }
    }

    /** What the link does it does while the client is held, too: it waits for nobody. */
    @Test
    void theLinkObeysWhileTheClientIsHeld() throws Exception {
        try (Station station = Station.open(new Target.BuiltIn(Map.of()));
                Session session = station.session()) {
            TraceLog log = session.log();
            session.gate().judge(position -> log.event(position) instanceof Event.Chunk);
            station.run(session, "connect", IMPATIENT.withLine(List.of("CONNACK 1 s2c drop")));
            Background.await("the gate stops", () -> session.gate().stopped());
            Background.await("the CONNACK is dropped", () -> ordered(log).equals(List.of("DROPPED")));
            assertTrue(session.gate().stopped());
        }
    }

    private static TraceLog simulated(String program, long seed, RunOptions options) {
        try (Station station = Station.open(new Target.Simulated(seed, PeerBehaviour.ACCEPT));
                Session session = station.start(program, options)) {
            assertTrue(session.awaitEndOfProgram(PATIENCE));
            return session.log();
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    private static double secondsBetween(TraceLog log, LinkAct first, LinkAct second) {
        return (time(log, second) - time(log, first)) / 1e9;
    }

    private static long time(TraceLog log, LinkAct act) {
        return events(log).stream()
                .filter(event -> event instanceof Event.Link link && link.act() == act)
                .findFirst()
                .orElseThrow()
                .stamp()
                .timeNanos();
    }

    private static List<Event> events(TraceLog log) {
        LongFunction<Event> at = log::event;
        return LongStream.range(0, log.length()).mapToObj(at).toList();
    }

    /** What the link has done by order. */
    private static List<String> ordered(TraceLog log) {
        return events(log).stream()
                .filter(event -> event instanceof Event.Link link && link.act().compareTo(LinkAct.LOST) > 0)
                .map(event -> ((Event.Link) event).act().name())
                .toList();
    }

    private static long count(TraceLog log, PacketType type, boolean out) {
        return events(log).stream()
                .filter(event -> out ? event instanceof Event.PacketOut : event instanceof Event.PacketIn)
                .map(event -> event instanceof Event.PacketOut sent ? sent.range() : range(event))
                .filter(range -> Packets.type(log, range) == type)
                .count();
    }

    private static Range range(Event event) {
        return ((Event.PacketIn) event).range();
    }

    private static List<String> said(TraceLog log) {
        return events(log).stream()
                .filter(Event.Said.class::isInstance)
                .map(event -> ((Event.Said) event).text())
                .toList();
    }
}
