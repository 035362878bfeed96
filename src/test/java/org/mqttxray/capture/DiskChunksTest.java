package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** However little of a long log fits into memory, it reads as if all of it did. */
@Tag("machine")
class DiskChunksTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int EVENTS = 300_000;
    private static final long TINY = 1 << 20;
    /** A chunk that is being filled, and one that a reader holds. */
    private static final long SLACK = 1 << 19;

    @TempDir
    private Path folder;

    @Test
    void aLongLogReadsAsOneInMemoryFromTwoThreadsWhileItGrows() throws Exception {
        DiskChunks chunks = new DiskChunks(folder, "test", TINY);
        RecordedLog small = new RecordedLog(chunks);
        TraceLog whole = made(new RecordedLog(ChunkStore.inMemory()), () -> {});
        AtomicBoolean grown = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Long>> read = new ArrayList<>();
        for (long reader = 0; reader < 2; reader++) {
            Random random = new Random(SEED + reader);
            Callable<Long> reading = () -> compare(whole, small.log(), random, grown);
            read.add(readers.submit(reading));
        }
        made(small, chunks::spill);
        grown.set(true);
        for (Future<Long> each : read) {
            assertTrue(each.get() > 1_000, "seed " + SEED);
        }
        readers.shutdown();
        assertEquals(Optional.empty(), chunks.failure());
        assertTrue(chunks.memory() <= TINY + SLACK, "memory " + chunks.memory());
        assertEquals(events(whole), events(small.log()));
        statesAreTheSame(whole, small.log());
    }

    private static long compare(TraceLog whole, TraceLog small, Random random, AtomicBoolean grown) {
        long compared = 0;
        do {
            long length = small.length();
            for (int i = 0; i < 100 && length > 0; i++) {
                long at = random.nextLong(length);
                assertEquals(whole.event(at), small.event(at), "seed " + SEED);
                compared++;
            }
        } while (!grown.get() || compared < 2_000);
        return compared;
    }

    private static void statesAreTheSame(TraceLog whole, TraceLog small) {
        Random random = new Random(SEED);
        Replay<?> wholeStacks = new Replay<>(whole, new CallStacks());
        Replay<?> smallStacks = new Replay<>(small, new CallStacks());
        Replay<?> wholeThreads = new Replay<>(whole, new Threads());
        Replay<?> smallThreads = new Replay<>(small, new Threads());
        for (int i = 0; i < 200; i++) {
            long at = random.nextLong(EVENTS + 1L);
            assertEquals(wholeStacks.at(at), smallStacks.at(at), "seed " + SEED + " at " + at);
            assertEquals(wholeThreads.at(at), smallThreads.at(at), "seed " + SEED + " at " + at);
        }
    }

    @Test
    void nothingIsWrittenBeforeItMust() throws IOException {
        DiskChunks chunks = new DiskChunks(folder.resolve("new"), "test", DiskChunks.USUAL_BUDGET);
        made(new RecordedLog(chunks), chunks::spill);
        assertTrue(Files.notExists(folder.resolve("new")));
    }

    @Test
    void theFileHasNoNameWhereTheSystemAllows() throws IOException {
        DiskChunks chunks = new DiskChunks(folder, "test", TINY);
        made(new RecordedLog(chunks), chunks::spill);
        try (Stream<Path> files = Files.list(folder)) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            assertEquals(windows ? 1 : 0, files.count());
        }
    }

    @Test
    void whereTheDiskFailsTheLogStaysInMemoryAndSaysSo() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));
        DiskChunks chunks = new DiskChunks(noFolder, "test", TINY);
        TraceLog log = made(new RecordedLog(chunks), chunks::spill);
        assertTrue(chunks.failure().isPresent());
        assertTrue(chunks.memory() > TINY);
        assertEquals(events(made(new RecordedLog(ChunkStore.inMemory()), () -> {})), events(log));
    }

    @Test
    void aFileThatNeitherMemoryNorDiskTakesIsNotOpened() throws Exception {
        byte[] file = Recordings.file(made(new RecordedLog(ChunkStore.inMemory()), () -> {}));
        Path noFolder = Files.createFile(folder.resolve("file"));
        assertThrows(
                IOException.class,
                () -> TraceFile.read(
                        new ByteArrayInputStream(file), Limits.USUAL, new DiskChunks(noFolder, "test", TINY)));
        TraceFile.Opened opened =
                TraceFile.read(new ByteArrayInputStream(file), Limits.USUAL, new DiskChunks(folder, "test", TINY));
        assertEquals(EVENTS, opened.log().length());
    }

    /** Threads that call and return, with short and long texts, numbers of all sizes and now and then a long pause. */
    private static TraceLog made(RecordedLog recorded, Runnable afterChunk) {
        Random random = new Random(SEED);
        long time = 0;
        List<Integer> depths = new ArrayList<>(List.of(0, 0, 0, 0));
        for (int thread = 1; thread <= 3; thread++) {
            recorded.add(new Event.ThreadStarted(stamp(0, time, thread), "t" + thread, "client " + thread % 2, 0));
        }
        for (int i = 3; i < EVENTS; i++) {
            int thread = 1 + random.nextInt(3);
            time += random.nextInt(500) == 0 ? random.nextLong(1L << 40) : random.nextInt(50_000);
            recorded.add(next(stamp(i, time, thread), depths, random));
            if (i % 4_096 == 0) {
                afterChunk.run();
            }
        }
        afterChunk.run();
        return recorded.log();
    }

    private static Event next(Event.Stamp stamp, List<Integer> depths, Random random) {
        int depth = depths.get(stamp.thread());
        if (depth < 20 && random.nextBoolean()) {
            depths.set(stamp.thread(), depth + 1);
            return new Event.Entered(stamp, TracedFunction.MAIN, List.of(), Place.UNKNOWN);
        }
        if (depth > 0 && random.nextBoolean()) {
            depths.set(stamp.thread(), depth - 1);
            return new Event.Returned(stamp, TracedFunction.MAIN, new Value.Number(random.nextLong()));
        }
        return random.nextInt(5) == 0
                ? new Event.Said(stamp, "é" + random.nextInt() + "x".repeat(random.nextInt(200)))
                : new Event.Local(stamp, "v" + random.nextInt(50), new Value.Number(random.nextInt(1_000)));
    }

    private static Event.Stamp stamp(long position, long time, int thread) {
        return new Event.Stamp(position, time, thread, new Place("A.java", 1 + (int) (position % 100)));
    }

    private static List<Event> events(TraceLog log) {
        return LongStream.range(0, log.length()).mapToObj(log::event).toList();
    }
}
