package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.trace.TraceLog;

/** A run that is being recorded has a file of its process; when the process is gone, the run can be had back. */
@Tag("machine")
@Timeout(120)
class RecoveryTest {
    /** No system gives a process such a number. */
    private static final String GONE = "run-999999999999-1000-";

    @TempDir
    private Path temporary;

    private DataFolder folder;
    private Recovery recovery;

    @BeforeEach
    void prepare() {
        folder = new DataFolder(temporary.resolve("new"));
        recovery = new Recovery(folder);
    }

    @Test
    void aRunHasAFileWhileItIsRecordedAndNoneAfterwards() throws Exception {
        try (Station station = Station.open(new Target.BuiltIn(java.util.Map.of()), folder)) {
            Session session = station.start("connect", RunOptions.NONE.withStay(Duration.ofSeconds(20)));
            while (files().isEmpty() || session.log().length() < 100) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertEquals(List.of(), recovery.find(), "a run of a process that lives is left alone");
            Path file = files().get(0);
            SavedTrace opened = opened(file);
            assertEquals(Optional.of("connect"), opened.notes().program());
            assertTrue(opened.cutOffAtLine().isPresent());
            assertEquals(Optional.empty(), session.notKept());
            session.close();
            assertTrue(session.awaitEnd(Duration.ofSeconds(20)));
            assertEquals(List.of(), files());
        }
    }

    @Test
    void whoAsksForItKeepsTheFileAndItIsWhole() throws Exception {
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT), folder)) {
            Session session = station.start("connect", RunOptions.NONE);
            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(30)));
            session.keepFile();
            session.close();
            assertTrue(session.awaitEnd(Duration.ofSeconds(20)));
            SavedTrace opened = SavedTrace.open(files().get(0));
            assertEquals(Optional.empty(), opened.cutOffAtLine());
            assertEquals(session.log().length(), opened.log().length());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayLookIntoTheFolder() throws Exception {
        whoAsksForItKeepsTheFileAndItIsWhole();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.runs())));
    }

    private static SavedTrace opened(Path file) throws Exception {
        SavedTrace opened = SavedTrace.open(file);
        while (opened.log().length() == 0) {
            opened = SavedTrace.open(file);
        }
        return opened;
    }

    @Test
    void theRunsOfProcessesThatAreGoneAreFoundTheLastOneFirst() throws Exception {
        Path whole = saved(GONE + "1.xtrace", 10);
        Path cut = saved(GONE + "2.xtrace", 20);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 30));
        Files.setLastModifiedTime(cut, FileTime.from(Instant.ofEpochSecond(2_000)));
        Files.setLastModifiedTime(whole, FileTime.from(Instant.ofEpochSecond(1_000)));
        List<Recovery.Found> found = recovery.find();
        assertEquals(
                List.of(cut, whole), found.stream().map(Recovery.Found::file).toList());
        assertEquals(Instant.ofEpochSecond(2_000), found.get(0).written());
        assertEquals(Optional.of("connect"), found.get(0).program());
        assertTrue(found.get(0).cutOff());
        assertFalse(found.get(1).cutOff());
        for (Recovery.Found each : found) {
            assertEquals(SavedTrace.open(each.file()).log().length(), each.events());
        }
        recovery.delete(found.get(0));
        assertEquals(List.of(whole), files());
    }

    @Test
    void aProcessIsAliveOnlyIfItStartedWhenTheFileSays() throws IOException {
        ProcessMark own = ProcessMark.own();
        saved(own.beginning() + "1.xtrace", 1);
        saved(new ProcessMark(own.pid(), own.startMillis() + 1_000).beginning() + "2.xtrace", 1);
        saved(new ProcessMark(own.pid(), 0).beginning() + "3.xtrace", 1);
        Path reused = saved(new ProcessMark(own.pid(), own.startMillis() - 3_600_000).beginning() + "4.xtrace", 1);
        assertEquals(
                List.of(reused),
                recovery.find().stream().map(Recovery.Found::file).toList());
    }

    @Test
    void whatCanNotBeOpenedIsFoundTooSoThatItCanBeRemoved() throws IOException {
        Files.createDirectories(folder.runs());
        Files.writeString(folder.runs().resolve(GONE + "1.xtrace"), "rubbish");
        Files.writeString(folder.runs().resolve("of-the-user.xtrace"), "rubbish");
        Files.createDirectories(folder.runs().resolve(GONE + "2.xtrace"));
        List<Recovery.Found> found = recovery.find();
        assertEquals(1, found.size());
        assertEquals(
                "capture.refused.not-ours", found.get(0).refused().orElseThrow().key());
    }

    @Test
    void partsOfLogsThatNobodyUsesAreTidiedUp() throws IOException {
        Files.createDirectories(folder.runs());
        Files.createFile(folder.runs().resolve(GONE + "1-77.chunks"));
        Path used = Files.createFile(folder.runs().resolve(ProcessMark.own().beginning() + "1-78.chunks"));
        recovery.tidy();
        assertEquals(List.of(used), files());
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        recovery.tidy();
        assertEquals(List.of(), recovery.find());
    }

    @Test
    void whereNothingCanBeWrittenTheRunGoesOnAndSaysSo() throws Exception {
        DataFolder none = new DataFolder(Files.createFile(temporary.resolve("file")));
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT), none);
                Session session = station.start("connect", RunOptions.NONE)) {
            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(30)));
            assertTrue(
                    session.awaitOutcome(Duration.ofSeconds(30)).orElseThrow().succeeded());
            while (session.notKept().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private Path saved(String name, int stay) throws IOException {
        Files.createDirectories(folder.runs());
        Path file = folder.runs().resolve(name);
        SavedTrace.save(run(stay), file, false, SavedTrace.Notes.of("connect", Instant.EPOCH));
        return file;
    }

    private static TraceLog run(int staySeconds) {
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
                Session session = station.start("connect", RunOptions.NONE.withStay(Duration.ofSeconds(staySeconds)))) {
            session.awaitEndOfProgram(Duration.ofSeconds(30));
            return session.log();
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(folder.runs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.runs())) {
            return files.toList();
        }
    }
}
