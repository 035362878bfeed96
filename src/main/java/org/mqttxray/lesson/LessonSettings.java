package org.mqttxray.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mqttxray.workbench.RunOptions;

/**
 * What a lesson sets of its program; what is absent the program chooses itself. A broker is not among it: that is the user's choice.
 *
 * @param clientId the client identifier
 * @param userName sent if present
 * @param password sent if present, with the user name
 * @param keepAliveSeconds 0 to 65535
 * @param cmdTimeoutMillis how long one command may take
 * @param staySeconds how long the client stays connected
 * @param rounds how often a program that goes in rounds does so, at least once: a lesson's run comes to its end
 * @param topic where the program publishes, and what it subscribes to
 * @param line what is to happen on the line, an order each
 */
public record LessonSettings(
        Optional<String> clientId,
        Optional<String> userName,
        Optional<String> password,
        Optional<Integer> keepAliveSeconds,
        Optional<Integer> cmdTimeoutMillis,
        Optional<Integer> staySeconds,
        Optional<Integer> rounds,
        Optional<String> topic,
        List<String> line) {
    /** The same for the workbench, which plays it. */
    public RunOptions options() {
        return new RunOptions(
                clientId,
                userName,
                password,
                keepAliveSeconds,
                cmdTimeoutMillis,
                staySeconds.map(Duration::ofSeconds),
                rounds,
                topic,
                List.of(),
                line);
    }

    /** All of it but the password, which is masked. */
    @Override
    public String toString() {
        return "LessonSettings[clientId=" + clientId + ", userName=" + userName + ", password="
                + password.map(secret -> "***") + ", keepAliveSeconds=" + keepAliveSeconds + ", cmdTimeoutMillis="
                + cmdTimeoutMillis + ", staySeconds=" + staySeconds + ", rounds=" + rounds + ", topic=" + topic
                + ", line=" + line + "]";
    }
}
