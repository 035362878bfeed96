package org.mqttxray.replay;

import java.util.function.IntPredicate;

/** Finds a place among many that are in order, at a cost that hardly grows with them. */
final class Halving {
    private Halving() {}

    /**
     * The first of some places, 0, 1, …, that is not before something; how many there are, if all are.
     *
     * @param before whether a place is; once one is not, none after it is
     */
    static int first(int places, IntPredicate before) {
        int low = 0;
        int high = places;
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
