package org.mqttxray.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mqttxray.broker.BrokerFailed;
import org.mqttxray.broker.BuiltInBroker;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.FreePort;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.platform.SessionEnded;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** One run of a program in the terminal, from the choice of the broker to the sentence at the end. */
final class Run {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration WARM_UP_PATIENCE = Duration.ofSeconds(2);
    private static final Address SIMULATED_ADDRESS = new Address("station.simulated", Address.MQTT_PORT);
    private static final String CLIENT_ID_PREFIX = "xray-";
    private static final int CLIENT_ID_BITS = 24;

    private final Terminal terminal;
    private final Program program;
    private final Request request;

    /**
     * What the user asked for.
     *
     * @param user the user name to send
     * @param password the password to send
     * @param keepAliveSeconds the keep alive
     * @param cmdTimeoutMillis the command timeout
     * @param stay how long to stay connected
     * @param detail what is shown
     * @param format how
     * @param explain whether each function is explained where it first appears
     * @param showSecrets whether passwords are shown
     */
    record Request(
            Optional<String> user,
            Optional<String> password,
            int keepAliveSeconds,
            int cmdTimeoutMillis,
            Duration stay,
            Detail detail,
            RunCommand.Format format,
            boolean explain,
            boolean showSecrets) {}

    Run(Terminal terminal, Program program, Request request) {
        this.terminal = terminal;
        this.program = program;
        this.request = request;
    }

    int simulated(long seed, PeerBehaviour behaviour) {
        say("run.simulated", seed, behaviour.label());
        return on(inMemory(seed, behaviour), SIMULATED_ADDRESS);
    }

    int against(Address broker) {
        say("run.broker", broker);
        warmUp(inMemory(0, PeerBehaviour.ACCEPT), SIMULATED_ADDRESS);
        return on(new RealPlatform(), broker);
    }

    int againstBuiltInBroker(Map<String, String> accounts) {
        try {
            int port = FreePort.near(Address.MQTT_PORT);
            try (BuiltInBroker broker = BuiltInBroker.start(port, accounts)) {
                Address address = new Address("127.0.0.1", broker.port());
                say(port == Address.MQTT_PORT ? "run.built-in" : "run.built-in-other-port", address, Address.MQTT_PORT);
                warmUp(new RealPlatform(), address);
                return on(new RealPlatform(), address);
            }
        } catch (IOException | BrokerFailed e) {
            return terminal.fail(Terminal.FAILED, "error.built-in-broker", String.valueOf(e.getMessage()));
        }
    }

    private void say(String key, Object... arguments) {
        terminal.err().println(terminal.messages().get(key, arguments));
    }

    private int on(Platform platform, Address broker) {
        String clientId = CLIENT_ID_PREFIX + hex(platform.random());
        Settings settings = Settings.of(broker, clientId)
                .withCredentials(request.user, request.password)
                .withTimes(request.keepAliveSeconds, request.cmdTimeoutMillis, request.stay);
        try (Session session = new Session(platform)) {
            Thread interrupted = new Thread(session::close, "interrupted");
            Runtime.getRuntime().addShutdownHook(interrupted);
            session.run(program, settings);
            print(session);
            Session.Outcome outcome = session.awaitOutcome(Duration.ZERO).orElseThrow();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return conclude(outcome, broker);
        } catch (SessionEnded e) {
            return terminal.fail(Terminal.FAILED, "error.ended");
        }
    }

    /**
     * Runs the program once, unseen: a machine that has never run it loads classes at every step, and the times of the run to be
     * shown would be those of the loading.
     */
    private void warmUp(Platform platform, Address broker) {
        try (Session session = new Session(platform)) {
            session.run(program, Settings.of(broker, CLIENT_ID_PREFIX + "warm-up"));
            session.awaitEndOfProgram(WARM_UP_PATIENCE);
        }
    }

    private static Platform inMemory(long seed, PeerBehaviour behaviour) {
        return new SimulatedPlatform(seed, new SimulatedBroker(behaviour));
    }

    private static String hex(RandomGenerator random) {
        return String.format("%06x", random.nextInt(1 << CLIENT_ID_BITS));
    }

    /** Prints what is there, again and again, until the program and its threads have ended. */
    private void print(Session session) {
        TraceLog log = session.log();
        EventPrinter printer = printer(session);
        long printed = 0;
        try {
            boolean ended;
            do {
                ended = session.awaitEndOfProgram(POLL);
                for (long length = log.length(); printed < length; printed++) {
                    printer.print(log.event(printed));
                }
                printer.idle();
            } while (!ended);
        } finally {
            printer.finish();
        }
    }

    private EventPrinter printer(Session session) {
        TraceLog log = session.log();
        Secrets secrets = new Secrets(log, request.showSecrets);
        if (request.format == RunCommand.Format.JSONL) {
            return new JsonLines(terminal.out(), log, secrets, request.detail);
        }
        return new TreePrinter(
                terminal.out(),
                log,
                secrets,
                terminal.messages(),
                request.detail,
                request.explain,
                terminal.colours(),
                session::elapsed);
    }

    private int conclude(Session.Outcome outcome, Address broker) {
        if (outcome.failure().isPresent()) {
            return terminal.fail(Terminal.FAILED, key(outcome.failure().get()), broker, request.cmdTimeoutMillis);
        }
        if (outcome.returnCode() != 0) {
            return terminal.fail(Terminal.FAILED, "error.connack." + outcome.returnCode(), broker);
        }
        return 0;
    }

    private static String key(MqttException failure) {
        if (failure.dialFailed().isPresent()) {
            DialFailed.Reason reason = failure.dialFailed().get().reason();
            return "error.dial."
                    + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        if (failure.error() == MqttError.MQTT_BUFFER_TOO_SHORT_ERROR) {
            return "error.buffer";
        }
        if (failure.error() == MqttError.MQTT_FAILED_ERROR) {
            return "error.connect-data";
        }
        if (failure.error() == MqttError.MQTT_SEND_PACKET_ERROR) {
            return "error.send";
        }
        return "error.peer."
                + failure.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
