package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.ui.progress.ProgressStore;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.SavedTrace;
import org.mqttxray.workbench.SavedTrace.Bookmark;
import org.mqttxray.workbench.Target;

/** Saving and opening as the window does it; no toolkit is started. */
@Tag("machine")
@Timeout(120)
class TraceFilesTest {
    /** No system gives a process such a number. */
    private static final String GONE = "run-999999999999-1000-1.xtrace";

    private static final Messages WORDS = new Messages(Language.EN);
    private static final Where PUBLISH = new Where.Packet(PacketType.PUBLISH, Direction.C2S);

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final Line line = new Line(worker);
    private final Bench bench = new Bench();
    private final Lecture lecture =
            new Lecture(bench, line, worker, () -> Language.EN, new ProgressBook(ProgressStore.inMemory()));
    private final Leaving leaving = new Leaving(bench, lecture);
    private final LessonShelf shelf = new LessonShelf(Path.of("lessons"), worker);
    private final Settings settings = new Settings(SettingsStore.inMemory());
    private TraceFiles files;

    @AfterEach
    void end() {
        lecture.close();
        files().close();
        worker.close();
        line.close();
    }

    /** In the test's own folder, which is not there before the test begins. */
    private TraceFiles files() {
        if (files == null) {
            files = new TraceFiles(bench, lecture, leaving, shelf, settings, new DataFolder(folder.resolve("data")));
        }
        return files;
    }

    @Test
    void aSavedRunComesBackWithAllThatBelongsToIt() {
        Path file = savedRun();
        long events = bench.moment().recorded();
        lecture.close();
        bench.set(List.of());
        open(file);
        assertEquals(Lecture.Ground.RECORDED, lecture.groundProperty().get());
        assertEquals(events, bench.moment().recorded());
        assertEquals("connect", lecture.program());
        assertEquals("run.xtrace", lecture.opened().orElseThrow().name());
        assertEquals(List.of(new Bookmark(7, "here")), bench.moment().bookmarks());
        assertEquals(List.of(Breakpoint.at(1, PUBLISH)), bench.breakpoints());
        assertEquals(file, settings.recentFiles().get(0));
    }

    @Test
    void aSecondLookKeepsTheBookmarksAndAsksNothing() {
        open(savedRun());
        bench.bookmarks().note(9, "new");
        for (Runnable again : List.<Runnable>of(leaving::restart, leaving::recorded, leaving::retry)) {
            again.run();
            refresh();
            assertTrue(leaving.waitingProperty().get().isEmpty());
            assertEquals(2, bench.bookmarks().all().size());
        }
    }

    @Test
    void theReaderStandsWhereHeStood() {
        savedRun();
        bench.goTo(23);
        bench.refresh();
        Path file = folder.resolve("stood.xtrace");
        save(file, false);
        lecture.close();
        open(file);
        await("the place", () -> bench.moment().events() == 23);
    }

    @Test
    void beforeNewBookmarksAreLostItIsAsked() {
        Path file = savedRun();
        open(file);
        assertFalse(leaving.losesBookmarks());
        bench.bookmarks().note(9, "new");
        files().open(folder.resolve("none.xtrace"));
        assertTrue(leaving.waitingProperty().get().isPresent());
        assertTrue(files().taskProperty().get().isEmpty(), "nothing is opened before the answer");
        leaving.answer(false);
        assertEquals(2, bench.bookmarks().all().size());
        files().open(folder.resolve("none.xtrace"));
        leaving.answer(true);
        await("the file", () -> files().taskProperty().get().isEmpty());
        assertTrue(files().noticeProperty().get().orElseThrow().failed());
        save(file, false);
        assertFalse(leaving.losesBookmarks(), "they are in the file now");
    }

    @Test
    void aLiveRunIsLikeThatOfAFile() {
        simulate();
        lecture.free("connect");
        await("the run, held at its first event", this::stands);
        assertFalse(leaving.losesBookmarks());
        bench.bookmarks().note(1, "new");
        leaving.restart();
        assertTrue(leaving.waitingProperty().get().isPresent(), "the run would be another one");
        leaving.answer(false);
        assertEquals(1, bench.bookmarks().all().size());
        save(folder.resolve("run.xtrace"), false);
        assertFalse(leaving.losesBookmarks(), "they are in the file now");
        leaving.restart();
        await("another run", this::stands);
        assertEquals(List.of(), bench.bookmarks().all());
        assertFalse(leaving.losesBookmarks());
    }

    @Test
    void whereTheReaderOfAFileStoodIsNoPlaceOfAnotherRun() {
        shelf.look();
        await("lessons", shelf::wasRead);
        lecture.open(shelf.lesson(3).orElseThrow(), 2, Lecture.Ground.RECORDED);
        await("the step", () -> lecture.stateProperty().get() == Lecture.State.READY);
        Path file = folder.resolve("stood.xtrace");
        save(file, false);
        lecture.close();
        files().open(file);
        await("the file", () -> lecture.opened().isPresent());
        lecture.open(shelf.lesson(4).orElseThrow(), 0, Lecture.Ground.RECORDED);
        await("its step", () -> lecture.stateProperty().get() == Lecture.State.READY);
        refresh();
        assertFalse(lecture.away());
    }

    @Test
    void breakpointsThatNobodyKnowsAreTold() throws IOException {
        savedRun();
        Path file = folder.resolve("unknown.xtrace");
        SavedTrace.Notes notes = new SavedTrace.Notes(
                Optional.of("connect"),
                Optional.empty(),
                List.of(),
                List.of("{\"number\":1,\"where\":\"lock\",\"lock\":5}"),
                Optional.empty());
        SavedTrace.save(bench.log().orElseThrow(), file, false, notes);
        open(file);
        String said = files().noticeProperty().get().orElseThrow().sentence().apply(WORDS);
        assertTrue(said.endsWith(WORDS.get("files.unknown-breakpoints", 1)), said);
    }

    @Test
    void aFileThatWasSavedInALessonOpensAtItsStep() {
        simulate();
        shelf.look();
        await("lessons", shelf::wasRead);
        lecture.open(shelf.lesson(3).orElseThrow(), 2, Lecture.Ground.RECORDED);
        await("the step", () -> lecture.stateProperty().get() == Lecture.State.READY);
        Path file = folder.resolve("lesson.xtrace");
        save(file, false);
        lecture.close();
        open(file);
        await("the step", () -> lecture.stateProperty().get() == Lecture.State.READY);
        assertEquals(3, lecture.lessonProperty().get().orElseThrow().number());
        assertEquals(2, lecture.stepProperty().get());
    }

    @Test
    void whatCanNotBeOpenedLeavesWhatIsShown() throws IOException {
        Path good = savedRun();
        Moment before = bench.moment();
        byte[] bytes = Files.readAllBytes(good);
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 0x55;
        for (Path bad : List.of(
                Files.writeString(folder.resolve("foreign.xtrace"), "a letter"),
                Files.createFile(folder.resolve("empty.xtrace")),
                Files.write(folder.resolve("damaged.xtrace"), damaged),
                Files.write(folder.resolve("header.xtrace"), Arrays.copyOf(bytes, 40)),
                Files.createDirectory(folder.resolve("folder.xtrace")),
                folder.resolve("none.xtrace"))) {
            files().open(bad);
            await(bad.toString(), () -> files().taskProperty().get().isEmpty());
            FileNotice notice = files().noticeProperty().get().orElseThrow();
            assertTrue(notice.failed(), bad.toString());
            assertFalse(notice.sentence().apply(WORDS).isEmpty());
            assertSame(before.log(), bench.moment().log(), bad.toString());
            assertEquals(Optional.empty(), lecture.opened());
        }
        assertFalse(settings.recentFiles().stream().anyMatch(file -> !file.equals(good)));
    }

    @Test
    void aFileThatIsCutOffOpensAndSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(savedRun());
        Path cut = Files.write(folder.resolve("cut.xtrace"), Arrays.copyOf(bytes, bytes.length - 12));
        open(cut);
        assertTrue(lecture.opened().orElseThrow().cutOffAtLine().isPresent());
    }

    @Test
    void whatCanNotBeWrittenIsSaidAndTheOldFileStays() throws IOException {
        Path file = savedRun();
        byte[] old = Files.readAllBytes(file);
        Path noFolder = folder.resolve("gone/run.xtrace");
        files().save(noFolder, false);
        await("the failure", () -> files().taskProperty().get().isEmpty());
        assertEquals(
                WORDS.get("files.no-folder"),
                files().noticeProperty().get().orElseThrow().sentence().apply(WORDS));
        files().save(file, true);
        files().cancel();
        await("the end", () -> files().taskProperty().get().isEmpty());
        boolean cancelled = files().noticeProperty().get().isEmpty();
        if (cancelled) {
            assertArrayEquals(old, Files.readAllBytes(file));
        } else {
            assertNotEquals(0, Files.size(file));
        }
    }

    @Test
    void aRunThatWasNotClosedIsOfferedUntilItIsSavedOrThrownAway() throws IOException {
        Path lost = lostRun();
        files().look();
        await("the run", () -> !files().lost().runsProperty().get().isEmpty());
        assertEquals(
                Optional.of("connect"),
                files().lost().runsProperty().get().get(0).program());
        open(lost);
        assertEquals("connect.xtrace", lecture.opened().orElseThrow().name());
        assertEquals(1, settings.recentFiles().size(), "it is no file of the user's");
        save(folder.resolve("kept.xtrace"), false);
        await("nothing", () -> files().lost().runsProperty().get().isEmpty());
        assertFalse(Files.exists(lost));
    }

    @Test
    void aRunThatWasNotClosedIsSavedAsItLiesThere() throws IOException {
        Path lost = lostRun();
        files().look();
        await("the run", () -> !files().lost().runsProperty().get().isEmpty());
        Path kept = folder.resolve("kept.xtrace");
        files().save(files().lost().runsProperty().get().get(0), kept);
        await("nothing", () -> files().lost().runsProperty().get().isEmpty());
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(lost));
    }

    @Test
    void aRunThatNobodyWantsIsThrownAway() throws IOException {
        Path lost = lostRun();
        files().lost().throwAway(lost);
        await("its end", () -> !Files.exists(lost));
    }

    private Path lostRun() throws IOException {
        Path saved = savedRun();
        Path runs = Files.createDirectories(new DataFolder(folder.resolve("data")).runs());
        return Files.copy(saved, runs.resolve(GONE));
    }

    /** A run of connect to its end, with a bookmark and a breakpoint, in a file. */
    private Path savedRun() {
        simulate();
        lecture.free("connect");
        await("the run, held at its first event", this::stands);
        bench.run();
        await("its end", () -> bench.moment().over());
        bench.bookmarks().note(7, "here");
        bench.set(List.of(Breakpoint.at(1, PUBLISH)));
        Path file = folder.resolve("run.xtrace");
        save(file, false);
        return file;
    }

    /** A verb is no use before: the client still goes to its first event. */
    private boolean stands() {
        return bench.moment().recorded() > 0 && !bench.moment().playhead().running();
    }

    private void simulate() {
        line.choose(new Target.Simulated(1, PeerBehaviour.ACCEPT));
    }

    private void save(Path file, boolean withSecrets) {
        files().save(file, withSecrets);
        await("the file", () -> files().taskProperty().get().isEmpty());
        FileNotice notice = files().noticeProperty().get().orElseThrow();
        assertFalse(notice.failed(), () -> notice.sentence().apply(WORDS));
    }

    private void open(Path file) {
        files().open(file);
        await("the run of the file", () -> files().taskProperty().get().isEmpty());
        FileNotice notice = files().noticeProperty().get().orElseThrow();
        assertFalse(notice.failed(), () -> notice.sentence().apply(WORDS));
    }

    private void await(String what, BooleanSupplier condition) {
        Background.await(what, () -> {
            refresh();
            return condition.getAsBoolean();
        });
    }

    private void refresh() {
        worker.finish();
        files().refresh();
        lecture.refresh();
        bench.refresh();
    }
}
