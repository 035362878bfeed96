package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that several processes keep at once. */
class KeptTextTest {
    private static final String ENDING = "-x.json";
    /** No process has it: systems count from 1 and not so far. */
    private static final String GONE = "run-999999999999-1-a" + ENDING;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = temp.resolve("deep").resolve("kept");
    }

    private List<String> texts() throws IOException {
        return new KeptText(folder, ENDING)
                .read().stream().map(KeptText.Part::text).sorted().toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whereNothingWasKeptThereIsNothing() throws IOException {
        assertEquals(List.of(), texts());
    }

    @Test
    void twoWritersKeepBothTexts() throws IOException {
        KeptText one = new KeptText(folder, ENDING);
        KeptText two = new KeptText(folder, ENDING);
        one.write("first");
        two.write("second");
        one.write("third");
        assertEquals(List.of("second", "third"), texts());
        assertEquals(2, files().size());
    }

    @Test
    void whatAProcessThatIsGoneKeptIsRemovedOnceItIsWrittenAgain() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(GONE), "old");
        KeptText text = new KeptText(folder, ENDING);
        assertEquals(1, text.read().size());
        assertTrue(files().contains(GONE), "it is not removed as long as nothing else holds it");
        text.write("old and new");
        assertEquals(List.of("old and new"), texts());
        assertFalse(files().contains(GONE));
    }

    @Test
    void whatWasNotReadIsNotRemoved() throws IOException {
        Files.createDirectories(folder);
        KeptText text = new KeptText(folder, ENDING);
        text.read();
        Files.writeString(folder.resolve(GONE), "late");
        text.write("new");
        assertEquals(List.of("late", "new"), texts());
    }

    @Test
    void whatIsPutAsideStaysAndIsNotReadAgain() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(GONE), "rubbish");
        KeptText text = new KeptText(folder, ENDING);
        Path aside = text.setAside(text.read().get(0));
        text.write("new");
        assertEquals("rubbish", Files.readString(aside));
        assertEquals(List.of("new"), texts());
    }

    @Test
    void whatIsLeftStays() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(GONE), "of a newer program");
        KeptText text = new KeptText(folder, ENDING);
        text.leave(text.read().get(0));
        text.write("new");
        assertEquals(List.of("new", "of a newer program"), texts());
    }

    @Test
    void aHugeFileIsNotTakenIn() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(GONE), new byte[KeptText.MOST_BYTES + 1]);
        assertEquals(List.of(""), texts());
    }
}
