package org.mqttxray.workbench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mqttxray.broker.BrokerFailed;
import org.mqttxray.broker.BuiltInBroker;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.FreePort;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Detail;

/** The broker that programs call, started if it is ours, and where sessions with it begin. */
public final class Station implements AutoCloseable {
    private static final Address SIMULATED_ADDRESS = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration WARM_UP_PATIENCE = Duration.ofSeconds(2);
    private static final Duration WARM_UP_STAY = Duration.ofSeconds(1);
    private static final String WARM_UP_ID = "xray-warm-up";
    private static final int ATTEMPTS = 3;
    private static final int ANY_PORT = 0;
    /** It leaves nothing behind at a broker. */
    private static final String QUIET_PROGRAM = "connect";

    private final Target target;
    private final Address address;
    private final Optional<BuiltInBroker> broker;
    private final Supplier<Safekeeping> safekeeping;

    private Station(Target target, Address address, Optional<BuiltInBroker> broker, Supplier<Safekeeping> safekeeping) {
        this.safekeeping = safekeeping;
        this.target = target;
        this.address = address;
        this.broker = broker;
    }

    /** The names of the programs, in the order in which they are shown. */
    public static List<String> programs() {
        return Programs.all().stream().map(Program::name).toList();
    }

    /** The names of a program's clients in the log, in the order in which they start; none if there is no such program. */
    public static List<String> clients(String program) {
        return Programs.named(program).stream()
                .flatMap(found -> found.roles().stream())
                .map(Program.Role::client)
                .toList();
    }

    /**
     * Gets a broker ready. Runs are kept in memory, and nowhere else.
     *
     * @throws StationFailed if the built-in broker can't start
     */
    public static Station open(Target target) throws StationFailed {
        return open(target, Safekeeping::inMemory);
    }

    /**
     * The same with runs that are kept on disk while they are recorded.
     *
     * @param folder where
     */
    public static Station open(Target target, DataFolder folder) throws StationFailed {
        return open(target, () -> Safekeeping.in(folder));
    }

    private static Station open(Target target, Supplier<Safekeeping> safekeeping) throws StationFailed {
        if (target instanceof Target.BuiltIn builtIn) {
            return builtIn(builtIn, safekeeping);
        }
        boolean simulated = target instanceof Target.Simulated;
        Address address = simulated ? SIMULATED_ADDRESS : ((Target.ByAddress) target).address();
        return new Station(target, address, Optional.empty(), safekeeping);
    }

    private static Station builtIn(Target.BuiltIn target, Supplier<Safekeeping> safekeeping) throws StationFailed {
        Exception failure = null;
        int wanted = Address.MQTT_PORT;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                int port = FreePort.near(wanted);
                BuiltInBroker broker = BuiltInBroker.start(port, target.accounts());
                return new Station(target, new Address("127.0.0.1", port), Optional.of(broker), safekeeping);
            } catch (IOException | BrokerFailed e) {
                failure = e; // somebody took the port between the look at it and its use
                wanted = ANY_PORT;
            }
        }
        throw new StationFailed(failure);
    }

    /** Where the broker listens. */
    public String address() {
        return address.toString();
    }

    /** The port, if the built-in broker had to take another than MQTT's because that one is taken. */
    public Optional<Integer> otherPort() {
        return broker.map(BuiltInBroker::port).filter(port -> port != Address.MQTT_PORT);
    }

    /**
     * Runs a program once, unseen: a machine that has never run it loads classes at every step, and the times of the run to be shown
     * would be those of the loading. It runs on the simulated platform; for the sockets a program that only connects calls the broker, if it
     * is ours.
     */
    public void warmUp(String program) {
        Settings brief =
                Settings.of(SIMULATED_ADDRESS, WARM_UP_ID).withRounds(1).withStay(WARM_UP_STAY);
        warmUp(new Target.Simulated(0, PeerBehaviour.ACCEPT), program, brief);
        if (broker.isPresent()) {
            warmUp(target, QUIET_PROGRAM, Settings.of(address, WARM_UP_ID));
        }
    }

    private static void warmUp(Target unseen, String program, Settings settings) {
        try (Session session = new Session(platform(unseen))) {
            session.run(named(program), settings);
            session.awaitEndOfProgram(WARM_UP_PATIENCE);
        }
    }

    /**
     * Begins a session and runs a program in it.
     *
     * @param program one of {@link #programs}
     */
    public Session start(String program, RunOptions options) {
        Session session = session();
        run(session, program, options);
        return session;
    }

    /** A session in which nothing has happened yet, so that whoever wants to stop it at its first event can say so. */
    public Session session() {
        return new Session(platform(target), safekeeping.get());
    }

    /** The same of a level: of {@link Detail#EVERYTHING} it is a session as ever, of another one that measures. */
    public Session session(Detail recorded) {
        return recorded == Detail.EVERYTHING ? session() : Session.recording(platform(target), recorded);
    }

    /**
     * Runs a program in a session.
     *
     * @param session of {@link #session}
     * @param program one of {@link #programs}
     */
    public void run(Session session, String program, RunOptions options) {
        Settings settings = new Settings(
                address,
                options.clientId(),
                new Settings.Credentials(options.userName(), options.password()),
                new Settings.Times(
                        options.keepAliveSeconds(), options.cmdTimeoutMillis(), options.stay(), options.rounds()),
                options.topic(),
                Defects.parts(options.defects()));
        session.begin(program);
        session.run(named(program), settings, options.line());
    }

    private static Program named(String program) {
        return Programs.named(program).orElseThrow(() -> new IllegalArgumentException("no program: " + program));
    }

    private static Platform platform(Target target) {
        return target instanceof Target.Simulated simulated
                ? new SimulatedPlatform(simulated.seed(), new SimulatedBroker(simulated.behaviour()))
                : new RealPlatform();
    }

    /** Stops the broker if it is ours. */
    @Override
    public void close() {
        broker.ifPresent(BuiltInBroker::close);
    }
}
