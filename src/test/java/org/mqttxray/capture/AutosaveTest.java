package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** What has happened is on disk within a second, the file goes when the session does, and a full disk stops nobody. */
@Tag("machine")
@Timeout(60)
class AutosaveTest {
    private static final TraceNotes.About ABOUT = new TraceNotes.About("connect", Instant.EPOCH);
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    /** Where the time of a machine under load may go. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final TraceLog run = Recordings.run(PeerBehaviour.ACCEPT);
    private final RecordedLog growing = new RecordedLog(ChunkStore.inMemory());
    private final DiskChunks chunks = new DiskChunks(Path.of("unused"), "test", DiskChunks.USUAL_BUDGET);

    @Test
    void whatHasHappenedCanBeReadFromTheFileWhileTheLogGrows() throws Exception {
        Path file = folder.resolve("new/run.xtrace");
        try (Autosave autosave = Autosave.start(growing.log(), file, ABOUT, chunks)) {
            for (int events : List.of(1, 200, (int) run.length())) {
                fill(events);
                long since = System.nanoTime();
                awaitSaved(autosave, events);
                assertTrue(System.nanoTime() - since < A_SECOND.plus(SLACK).toNanos());
                TraceFile.Opened opened = TraceFile.read(Files.newInputStream(file), Limits.USUAL);
                assertEquals(Optional.of((long) events), opened.damage().map(Damage::events));
                assertEquals(
                        Recordings.events(run).subList(0, events).size(),
                        opened.log().length());
                assertEquals(Optional.of(ABOUT), opened.notes().about());
                assertFalse(opened.secrets());
            }
        }
    }

    @Test
    void theFileGoesWithTheSession() throws IOException {
        Path file = folder.resolve("run.xtrace");
        Autosave autosave = Autosave.start(growing.log(), file, ABOUT, chunks);
        fill(100);
        awaitSaved(autosave, 100);
        autosave.close();
        assertTrue(autosave.awaitEnd(PATIENCE_MILLIS));
        assertTrue(Files.notExists(file));
    }

    @Test
    void whoWantsTheFileKeepsItWhole() throws Exception {
        Path file = folder.resolve("run.xtrace");
        Autosave autosave = Autosave.start(growing.log(), file, ABOUT, chunks);
        fill((int) run.length());
        autosave.keep();
        autosave.close();
        assertTrue(autosave.awaitEnd(PATIENCE_MILLIS));
        TraceFile.Opened opened = TraceFile.read(Files.newInputStream(file), Limits.USUAL);
        assertEquals(Optional.empty(), opened.damage());
        assertEquals(run.length(), opened.log().length());
    }

    @Test
    void anotherOnesFileIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("run.xtrace"), "not ours");
        Autosave autosave = Autosave.start(growing.log(), file, ABOUT, chunks);
        autosave.close();
        assertTrue(autosave.awaitEnd(PATIENCE_MILLIS));
        assertTrue(autosave.failure().isPresent());
        assertEquals("not ours", Files.readString(file));
    }

    /** Room for the beginning, then none, then some again: what comes behind a gap must not be written. */
    @Test
    void aFullDiskIsSaidAndTheFileOpensUpToWhereItWasFull() throws Exception {
        Path file = folder.resolve("run.xtrace");
        CountDownLatch full = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        Autosave autosave = Autosave.start(
                growing.log(), file, ABOUT, chunks, path -> new FullDisk(Files.newOutputStream(path), full, failures));
        fill(200);
        awaitSaved(autosave, 200);
        full.countDown();
        fill((int) run.length());
        while (autosave.failure().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertEquals("No space left on device", autosave.failure().get());
        assertEquals(200, autosave.saved());
        autosave.keep();
        assertTrue(autosave.awaitEnd(PATIENCE_MILLIS));
        TraceFile.Opened opened = TraceFile.read(Files.newInputStream(file), Limits.USUAL);
        assertTrue(opened.damage().isPresent());
        assertTrue(opened.log().length() >= 200);
        assertEquals(1, failures.get(), "nothing is written behind the gap");
    }

    @Test
    void noSecretIsEverOnDiskHoweverTheBlocksFall() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (TraceWriter writer = new TraceWriter(run, out, false)) {
            for (long to = 1; to <= run.length(); to++) {
                writer.writeUpTo(to);
            }
            writer.end();
        }
        String lines = Recordings.inflated(out.toByteArray());
        String hex = java.util.HexFormat.of()
                .formatHex(Recordings.PASSWORD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertFalse(lines.contains(Recordings.PASSWORD) || lines.contains(hex));
    }

    private static final class FullDisk extends OutputStream {
        private final OutputStream file;
        private final CountDownLatch full;
        private final AtomicInteger failures;

        FullDisk(OutputStream file, CountDownLatch full, AtomicInteger failures) {
            this.file = file;
            this.full = full;
            this.failures = failures;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (full.getCount() == 0 && failures.getAndIncrement() == 0) {
                file.write(bytes, from, count / 2);
                throw new IOException("No space left on device");
            }
            file.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Lets the log grow to a number of events; those without bytes, so that no stream is needed. */
    private void fill(int events) {
        while (growing.log().length() < events) {
            long position = growing.log().length();
            Event.Stamp stamp = new Event.Stamp(position, position * 1_000, 0, org.mqttxray.trace.Place.UNKNOWN);
            growing.add(new Event.Said(stamp, "line " + position));
        }
    }

    private static void awaitSaved(Autosave autosave, long events) {
        while (autosave.saved() < events) {
            assertEquals(Optional.empty(), autosave.failure());
            Thread.onSpinWait();
        }
    }
}
