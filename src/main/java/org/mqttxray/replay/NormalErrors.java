package org.mqttxray.replay;

/** Errors by which calls end in a run in which all goes well, by their C names ({@code common/mqtt_error.h}). */
public final class NormalErrors {
    private static final String NOTHING_TO_READ = "MQTT_NOTHING_TO_READ_ERROR";
    private static final String CLEAN_SESSION = "MQTT_CLEAN_SESSION_ERROR";

    private NormalErrors() {}

    /** Whether it only says that no packet came while the client looked for one. */
    public static boolean isIdle(String error) {
        return NOTHING_TO_READ.equals(error);
    }

    /** Whether it is what every session ends with after {@code mqtt_disconnect}. */
    public static boolean isEnd(String error) {
        return CLEAN_SESSION.equals(error);
    }
}
