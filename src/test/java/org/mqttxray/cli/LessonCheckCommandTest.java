package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lesson check} says of a good lesson that it is good, and of a broken one where, what and how to mend it. */
class LessonCheckCommandTest {
    private static final Path CONNECT = Path.of("lessons", "03-connect");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"en, nothing is wrong", "zh, 没有问题"})
    void aGoodLessonIsPlayedAndFoundGood(String language, String sentence) {
        Console console = Console.of("lesson", "check", CONNECT.toString(), "--lang", language);

        assertEquals(0, console.code(), console.out() + console.err());
        assertTrue(console.out().contains(sentence), console.out());
    }

    @Test
    void aWrongFunctionIsNamedWithItsLineAndWhatWasMeant() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("03-connect"));
        for (String file : new String[] {"lesson.en.md", "lesson.zh.md"}) {
            String text = Files.readString(CONNECT.resolve(file));
            Files.writeString(copy.resolve(file), text.replace("mqtt_wait_packet", "mqtt_wait_paket"));
        }

        Console console = Console.of("lesson", "check", copy.toString(), "--lang", "en");

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(
                console.out().matches("(?s)lesson\\.en\\.md:\\d+ .*mqtt_wait_paket.*mqtt_wait_packet.*"),
                console.out());
        assertTrue(console.lastSentence().contains("problems found"), console.err());
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        Console console =
                Console.of("lesson", "check", folder.resolve("09-none").toString(), "--lang", "en");

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.out().contains("There is no file lesson.en.md"), console.out());
    }
}
