package org.mqttxray.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mqttxray.capture.Limits;
import org.mqttxray.capture.TraceFile;
import org.mqttxray.capture.TraceFileRefused;
import org.mqttxray.trace.TraceLog;

/** Logs in files of our own form. */
public final class Recording {
    /** How the name of such a file ends. */
    public static final String SUFFIX = ".xtrace";

    private Recording() {}

    /**
     * Reads a recording.
     *
     * @throws IOException if the file can't be read or can't be trusted
     */
    public static TraceLog open(Path file) throws IOException {
        try {
            return TraceFile.read(Files.newInputStream(file), Limits.USUAL).log();
        } catch (TraceFileRefused e) {
            throw new IOException(e);
        }
    }
}
