package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.MAIN;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.Call;

/** What the mains of the programs have in common: lease, configure, connect, do something, disconnect, release. */
final class Client {
    private static final int ACCEPTED = 0;

    private final Defaults defaults;

    /**
     * What a program sets where the user sets nothing.
     *
     * @param clientId the client identifier, or its beginning if a random end is wanted
     * @param keepAliveSeconds 0 to 65535; absent is the library's default, unset
     * @param cmdTimeoutMillis likewise
     * @param cleanSession whether the broker forgets the client when it is gone
     * @param will what the broker publishes if the client vanishes
     */
    record Defaults(
            String clientId,
            Optional<Integer> keepAliveSeconds,
            Optional<Integer> cmdTimeoutMillis,
            boolean cleanSession,
            Optional<Will> will) {
        /** The library's times, a clean session, no will. */
        static Defaults of(String clientId) {
            return new Defaults(clientId, Optional.empty(), Optional.empty(), true, Optional.empty());
        }

        /** A keep alive and a command timeout that are short enough to watch. */
        Defaults impatient(int keepAlive, int cmdTimeout) {
            return new Defaults(clientId, Optional.of(keepAlive), Optional.of(cmdTimeout), cleanSession, will);
        }

        /** A command timeout that is short enough to watch: so long after a message without an answer it is sent again. */
        Defaults answeredWithin(int cmdTimeout) {
            return new Defaults(clientId, keepAliveSeconds, Optional.of(cmdTimeout), cleanSession, will);
        }

        /** A session that outlives the line. */
        Defaults kept() {
            return new Defaults(clientId, keepAliveSeconds, cmdTimeoutMillis, false, will);
        }

        /** A last message. */
        Defaults withWill(String topic, String message) {
            return new Defaults(
                    clientId, keepAliveSeconds, cmdTimeoutMillis, cleanSession, Optional.of(new Will(topic, message)));
        }
    }

    /**
     * A will of QoS 1, not retained.
     *
     * @param topic where it goes
     * @param message the payload
     */
    record Will(String topic, String message) {}

    /** What a connected client does. */
    @FunctionalInterface
    interface Use {
        /** Does it. */
        void with(MqttClient client) throws MqttException;
    }

    /** A client with these defaults. */
    Client(Defaults defaults) {
        this.defaults = defaults;
    }

    /** The whole main of a program. */
    int main(TracedPlatform platform, Settings settings, Use use) throws MqttException {
        return platform.trace().call(MAIN, call -> run(call, platform, settings, use));
    }

    private int run(Call call, TracedPlatform platform, Settings settings, Use use) throws MqttException {
        MqttClient client = MqttClient.lease(platform, settings.parts());
        configure(client, platform, settings);
        try {
            int code = connect(call, client);
            if (code == ACCEPTED) {
                useAndLeave(client, use);
            }
            client.release();
            return code;
        } catch (MqttException e) {
            giveBack(client);
            throw e;
        }
    }

    private void configure(MqttClient client, TracedPlatform platform, Settings settings) {
        client.settings().setPort(Integer.toString(settings.broker().port()));
        client.settings().setHost(settings.broker().host());
        String unknown = RandomText.hexadecimal(platform);
        client.settings().setClientId(settings.clientId().orElse(defaults.clientId + "-" + unknown));
        settings.credentials().userName().ifPresent(client.settings()::setUserName);
        settings.credentials().password().ifPresent(client.settings()::setPassword);
        client.settings().setCleanSession(defaults.cleanSession);
        Settings.Times times = settings.times();
        times.keepAliveSeconds().or(defaults::keepAliveSeconds).ifPresent(client.settings()::setKeepAliveInterval);
        times.cmdTimeoutMillis().or(defaults::cmdTimeoutMillis).ifPresent(client.settings()::setCmdTimeout);
        defaults.will.ifPresent(will -> client.settings().setWillOptions(will.topic, 1, false, will.message));
    }

    /** Connects, and prints what came of it. */
    static int connect(Call call, MqttClient client) throws MqttException {
        try {
            int code = client.connect();
            call.said("mqtt_connect: " + code);
            return code;
        } catch (MqttException e) {
            call.said("mqtt_connect: " + e.error().code() + " " + e.name());
            throw e;
        }
    }

    /** Does something with a connected client; whether or not it fails, the client leaves, or its yield thread would reconnect for ever. */
    static void useAndLeave(MqttClient client, Use use) throws MqttException {
        try {
            use.with(client);
        } catch (MqttException e) {
            leave(client);
            throw e;
        }
        leave(client);
    }

    /** Says good-bye, on a dead line too. */
    static void leave(MqttClient client) {
        try {
            client.disconnect();
        } catch (MqttException e) {
            return; // recorded like any call that fails; the yield thread ends all the same
        }
    }

    /** After a failure, which is what the user wants to know, whether or not the release succeeds. */
    static void giveBack(MqttClient client) {
        try {
            client.release();
        } catch (MqttException e) {
            return; // recorded like any call that fails
        }
    }

    /** {@code sleep} of the system. */
    static void sleep(TracedPlatform platform, int seconds) {
        PlatformTimer.sleep(platform, seconds, () -> false);
    }

    /** As long as a user wants it to stay, else as long as the program does. */
    static void stay(TracedPlatform platform, Settings settings, int seconds) {
        Duration wanted = settings.times().stay().orElse(Duration.ofSeconds(seconds));
        if (!wanted.isZero()) {
            sleep(platform, Math.toIntExact(wanted.toSeconds()));
        }
    }
}
