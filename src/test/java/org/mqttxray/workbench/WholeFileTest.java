package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails in the middle leaves what was there, and nothing else. */
class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatFailsInTheMiddleLeavesTheOneBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "before");
        OutputStream[] stream = new OutputStream[1];
        Progress.Cancelled thrown = assertThrows(
                Progress.Cancelled.class,
                () -> WholeFile.write(file, out -> {
                    stream[0] = out;
                    out.write(1);
                    throw new Progress.Cancelled();
                }));
        assertEquals(0, thrown.getSuppressed().length);
        assertEquals("before", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertThrows(ClosedChannelException.class, () -> stream[0].write(1), "it is not left open");
    }

    @Test
    void aWholeOneTakesThePlaceOfTheOneBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "before");
        WholeFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
    }
}
