package org.mqttxray.replay;

import java.util.function.IntPredicate;

/** Finds a place among many that are in order, at a cost that hardly grows with them. */
public final class Halving {
    private Halving() {}

    /**
     * The first of some places that is not before something.
     *
     * @param from the first of them
     * @param to behind the last; given if all are before
     * @param before whether a place is; once one is not, none after it is
     */
    public static int first(int from, int to, IntPredicate before) {
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
