package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.MAIN;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.Call;

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
    public int main(TracedPlatform platform, Settings settings) throws MqttException {
        return platform.trace().call(MAIN, call -> {
            MqttClient client = MqttClient.lease(platform);
            configure(client, settings);
            try {
                int code = connect(call, client);
                if (code == 0) {
                    stay(client, settings);
                    client.disconnect();
                }
                client.release();
                return code;
            } catch (MqttException e) {
                giveBack(client);
                throw e;
            }
        });
    }

    private static void stay(MqttClient client, Settings settings) {
        if (!settings.stay().isZero()) {
            client.sleepMs(Math.toIntExact(settings.stay().toMillis()));
        }
    }

    /** After a failure, which is what the user wants to know, whether or not the release succeeds. */
    private static void giveBack(MqttClient client) {
        try {
            client.release();
        } catch (MqttException e) {
            return; // recorded like any call that fails
        }
    }

    private static void configure(MqttClient client, Settings settings) {
        client.settings().setPort(Integer.toString(settings.broker().port()));
        client.settings().setHost(settings.broker().host());
        client.settings().setClientId(settings.clientId());
        settings.userName().ifPresent(client.settings()::setUserName);
        settings.password().ifPresent(client.settings()::setPassword);
        client.settings().setCleanSession(true);
        client.settings().setKeepAliveInterval(settings.keepAliveSeconds());
        client.settings().setCmdTimeout(settings.cmdTimeoutMillis());
        client.settings().setReconnectTryDuration(RECONNECT_TRY_MILLIS);
        client.settings().setWillOptions(WILL_TOPIC, 0, false, WILL_MESSAGE);
    }

    private static int connect(Call call, MqttClient client) throws MqttException {
        try {
            int code = client.connect();
            call.said("mqtt_connect: " + code);
            return code;
        } catch (MqttException e) {
            call.said("mqtt_connect: " + e.error().code() + " " + e.name());
            throw e;
        }
    }
}
