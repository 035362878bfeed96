package org.mqttxray.client;

import java.time.Duration;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** Runs of the program {@code connect} on the simulated platform. */
final class SimulatedRun {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SimulatedRun() {}

    static Settings settings() {
        return Settings.of(STATION, "golden");
    }

    /** The log of a run that has come to its end. */
    static TraceLog of(long seed, PeerBehaviour peer, Settings settings) {
        SimulatedPlatform platform = new SimulatedPlatform(seed, new SimulatedBroker(peer));
        try (Session session = new Session(platform, Lines.off())) {
            session.run(Programs.named("connect").orElseThrow(), settings);
            if (!session.awaitEndOfProgram(PATIENCE)) {
                throw new AssertionError("the run with seed " + seed + " does not end");
            }
            return session.log();
        }
    }
}
