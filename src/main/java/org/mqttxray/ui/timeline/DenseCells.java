package org.mqttxray.ui.timeline;

import java.util.Arrays;

/** Cells most of which have something: a byte for each. A stretch in which nothing is takes no room. */
final class DenseCells implements Cells {
    private static final int SHIFT = 8;
    private static final int CHUNK = 1 << SHIFT;

    private byte[][] chunks = new byte[1][];

    @Override
    public void put(int at, byte value) {
        int chunk = at >> SHIFT;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, 2 * chunks.length));
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new byte[CHUNK];
        }
        chunks[chunk][at & CHUNK - 1] = value;
    }

    @Override
    public void copy(int from, int to, byte[] into) {
        int at = from;
        while (at < to) {
            int chunk = at >> SHIFT;
            int end = Math.min(to, chunk + 1 << SHIFT);
            if (chunk < chunks.length && chunks[chunk] != null) {
                System.arraycopy(chunks[chunk], at & CHUNK - 1, into, at - from, end - at);
            } else {
                Arrays.fill(into, at - from, end - from, NOTHING);
            }
            at = end;
        }
    }
}
