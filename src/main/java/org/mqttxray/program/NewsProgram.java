package org.mqttxray.program;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;

/** The article's picture: the viewer asks the TV station for the news, the reporter sends them; each alone, or both together. */
public final class NewsProgram implements Program {
    private static final String TOPIC = "news/finance";
    private static final List<String> NEWS =
            List.of("Shares up 3 percent", "Shares down 2 percent", "Shares unchanged");
    private static final int QOS = 1;
    private static final int SECONDS_BEFORE_FIRST = 2;
    private static final int SECONDS_BETWEEN = 4;
    private static final int SECONDS_OF_WAITING = 100;
    private static final int ENDLESS = 0;

    private final String name;
    private final boolean watches;
    private final boolean reports;

    private NewsProgram(String name, boolean watches, boolean reports) {
        this.name = name;
        this.watches = watches;
        this.reports = reports;
    }

    /** Subscribes and prints what comes, until the session ends or the rounds are over. */
    static Program viewer() {
        return new NewsProgram("viewer", true, false);
    }

    /** Publishes every four seconds. */
    static Program reporter() {
        return new NewsProgram("reporter", false, true);
    }

    /** Both: what the reporter sends comes to the viewer. */
    static Program both() {
        return new NewsProgram("news", true, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Role> roles() {
        Role viewer = new Role("viewer", this::view);
        Role reporter = new Role("reporter", this::report);
        return watches && reports ? List.of(viewer, reporter) : List.of(watches ? viewer : reporter);
    }

    private int view(TracedPlatform platform, Settings settings) throws MqttException {
        int rounds = settings.times().rounds().orElse(reports ? NEWS.size() : ENDLESS);
        AtomicInteger seen = new AtomicInteger();
        Client viewer = new Client(Client.Defaults.of("viewer"));
        return viewer.main(platform, named(settings, "viewer"), client -> {
            Runnable count = () -> platform.change(seen::incrementAndGet);
            client.subscribe(settings.topic().orElse(TOPIC), QOS, Handlers.news(platform, count));
            if (settings.times().stay().isPresent()) {
                Client.stay(platform, settings, SECONDS_OF_WAITING);
                return;
            }
            BooleanSupplier enough = () -> rounds != ENDLESS && seen.get() >= rounds;
            if (reports && rounds != ENDLESS) {
                PlatformTimer.sleep(platform, SECONDS_BEFORE_FIRST + (rounds + 1) * SECONDS_BETWEEN, enough);
                return; // what has not come by now was lost, or never sent
            }
            while (!enough.getAsBoolean()) {
                PlatformTimer.sleep(platform, SECONDS_OF_WAITING, enough);
            }
        });
    }

    private int report(TracedPlatform platform, Settings settings) throws MqttException {
        int rounds = settings.times().rounds().orElse(NEWS.size());
        Client reporter = new Client(Client.Defaults.of("reporter"));
        return reporter.main(platform, named(settings, "reporter"), client -> {
            Client.sleep(platform, SECONDS_BEFORE_FIRST);
            for (int round = 0; rounds == ENDLESS || round < rounds; round++) {
                byte[] news = NEWS.get(round % NEWS.size()).getBytes(StandardCharsets.UTF_8);
                client.publish(settings.topic().orElse(TOPIC), new Message(QOS, false, news));
                Client.sleep(platform, SECONDS_BETWEEN);
            }
        });
    }

    /** Two clients need two identifiers. */
    private Settings named(Settings settings, String role) {
        return watches && reports ? settings.withRole(role) : settings;
    }
}
