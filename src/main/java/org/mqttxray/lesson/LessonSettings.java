package org.mqttxray.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mqttxray.workbench.RunOptions;

/**
 * What a lesson sets of its program. A broker is not among it: that is the user's choice.
 *
 * @param clientId the client identifier
 * @param userName sent if present
 * @param password sent if present, with the user name
 * @param keepAliveSeconds 0 to 65535
 * @param cmdTimeoutMillis how long one command may take
 * @param staySeconds how long the client stays connected
 * @param line what is to happen on the line, an order each
 */
public record LessonSettings(
        String clientId,
        Optional<String> userName,
        Optional<String> password,
        int keepAliveSeconds,
        int cmdTimeoutMillis,
        int staySeconds,
        List<String> line) {
    /** The same for the workbench, which plays it. */
    public RunOptions options() {
        Duration stay = Duration.ofSeconds(staySeconds);
        return new RunOptions(Optional.of(clientId), userName, password, keepAliveSeconds, cmdTimeoutMillis, stay)
                .withLine(line);
    }

    /** All of it but the password, which is masked. */
    @Override
    public String toString() {
        return "LessonSettings[clientId=" + clientId + ", userName=" + userName + ", password="
                + password.map(secret -> "***") + ", keepAliveSeconds=" + keepAliveSeconds + ", cmdTimeoutMillis="
                + cmdTimeoutMillis + ", staySeconds=" + staySeconds + ", line=" + line + "]";
    }
}
