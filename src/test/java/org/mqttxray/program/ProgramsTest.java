package org.mqttxray.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.broker.Brokers;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Session;

/** Each program against each broker, over real sockets: it ends well, and neither side breaks a rule of MQTT. */
@Tag("machine")
class ProgramsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stream<Arguments> runs() {
        return Stream.of(Brokers.values())
                .flatMap(broker -> Programs.all().stream().map(program -> Arguments.of(broker, program.name())));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aProgramEndsWellAndNoRuleIsBroken(Brokers kind, String program) throws Exception {
        try (Brokers.Running broker = kind.start();
                Session session = new Session(new RealPlatform(), Lines.off())) {
            session.skipWaits(true);
            session.run(Programs.named(program).orElseThrow(), settings(broker.port()));

            assertTrue(session.awaitEndOfProgram(PATIENCE), program + " does not end");
            Session.Outcome outcome = session.outcome().orElseThrow();
            assertTrue(outcome.succeeded(), program + ": " + outcome);
            assertEquals(List.of(), breaches(session.log()), program);
        }
    }

    private static Settings settings(int port) {
        Settings.Times times = new Settings.Times(
                Optional.empty(), Optional.empty(), Optional.of(Duration.ofSeconds(1)), Optional.of(1));
        return new Settings(
                new Address("127.0.0.1", port),
                Optional.empty(),
                new Settings.Credentials(Optional.empty(), Optional.empty()),
                times,
                Optional.empty(),
                Parts.CURED);
    }

    private static List<String> breaches(TraceLog log) {
        return new Replay<>(log, new Findings(log))
                .at(log.length()).all().stream()
                        .map(finding -> finding.breach().direction() + " "
                                + finding.breach().fault())
                        .toList();
    }
}
