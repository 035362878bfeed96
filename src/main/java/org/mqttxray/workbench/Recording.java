package org.mqttxray.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mqttxray.capture.Limits;
import org.mqttxray.capture.TraceFile;
import org.mqttxray.capture.TraceFileRefused;
import org.mqttxray.trace.TraceLog;

/** The recording of a lesson: a log in a file of our own form, small, whole and without secrets. */
public final class Recording {
    /** How the name of such a file ends. */
    public static final String SUFFIX = ".xtrace";

    /** A lesson of ten minutes needs a few hundred KiB, unpacked; these leave room and keep a hostile file out of the memory. */
    private static final Limits LIMITS = new Limits(64L << 20, 16 << 20, 1 << 8);

    private static final boolean WITH_SECRETS = false;

    private Recording() {}

    /**
     * Writes the events that a log has now, secrets masked. The file is whole or not there: one that was there before is replaced only by a
     * whole one.
     *
     * @throws IOException if it can't be written
     */
    public static void write(TraceLog log, Path file) throws IOException {
        WholeFile.write(file, out -> TraceFile.write(log, out, WITH_SECRETS));
    }

    /**
     * Reads a recording.
     *
     * @param file a plain file; a link is none, because a lesson lies in its folder whole
     * @throws RecordingFailed if the file can't be read or can't be trusted
     */
    public static TraceLog open(Path file) throws RecordingFailed {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw RecordingFailed.notPlain();
            }
            return read(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw RecordingFailed.missing(e);
        } catch (IOException | SecurityException e) {
            throw RecordingFailed.unreadable(e);
        }
    }

    /**
     * A log as its recording will show it, without a file: secrets are masked.
     *
     * @throws RecordingFailed if {@link #open} would refuse it, because it is too large
     */
    public static TraceLog preview(TraceLog log) throws RecordingFailed {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TraceFile.write(log, bytes, WITH_SECRETS);
            return read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw RecordingFailed.unreadable(e);
        }
    }

    private static TraceLog read(InputStream in) throws IOException, RecordingFailed {
        try {
            TraceFile.Opened opened = TraceFile.read(in, LIMITS);
            if (opened.damage().isPresent()) {
                throw RecordingFailed.cutOff(opened.damage().get());
            }
            return opened.log();
        } catch (TraceFileRefused e) {
            throw RecordingFailed.refused(e);
        }
    }
}
