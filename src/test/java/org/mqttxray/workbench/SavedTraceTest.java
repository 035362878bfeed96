package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** A run is saved with all that its reader has added, and opened again as it was. */
class SavedTraceTest {
    @TempDir
    private Path folder;

    @Test
    void allOfItComesBack() throws Exception {
        SavedTrace.Notes notes = new SavedTrace.Notes(
                Optional.of("connect"),
                Optional.of(Instant.ofEpochMilli(1_700_000_000_123L)),
                List.of(new SavedTrace.Bookmark(5, "here")),
                List.of("{}"),
                Optional.of(new SavedTrace.LessonStep("03-connect", 2)));
        Path file = folder.resolve("run.xtrace");
        TraceLog log = run();
        SavedTrace.save(log, file, true, notes);
        SavedTrace opened = SavedTrace.open(file);
        assertEquals(notes, opened.notes());
        assertEquals(events(log), events(opened.log()));
        assertEquals(true, opened.holdsSecrets());
        assertEquals(Optional.empty(), opened.cutOffAtLine());
    }

    @Test
    void aFileThatWasThereIsReplacedByAWholeOneOrNotAtAll() throws Exception {
        Path file = Files.writeString(folder.resolve("run.xtrace"), "before");
        SavedTrace.Notes tooFar = new SavedTrace.Notes(
                Optional.of(""),
                Optional.empty(),
                List.of(new SavedTrace.Bookmark(0, "")),
                List.of(),
                Optional.empty());
        SavedTrace.save(run(), file, false, tooFar);
        assertEquals(false, SavedTrace.open(file).holdsSecrets());
        byte[] first = Files.readAllBytes(file);
        Path taken = Files.createDirectories(folder.resolve("folder/in it")).getParent();
        assertThrows(IOException.class, () -> SavedTrace.save(run(), taken, false, tooFar));
        assertArrayEquals(first, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing half written is left");
        }
    }

    @Test
    void whatIsCancelledLeavesNothingAndTheFileThatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("run.xtrace"), "before");
        Progress unwanted = new Progress();
        unwanted.cancel();
        TraceLog log = run();
        assertThrows(
                Progress.Cancelled.class, () -> SavedTrace.save(log, file, false, SavedTrace.Notes.NONE, unwanted));
        assertEquals("before", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        SavedTrace.save(log, file, false, SavedTrace.Notes.NONE);
        assertThrows(Progress.Cancelled.class, () -> SavedTrace.open(file, unwanted));
    }

    @Test
    void howFarItHasComeIsToldAsTheShareOfAll() throws Exception {
        Path file = folder.resolve("run.xtrace");
        TraceLog log = run();
        Progress saving = new Progress();
        SavedTrace.save(log, file, false, SavedTrace.Notes.NONE, saving);
        assertEquals(new Progress.Reached(log.length(), log.length()), saving.reached());
        Progress opening = new Progress();
        SavedTrace.open(file, opening);
        assertEquals(1.0, opening.reached().share());
    }

    @Test
    void whatIsNotThereAndWhatIsNoTraceAreToldApart() throws IOException {
        assertThrows(NoSuchFileException.class, () -> SavedTrace.open(folder.resolve("none")));
        Path foreign = Files.writeString(folder.resolve("foreign"), "text");
        assertEquals(
                "capture.refused.not-ours",
                assertThrows(RecordingFailed.class, () -> SavedTrace.open(foreign))
                        .key());
    }

    private static List<Event> events(TraceLog log) {
        return LongStream.range(0, log.length()).mapToObj(log::event).toList();
    }

    private static TraceLog run() {
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
                Session session = station.start("connect", RunOptions.NONE)) {
            session.awaitEndOfProgram(Duration.ofSeconds(30));
            return session.log();
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }
}
