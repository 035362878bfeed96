package org.mqttxray.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mqttxray.program.Settings;

/**
 * What a user can set of a run. What is absent the program chooses itself.
 *
 * @param clientId the client identifier
 * @param userName sent if present
 * @param password sent if present
 * @param keepAliveSeconds 0 to 65535; 0 is none
 * @param cmdTimeoutMillis how long one command of the client may take, at least 1
 * @param stay how long the client stays connected, at most {@link #LONGEST_STAY_SECONDS}
 * @param rounds how often a program that goes in rounds does so; 0 is until the session ends
 * @param topic where the program publishes, and what it subscribes to
 * @param defects the names of the C library's defects that the client is to have
 * @param line what is to happen on the line of the program's first client, an order each, besides what the program has ordered itself;
 *     {@link LineOrders#problem} finds nothing wrong with any
 */
public record RunOptions(
        Optional<String> clientId,
        Optional<String> userName,
        Optional<String> password,
        Optional<Integer> keepAliveSeconds,
        Optional<Integer> cmdTimeoutMillis,
        Optional<Duration> stay,
        Optional<Integer> rounds,
        Optional<String> topic,
        List<String> defects,
        List<String> line) {
    /** The C library's keep alive, in seconds. */
    public static final int DEFAULT_KEEP_ALIVE_SECONDS = Settings.DEFAULT_KEEP_ALIVE_SECONDS;
    /** The C library's command timeout, in milliseconds. */
    public static final int DEFAULT_CMD_TIMEOUT_MILLIS = Settings.DEFAULT_CMD_TIMEOUT_MILLIS;

    /** {@code mqtt_sleep_ms} takes an int of milliseconds. */
    public static final int LONGEST_STAY_SECONDS = Integer.MAX_VALUE / 1_000;

    /** Nothing is set. */
    public static final RunOptions NONE = new RunOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    /** Those of a client that connects, stays and leaves. */
    public RunOptions(
            Optional<String> clientId,
            Optional<String> userName,
            Optional<String> password,
            int keepAliveSeconds,
            int cmdTimeoutMillis,
            Duration stay) {
        this(
                clientId,
                userName,
                password,
                Optional.of(keepAliveSeconds),
                Optional.of(cmdTimeoutMillis),
                Optional.of(stay),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The same with other orders for the line. */
    public RunOptions withLine(List<String> newLine) {
        return new RunOptions(
                clientId,
                userName,
                password,
                keepAliveSeconds,
                cmdTimeoutMillis,
                stay,
                rounds,
                topic,
                defects,
                List.copyOf(newLine));
    }

    /** The same with a client that stays for a while when it has nothing more to do. */
    public RunOptions withStay(Duration newStay) {
        return new RunOptions(
                clientId,
                userName,
                password,
                keepAliveSeconds,
                cmdTimeoutMillis,
                Optional.of(newStay),
                rounds,
                topic,
                defects,
                line);
    }

    /** Says whether there is a password, not which. */
    @Override
    public String toString() {
        return "RunOptions[clientId=" + clientId + ", userName=" + userName + ", password="
                + password.map(secret -> "******")
                + ", keepAliveSeconds=" + keepAliveSeconds + ", cmdTimeoutMillis=" + cmdTimeoutMillis + ", stay=" + stay
                + ", rounds=" + rounds + ", topic=" + topic + ", defects=" + defects + ", line=" + line + "]";
    }
}
