package org.mqttxray.ui.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user has done is there at the next start, whatever happened in between. */
class ProgressBookTest {
    private static final String LESSON = "03-connect";
    private static final String GONE = "run-999999999999-1-a-progress.json";

    @TempDir
    private Path folder;

    private final AtomicLong clock = new AtomicLong(1_000);

    private ProgressBook open() {
        return new ProgressBook(ProgressStore.in(folder), clock::incrementAndGet);
    }

    private static Answer wrong(int option, int tries) {
        return new Answer(Answer.State.WRONG, OptionalInt.of(option), "", tries, false, 0);
    }

    private static Answer right(String typed, int tries) {
        return new Answer(Answer.State.RIGHT, OptionalInt.empty(), typed, tries, true, 0);
    }

    @Test
    void everythingIsThereAgain() {
        try (ProgressBook book = open()) {
            book.standing(LESSON, "line");
            book.standing(LESSON, "packet");
            book.answered(LESSON, "line", wrong(2, 1));
            book.answered(LESSON, "packet", right("00 32", 3));
            book.note(LESSON, "packet", "大端序:\n\"00 32\" \uD83D\uDE00");
            book.finish("01-picture");
            book.call("小明");
        }
        try (ProgressBook again = open()) {
            LessonProgress lesson = again.of(LESSON);
            assertEquals("packet", lesson.step());
            assertTrue(lesson.of("line").seen());
            assertEquals(
                    new Answer(Answer.State.WRONG, OptionalInt.of(2), "", 1, false, 1_003),
                    lesson.of("line").answer());
            assertEquals(right("00 32", 3).typed(), lesson.of("packet").answer().typed());
            assertEquals("大端序:\n\"00 32\" \uD83D\uDE00", lesson.of("packet").note());
            assertTrue(again.of("01-picture").finished());
            assertEquals("小明", again.progressProperty().get().student());
            assertEquals(Optional.of(LESSON), again.progressProperty().get().last());
            assertEquals(Optional.empty(), again.trouble());
        }
    }

    @Test
    void eachChangeIsWrittenBeforeTheBookIsClosed() throws IOException {
        ProgressStore files = ProgressStore.in(folder);
        List<Progress> written = new java.util.concurrent.CopyOnWriteArrayList<>();
        ProgressBook book = new ProgressBook(
                new ProgressStore() {
                    @Override
                    public Read read() throws IOException {
                        return files.read();
                    }

                    @Override
                    public void write(Progress progress) throws IOException {
                        files.write(progress);
                        written.add(progress);
                    }
                },
                clock::incrementAndGet);
        book.standing(LESSON, "line");
        awaitWritten(written, "line");
        try (ProgressBook killed = open()) { // as after a kill: nobody closed the first
            assertEquals("line", killed.of(LESSON).step());
        }
        book.close();
    }

    private static void awaitWritten(List<Progress> written, String step) {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
        while (written.stream().noneMatch(one -> one.of(LESSON).step().equals(step))) {
            assertTrue(System.nanoTime() < end, "nothing was written");
            Thread.onSpinWait();
        }
    }

    @Test
    void whatCouldNotBeKeptIsForgottenOnceAllIsKept() {
        List<Progress> written = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Progress> refused = new java.util.concurrent.CopyOnWriteArrayList<>();
        ProgressStore once = new ProgressStore() {
            @Override
            public Read read() {
                return new Read(Progress.NONE, Optional.empty(), Optional.empty());
            }

            @Override
            public void write(Progress progress) throws IOException {
                if (refused.isEmpty()) {
                    refused.add(progress);
                    throw new IOException("full");
                }
                written.add(progress);
            }
        };
        ProgressBook book = new ProgressBook(once, clock::incrementAndGet);
        book.standing(LESSON, "line");
        awaitTrouble(book);
        book.standing(LESSON, "packet");
        awaitWritten(written, "packet");
        book.close();
        assertEquals(Optional.empty(), book.trouble());
    }

    private static void awaitTrouble(ProgressBook book) {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(20).toNanos();
        while (book.trouble().isEmpty()) {
            assertTrue(System.nanoTime() < end, "no trouble was told");
            Thread.onSpinWait();
        }
    }

    @Test
    void twoWindowsAtOnceLoseNothingOfEachOther() {
        ProgressBook one = open();
        ProgressBook two = open();
        one.answered(LESSON, "line", right("a", 1));
        two.answered(LESSON, "packet", right("b", 2));
        two.answered(LESSON, "line", wrong(1, 1));
        one.note("04-connect-bytes", "flags", "C2");
        one.close();
        two.close();
        try (ProgressBook again = open()) {
            assertEquals("b", again.of(LESSON).of("packet").answer().typed());
            assertEquals(
                    Answer.State.WRONG, again.of(LESSON).of("line").answer().state(), "the later one");
            assertEquals("C2", again.of("04-connect-bytes").of("flags").note());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "[]",
                "{\"mqtt-xray-progress\":1}",
                "{\"mqtt-xray-progress\":1,\"lessons\":[]}",
                "{\"mqtt-xray-progress\":1,\"lessons\":{}} trailing",
                "{\"mqtt-xray-progress\":1,\"lessons\":{},\"lessons\":{}}",
                "{\"mqtt-xray-progress\":0,\"lessons\":{}}"
            })
    void aDamagedFileIsKeptAsideAndNothingElseIsLost(String damage) throws IOException {
        try (ProgressBook book = open()) {
            book.standing(LESSON, "line");
        }
        Files.writeString(folder.resolve(GONE), damage);
        try (ProgressBook again = open()) {
            assertEquals("line", again.of(LESSON).step());
            ProgressBook.Trouble trouble = again.trouble().orElseThrow();
            assertEquals("progress.damaged", trouble.key());
            assertEquals(damage, Files.readString(Path.of(trouble.argument())));
        }
    }

    @Test
    void aFileThatIsCutOffIsKeptAside() throws IOException {
        try (ProgressBook book = open()) {
            book.standing(LESSON, "line");
        }
        Path file = only();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length += 7) {
            byte[] part = new String(whole, 0, length, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), ProgressJson.read(new String(part, StandardCharsets.UTF_8)));
        }
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void aFileOfANewerProgramStays() throws IOException {
        String newer = "{\"mqtt-xray-progress\":2,\"lessons\":{}}";
        Files.writeString(folder.resolve(GONE), newer);
        try (ProgressBook book = open()) {
            assertEquals("progress.newer", book.trouble().orElseThrow().key());
            book.standing(LESSON, "line");
        }
        assertEquals(newer, Files.readString(folder.resolve(GONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\":{},\"at\":\"x\",\"steps\":{\"line\":{\"seen\":true}}}",
                "{\"steps\":{\"line\":{\"seen\":true,\"answered\":5,\"answer\":\"nonsense\",\"option\":\"b\"}}}",
                "{\"steps\":{\"line\":{\"seen\":true},\"other\":7}}"
            })
    void whatMakesNoSenseCountsAsNothing(String lesson) {
        Progress progress = ProgressJson.read(
                        "{\"mqtt-xray-progress\":1,\"lessons\":{\"" + LESSON + "\":" + lesson + "}}")
                .orElseThrow();
        assertTrue(progress.of(LESSON).of("line").seen());
        assertEquals(Answer.State.OPEN, progress.of(LESSON).of("line").answer().state());
    }

    @Test
    void aFullDiskIsSaid() {
        ProgressBook book = new ProgressBook(
                new ProgressStore() {
                    @Override
                    public Read read() {
                        return new Read(Progress.NONE, Optional.empty(), Optional.empty());
                    }

                    @Override
                    public void write(Progress progress) throws IOException {
                        throw new IOException("No space left");
                    }
                },
                clock::incrementAndGet);
        book.standing(LESSON, "line");
        book.close();
        assertEquals(Optional.of(new ProgressBook.Trouble("progress.not-kept", "No space left")), book.trouble());
        assertEquals("line", book.of(LESSON).step());
    }

    @Test
    void questionsThatAreOpenAgainStayOpen() {
        ProgressBook other = open();
        try (ProgressBook book = open()) {
            book.answered(LESSON, "line", right("a", 1));
            other.note(LESSON, "line", "x");
            book.reopen(LESSON);
        }
        other.close();
        try (ProgressBook again = open()) {
            assertEquals(Answer.State.OPEN, again.of(LESSON).of("line").answer().state());
            assertEquals("x", again.of(LESSON).of("line").note());
        }
    }
}
