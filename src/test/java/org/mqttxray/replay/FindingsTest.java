package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Event;
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
            names = {"RUBBISH"})
    void nothingIsWrongWithOurClientAndThePeers(PeerBehaviour peer) {
        TraceLog log = run(peer);

        assertEquals(List.of(), at(log, log.length()));
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

    /** The client waits for an answer for the whole of its timeout, as the C library does, before it thinks of its ping. */
    @Test
    void aSilenceIsFoundWhenTheClientSpeaksAgain() {
        TraceLog log = new SimulatedRun(1, PeerBehaviour.ACCEPT, Duration.ofSeconds(5)).log();
        List<Finding> all = at(log, log.length());

        assertEquals(List.of("MQTT-3.1.2-24"), rules(all));
        Packets.Sighting connect =
                new Replay<>(log, new Packets()).at(log.length()).get(0);
        assertEquals(connect.range(), all.get(0).packet());
        assertEquals(
                PacketType.PINGREQ,
                Packets.type(log, ((Event.PacketOut) log.event(all.get(0).position())).range()));
    }

    @Test
    void everyPositionTellsTheSameHoweverItIsReached() {
        TraceLog log = run(PeerBehaviour.RUBBISH);
        Replay<Findings.State> back = new Replay<>(log, new Findings(log));
        back.at(log.length());
        for (long position = log.length(); position >= 0; position--) {
            assertEquals(at(log, position), back.at(position).all(), "position " + position);
        }
    }

    @Test
    void ofAConnectionOfWhichBytesAreCoveredNothingIsSaid() {
        TraceLog log = run(PeerBehaviour.RUBBISH);
        Range covered = at(log, log.length()).get(0).packet();
        ReadableLog seen = new ReadableLog() {
            @Override
            public long length() {
                return log.length();
            }

            @Override
            public Event event(long position) {
                return log.event(position);
            }

            @Override
            public byte[] bytes(Range range) {
                return new byte[range.length()];
            }

            @Override
            public boolean hides(Range range) {
                return range.overlaps(covered);
            }
        };

        assertEquals(
                List.of(),
                at(seen, seen.length()).stream()
                        .filter(finding -> finding.packet().overlaps(covered))
                        .toList());
    }
}
