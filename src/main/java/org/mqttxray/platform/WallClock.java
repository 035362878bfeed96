package org.mqttxray.platform;

import java.time.Instant;

/** The time of day, for what is told to people, such as when a run began. Nothing in a run depends on it. */
public final class WallClock {
    private WallClock() {}

    /** Now. */
    public static Instant now() {
        return Instant.now();
    }
}
