package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.Recovery;
import org.mqttxray.workbench.SavedTrace;

/** A run whose process is killed is there up to its last second. */
@Tag("machine")
@Timeout(180)
class KilledRunTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int PUBLISHES = 4;

    @TempDir
    private Path folder;

    @Test
    void whatIsMissingIsLessThanASecondsWorth() throws Exception {
        Process process = start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            readUpToAPublish(out, printed);
            TimeUnit.NANOSECONDS.sleep(A_SECOND.toNanos());
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<Recovery.Found> found = new Recovery(new DataFolder(folder)).find();
        assertEquals(1, found.size(), found.toString());
        assertEquals(Optional.of("emqx"), found.get(0).program());
        assertTrue(found.get(0).cutOff());
        SavedTrace saved = SavedTrace.open(found.get(0).file());
        assertEquals(found.get(0).events(), saved.log().length());
        JsonNode last = new JsonMapper().readTree(printed.get(printed.size() - 1));
        long position = last.get("position").asLong();
        assertTrue(saved.log().length() > position, "saved " + saved.log().length() + ", a second before " + position);
        assertEquals(
                last.get("time_ns").asLong(),
                saved.log().event(position).stamp().timeNanos());
    }

    /** The moment after which most happens; what was printed had happened. */
    private static void readUpToAPublish(BufferedReader out, List<String> printed) throws IOException {
        int publishes = 0;
        while (publishes < PUBLISHES) {
            String line = out.readLine();
            assertTrue(line != null, "the run is over after " + printed.size() + " events");
            printed.add(line);
            publishes += line.contains("\"packet_out\"") && line.contains("\"PUBLISH\"") ? 1 : 0;
        }
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                java,
                "-D" + DataFolder.PROPERTY + "=" + folder,
                "-cp",
                classes,
                "org.mqttxray.Launcher",
                "run",
                "emqx",
                "--rounds",
                "100",
                "--format",
                "jsonl");
        return new ProcessBuilder(command)
                .redirectError(new File(folder.toFile(), "said"))
                .start();
    }
}
