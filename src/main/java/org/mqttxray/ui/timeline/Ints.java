package org.mqttxray.ui.timeline;

import java.util.Arrays;

/** Numbers of four bytes, in chunks: to add one never copies those that are there, however many. */
final class Ints extends Ascending {
    private static final int SHIFT = 10;
    private static final int CHUNK = 1 << SHIFT;
    private static final int FIRST_ROOM = 16;

    private int[][] chunks = {new int[FIRST_ROOM]};
    private int size;

    @Override
    int size() {
        return size;
    }

    @Override
    long get(int at) {
        return at(at);
    }

    int at(int at) {
        return chunks[at >> SHIFT][at & CHUNK - 1];
    }

    void add(int number) {
        int chunk = size >> SHIFT;
        int in = size++ & CHUNK - 1;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new int[CHUNK];
        } else if (in == chunks[chunk].length) { // the first one, which many lists never fill
            chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK, 2 * in));
        }
        chunks[chunk][in] = number;
    }

    void set(int at, int number) {
        chunks[at >> SHIFT][at & CHUNK - 1] = number;
    }
}
