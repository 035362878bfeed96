package org.mqttxray.ui.projector;

import java.util.Arrays;

/** Raised hands, counted for each option of a question. */
final class Hands {
    private final int[] counts;

    Hands(int options) {
        counts = new int[options];
    }

    /** One hand more for an option: 0, 1, …; for one that there is not, nothing happens. */
    void raise(int option) {
        if (option < counts.length) {
            counts[option]++;
        }
    }

    /** One hand less, if there is one. */
    void lower(int option) {
        if (option < counts.length && counts[option] > 0) {
            counts[option]--;
        }
    }

    int of(int option) {
        return counts[option];
    }

    int total() {
        return Arrays.stream(counts).sum();
    }

    /** An option's hands as a share of those of the option with most, 0 to 1. */
    double share(int option) {
        int most = Arrays.stream(counts).max().orElse(0);
        return most == 0 ? 0 : counts[option] / (double) most;
    }
}
