package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.Platform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** A run under a debugger, held at its first event. */
final class Held implements AutoCloseable {
    private final AutoCloseable station;
    private final Session session;
    private final Debugger debugger;

    private Held(AutoCloseable station, Session session, Consumer<Session> start) {
        this.station = station;
        this.session = session;
        debugger = new Debugger(session.log(), session.gate());
        start.accept(session);
        awaitStop();
    }

    private static Held on(Target target) {
        try {
            Station station = Station.open(target);
            RunOptions options =
                    new RunOptions(Optional.of("held"), Optional.empty(), Optional.empty(), 50, 5_000, Duration.ZERO);
            return new Held(station, station.session(), session -> station.run(session, "connect", options));
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    static Held simulated(long seed) {
        return simulated(seed, PeerBehaviour.ACCEPT);
    }

    static Held simulated(long seed, PeerBehaviour behaviour) {
        return on(new Target.Simulated(seed, behaviour));
    }

    static Held onBuiltInBroker() {
        return on(new Target.BuiltIn(Map.of()));
    }

    /** A program of the test's own. */
    static Held of(Platform platform, Program program) {
        Settings unused = Settings.of(new Address("nowhere", Address.MQTT_PORT), "held");
        return new Held(() -> {}, new Session(platform, Lines.off()), session -> session.run(program, unused));
    }

    Debugger debugger() {
        return debugger;
    }

    Session session() {
        return session;
    }

    TraceLog log() {
        return session.log();
    }

    /** Does something and waits until the playhead stands. */
    Debugger.Playhead step(Runnable verb) {
        verb.run();
        return awaitStop();
    }

    /** The event before the playhead. */
    Event last() {
        return log().event(debugger.playhead().events() - 1);
    }

    /** Whether all threads of the program have told that they end; how it ended is said only after that. */
    boolean over() {
        return !debugger.playhead().live();
    }

    private Debugger.Playhead awaitStop() {
        Background.await("the playhead stands", () -> !debugger.playhead().running());
        return debugger.playhead();
    }

    @Override
    public void close() {
        session.close();
        assertTrue(session.awaitEnd(Session.END_PATIENCE));
        try {
            station.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
