package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** The recording of a lesson: made by one command, checked by the other. */
class LessonRecordCommandTest {
    private static final Path CONNECT = Path.of("lessons", "03-connect");
    private static final byte[] BEFORE = {1, 2, 3};

    @TempDir
    private Path temp;

    private Path folder;
    private Path recording;

    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectory(temp.resolve("03-connect"));
        recording = folder.resolve(Lesson.RECORDING);
        for (String file : new String[] {"lesson.en.md", "lesson.zh.md"}) {
            Files.copy(CONNECT.resolve(file), folder.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, recorded, nothing is wrong", "zh, 录制完成, 没有问题"})
    void aRunThatFitsIsWrittenAndFoundGood(String language, String done, String good)
            throws IOException, RecordingFailed {
        Console record = lesson("record", language);

        assertEquals(0, record.code(), record.out() + record.err());
        long events = Recording.open(recording).length();
        assertTrue(record.out().startsWith(recording.toString()), record.out());
        assertTrue(record.out().contains(done), record.out());
        assertTrue(record.out().contains(events + " ") && record.out().contains(Files.size(recording) + " "));

        Console check = lesson("check", language);

        assertEquals(0, check.code(), check.out() + check.err());
        assertEquals(1, check.out().lines().count(), check.out());
        assertTrue(check.out().contains(good), check.out());
    }

    @ParameterizedTest
    @CsvSource({"en, problems found: 1", "zh, 1 个问题"})
    void aRunThatDoesNotFitIsRefusedAndTheOldRecordingStays(String language, String count) throws IOException {
        change("rounds: 1", "keep-alive: 51\n  rounds: 1");
        Files.write(recording, BEFORE);

        Console console = lesson("record", language);

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.out().startsWith("lesson.en.md:"), console.out());
        assertFalse(console.out().contains("{"), console.out());
        assertFalse(console.lastSentence().isEmpty());
        assertArrayEquals(BEFORE, Files.readAllBytes(recording));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aLessonThatCanNotBeReadIsRefused(String language) throws IOException {
        change("form: 1", "form: 7");

        Console console = lesson("record", language);

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.out().startsWith("lesson.en.md:"), console.out());
        assertFalse(Files.exists(recording));
    }

    @ParameterizedTest
    @CsvSource({"en, can not be written", "zh, 无法写入"})
    void aRecordingThatCanNotBeWrittenIsSaidSo(String language, String sentence) throws IOException {
        Files.createDirectories(recording.resolve("full"));

        Console console = lesson("record", language);

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.lastSentence().contains(sentence), console.err());
    }

    @ParameterizedTest
    @CsvSource({"en, there is no recording yet", "zh, 还没有录制"})
    void checkSaysInOneLineThatTheRecordingIsMissing(String language, String sentence) {
        Console console = lesson("check", language);

        assertEquals(0, console.code(), console.err());
        assertEquals(2, console.out().lines().count(), console.out());
        assertTrue(console.out().contains(sentence), console.out());
    }

    @ParameterizedTest
    @CsvSource({"en, This is not a trace", "zh, 这不是"})
    void checkNamesARecordingThatCanNotBeRead(String language, String sentence) throws IOException {
        Files.write(recording, BEFORE);

        Console console = lesson("check", language);

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.out().startsWith(Lesson.RECORDING + "  " + sentence), console.out());
    }

    @ParameterizedTest
    @CsvSource({"en, does not fit the lesson", "zh, 不再相符"})
    void checkNamesARecordingThatDoesNotFit(String language, String sentence) throws IOException, StationFailed {
        recordRefusal();

        Console console = lesson("check", language);

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(
                console.out().lines().allMatch(line -> line.startsWith(Lesson.RECORDING + "  lesson.")), console.out());
        assertTrue(console.out().contains(sentence), console.out());
        assertFalse(console.out().contains("{"), console.out());
    }

    @Test
    void whatIsWrongInAnyRunIsNotBlamedOnTheRecordingToo() throws IOException {
        assertEquals(0, lesson("record", "en").code());
        change("mqtt_wait_packet", "mqtt_yield");

        Console console = lesson("check", "en");

        assertEquals(Terminal.FAILED, console.code());
        assertFalse(console.out().contains(Lesson.RECORDING), console.out());
    }

    private void recordRefusal() throws IOException, StationFailed {
        RunOptions options =
                new RunOptions(Optional.of("refused"), Optional.empty(), Optional.empty(), 50, 5_000, Duration.ZERO);
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.REFUSE_5));
                Session session = station.start("connect", options)) {
            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(20)));
            Recording.write(session.log(), recording);
        }
    }

    private void change(String from, String to) throws IOException {
        for (String file : new String[] {"lesson.en.md", "lesson.zh.md"}) {
            String text = Files.readString(folder.resolve(file));
            assertTrue(text.contains(from), from);
            Files.writeString(folder.resolve(file), text.replace(from, to));
        }
    }

    private Console lesson(String command, String language) {
        return Console.of("lesson", command, folder.toString(), "--lang", language);
    }
}
