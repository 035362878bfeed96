package org.mqttxray.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a gzipped file, as far as it is whole and within the limits. */
final class TraceLines implements Closeable {
    /** The number of the first line. */
    static final long FIRST = 1;

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_FIRST_LINE = 1 << 20;
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;

    private final InputStream file;
    private final Limits limits;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream inflated;
    private int at;
    private int end;
    private long inflatedCount;
    private long line;
    private boolean over;
    private boolean cutOff;

    /** Reads nothing yet. */
    TraceLines(InputStream file, Limits limits) {
        this.file = new BufferedInputStream(file, BUFFER);
        this.limits = limits;
    }

    /** The number of the line that {@link #next} gave, or tried to give. */
    long line() {
        return line;
    }

    /** Whether the file ended too early; asked once there is no next line. */
    boolean cutOff() {
        return cutOff;
    }

    /** The line that must be there, or the file is none of ours. */
    byte[] first() throws IOException, TraceFileRefused {
        line = FIRST;
        unpack();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean whole = collect(bytes, LONGEST_FIRST_LINE);
        if (!whole && (!cutOff || !TraceHeader.mayBegin(bytes.toByteArray()))) {
            throw TraceFileRefused.notOurs();
        }
        if (!whole) {
            throw TraceFileRefused.damaged(line, TraceFault.CUT_AT_START);
        }
        return bytes.toByteArray();
    }

    private void unpack() throws IOException, TraceFileRefused {
        file.mark(2);
        int first = file.read();
        int second = file.read();
        file.reset();
        if (first < 0) {
            throw TraceFileRefused.empty();
        }
        if (first != GZIP_1 || second != GZIP_2) {
            throw TraceFileRefused.notOurs();
        }
        try {
            inflated = new GZIPInputStream(file, BUFFER);
        } catch (ZipException e) {
            throw TraceFileRefused.notOurs();
        } catch (EOFException e) {
            throw TraceFileRefused.damaged(line, TraceFault.CUT_AT_START);
        }
    }

    /** The next whole line, or nothing at the end. */
    Optional<byte[]> next() throws IOException, TraceFileRefused {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (collect(bytes, limits.lineBytes())) {
            return Optional.of(bytes.toByteArray());
        }
        if (bytes.size() > limits.lineBytes()) {
            throw TraceFileRefused.tooLongLine(limits.lineBytes());
        }
        cutOff |= bytes.size() > 0;
        return Optional.empty();
    }

    /** Collects the bytes up to the next line feed and tells whether there is one; gives up once there are too many. */
    private boolean collect(ByteArrayOutputStream bytes, int limit) throws IOException, TraceFileRefused {
        while (bytes.size() <= limit) {
            if (at == end && !fill()) {
                return false;
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            bytes.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return bytes.size() <= limit;
            }
        }
        return false;
    }

    private boolean fill() throws IOException, TraceFileRefused {
        if (over) {
            return false;
        }
        int count = inflate();
        over = count < 0;
        at = 0;
        end = Math.max(0, count);
        inflatedCount += end;
        if (inflatedCount > limits.inflatedBytes()) {
            throw TraceFileRefused.tooLarge(limits.inflatedBytes());
        }
        return !over;
    }

    private int inflate() throws IOException, TraceFileRefused {
        try {
            return inflated.read(buffer);
        } catch (EOFException e) {
            cutOff = true;
            return -1;
        } catch (ZipException e) {
            throw TraceFileRefused.damaged(line, TraceFault.COMPRESSION);
        }
    }

    @Override
    public void close() throws IOException {
        if (inflated != null) {
            inflated.close();
        } else {
            file.close();
        }
    }
}
