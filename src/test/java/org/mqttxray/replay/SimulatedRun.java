package org.mqttxray.replay;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/**
 * A run of the program {@code connect} on the simulated platform.
 *
 * @param seed decides the order of threads
 * @param peer whom the program calls
 * @param stay how long it stays connected, in virtual time
 */
record SimulatedRun(long seed, PeerBehaviour peer, Duration stay) {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final int KEEP_ALIVE_SECONDS = 2;
    /** Shorter than the keep alive, or the peer hangs up before the client looks at its timers. */
    private static final int CMD_TIMEOUT_MILLIS = 500;

    /** The log of the run, which has come to its end. */
    TraceLog log() {
        Settings settings = Settings.of(STATION, "replay")
                .withCredentials(Optional.of("user"), Optional.of("secret"))
                .withTimes(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS, stay);
        SimulatedPlatform platform = new SimulatedPlatform(seed, new SimulatedBroker(peer));
        try (Session session = new Session(platform)) {
            session.run(Programs.named("connect").orElseThrow(), settings);
            if (!session.awaitEndOfProgram(Background.PATIENCE)) {
                throw new AssertionError(this + " does not end");
            }
            return session.log();
        }
    }
}
