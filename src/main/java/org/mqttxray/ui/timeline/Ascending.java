package org.mqttxray.ui.timeline;

import java.util.function.IntPredicate;

/** A list of numbers that only grows and in which numbers can be searched for while they ascend. */
abstract class Ascending {
    /** How many there are. */
    abstract int size();

    /** One of them. */
    abstract long get(int at);

    /** How many are less than a number; they must ascend. */
    final int below(double number) {
        return first(0, size(), at -> get(at) < number);
    }

    /**
     * The first of some places that is not before something.
     *
     * @param from the first of them
     * @param to behind the last; given if all are before
     * @param before whether a place is; once one is not, none after it is
     */
    static int first(int from, int to, IntPredicate before) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
