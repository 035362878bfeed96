package org.mqttxray.ui.stage;

import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.workbench.Failure;

/**
 * Why the client could not reach its broker.
 *
 * @param failure why
 * @param address whom it called, as it is shown: host, colon, port
 * @param retry calls again
 * @param builtIn goes to the built-in broker, if that is another one
 */
public record Trouble(Failure failure, String address, Runnable retry, Optional<Runnable> builtIn) {
    /** The key of the step that failed. */
    String step() {
        return "stage.step."
                + switch (failure) {
                    case UNKNOWN_HOST -> "name";
                    case NO_LISTENER, DIAL_TIMED_OUT, UNREACHABLE -> "tcp";
                    case CONNECT_DATA, BUFFER, SEND -> "connect";
                    case NO_ANSWER, HUNG_UP, NOT_MQTT -> "connack";
                    case ENDED, OTHER -> "none";
                };
    }

    /** What happened, to whom, and what to do. */
    String words(Messages messages) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        return messages.get("stage.failure." + Messages.key(failure), host, address.substring(colon + 1));
    }
}
