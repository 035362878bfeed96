package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.MAIN;
import static org.mqttxray.trace.TracedFunction.MQTT_PUBLISH_THREAD;
import static org.mqttxray.trace.TracedFunction.TOPIC1_HANDLER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MessageHandler;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.Call;

/**
 * The analysed program ({@code example/emqx/emqx.c}): it subscribes to three topics, and a second thread publishes to each every four
 * seconds, with QoS 0, 1 and 2; so it gets its own messages back. It goes on until the session ends, unless a number of rounds is set.
 */
public final class EmqxProgram implements Program {
    private static final int NAME_LENGTH = 10;
    private static final int SECONDS_BEFORE_FIRST = 2;
    private static final int SECONDS_BETWEEN = 4;
    private static final int SECONDS_OF_MAIN = 100;
    private static final int ENDLESS = 0;

    @Override
    public String name() {
        return "emqx";
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(name(), this::main));
    }

    private int main(TracedPlatform platform, Settings settings) throws MqttException {
        return platform.trace().call(MAIN, call -> {
            call.said("welcome to mqttclient test...");
            String clientId = RandomText.string(platform, NAME_LENGTH);
            String userName = RandomText.string(platform, NAME_LENGTH);
            String password = RandomText.string(platform, NAME_LENGTH);
            MqttClient client = MqttClient.lease(platform, settings.parts());
            client.settings().setPort(Integer.toString(settings.broker().port()));
            client.settings().setHost(settings.broker().host());
            client.settings().setClientId(settings.clientId().orElse(clientId));
            client.settings().setUserName(settings.credentials().userName().orElse(userName));
            client.settings().setPassword(settings.credentials().password().orElse(password));
            client.settings().setCleanSession(true);
            settings.times().keepAliveSeconds().ifPresent(client.settings()::setKeepAliveInterval);
            settings.times().cmdTimeoutMillis().ifPresent(client.settings()::setCmdTimeout);
            return run(call, client, platform, settings);
        });
    }

    private int run(Call call, MqttClient client, TracedPlatform platform, Settings settings) throws MqttException {
        try {
            int code = Client.connect(call, client);
            if (code == 0) {
                int rounds = settings.times().rounds().orElse(ENDLESS);
                Client.useAndLeave(client, connected -> subscribeAndPublish(connected, platform, rounds));
            }
            client.release();
            return code;
        } catch (MqttException e) {
            Client.giveBack(client);
            throw e;
        }
    }

    private void subscribeAndPublish(MqttClient client, TracedPlatform platform, int rounds) throws MqttException {
        client.subscribe("topic1", 0, topic1Handler(platform));
        client.subscribe("topic2", 1);
        client.subscribe("topic3", 2);
        AtomicBoolean published = new AtomicBoolean();
        PlatformThread.create(platform, "mqtt_publish_thread", () -> {
            publishThread(client, platform, rounds);
            platform.change(() -> published.set(true));
        });
        while (!published.get()) {
            PlatformTimer.sleep(platform, SECONDS_OF_MAIN, published::get);
        }
    }

    private static MessageHandler topic1Handler(TracedPlatform platform) {
        return new Handlers.Printing(platform, TOPIC1_HANDLER, () -> {});
    }

    private static void publishThread(MqttClient client, TracedPlatform platform, int rounds) {
        platform.trace().run(MQTT_PUBLISH_THREAD, call -> {
            Client.sleep(platform, SECONDS_BEFORE_FIRST);
            client.listSubscribeTopic();
            for (int round = 0; rounds == ENDLESS || round < rounds; round++) {
                String text = "welcome to mqttclient, this is a publish test, a random number: "
                        + RandomText.number(platform);
                publish(client, "topic1", 0, text);
                publish(client, "topic2", 1, text);
                publish(client, "topic3", 2, text);
                Client.sleep(platform, SECONDS_BETWEEN);
            }
        });
    }

    /** As in C, nobody asks what came of it; the trace tells. */
    private static void publish(MqttClient client, String topic, int qos, String text) {
        try {
            client.publish(topic, new Message(qos, false, text.getBytes(StandardCharsets.UTF_8)));
        } catch (MqttException e) {
            return; // recorded like any call that fails
        }
    }
}
