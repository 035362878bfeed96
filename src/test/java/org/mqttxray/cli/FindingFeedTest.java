package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** What is told while a run goes by is what the window shows of it. */
@Tag("machine")
class FindingFeedTest {
    @ParameterizedTest
    @EnumSource(PeerBehaviour.class)
    void itTellsWhatIsFoundAtTheEnd(PeerBehaviour peer) {
        TraceLog log = run(peer);
        FindingFeed feed = new FindingFeed(log);
        List<Finding> told = new ArrayList<>();
        for (long position = 0; position < log.length(); position++) {
            told.addAll(feed.after(log.event(position)));
        }
        assertEquals(new Replay<>(log, new Findings(log)).at(log.length()).all(), told);
    }

    private static TraceLog run(PeerBehaviour peer) {
        Settings settings = Settings.of(new Address("station.simulated", Address.MQTT_PORT), "feed");
        try (Session session = new Session(new SimulatedPlatform(1, new SimulatedBroker(peer)))) {
            session.run(Programs.named("connect").orElseThrow(), settings);
            if (!session.awaitEndOfProgram(Background.PATIENCE)) {
                throw new AssertionError(peer + " does not end");
            }
            return session.log();
        }
    }
}
