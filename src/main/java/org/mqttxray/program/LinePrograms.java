package org.mqttxray.program;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.TracedPlatform;

/** Programs about the line itself: whether it lives, and what becomes of a client when it does not. */
final class LinePrograms {
    private static final int KEEP_ALIVE_SECONDS = 3;
    private static final int CMD_TIMEOUT_MILLIS = 1_000;
    private static final int STAY_SECONDS = 10;
    private static final int STAY_SECONDS_OF_SILENCE = 16;
    private static final int MESSAGES = 12;
    private static final String TOPIC = "line/state";

    private LinePrograms() {}

    /** Connects and has nothing to say: only pings keep the line alive. */
    static Program ping() {
        return new OneClient("ping", List.of(), LinePrograms::ping);
    }

    private static int ping(TracedPlatform platform, Settings settings) throws MqttException {
        return impatient("ping").main(platform, settings, client -> Client.stay(platform, settings, STAY_SECONDS));
    }

    /** The station stops answering; the client notices by its ping, and calls again until the line is back. */
    static Program silent() {
        return new OneClient("silent", List.of("PINGREQ 2 c2s silent 8 s"), LinePrograms::silent);
    }

    private static int silent(TracedPlatform platform, Settings settings) throws MqttException {
        return impatient("silent").main(platform, settings, client -> {
            client.settings().setReconnectHandler(Handlers.reconnect(platform));
            Client.stay(platform, settings, STAY_SECONDS_OF_SILENCE);
        });
    }

    /** The line goes dead in the middle of the messages, and comes back; none of QoS 1 and 2 is lost. */
    static Program reconnect() {
        return new OneClient("reconnect", List.of("PUBLISH 5 c2s silent 8 s"), LinePrograms::reconnect);
    }

    private static int reconnect(TracedPlatform platform, Settings settings) throws MqttException {
        Client.Defaults kept = Client.Defaults.of("reconnect")
                .impatient(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS)
                .kept();
        return new Client(kept).main(platform, settings, client -> {
            client.settings().setReconnectHandler(Handlers.reconnect(platform));
            String topic = settings.topic().orElse(TOPIC);
            client.subscribe(topic, 2, Handlers.news(platform));
            for (int i = 0; i < settings.times().rounds().orElse(MESSAGES); i++) {
                Client.sleep(platform, 1);
                publish(client, topic, 1 + i % 2, "message " + (i + 1));
            }
            Client.stay(platform, settings, STAY_SECONDS);
        });
    }

    /** What is not taken because there is no line is told by the trace; the next message is tried all the same. */
    private static void publish(MqttClient client, String topic, int qos, String text) {
        try {
            client.publish(topic, new Message(qos, false, text.getBytes(StandardCharsets.UTF_8)));
        } catch (MqttException e) {
            return; // recorded like any call that fails
        }
    }

    private static Client impatient(String name) {
        return new Client(Client.Defaults.of(name).impatient(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS));
    }
}
