package org.mqttxray.program;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.program.Program.Role;

/** Programs with two clients, about what one learns of the other. */
final class PairPrograms {
    private static final String WILL_TOPIC = "lesson/will";
    private static final int KEEP_ALIVE_SECONDS = 3;
    private static final int CMD_TIMEOUT_MILLIS = 1_000;
    private static final int STAY_SECONDS = 8;
    private static final int BEFORE_SECOND_SECONDS = 2;

    private PairPrograms() {}

    private record Pair(String name, Supplier<List<Role>> begun) implements Program {
        @Override
        public List<Role> roles() {
            return begun.get();
        }
    }

    /** A device leaves a last message with the station, and vanishes; a watcher gets it. */
    static Program will() {
        Role watcher = new Role("watcher", PairPrograms::watch);
        Role device = new Role("device", PairPrograms::vanish, List.of("PINGREQ 1 c2s cut 0"));
        return new Pair("will", () -> List.of(watcher, device));
    }

    private static int watch(TracedPlatform platform, Settings settings) throws MqttException {
        Client watcher = new Client(Client.Defaults.of("watcher"));
        return watcher.main(platform, settings.withRole("watcher"), client -> {
            client.subscribe(settings.topic().orElse(WILL_TOPIC), 1, Handlers.news(platform));
            Client.stay(platform, settings, STAY_SECONDS);
        });
    }

    private static int vanish(TracedPlatform platform, Settings settings) throws MqttException {
        Client.Defaults defaults = Client.Defaults.of("device")
                .impatient(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS)
                .withWill(settings.topic().orElse(WILL_TOPIC), "the device is gone");
        Client.sleep(platform, 1);
        return new Client(defaults)
                .main(platform, settings.withRole("device"), client -> Client.stay(platform, settings, STAY_SECONDS));
    }

    /** Two clients with one identifier: each that connects throws the other out (MQTT-3.1.4-2). */
    static Program takeover() {
        return new Pair("takeover", () -> {
            AtomicReference<String> shared = new AtomicReference<>();
            return List.of(
                    new Role("first", (platform, settings) -> insist(platform, settings, shared, 0)),
                    new Role(
                            "second",
                            (platform, settings) -> insist(platform, settings, shared, BEFORE_SECOND_SECONDS)));
        });
    }

    /**
     * Connects again and again.
     *
     * @param shared the identifier of both, of this run alone: whoever comes first draws it
     */
    private static int insist(
            TracedPlatform platform, Settings settings, AtomicReference<String> shared, int secondsBefore)
            throws MqttException {
        String drawn = "same-" + RandomText.hexadecimal(platform);
        shared.compareAndSet(null, drawn);
        Settings same = settings.withClientId(settings.clientId().or(() -> Optional.of(shared.get())));
        if (secondsBefore > 0) {
            Client.sleep(platform, secondsBefore);
        }
        return new Client(Client.Defaults.of("same")).main(platform, same, client -> {
            client.settings().setReconnectHandler(Handlers.reconnect(platform));
            Client.stay(platform, settings, STAY_SECONDS);
        });
    }
}
