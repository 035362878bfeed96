package org.mqttxray.ui.log;

/**
 * One line.
 *
 * @param position the event that it tells of
 * @param timeNanos when that was, since the run began
 * @param thread whose event it is, or {@link org.mqttxray.trace.Event#NO_THREAD}
 * @param kind who speaks
 * @param text what is said
 */
record LogEntry(long position, long timeNanos, int thread, Kind kind, String text) {
    /** Who can speak. */
    enum Kind {
        /** The program prints it. */
        SAID,
        /** A breakpoint tells it and does not stop. */
        TOLD,
        /** The link has done something by itself or by order. */
        LINK,
        /** A call ends by an error. */
        ERROR,
        /** A rule of MQTT is broken. */
        RULE
    }
}
