package org.mqttxray.mqtt.packet;

/** Quality of Service: how surely a message is delivered (3.1.1 section 4.3). The number is the ordinal. */
public enum QoS {
    AT_MOST_ONCE,
    AT_LEAST_ONCE,
    EXACTLY_ONCE;

    private static final QoS[] LEVELS = values();

    /**
     * The level of this number.
     *
     * @param level 0, 1 or 2
     * @throws IllegalArgumentException for any other
     */
    public static QoS of(int level) {
        if (level < 0 || level >= LEVELS.length) {
            throw new IllegalArgumentException("no QoS " + level);
        }
        return LEVELS[level];
    }

    /** The number in packets: 0, 1 or 2. */
    public int level() {
        return ordinal();
    }
}
