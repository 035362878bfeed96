package org.mqttxray.ui.model;

import java.util.concurrent.TimeUnit;

/** How fast a run goes on: so many of the events that the detail shows a second, or as fast as it can. */
public enum Speed {
    ONE(1),
    TWO(2),
    FIVE(5),
    TEN(10),
    FIFTY(50),
    TWO_HUNDRED(200),
    FULL(Integer.MAX_VALUE);

    private static final long LONGEST_HOP = 350;
    private static final long SHORTEST_HOP = 120;

    private final int perSecond;

    Speed(int perSecond) {
        this.perSecond = perSecond;
    }

    /** How many events a second; of {@link #FULL} more than there can be. */
    public int perSecond() {
        return perSecond;
    }

    /** The next higher one, or the next lower one; the last is its own next. */
    public Speed next(boolean faster) {
        int next = ordinal() + (faster ? 1 : -1);
        return values()[Math.max(0, Math.min(values().length - 1, next))];
    }

    /** How long a packet takes from one place of the stage to the next while a run goes on, in milliseconds. */
    long hopMillis() {
        return Math.max(SHORTEST_HOP, Math.min(LONGEST_HOP, TimeUnit.SECONDS.toMillis(1) / perSecond));
    }

    /** The same while it stands and is stepped. */
    static long hopMillisOfSteps() {
        return LONGEST_HOP;
    }
}
