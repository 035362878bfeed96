package org.mqttxray.ui.timeline;

import java.util.Arrays;

/** Cells most of which may be empty, as those of time, which goes on while nothing happens: five bytes for each that has something. */
final class SparseCells implements Cells {
    private static final int FIRST_ROOM = 16;

    private final Ints numbers = new Ints();
    private byte[] values = new byte[FIRST_ROOM];

    @Override
    public void put(int at, byte value) {
        if (numbers.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[numbers.size()] = value;
        numbers.add(at);
    }

    @Override
    public void copy(int from, int to, byte[] into) {
        Arrays.fill(into, 0, to - from, NOTHING);
        for (int at = numbers.below(from); at < numbers.size() && numbers.at(at) < to; at++) {
            into[numbers.at(at) - from] = values[at];
        }
    }
}
