package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttxray.replay.UnfinishedPackets.Unfinished;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** What is seen of a packet before it is whole. */
@Timeout(120)
class UnfinishedPacketsTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static TraceLog run(PeerBehaviour peer) {
        return new SimulatedRun(1, peer, Duration.ZERO).log();
    }

    private static String hex(TraceLog log, Unfinished packet) {
        return HEX.formatHex(log.bytes(packet.range()));
    }

    /** The unfinished packet that grew last, after each event at which it changed. */
    private static List<Unfinished> growth(TraceLog log, boolean out) {
        Replay<UnfinishedPackets.State> replay = new Replay<>(log, new UnfinishedPackets());
        List<Unfinished> growth = new ArrayList<>();
        for (long position = 0; position <= log.length(); position++) {
            Optional<Unfinished> now = replay.at(position).latest().filter(packet -> packet.out() == out);
            now.filter(packet ->
                            growth.isEmpty() || !growth.get(growth.size() - 1).equals(packet))
                    .ifPresent(growth::add);
        }
        return growth;
    }

    @Test
    void aPacketGrowsInTheWriteBufferByFields() {
        TraceLog log = run(PeerBehaviour.ACCEPT);
        List<Unfinished> connect = growth(log, true);

        assertEquals(List.of(1, 2, 4, 8, 9, 10, 12), lengths(connect).subList(0, 7));
        assertEquals("MQTT", text(log, connect.get(3)).substring(4));
    }

    private static List<Integer> lengths(List<Unfinished> growth) {
        return growth.stream().map(packet -> packet.range().length()).toList();
    }

    private static String text(TraceLog log, Unfinished packet) {
        return new String(log.bytes(packet.range()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPacketThatIsWholeIsUnfinishedNoMore() {
        TraceLog log = run(PeerBehaviour.ACCEPT);
        Replay<UnfinishedPackets.State> replay = new Replay<>(log, new UnfinishedPackets());
        for (Packets.Sighting packet : new Replay<>(log, new Packets()).at(log.length())) {
            Unfinished before = replay.at(packet.position()).ofThread().get(packet.thread());
            assertArrayEquals(log.bytes(packet.range()), log.bytes(before.range()), "all of it was there before");
            assertEquals(packet.out(), before.out());
            assertFalse(replay.at(packet.position() + 1).ofThread().containsKey(packet.thread()));
        }
    }

    @Test
    void theBytesOfThePasswordAreKnownToBeSecret() {
        TraceLog log = run(PeerBehaviour.ACCEPT);
        List<Unfinished> connect = growth(log, true);
        Unfinished whole = connect.stream()
                .filter(packet -> !packet.secrets().isEmpty())
                .findFirst()
                .orElseThrow();

        assertEquals(1, whole.secrets().size());
        assertEquals("secret", new String(log.bytes(whole.secrets().get(0)), StandardCharsets.UTF_8));
    }

    @Test
    void whatArrivesGrowsByChunks() {
        TraceLog log = run(PeerBehaviour.ACCEPT);
        List<String> growth = growth(log, false).stream()
                .map(packet -> hex(log, packet))
                .distinct()
                .toList();
        assertEquals(List.of("20", "2002", "20020000"), growth);
    }

    @Test
    void thePartOfAPacketWhoseRestDoesNotComeStays() {
        TraceLog log = run(PeerBehaviour.HALF_CONNACK);
        Unfinished last = new Replay<>(log, new UnfinishedPackets())
                .at(log.length())
                .latest()
                .orElseThrow();
        assertFalse(last.out());
        assertTrue(hex(log, last).startsWith("20"));
        assertTrue(log.event(last.position()) instanceof Event.Chunk);
    }
}
