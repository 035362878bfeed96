package org.mqttxray.ui.timeline;

import java.util.Arrays;

/** A list of numbers that only grows; small, since a long run has millions. */
final class Numbers {
    private static final int FIRST_ROOM = 64;

    private long[] all = new long[FIRST_ROOM];
    private int size;

    int size() {
        return size;
    }

    long get(int at) {
        return all[at];
    }

    void add(long number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size + (size >> 1));
        }
        all[size++] = number;
    }

    void set(int at, long number) {
        all[at] = number;
    }

    /** How many are less than a number; they must ascend. */
    int below(double number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
