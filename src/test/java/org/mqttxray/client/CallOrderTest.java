package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.broker.BuiltInBroker;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.FreePort;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;

/** Every call of a run is one that the C library makes in its source, and siblings come in the order of the source. */
@Tag("machine")
class CallOrderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANY_PORT = 0;

    private final CallSites c = new CallSites();

    @Test
    void callsOfARunAgainstARealBrokerAreThoseOfC() throws Exception {
        try (BuiltInBroker broker = BuiltInBroker.start(FreePort.near(ANY_PORT), Map.of());
                Session session = new Session(new RealPlatform(), Lines.off())) {
            Settings settings = Settings.of(new Address("127.0.0.1", broker.port()), "order")
                    .withTimes(1, 2_000, Duration.ofMillis(2_500));
            session.run(Programs.named("connect").orElseThrow(), settings);
            assertTrue(session.awaitEndOfProgram(PATIENCE));
            assertTrue(session.awaitOutcome(Duration.ZERO).orElseThrow().succeeded());

            assertCallsOfC(session.log());
            assertTrue(CallTree.ofThread(session.log(), "mqtt_yield_thread")
                    .first("MQTTSerialize_pingreq")
                    .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(PeerBehaviour.class)
    void callsOfASimulatedRunAreThoseOfC(PeerBehaviour peer) {
        Settings settings = SimulatedRun.settings().withTimes(12, 5_000, Duration.ofSeconds(60));
        assertCallsOfC(SimulatedRun.of(1, peer, settings));
    }

    private void assertCallsOfC(TraceLog log) {
        // main is a program of ours: what it calls is for it to say, what these call is not
        CallTree main = CallTree.ofThread(log, "main").first("main").orElseThrow();
        assertEquals(List.of(), c.faults(main));
        assertEquals(List.of(), c.faults(CallTree.ofThread(log, "mqtt_yield_thread")));
    }
}
