package org.mqttxray.ui.timeline;

import org.mqttxray.replay.Halving;

/** A list of numbers that only grows and in which numbers can be searched for while they ascend. */
abstract class Ascending {
    /** How many there are. */
    abstract int size();

    /** One of them. */
    abstract long get(int at);

    /** How many are less than a number; they must ascend. */
    final int below(double number) {
        return Halving.first(0, size(), at -> get(at) < number);
    }
}
