package org.mqttxray.program;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.platform.Address;

/**
 * What a user can set of a program.
 *
 * @param broker whom to call
 * @param clientId the client identifier
 * @param userName sent if present
 * @param password sent if present, with the user name
 * @param keepAliveSeconds 0 to 65535; 0 is none
 * @param cmdTimeoutMillis how long one command may take
 * @param stay how long the client stays connected before it disconnects
 */
public record Settings(
        Address broker,
        String clientId,
        Optional<String> userName,
        Optional<String> password,
        int keepAliveSeconds,
        int cmdTimeoutMillis,
        Duration stay) {
    /** {@code MQTT_KEEP_ALIVE_INTERVAL} of {@code config/mqtt_config.h}. */
    public static final int DEFAULT_KEEP_ALIVE_SECONDS = 50;
    /** {@code MQTT_DEFAULT_CMD_TIMEOUT} of {@code config/mqtt_config.h}. */
    public static final int DEFAULT_CMD_TIMEOUT_MILLIS = 5_000;

    /** The library's defaults. */
    public static Settings of(Address broker, String clientId) {
        return new Settings(
                broker,
                clientId,
                Optional.empty(),
                Optional.empty(),
                DEFAULT_KEEP_ALIVE_SECONDS,
                DEFAULT_CMD_TIMEOUT_MILLIS,
                Duration.ZERO);
    }

    /** The same with other credentials. */
    public Settings withCredentials(Optional<String> newUserName, Optional<String> newPassword) {
        return new Settings(broker, clientId, newUserName, newPassword, keepAliveSeconds, cmdTimeoutMillis, stay);
    }

    /** The same with other times. */
    public Settings withTimes(int newKeepAliveSeconds, int newCmdTimeoutMillis, Duration newStay) {
        return new Settings(broker, clientId, userName, password, newKeepAliveSeconds, newCmdTimeoutMillis, newStay);
    }

    /** Says whether there is a password, not which. */
    @Override
    public String toString() {
        return "Settings[broker=" + broker + ", clientId=" + clientId + ", userName=" + userName + ", password="
                + password.map(secret -> "******") + ", keepAliveSeconds=" + keepAliveSeconds + ", cmdTimeoutMillis="
                + cmdTimeoutMillis + ", stay=" + stay + "]";
    }
}
