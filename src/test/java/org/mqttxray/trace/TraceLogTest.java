package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealClock;

@Tag("machine")
@Timeout(120)
class TraceLogTest {
    private static final int SEVERAL_CHUNKS = 3 * LogChunk.CAPACITY + 17;

    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
    private final Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everythingWrittenIsReadBackAsItWas(long seed) {
        Script script = new Script(seed, ChunkStore.inMemory());

        script.play(SEVERAL_CHUNKS);

        List<Event> expected = script.expected();
        assertEquals(expected.size(), script.log().length());
        for (int position = 0; position < expected.size(); position++) {
            assertEquals(expected.get(position), script.log().event(position));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void bytesWrittenAreReadBackAsTheyWere(long seed) {
        Script script = new Script(seed, ChunkStore.inMemory());

        script.play(SEVERAL_CHUNKS);

        int ranges = 0;
        for (int position = 0; position < script.expected().size(); position++) {
            byte[] expected = script.expectedBytes().get(position);
            if (expected != null) {
                Range range = Script.rangeOf(script.log().event(position)).orElseThrow();
                assertArrayEquals(expected, script.log().bytes(range), "event " + position);
                ranges++;
            }
        }
        assertTrue(ranges > 100, "the script writes bytes");
    }

    @Test
    void aScriptWritesEveryKindOfEvent() {
        Script script = new Script(1, ChunkStore.inMemory());
        script.play(SEVERAL_CHUNKS);

        Set<String> kinds = new TreeSet<>();
        script.expected().forEach(event -> kinds.add(event.getClass().getSimpleName()));

        assertEquals(Kind.values().length, kinds.size(), kinds.toString());
    }

    @Test
    void theTableOfTextsMayOverflow() {
        int texts = (1 << 16) + 5_000;
        tracer.root(
                "main",
                "client",
                () -> tracer.run(TracedFunction.MQTT_LEASE, call -> {
                    for (int i = 0; i < texts; i++) {
                        call.said("text " + i);
                    }
                    call.said("text 0");
                }));
        for (int i = 0; i < texts; i++) {
            assertEquals("text " + i, ((Event.Said) log.event(i + 2)).text());
        }
        assertEquals("text 0", ((Event.Said) log.event(texts + 2)).text());
    }

    @Test
    void positionsHaveNoGaps() {
        calls(SEVERAL_CHUNKS);

        for (long position = 0; position < log.length(); position++) {
            assertEquals(position, log.event(position).position());
        }
    }

    @Test
    void timesNeverDecrease() {
        calls(SEVERAL_CHUNKS);

        long last = 0;
        for (long position = 0; position < log.length(); position++) {
            long time = log.event(position).stamp().timeNanos();
            assertTrue(time >= last, "at " + position);
            last = time;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE})
    void beyondItsEndsThereIsNoEvent(long offset) {
        calls(10);
        long position = offset > 0 ? log.length() + offset - 1 : offset == 0 ? log.length() : offset;

        assertThrows(IndexOutOfBoundsException.class, () -> log.event(position));
    }

    @Test
    void anEmptyLogHasNoEvent() {
        assertEquals(0, log.length());
        assertThrows(IndexOutOfBoundsException.class, () -> log.event(0));
    }

    @Test
    void threadsAreNumberedFromOne() {
        for (int i = 0; i < 3; i++) {
            tracer.adopt("thread", "client");
        }
        assertEquals(
                List.of(1, 2, 3),
                LongStream.range(0, 3).mapToObj(p -> log.event(p).thread()).toList());
    }

    @Test
    void connectionsAreNumberedFromOneAndHaveTwoStreams() {
        TraceLog.Connection first = log.openConnection("a");
        TraceLog.Connection second = log.openConnection("b");

        assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
        for (ByteStream stream : List.of(first.toServer(), first.toClient(), second.toServer(), second.toClient())) {
            assertEquals(stream, log.stream(stream.number()));
        }
        assertEquals(1, log.lastConnection("a"));
        assertEquals(2, log.lastConnection("b"));
        assertEquals(0, log.lastConnection("c"));
        assertTrue(first.unused());
    }

    @Test
    void whoReadsWhileOthersWriteSeesEveryEventBelowTheLength() throws Exception {
        int events = 400_000;
        long seed = 11;
        AtomicBoolean writing = new AtomicBoolean(true);
        Background<Void> writer = Background.run(() -> {
            try {
                writeEventsThatTellTheirPosition(events);
            } finally {
                writing.set(false);
            }
            return null;
        });
        Background<Long> reader = Background.run(() -> {
            Random random = new Random(seed);
            long read = 0;
            while (writing.get()) {
                long length = Math.min(events, log.length());
                if (length > 0) {
                    assertTellsItsPosition(length - 1);
                    assertTellsItsPosition((long) (random.nextDouble() * length));
                    assertTellsItsPosition(Math.max(0, length - 1 - random.nextInt(200)));
                    read++;
                }
            }
            return read;
        });

        writer.result();
        assertTrue(reader.result() > 100, "it has read while the other wrote");
        for (long position = 0; position < events; position += 101) {
            assertTellsItsPosition(position);
        }
    }

    private void writeEventsThatTellTheirPosition(int events) {
        tracer.adopt("writer", "client");
        TraceLog.Connection connection = log.openConnection("client");
        tracer.run(TracedFunction.MQTT_LEASE, call -> {
            while (log.length() < events) {
                long position = log.length();
                byte[] bytes = Long.toString(position).getBytes(StandardCharsets.US_ASCII);
                switch ((int) (position % 4)) {
                    case 0 -> call.local("position", position);
                    case 1 -> call.said(longText(position));
                    case 2 -> call.wrote("position", connection.toServer(), bytes, 0, bytes.length);
                    default -> call.said(Long.toString(position % 1_000));
                }
            }
        });
    }

    private void assertTellsItsPosition(long position) {
        Event event = log.event(position);
        assertEquals(position, event.position());
        if (position < 2) {
            return; // the beginnings of the thread and of its call
        }
        switch ((int) (position % 4)) {
            case 0 -> assertEquals(new Value.Number(position), ((Event.Local) event).value());
            case 1 -> assertEquals(longText(position), ((Event.Said) event).text());
            case 2 ->
                assertEquals(
                        Long.toString(position),
                        new String(log.bytes(((Event.Wrote) event).range()), StandardCharsets.US_ASCII));
            default -> assertEquals(Long.toString(position % 1_000), ((Event.Said) event).text());
        }
    }

    private static String longText(long position) {
        return "a text that is too long for the table of texts because it goes on and on: " + position;
    }

    @Test
    void fullChunksGoToTheStoreInTheirOrderAndAreReadBackFromThere() {
        List<LogChunk> stored = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        Script script = new Script(5, new ChunkStore() {
            @Override
            public void add(LogChunk chunk) {
                assertTrue(chunk.full());
                assertEquals(stored.size(), chunk.index);
                stored.add(chunk);
            }

            @Override
            public LogChunk get(int index) {
                asked.add(index);
                return stored.get(index);
            }
        });
        script.play(SEVERAL_CHUNKS);

        long first = LogChunk.CAPACITY - 1;
        long second = LogChunk.CAPACITY;
        long last = script.log().length() - 1;
        assertEquals(script.expected().get((int) first), script.log().event(first));
        assertEquals(script.expected().get((int) second), script.log().event(second));
        assertEquals(script.expected().get((int) last), script.log().event(last));
        assertEquals(3, stored.size());
        assertEquals(List.of(0, 1), asked, "the open chunk is not asked for");
    }

    @Test
    void aStoreThatFailsLeavesTheMonitorFreeSoThatTheSessionCanEnd() throws Exception {
        TraceLog failing = new TraceLog(clock, new ChunkStore() {
            @Override
            public void add(LogChunk chunk) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public LogChunk get(int index) {
                throw new IllegalStateException("nothing was added");
            }
        });
        Tracer writes = Tracer.on(failing, clock, new Gate(clock), Lines.off());
        Background<Void> writer = Background.run(() -> {
            writes.adopt("main", "client");
            while (true) {
                writes.run(TracedFunction.MQTT_CONNECT, call -> {});
            }
        });
        assertThrows(IllegalStateException.class, writer::result);

        assertMonitorIsFree();
    }

    @Test
    void aMistakeInsideAnEventLeavesTheMonitorFreeSoThatTheSessionCanEnd() throws Exception {
        ByteStream stream = log.openConnection("client").toServer();
        Background<Void> writer = Background.run(() -> {
            tracer.root(
                    "main",
                    "client",
                    () -> tracer.run(
                            TracedFunction.MQTT_CONNECT, call -> call.wrote("beyond", stream, new byte[1], 0, 2)));
            return null;
        });
        assertThrows(IndexOutOfBoundsException.class, writer::result);

        assertMonitorIsFree();
    }

    private void assertMonitorIsFree() throws Exception {
        Background<Boolean> end = Background.run(() -> {
            clock.end();
            return true;
        });
        end.awaitRest();
        assertTrue(end.ended(), "a thread that is gone holds the monitor");
    }

    @Test
    void anEventOfACallWithTwoNumbersTakesAtMostThirtyTwoBytes(TestReporter reporter) {
        tracer.adopt("main", "client");
        for (int i = 0; i < 200_000; i++) {
            int value = i;
            tracer.call(TracedFunction.NETWORK_READ, value, 5_000 - value % 5_000, call -> value);
        }

        double each = (double) log.memory() / log.length();

        reporter.publishEntry("bytes an event", String.format("%.1f", each));
        assertTrue(each <= 32, () -> String.format("%.1f bytes an event", each));
    }

    @Test
    void aConnectionTellsWhoseItIs() {
        log.openConnection("a");
        log.openConnection("b");
        List<Integer> numbers = List.of(Integer.MIN_VALUE, 0, 1, 2, 3, Integer.MAX_VALUE);
        assertEquals(
                List.of("", "", "a", "b", "", ""),
                numbers.stream().map(log::clientOf).toList());
    }

    @Test
    void theLinkWritesWithoutAThread() {
        Range range = new Range(1, 2, 3);
        log.link(LinkAct.SWALLOWED, 4, "PINGRESP", Optional.of(range));
        log.link(LinkAct.DIALLED, 5, "消息.测试:1883", Optional.empty());

        Range passed = new Range(1, 5, 9); // later
        log.openConnection("client");
        log.link(LinkAct.DROPPED, 1, "PUBACK 1 s2c", false, new byte[] {64, 2}, passed);
        log.link(LinkAct.DELIVERED, 1, "PUBACK 2 s2c", false, new byte[0], passed);

        Event.Link first = (Event.Link) log.event(0);
        Event.Link second = (Event.Link) log.event(1);
        Event.Link third = (Event.Link) log.event(2);
        Event.Link fourth = (Event.Link) log.event(3);
        assertEquals(
                List.of(Optional.of(new Range(-2, 0, 2)), Optional.of(passed)), List.of(third.bytes(), third.passed()));
        assertEquals(List.of(Optional.empty(), Optional.of(passed)), List.of(fourth.bytes(), fourth.passed()));
        assertEquals(
                new Event.Link(first.stamp(), LinkAct.SWALLOWED, 4, "PINGRESP", Optional.of(range), Optional.empty()),
                first);
        assertEquals(
                new Event.Link(second.stamp(), LinkAct.DIALLED, 5, "消息.测试:1883", Optional.empty(), Optional.empty()),
                second);
        assertEquals(Event.NO_THREAD, first.thread());
    }

    @Test
    void detailShowsWhatFirstAppearsAtItOrBefore() {
        for (Detail view : Detail.values()) {
            assertEquals(
                    EnumSet.range(Detail.ARTICLE, view),
                    EnumSet.copyOf(EnumSet.allOf(Detail.class).stream()
                            .filter(view::shows)
                            .toList()));
        }
    }

    private void calls(int events) {
        tracer.adopt("main", "client");
        while (log.length() < events) {
            tracer.run(TracedFunction.MQTT_CONNECT, call -> {});
        }
    }
}
