package org.mqttxray.program;

import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.TracedPlatform;

/** What the traced main threads of one run do: one client each, mostly one. */
public interface Program {
    /**
     * One client of a program.
     *
     * @param client its name in the log
     * @param main what its thread {@code main} runs
     * @param line what is to happen on its line, an order each, as the link reads them
     */
    record Role(String client, Main main, List<String> line) {
        /** A client on whose line nothing is to happen. */
        public Role(String client, Main main) {
            this(client, main, List.of());
        }
    }

    /** What a thread {@code main} runs. */
    @FunctionalInterface
    interface Main {
        /**
         * Runs it on the calling thread.
         *
         * @return 0, or the return code with which the broker refused
         * @throws MqttException if the client failed; whatever it held is released
         */
        int main(TracedPlatform platform, Settings settings) throws MqttException;
    }

    /** Its name, as a user types it. */
    String name();

    /** Its clients, in the order in which they start; never none. */
    List<Role> roles();
}
