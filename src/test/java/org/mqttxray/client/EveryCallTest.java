package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.client.defect.Defect;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/**
 * Every call of the C library that a 3.1.1 client over TCP can make is made in some run: of a program, or of what the trees are compared
 * with, where one drops it with the defect on; or it is left over, and {@code leftovers.txt} says why.
 */
class EveryCallTest {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CallPairs pairs = new CallPairs();

    @Test
    void everyCallOfCIsInSomeRunOrLeftOverForAReason() {
        for (Program program : Programs.all()) {
            see(program, PeerBehaviour.ACCEPT, settings());
        }
        see(Programs.named("connect").orElseThrow(), PeerBehaviour.REFUSE_5, settings());
        see(Programs.named("connect").orElseThrow(), PeerBehaviour.NO_LISTENER, settings());
        see(Programs.named("ping").orElseThrow(), PeerBehaviour.NO_PINGRESP, settings());
        ProtocolTreesTest.scenarios()
                .forEach(scenario -> ProtocolTreesTest.logs(scenario).forEach(pairs::see));
        ProtocolTreesTest.logs(ProtocolTreesTest.tooLarge()).forEach(pairs::see);
        see(
                Programs.named("qos").orElseThrow(),
                PeerBehaviour.ACCEPT,
                settings().withParts(structural()));

        assertEquals(List.of(), pairs.faults());
    }

    private static Settings settings() {
        return Settings.of(STATION, "calls").withRounds(1);
    }

    private static Parts structural() {
        Parts parts = Parts.CURED;
        for (Defect defect : Defect.values()) {
            parts = defect.structural() ? defect.in(parts) : parts;
        }
        return parts;
    }

    private void see(Program program, PeerBehaviour peer, Settings settings) {
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(peer));
        try (Session session = new Session(platform, Lines.off())) {
            Settings bounded =
                    program.name().equals("viewer") ? settings.withTimes(50, 5_000, Duration.ofSeconds(5)) : settings;
            session.run(program, bounded);
            if (!session.awaitEndOfProgram(PATIENCE)) {
                throw new AssertionError(program.name() + " does not end");
            }
            TraceLog log = session.log();
            pairs.see(log);
        }
    }
}
