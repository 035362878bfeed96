package org.mqttxray.workbench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read while somebody looks how far. */
final class WatchedInput extends FilterInputStream {
    private final long size;
    private final Progress progress;
    private long read;

    WatchedInput(InputStream in, long size, Progress progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        took(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        took(Math.max(0, count));
        return count;
    }

    private void took(int count) throws IOException {
        read += count;
        progress.at(read, size);
    }
}
