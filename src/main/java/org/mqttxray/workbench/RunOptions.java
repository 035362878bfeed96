package org.mqttxray.workbench;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.program.Settings;

/**
 * What a user can set of a run.
 *
 * @param userName sent if present
 * @param password sent if present
 * @param keepAliveSeconds 0 to 65535; 0 is none
 * @param cmdTimeoutMillis how long one command of the client may take, at least 1
 * @param stay how long the client stays connected
 */
public record RunOptions(
        Optional<String> userName,
        Optional<String> password,
        int keepAliveSeconds,
        int cmdTimeoutMillis,
        Duration stay) {
    /** The C library's keep alive, in seconds. */
    public static final int DEFAULT_KEEP_ALIVE_SECONDS = Settings.DEFAULT_KEEP_ALIVE_SECONDS;
    /** The C library's command timeout, in milliseconds. */
    public static final int DEFAULT_CMD_TIMEOUT_MILLIS = Settings.DEFAULT_CMD_TIMEOUT_MILLIS;

    /** What the C library's examples set. */
    public static RunOptions defaults() {
        return new RunOptions(
                Optional.empty(),
                Optional.empty(),
                DEFAULT_KEEP_ALIVE_SECONDS,
                DEFAULT_CMD_TIMEOUT_MILLIS,
                Duration.ZERO);
    }
}
