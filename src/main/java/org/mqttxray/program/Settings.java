package org.mqttxray.program;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.platform.Address;

/**
 * What a user can set of a program. What is absent the program chooses itself.
 *
 * @param broker whom to call
 * @param clientId the client identifier; of a program with several clients the beginning of theirs
 * @param credentials sent if present
 * @param times of the client and of the program
 * @param topic where a program publishes, and what it subscribes to
 * @param parts the defects of the client, none unless a user asks
 */
public record Settings(
        Address broker,
        Optional<String> clientId,
        Credentials credentials,
        Times times,
        Optional<String> topic,
        Parts parts) {
    /** {@code MQTT_KEEP_ALIVE_INTERVAL} of {@code config/mqtt_config.h}. */
    public static final int DEFAULT_KEEP_ALIVE_SECONDS = 50;
    /** {@code MQTT_DEFAULT_CMD_TIMEOUT} of {@code config/mqtt_config.h}. */
    public static final int DEFAULT_CMD_TIMEOUT_MILLIS = 5_000;

    /**
     * Who a client says it is.
     *
     * @param userName sent if present
     * @param password sent if present, with the user name
     */
    public record Credentials(Optional<String> userName, Optional<String> password) {
        /** Says whether there is a password, not which. */
        @Override
        public String toString() {
            return userName + " " + password.map(secret -> "******");
        }
    }

    /**
     * How long things take.
     *
     * @param keepAliveSeconds 0 to 65535; 0 is none
     * @param cmdTimeoutMillis how long one command may take
     * @param stay how long a client stays connected when it has nothing more to do
     * @param rounds how often a program that goes in rounds does so; 0 is until the session ends
     */
    public record Times(
            Optional<Integer> keepAliveSeconds,
            Optional<Integer> cmdTimeoutMillis,
            Optional<Duration> stay,
            Optional<Integer> rounds) {}

    /** Only the broker and the client identifier are set. */
    public static Settings of(Address broker, String clientId) {
        return new Settings(
                broker,
                Optional.of(clientId),
                new Credentials(Optional.empty(), Optional.empty()),
                new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Parts.CURED);
    }

    /** The same for one of several clients: to the identifier that a user gave, if he did, the client's name is added. */
    Settings withRole(String role) {
        return withClientId(clientId.map(given -> given + "-" + role));
    }

    /** The same with another client identifier. */
    Settings withClientId(Optional<String> identifier) {
        return new Settings(broker, identifier, credentials, times, topic, parts);
    }

    /** The same for a client that stays connected so long when it has nothing more to do. */
    public Settings withStay(Duration stay) {
        Times newTimes = new Times(times.keepAliveSeconds, times.cmdTimeoutMillis, Optional.of(stay), times.rounds);
        return new Settings(broker, clientId, credentials, newTimes, topic, parts);
    }

    /** The same with other credentials. */
    public Settings withCredentials(Optional<String> newUserName, Optional<String> newPassword) {
        return new Settings(broker, clientId, new Credentials(newUserName, newPassword), times, topic, parts);
    }

    /** The same with other times. */
    public Settings withTimes(int keepAliveSeconds, int cmdTimeoutMillis, Duration stay) {
        Times newTimes = new Times(
                Optional.of(keepAliveSeconds), Optional.of(cmdTimeoutMillis), Optional.of(stay), times.rounds);
        return new Settings(broker, clientId, credentials, newTimes, topic, parts);
    }

    /** The same for a number of rounds. */
    public Settings withRounds(int rounds) {
        Times newTimes = new Times(times.keepAliveSeconds, times.cmdTimeoutMillis, times.stay, Optional.of(rounds));
        return new Settings(broker, clientId, credentials, newTimes, topic, parts);
    }

    /** The same with defects. */
    public Settings withParts(Parts newParts) {
        return new Settings(broker, clientId, credentials, times, topic, newParts);
    }
}
