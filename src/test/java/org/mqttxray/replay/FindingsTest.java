package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Findings.Cause;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** What is found in a run, and when. */
@Timeout(120)
class FindingsTest {
    private static TraceLog run(PeerBehaviour peer) {
        return new SimulatedRun(1, peer, Duration.ZERO).log();
    }

    private static List<Finding> at(ReadableLog log, long position) {
        return new Replay<>(log, new Findings(log)).at(position).all();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(one -> one.breach().fault().rule()).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = PeerBehaviour.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RUBBISH", "SESSION_PRESENT", "MALFORMED"})
    void nothingIsWrongWithOurClientAndThePeers(PeerBehaviour peer) {
        TraceLog log = run(peer);

        assertEquals(List.of(), at(log, log.length()));
    }

    private static List<Cause> causes(TraceLog log) {
        return at(log, log.length()).stream().map(Finding::cause).toList();
    }

    @Test
    void bytesThatWerePutInAPacketsPlaceAreNotTheBrokersFault() {
        assertEquals(
                List.of(Cause.SENDER),
                causes(new ToldLog().session().in("40 02 00 07").log()));
        ToldLog told = new ToldLog().session();
        told.replaced("PUBACK 1 s2c", "40 02 00 01").in("40 02 00 07");
        assertEquals(List.of(Cause.PLACED), causes(told.log()));
        told.in("40 02 00 08");
        assertEquals(List.of(Cause.PLACED, Cause.ORDERS), causes(told.log()), "what follows may come of it");
    }

    /** The client has read nothing in between, so both are believed to lie at the same place. */
    @Test
    void inAnOlderRecordWhatReplacesAPacketOfTheClientTakesNothingFromThat() {
        ToldLog told = new ToldLog().session();
        told.replaced("PUBACK 1 s2c", "40 02 00 01").replaced("PINGREQ 1 c2s", "C0 00");
        assertEquals(List.of(Cause.PLACED), causes(told.in("40 02 00 07").log()));
    }

    @Test
    void theFirstPacketMayBePutThereToo() {
        ToldLog told = new ToldLog().connection().out(ToldLog.CONNECT);
        told.replaced("CONNACK 1 s2c", ToldLog.CONNACK).in("D0 00");
        assertEquals(Cause.PLACED, causes(told.log()).get(0));
    }

    /** Behind the CONNACK the broker has sent a PUBACK for nothing, and then another packet, in whose place is a third. */
    private static ToldLog placed(String hex) {
        int length = ToldLog.bytes(hex).length;
        return new ToldLog().session().ordered(LinkAct.REPLACED, "SUBACK 1 s2c", "90 03 00 01 00", 8, length);
    }

    @Test
    void whatTheClientHadNotReadYetIsItsSendersFault() {
        ToldLog told = placed("90 03 00 63 00").in("40 02 00 07").in("90 03 00 63 00 40 02 00 08");
        assertEquals(List.of(Cause.SENDER, Cause.PLACED, Cause.ORDERS), causes(told.log()));
    }

    @Test
    void thePacketBeforeMayComeInTheSameChunk() {
        ToldLog told = placed("36 00").in("40 02 00 07 36 00");
        assertEquals(List.of(Cause.SENDER, Cause.PLACED), causes(told.log()));
    }

    @Test
    void severalPacketsMayBePutInThePlaceOfOne() {
        ToldLog told = placed("90 03 00 63 00 40 02 00 01 40 02 00 02");
        told.in("40 02 00 07 90 03 00 63 00").in("40 02 00 01 40 02 00 02 40 02 00 08");
        assertEquals(List.of(Cause.SENDER, Cause.PLACED, Cause.PLACED, Cause.PLACED, Cause.ORDERS), causes(told.log()));
    }

    @Test
    void nothingInThePlaceOfAPacketIsNobodysPacket() {
        ToldLog told = placed("").in("40 02 00 07 40 02 00 08");
        assertEquals(List.of(Cause.SENDER, Cause.ORDERS), causes(told.log()));
    }

    @Test
    void whatComesBeforeADroppedPacketDoesNotComeOfIt() {
        ToldLog told = new ToldLog().session().ordered(LinkAct.DROPPED, "SUBACK 1 s2c", "90 03 00 01 00", 8, 0);
        assertEquals(
                List.of(Cause.SENDER, Cause.ORDERS),
                causes(told.in("40 02 00 07 40 02 00 08").log()));
    }

    @Test
    void ofAPacketThatComesTwiceTheFirstIsItsSenders() {
        ToldLog told = new ToldLog().session().ordered(LinkAct.REPEATED, "PUBACK 1 s2c", "40 02 00 07", 4, 8);
        assertEquals(
                List.of(Cause.SENDER, Cause.ORDERS),
                causes(told.in("40 02 00 07 40 02 00 07").log()));
    }

    @Test
    void whatTheClientDoesBeforeItCouldKnowDoesNotComeOfIt() {
        ToldLog told = placed("90 03 00 63 00").out(ToldLog.CONNECT);
        assertEquals(List.of(Cause.SENDER), causes(told.log()));
        told = placed("90 03 00 63 00").in("40 02 00 07 90 03 00 63 00").out(ToldLog.CONNECT);
        assertEquals(List.of(Cause.SENDER, Cause.PLACED, Cause.ORDERS), causes(told.log()));
    }

    @Test
    void whatTheBrokerHadSentBeforeAnOrderForTheClientsPacketsDoesNotComeOfIt() {
        ToldLog told = new ToldLog().session().ordered(LinkAct.DROPPED, "PINGREQ 1 c2s", "", 8, 0);
        assertEquals(
                List.of(Cause.SENDER, Cause.ORDERS),
                causes(told.in("40 02 00 07 40 02 00 08").log()));
    }

    @Test
    void rubbishIsFoundWhenItArrives() {
        TraceLog log = run(PeerBehaviour.RUBBISH);
        List<Finding> all = at(log, log.length());

        assertEquals(List.of("MQTT-3.2.0-1", "3.1.1 section 2.2.1"), rules(all));
        Finding found = all.get(0);
        Event.Chunk chunk = (Event.Chunk) log.event(found.position());
        assertTrue(chunk.range().overlaps(found.packet()));
        assertEquals(List.of(), at(log, found.position()));
        assertEquals(all, at(log, found.position() + 1));
        assertEquals(all, new Replay<>(log, new Findings(log)).at(log.length()).about(found.packet()));
    }

    @Test
    void ourClientPingsBeforeItHasBeenSilentForTooLong() {
        TraceLog log = new SimulatedRun(1, PeerBehaviour.ACCEPT, Duration.ofSeconds(5)).log();
        assertEquals(List.of(), rules(at(log, log.length())));
    }

    /** The CONNECT asks for a keep alive of 60 seconds; one and a half times that have passed. */
    @Test
    void aSilenceIsFoundWhenTheClientSpeaksAgain() {
        TraceLog log = new ToldLog()
                .session()
                .at(TimeUnit.SECONDS.toNanos(200))
                .out("C0 00")
                .log();
        List<Finding> all = at(log, log.length());

        assertEquals(List.of("MQTT-3.1.2-24"), rules(all));
        Packets.Sighting connect =
                new Replay<>(log, new Packets()).at(log.length()).get(0);
        assertEquals(connect.range(), all.get(0).packet());
        assertEquals(
                PacketType.PINGREQ,
                Packets.type(log, ((Event.PacketOut) log.event(all.get(0).position())).range()));
    }

    private static ToldLog talk() {
        return new ToldLog()
                .session()
                .out("32 06 00 01 61 00 07 78")
                .in("D0 00")
                .in("40 02 00 08 32 06 00 01")
                .in("61 00 01 78")
                .out("82 06 00 07 00 01 61 00")
                .in("90 03 00 07 00 40 02 00 07")
                .out("32 06 00 01 61 00 09 78")
                .in("90 03 00 07 00");
    }

    /** A state is left as it was when the next one is made of it. */
    @Test
    void anEventFoldedASecondTimeTellsTheSame() {
        for (TraceLog log : List.of(run(PeerBehaviour.RUBBISH), talk().log())) {
            Findings findings = new Findings(log);
            List<Findings.State> states = new ArrayList<>(List.of(findings.start()));
            for (int position = 0; position < log.length(); position++) {
                states.add(findings.after(states.get(position), log.event(position)));
            }
            assertTrue(states.get(states.size() - 1).all().size() > 1);
            for (int position = 0; position < log.length(); position++) {
                Findings.State again = findings.after(states.get(position), log.event(position));
                assertEquals(states.get(position + 1).all(), again.all(), "position " + position);
            }
        }
    }

    @Test
    void aboutAPacketIsWhatOverlapsIt() {
        TraceLog log = talk().log();
        Findings.State state = new Replay<>(log, new Findings(log)).at(log.length());
        for (int stream = 0; stream <= 1; stream++) {
            for (long from = 0; from < 60; from++) {
                for (long to = from + 1; to < 60; to++) {
                    Range range = new Range(stream, from, to);
                    List<Finding> wanted = state.all().stream()
                            .filter(finding -> finding.packet().overlaps(range))
                            .toList();
                    assertEquals(wanted, state.about(range), range::toString);
                }
            }
        }
    }

    /** A log of which some bytes may not be seen, though one could. */
    private static final class CoveredLog extends SameLog {
        private final Range covered;

        CoveredLog(TraceLog log, Range covered) {
            super(log);
            this.covered = covered;
        }

        @Override
        public boolean hides(Range range) {
            return range.overlaps(covered);
        }
    }

    @Test
    void ofAConnectionOfWhichBytesAreCoveredNothingIsSaid() {
        TraceLog log = talk().log();
        Range connAck = new Range(1, 3, 4);
        Range elsewhere = new Range(3, 3, 4);

        assertEquals(List.of(), at(new CoveredLog(log, connAck), log.length()));
        assertEquals(at(log, log.length()), at(new CoveredLog(log, elsewhere), log.length()));
        assertTrue(at(log, log.length()).size() > 1);
    }

    @Test
    void whatIsFoundBeforeTheCoveredBytesIsSaid() {
        TraceLog log = talk().log();
        Range acks = new Range(1, 7, 8);

        assertEquals(at(log, log.length()).subList(0, 1), at(new CoveredLog(log, acks), log.length()));
    }
}
