package org.mqttxray.ui.timeline;

import java.util.Arrays;

/** Numbers of eight bytes, in chunks: to add one never copies those that are there, however many. */
final class Numbers extends Ascending {
    private static final int SHIFT = 12;
    private static final int CHUNK = 1 << SHIFT;

    private long[][] chunks = new long[1][];
    private int size;

    @Override
    int size() {
        return size;
    }

    @Override
    long get(int at) {
        return chunks[at >> SHIFT][at & CHUNK - 1];
    }

    void add(long number) {
        int chunk = size >> SHIFT;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK];
        }
        chunks[chunk][size++ & CHUNK - 1] = number;
    }
}
