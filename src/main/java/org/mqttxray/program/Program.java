package org.mqttxray.program;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.TracedPlatform;

/** What a traced main thread runs. */
public interface Program {
    /** Its name, as a user types it. */
    String name();

    /**
     * Runs it on the calling thread, which becomes its {@code main}.
     *
     * @return 0, or the return code with which the broker refused
     * @throws MqttException if the client failed; whatever it held is released
     */
    int main(TracedPlatform platform, Settings settings) throws MqttException;
}
