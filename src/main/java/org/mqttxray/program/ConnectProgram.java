package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.MAIN;

import java.time.Duration;
import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.TracedPlatform;

/**
 * The article's sections 4.1 and 4.2: lease a client, configure it, connect, see the yield thread being born, disconnect, release.
 * The setters and their order are those of the recorded run of the C library.
 */
public final class ConnectProgram implements Program {
    private static final int RECONNECT_TRY_MILLIS = 1_000;
    private static final String WILL_TOPIC = "mqttxray/will";
    private static final String WILL_MESSAGE = "gone";

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(name(), this::main));
    }

    private int main(TracedPlatform platform, Settings settings) throws MqttException {
        return platform.trace().call(MAIN, call -> {
            MqttClient client = MqttClient.lease(platform, settings.parts());
            configure(client, platform, settings);
            try {
                int code = Client.connect(call, client);
                if (code == 0) {
                    stay(client, settings);
                    client.disconnect();
                }
                client.release();
                return code;
            } catch (MqttException e) {
                Client.giveBack(client);
                throw e;
            }
        });
    }

    private static void stay(MqttClient client, Settings settings) {
        Duration stay = settings.times().stay().orElse(Duration.ZERO);
        if (!stay.isZero()) {
            client.sleepMs(Math.toIntExact(stay.toMillis()));
        }
    }

    private static void configure(MqttClient client, TracedPlatform platform, Settings settings) {
        client.settings().setPort(Integer.toString(settings.broker().port()));
        client.settings().setHost(settings.broker().host());
        client.settings().setClientId(settings.clientId().orElseGet(() -> "xray-" + RandomText.hexadecimal(platform)));
        settings.credentials().userName().ifPresent(client.settings()::setUserName);
        settings.credentials().password().ifPresent(client.settings()::setPassword);
        client.settings().setCleanSession(true);
        client.settings()
                .setKeepAliveInterval(settings.times().keepAliveSeconds().orElse(Settings.DEFAULT_KEEP_ALIVE_SECONDS));
        client.settings()
                .setCmdTimeout(settings.times().cmdTimeoutMillis().orElse(Settings.DEFAULT_CMD_TIMEOUT_MILLIS));
        client.settings().setReconnectTryDuration(RECONNECT_TRY_MILLIS);
        client.settings().setWillOptions(WILL_TOPIC, 0, false, WILL_MESSAGE);
    }
}
