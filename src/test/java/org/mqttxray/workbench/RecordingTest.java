package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** The recording of a lesson is written whole, without secrets, and refused if it can't be trusted. */
@Tag("machine")
class RecordingTest {
    private static final String PASSWORD = "geheim-42";
    private static final int MEBI = 1 << 20;
    private static final int TOO_LARGE_MEBI = 65;

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException, RecordingFailed, StationFailed {
        TraceLog log = run(Optional.empty());
        Recording.write(log, file());
        assertEquals(events(log), events(Recording.open(file())));
        assertEquals(events(log), events(Recording.preview(log)));
    }

    @Test
    void secretsAreMaskedInFileAndPreview() throws IOException, RecordingFailed, StationFailed {
        TraceLog log = run(Optional.of(PASSWORD));
        Recording.write(log, file());
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(lines.contains("\"secrets\":false"));
            assertFalse(lines.contains(PASSWORD), lines);
        }
        assertEquals(events(Recording.open(file())), events(Recording.preview(log)));
    }

    @Test
    void aNewOneReplacesTheOldAndLeavesNothingBeside() throws IOException, RecordingFailed, StationFailed {
        Files.writeString(file(), "what was here before");
        TraceLog log = run(Optional.empty());
        Recording.write(log, file());
        assertEquals(log.length(), Recording.open(file()).length());
        assertEquals(List.of(file()), children());
    }

    @Test
    void othersMayReadItAsAnyFile() throws IOException, StationFailed {
        Path usual = Files.createFile(folder.resolve("usual"));
        Recording.write(run(Optional.empty()), file());
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file()));
        }
    }

    @Test
    void whatCanNotBeReplacedStaysAndNothingIsLeftBeside() throws IOException, StationFailed {
        Files.createDirectories(file().resolve("full"));
        TraceLog log = run(Optional.empty());
        assertThrows(IOException.class, () -> Recording.write(log, file()));
        assertEquals(List.of(file()), children());
    }

    @Test
    void aFileThatIsNotThere() {
        assertRefused("capture.refused.missing");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file());
        assertRefused("capture.refused.not-plain");
    }

    @Test
    void aLinkOutOfTheFolder() throws IOException, StationFailed {
        Path elsewhere = folder.resolve("elsewhere");
        Recording.write(run(Optional.empty()), elsewhere);
        Files.createSymbolicLink(file(), elsewhere);
        assertRefused("capture.refused.not-plain");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file());
        assertRefused("capture.refused.empty");
    }

    @Test
    void aForeignFile() throws IOException {
        Files.writeString(file(), "%PDF-1.7 and so on");
        assertRefused("capture.refused.not-ours");
    }

    @Test
    void aNewerFile() throws IOException {
        deflate("{\"mqttxray-trace\":5,\"program\":\"9.0\"}\n");
        assertRefused("capture.refused.newer");
        assertArrayEquals(new Object[] {"9.0"}, refused().arguments(key -> key));
    }

    @Test
    void aFileThatWasCutOffAnywhere() throws IOException, StationFailed {
        Recording.write(run(Optional.empty()), file());
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {whole.length - 1, whole.length - 9, whole.length / 2}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused("capture.refused.cut-off");
        }
    }

    @Test
    void aDamagedFileSaysWhatIsWrongWithIt() throws IOException, StationFailed {
        Recording.write(run(Optional.empty()), file());
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 5] ^= 1;
        Files.write(file(), bytes);
        assertRefused("capture.refused.damaged");
        Object[] arguments = refused().arguments(key -> key);
        assertEquals("capture.fault.compression", arguments[1]);
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOne() throws IOException, StationFailed {
        Recording.write(run(Optional.empty()), file());
        String header;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            header = lines.substring(0, lines.indexOf('\n') + 1);
        }
        String line = "[\"bytes\",0,\"" + "00".repeat(MEBI / 2) + "\"]\n";
        deflate(header + "[\"events\",0,[\"a\"],[],[],[],[],[],[],[]]\n" + line.repeat(TOO_LARGE_MEBI));
        assertRefused("capture.refused.too-large");
    }

    private RecordingFailed refused() {
        return assertThrows(RecordingFailed.class, () -> Recording.open(file()));
    }

    /** Also that both languages have whole sentences for it. */
    private void assertRefused(String key) {
        RecordingFailed failed = refused();
        assertEquals(key, failed.key());
        for (Language language : Language.values()) {
            Messages words = new Messages(language);
            String sentence = words.get(failed.key(), failed.arguments(words::get));
            assertFalse(sentence.matches("(?s).*(\\{\\d}|capture\\.).*"), sentence);
        }
    }

    private Path file() {
        return folder.resolve("one" + Recording.SUFFIX);
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private void deflate(String lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Event> events(TraceLog log) {
        return LongStream.range(0, log.length()).mapToObj(log::event).toList();
    }

    private static TraceLog run(Optional<String> password) throws StationFailed {
        RunOptions options = new RunOptions(
                Optional.of("recorded"), password.map(secret -> "ada"), password, 50, 5_000, Duration.ZERO);
        try (Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
                Session session = station.start("connect", options)) {
            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(20)));
            return session.log();
        }
    }
}
