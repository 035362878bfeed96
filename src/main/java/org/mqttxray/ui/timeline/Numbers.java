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
        return between(number, 0, size);
    }

    /**
     * The same, if that many are known to be less: found the sooner the fewer more there are.
     *
     * @param known how many are less at least
     * @param guess how many more there may be; at least 1
     */
    int below(double number, int known, int guess) {
        int low = known;
        int step = guess;
        while (low + step < size && all[low + step] < number) {
            low += step;
            step += step;
        }
        return between(number, low, Math.min(size, low + step));
    }

    private int between(double number, int from, int to) {
        int low = from;
        int high = to;
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
