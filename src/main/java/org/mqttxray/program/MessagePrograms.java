package org.mqttxray.program;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.TracedPlatform;

/** Programs about messages, one client each that talks to itself through the station, slowly enough to watch. */
final class MessagePrograms {
    private static final String TOPIC = "lesson/message";
    private static final int PAUSE_SECONDS = 2;
    private static final int HIGHEST_QOS = 2;
    private static final int CMD_TIMEOUT_MILLIS = 1_000;

    private MessagePrograms() {}

    /** A message of each QoS; what is lost on the line is sent again while one watches. */
    static Program qos() {
        return new OneClient("qos", List.of(), MessagePrograms::qos);
    }

    private static int qos(TracedPlatform platform, Settings settings) throws MqttException {
        Client.Defaults defaults = Client.Defaults.of("qos").answeredWithin(CMD_TIMEOUT_MILLIS);
        return new Client(defaults).main(platform, settings, client -> {
            String topic = settings.topic().orElse(TOPIC);
            client.subscribe(topic, HIGHEST_QOS, Handlers.news(platform));
            for (int qos = 0; qos <= HIGHEST_QOS; qos++) {
                Client.sleep(platform, PAUSE_SECONDS);
                publish(client, topic, qos, false, "a message of QoS " + qos);
            }
            Client.stay(platform, settings, PAUSE_SECONDS);
        });
    }

    /** A message that the station keeps: who subscribes later gets it all the same, until an empty one takes its place. */
    static Program retained() {
        return new OneClient("retained", List.of(), MessagePrograms::retained);
    }

    private static int retained(TracedPlatform platform, Settings settings) throws MqttException {
        return new Client(Client.Defaults.of("retained")).main(platform, settings, client -> {
            String topic = settings.topic().orElse("lesson/retained");
            publish(client, topic, 1, true, "kept by the station");
            Client.sleep(platform, PAUSE_SECONDS);
            client.subscribe(topic, 1, Handlers.news(platform));
            Client.sleep(platform, PAUSE_SECONDS);
            publish(client, topic, 1, true, "");
            Client.stay(platform, settings, PAUSE_SECONDS);
        });
    }

    /** A subscription that is given up again: the second message no longer comes. */
    static Program unsubscribe() {
        return new OneClient("unsubscribe", List.of(), MessagePrograms::unsubscribe);
    }

    private static int unsubscribe(TracedPlatform platform, Settings settings) throws MqttException {
        return new Client(Client.Defaults.of("unsubscribe")).main(platform, settings, client -> {
            String topic = settings.topic().orElse(TOPIC);
            client.settings().setInterceptorHandler(Handlers.interceptor(platform));
            client.subscribe(topic, 1, Handlers.news(platform));
            Client.sleep(platform, PAUSE_SECONDS);
            publish(client, topic, 1, false, "this one comes");
            Client.sleep(platform, PAUSE_SECONDS);
            client.unsubscribe(topic);
            Client.sleep(platform, PAUSE_SECONDS);
            publish(client, topic, 1, false, "this one does not");
            Client.stay(platform, settings, PAUSE_SECONDS);
        });
    }

    private static void publish(MqttClient client, String topic, int qos, boolean retained, String text)
            throws MqttException {
        client.publish(topic, new Message(qos, retained, text.getBytes(StandardCharsets.UTF_8)));
    }
}
