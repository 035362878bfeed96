package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MessageData;
import org.mqttxray.client.mqttclient.MessageHandler;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.State;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Peer;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;
import org.mqttxray.workbench.Session;

/**
 * One client in a session of its own. The test's code runs on its thread {@code main}; whatever it does, what the client puts on the wire
 * must break no rule of MQTT.
 */
public final class Trial {
    /** After this long in the time of the world a test gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final int LOOK_MILLIS = 5;

    private final MqttClient client;
    private final TracedPlatform platform;
    private final Scheduler scheduler;
    private final List<String> inbox = new CopyOnWriteArrayList<>();

    /** What a test does with its client. */
    @FunctionalInterface
    public interface Use {
        /** Does it, on the thread {@code main}. */
        void with(Trial trial) throws MqttException;
    }

    /** The verdict on a run. */
    public static final class Run {
        private final TraceLog log;

        private Run(TraceLog log) {
            this.log = log;
        }

        /** What happened. */
        public TraceLog log() {
            return log;
        }

        /** The states of the client, and when each began. */
        public List<Change> states() {
            return changes(ClientField.STATE);
        }

        /** The values of a field, and when each began. */
        public List<Change> changes(ClientField field) {
            List<Change> changes = new ArrayList<>();
            for (long at = 0; at < log.length(); at++) {
                if (log.event(at) instanceof Event.State state && state.field() == field) {
                    changes.add(new Change(state.stamp().timeNanos(), ((Value.Number) state.value()).number()));
                }
            }
            return changes;
        }

        /** When the client was in a state for the first time. */
        public long since(State state) {
            return states().stream()
                    .filter(change -> change.value() == state.number())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("never " + state))
                    .nanos();
        }

        /** The rules that one side broke. */
        public List<String> breaches(Direction direction) {
            return new Replay<>(log, new Findings(log))
                    .at(log.length()).all().stream()
                            .filter(finding -> finding.breach().direction() == direction)
                            .map(finding -> finding.breach().fault().toString())
                            .toList();
        }
    }

    /**
     * A field got a value.
     *
     * @param nanos when
     * @param value which
     */
    public record Change(long nanos, long value) {}

    private Trial(MqttClient client, TracedPlatform platform, Scheduler scheduler) {
        this.client = client;
        this.platform = platform;
        this.scheduler = scheduler;
    }

    /** Runs a client on the simulated platform. */
    public static Run simulated(long seed, Peer peer, Use use) {
        return judged(run(new SimulatedPlatform(seed, peer), STATION, use));
    }

    /**
     * The same on a line on which something happens.
     *
     * @param line orders in the language of {@link org.mqttxray.link.LinkScript}
     */
    public static Run simulated(long seed, Peer peer, List<String> line, Use use) {
        Platform platform = new SimulatedPlatform(seed, peer);
        return judged(run(platform, new Session(platform, Lines.off()), STATION, line, use));
    }

    /** The same, where the client goes its own way and the rules would have it another. */
    public static Run unjudged(long seed, Peer peer, Use use) {
        return run(new SimulatedPlatform(seed, peer), STATION, use);
    }

    /** Runs a client that has defects on the simulated platform, and leaves it where the test's code ends. */
    public static void observed(long seed, Peer peer, Parts parts, Use use) {
        Platform platform = new SimulatedPlatform(seed, peer);
        try (Session session = new Session(platform, Lines.off())) {
            Scheduler scheduler = new Scheduler(session, platform.clock());
            Settings settings = Settings.of(STATION, "trial").withParts(parts);
            session.run(
                    program((traced, given) -> {
                        use.with(new Trial(lease(traced, given), traced, scheduler));
                        return 0;
                    }),
                    settings);
            Session.Outcome outcome = session.awaitOutcome(PATIENCE).orElseThrow();
            assertEquals(Optional.empty(), outcome.failure());
        } finally {
            platform.end();
            assertTrue(platform.awaitEnd(Session.END_PATIENCE), "threads are left");
        }
    }

    /** Runs a client on this machine. */
    public static Run real(Address station, Use use) {
        return judged(run(new RealPlatform(), station, use));
    }

    /** The same with a log that has the calls of a level alone. */
    public static Run real(Detail recorded, Address station, Use use) {
        Platform platform = new RealPlatform();
        return judged(run(platform, Session.recording(platform, recorded), station, use));
    }

    private static Run judged(Run run) {
        assertEquals(List.of(), run.breaches(Direction.C2S), "what the client sent");
        return run;
    }

    private static Run run(Platform platform, Address station, Use use) {
        return run(platform, new Session(platform, Lines.off()), station, use);
    }

    private static Run run(Platform platform, Session started, Address station, Use use) {
        return run(platform, started, station, List.of(), use);
    }

    private static Run run(Platform platform, Session started, Address station, List<String> line, Use use) {
        try (Session session = started) {
            Scheduler scheduler = new Scheduler(session, platform.clock());
            session.run(
                    program((traced, settings) -> main(traced, settings, scheduler, use)),
                    Settings.of(station, "trial"),
                    line);
            Session.Outcome outcome =
                    session.awaitOutcome(PATIENCE).orElseThrow(() -> new AssertionError("the run does not end"));
            assertEquals(Optional.empty(), outcome.failure());
            assertEquals(0, outcome.returnCode());
            return new Run(session.log());
        } finally {
            assertTrue(platform.awaitEnd(Session.END_PATIENCE), "threads are left");
        }
    }

    private static Program program(Program.Main main) {
        return new Program() {
            @Override
            public String name() {
                return "trial";
            }

            @Override
            public List<Role> roles() {
                return List.of(new Role("trial", main));
            }
        };
    }

    private static int main(TracedPlatform platform, Settings settings, Scheduler scheduler, Use use)
            throws MqttException {
        MqttClient client = lease(platform, settings);
        try {
            use.with(new Trial(client, platform, scheduler));
        } finally {
            leave(client);
        }
        return 0;
    }

    private static MqttClient lease(TracedPlatform platform, Settings settings) {
        MqttClient client = MqttClient.lease(platform, settings.parts());
        client.settings().setHost(settings.broker().host());
        client.settings().setPort(Integer.toString(settings.broker().port()));
        client.settings().setClientId(settings.clientId().orElseThrow());
        client.settings().setCleanSession(true);
        return client;
    }

    private static void leave(MqttClient client) throws MqttException {
        try {
            client.disconnect();
        } catch (MqttException e) {
            assertEquals(MqttError.MQTT_SEND_PACKET_ERROR, e.error(), "there may be no line, and no more than that");
        }
        client.release();
    }

    /** The client; a clean session, and the library's times. */
    public MqttClient client() {
        return client;
    }

    /** Who takes the processor away from the client's threads, if a test wants it. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** What its handlers were given, as texts, in their order. */
    public List<String> inbox() {
        return inbox;
    }

    /** A handler that fills the inbox. */
    public MessageHandler handler() {
        return handler("handler", message -> inbox.add(message.text()));
    }

    /** A handler that does something. */
    public static MessageHandler handler(String name, java.util.function.Consumer<MessageData> take) {
        return new MessageHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void handle(MqttClient client, MessageData message) {
                take.accept(message);
            }
        };
    }

    /** Publishes a text. */
    public void publish(String topic, int qos, String text) throws MqttException {
        client.publish(topic, new Message(qos, false, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Starts another thread of the program. */
    public void start(String name, Runnable code) {
        PlatformThread.create(platform, name, code);
    }

    /** Waits in the client's time until something holds; fails if it does not within a minute of it. */
    public void await(String what, BooleanSupplier condition) {
        await(what, Duration.ofMinutes(1), condition);
    }

    /** Waits in the client's time until something holds; fails if it does not in time. */
    public void await(String what, Duration patience, BooleanSupplier condition) {
        for (long waited = 0; !condition.getAsBoolean(); waited += LOOK_MILLIS) {
            assertTrue(waited < patience.toMillis(), () -> "in vain: " + what);
            platform.await(() -> false, LOOK_MILLIS);
        }
    }

    /** Waits likewise, and goes on at the very moment at which it holds, in the middle of what another thread does. */
    public void catchMoment(String what, BooleanSupplier condition) {
        assertTrue(
                platform.await(condition, Math.toIntExact(Duration.ofMinutes(1).toMillis())), () -> "in vain: " + what);
    }

    /** How often the broker has accepted the client. */
    public long connections() {
        TraceLog log = platform.trace().log();
        return LongStream.range(0, log.length())
                .mapToObj(log::event)
                .filter(event -> event instanceof Event.State state
                        && state.field() == ClientField.STATE
                        && state.value().equals(new Value.Number(State.CLIENT_STATE_CONNECTED.number())))
                .count();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        platform.await(() -> false, Math.toIntExact(time.toMillis()));
    }
}
