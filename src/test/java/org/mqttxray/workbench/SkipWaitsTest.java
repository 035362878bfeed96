package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** With waits skipped a client lives its whole time, in a fraction of it. */
@Tag("machine")
@Timeout(60)
class SkipWaitsTest {
    private static final Duration STAY = Duration.ofMinutes(10);
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int CMD_TIMEOUT_MILLIS = 5_000;
    private static final RunOptions OPTIONS = new RunOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS, STAY);

    @Test
    void aClientOfTheBuiltInBrokerPingsAllTheWhileAndEndsWell() throws Exception {
        try (Station station = Station.open(new Target.BuiltIn(Map.of()));
                Session session = station.session()) {
            session.skipWaits(true);
            station.run(session, "connect", OPTIONS);

            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(45)));

            assertTrue(session.outcome().orElseThrow().succeeded());
            TraceLog log = session.log();
            long last = log.event(log.length() - 1).stamp().timeNanos();
            assertTrue(last >= STAY.toNanos(), "the client's time went by");
            assertTrue(session.elapsed() < STAY.toNanos(), "the world's did not");
            long packets = 0;
            for (long at = 0; at < log.length(); at++) {
                packets += log.event(at) instanceof Event.PacketIn ? 1 : 0;
            }
            long pings = STAY.toSeconds() / KEEP_ALIVE_SECONDS;
            assertEquals(pings, packets - 1, 1, "a CONNACK, and about a PINGRESP each keep alive");
        }
    }
}
