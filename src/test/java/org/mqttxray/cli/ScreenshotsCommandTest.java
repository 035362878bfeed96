package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What can't be written is named, with what to do about it. */
class ScreenshotsCommandTest {
    private static final Window UNWRITABLE = new Window() {
        @Override
        public int open(Options options) throws Missing {
            throw new Missing("");
        }

        @Override
        public int takePictures(Path folder) throws IOException {
            throw new FileAlreadyExistsException(folder.toString());
        }
    };

    @Test
    void anUnwritableFolderIsSaidInOneSentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineProgram.run(
                new String[] {"screenshots", "pictures", "--lang", "en"},
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                UNWRITABLE);
        assertEquals(Terminal.FAILED, code);
        assertEquals(
                "Error: pictures can not be written (FileAlreadyExistsException). Name another folder, or check that this one may be"
                        + " written to and that there is room on the disk.",
                err.toString(StandardCharsets.UTF_8).strip());
    }
}
