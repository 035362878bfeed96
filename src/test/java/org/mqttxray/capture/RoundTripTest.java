package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.workbench.PeerBehaviour;

/** What is read is what was written. */
class RoundTripTest {
    private static final List<Projection<?>> PROJECTIONS =
            List.of(new CallStacks(), new ClientStates(), new Locks(), new Packets(), new Threads());

    @ParameterizedTest
    @EnumSource(
            value = PeerBehaviour.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MALFORMED", "HANG_UP_IN_PACKET"}) // the client reads on and on: too much to compare
    void aRunComesBackAsItWas(PeerBehaviour peer) throws TraceFileRefused {
        for (long seed = 1; seed <= 3; seed++) {
            assertComesBack(Recordings.run(seed, peer, Duration.ofSeconds(30)));
        }
    }

    @Test
    void aRunOfManyBlocksAndChunksComesBackAsItWas() throws TraceFileRefused {
        TraceLog log = Recordings.run(1, PeerBehaviour.ACCEPT, Duration.ofMinutes(20));
        assertTrue(log.length() > 10 * TraceWriter.BLOCK_EVENTS, "events: " + log.length());
        assertComesBack(log);
    }

    /** Both what the broker got and what it sent, where the client knows nothing of it. */
    @Test
    void whatOnlyTheBrokersEndOfTheLineSawComesBack() throws TraceFileRefused {
        List<String> line = List.of("CONNECT 1 c2s repeat", "CONNACK 1 s2c delay 20 ms", "PINGRESP 2 s2c drop");
        TraceLog log = Recordings.run(1, PeerBehaviour.ACCEPT, Duration.ofSeconds(60), line);
        TraceLog read = assertComesBack(log);
        List<String> far = Recordings.events(read).stream()
                .filter(event ->
                        event instanceof Event.Link link && link.bytes().isPresent())
                .map(event -> ((Event.Link) event).bytes().orElseThrow())
                .map(range -> (read.stream(range.stream()).toServer() ? "c2s " : "s2c ")
                        + HexFormat.of().formatHex(read.bytes(range)))
                .map(text -> text.length() > 20 ? text.substring(0, 6) : text)
                .toList();
        assertTrue(far.contains("c2s 10"), far.toString());
        assertTrue(far.contains("s2c 20020000"), far.toString());
        for (Event event : Recordings.events(log)) {
            if (event instanceof Event.Link link && link.bytes().isPresent()) {
                Range range = link.bytes().get();
                assertArrayEquals(log.bytes(range), read.bytes(range));
            }
        }
    }

    @Test
    void nothingComesBackAsNothing() throws TraceFileRefused {
        assertComesBack(new RecordedLog(ChunkStore.inMemory()).log());
    }

    @Test
    void severalClientsAndConnectionsComeBackInTheirOrder() throws TraceFileRefused {
        RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
        recorded.openConnection("first");
        recorded.openConnection("second");
        recorded.openConnection("first");
        recorded.append(5, new byte[] {1, 2, 3});
        recorded.append(2, new byte[] {4});
        Event.Stamp stamp = new Event.Stamp(0, 7, Event.NO_THREAD, Place.UNKNOWN);
        recorded.add(new Event.Chunk(stamp, new Range(5, 1, 3)));
        recorded.add(
                new Event.Link(stamp, LinkAct.PINGED, 2, "PINGREQ", Optional.of(new Range(2, 0, 1)), Optional.empty()));
        recorded.add(new Event.Link(stamp, LinkAct.LOST, 0, "", Optional.empty(), Optional.empty()));
        Optional<Range> never = Optional.of(new Range(3, 1L << 40, (1L << 40) + 2)); // the client has not got so much
        recorded.add(new Event.Link(stamp, LinkAct.DELIVERED, 2, "PUBACK 1 s2c", Optional.empty(), never));
        Optional<Range> cut = Optional.of(new Range(3, 4, 4));
        recorded.add(new Event.Link(stamp, LinkAct.DROPPED, 2, "", Optional.of(new Range(2, 0, 1)), cut));
        recorded.add(new Event.PacketIn(stamp, new Range(5, 0, 3)));
        TraceLog read = assertComesBack(recorded.log());
        assertEquals(
                List.of("first", "second", "first"),
                List.of(
                        read.stream(0).client(),
                        read.stream(2).client(),
                        read.stream(4).client()));
    }

    @Test
    void anyTextAndAnyNumberComesBack() throws TraceFileRefused {
        RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
        Event.Stamp stamp = new Event.Stamp(0, Long.MAX_VALUE, 65_535, new Place("A.java", Integer.MAX_VALUE));
        recorded.add(new Event.ThreadStarted(stamp, "", "报文\"\\\n\u0000", 65_535));
        recorded.add(
                new Event.Said(stamp, "half a pair: \uD83D, a whole one: \uD83D\uDE00, " + "long ".repeat(40_000)));
        recorded.add(new Event.Local(stamp, "low", new Value.Number(Long.MIN_VALUE)));
        recorded.add(new Event.Local(stamp, "high", new Value.Number(Long.MAX_VALUE)));
        recorded.add(new Event.State(stamp, ClientField.LAST_SENT, new Value.Number(Long.MIN_VALUE)));
        recorded.add(new Event.State(stamp, ClientField.LAST_SENT, Value.NONE));
        recorded.add(new Event.State(stamp, ClientField.PACKET_ID, new Value.Text("17")));
        List<Value> key = List.of(new Value.Number(9), new Value.Number(2));
        recorded.add(new Event.Listed(
                stamp,
                ClientField.ACK_HANDLER_LIST,
                List.of(key.get(0), key.get(1), new Value.Number(5_000), new Value.Number(13))));
        recorded.add(new Event.Unlisted(stamp, ClientField.ACK_HANDLER_LIST, key));
        recorded.add(new Event.Entered(
                stamp, TracedFunction.MQTT_SET_HOST, List.of(new Value.Text("17")), new Place("B.java", 0)));
        recorded.add(new Event.Threw(stamp, TracedFunction.MQTT_SET_HOST, "MQTT_NULL_VALUE_ERROR"));
        assertComesBack(recorded.log());
    }

    @Test
    void largePacketsComeBackInSeveralLines() throws TraceFileRefused {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
        recorded.openConnection("client");
        recorded.append(0, bytes);
        Event.Stamp stamp = new Event.Stamp(0, 0, Event.NO_THREAD, Place.UNKNOWN);
        recorded.add(new Event.PacketOut(stamp, new Range(0, 0, bytes.length)));
        assertComesBack(recorded.log());
        assertEquals(
                7,
                Recordings.inflated(Recordings.file(recorded.log()))
                        .lines()
                        .filter(line -> line.startsWith("[\"bytes\""))
                        .count());
    }

    @Test
    void theSameLogGivesTheSameBytes() {
        byte[] first = Recordings.file(Recordings.run(PeerBehaviour.ACCEPT));
        assertArrayEquals(first, Recordings.file(Recordings.run(PeerBehaviour.ACCEPT)));
    }

    private static TraceLog assertComesBack(TraceLog log) throws TraceFileRefused {
        byte[] file = Recordings.file(log);
        TraceFile.Opened opened = Recordings.open(file);
        assertEquals(Optional.empty(), opened.damage());
        assertTrue(opened.secrets());
        assertEquals(Recordings.events(log), Recordings.events(opened.log()));
        for (Event event : Recordings.events(log)) {
            Recordings.range(event)
                    .ifPresent(range ->
                            assertArrayEquals(log.bytes(range), opened.log().bytes(range), event.toString()));
        }
        for (Projection<?> projection : PROJECTIONS) {
            assertEquals(
                    new Replay<>(log, projection).at(log.length()),
                    new Replay<>(opened.log(), projection).at(log.length()));
        }
        assertArrayEquals(file, Recordings.file(opened.log()));
        return opened.log();
    }
}
