package org.mqttxray.workbench;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.program.Settings;

/**
 * What a user can set of a run.
 *
 * @param clientId the client identifier; a random one if absent
 * @param userName sent if present
 * @param password sent if present
 * @param keepAliveSeconds 0 to 65535; 0 is none
 * @param cmdTimeoutMillis how long one command of the client may take, at least 1
 * @param stay how long the client stays connected, at most {@link #LONGEST_STAY_SECONDS}
 */
public record RunOptions(
        Optional<String> clientId,
        Optional<String> userName,
        Optional<String> password,
        int keepAliveSeconds,
        int cmdTimeoutMillis,
        Duration stay) {
    /** The C library's keep alive, in seconds. */
    public static final int DEFAULT_KEEP_ALIVE_SECONDS = Settings.DEFAULT_KEEP_ALIVE_SECONDS;
    /** The C library's command timeout, in milliseconds. */
    public static final int DEFAULT_CMD_TIMEOUT_MILLIS = Settings.DEFAULT_CMD_TIMEOUT_MILLIS;

    /** {@code mqtt_sleep_ms} takes an int of milliseconds. */
    public static final int LONGEST_STAY_SECONDS = Integer.MAX_VALUE / 1_000;

    /** Says whether there is a password, not which. */
    @Override
    public String toString() {
        return "RunOptions[clientId=" + clientId + ", userName=" + userName + ", password="
                + password.map(secret -> "******")
                + ", keepAliveSeconds=" + keepAliveSeconds + ", cmdTimeoutMillis=" + cmdTimeoutMillis + ", stay=" + stay
                + "]";
    }
}
