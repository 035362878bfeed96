package org.mqttxray.ui.timeline;

/** A list of numbers that only grows and in which numbers can be searched for while they ascend. */
abstract class Ascending {
    /** How many there are. */
    abstract int size();

    /** One of them. */
    abstract long get(int at);

    /** How many are less than a number; they must ascend. */
    final int below(double number) {
        return between(number, 0, size());
    }

    /**
     * The same, if that many are known to be less: found the sooner the fewer more there are.
     *
     * @param known how many are less at least
     * @param guess how many more there may be; at least 1
     */
    final int below(double number, int known, int guess) {
        int low = known;
        int step = guess;
        while (low + step < size() && get(low + step) < number) {
            low += step;
            step += step;
        }
        return between(number, low, Math.min(size(), low + step));
    }

    private int between(double number, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
