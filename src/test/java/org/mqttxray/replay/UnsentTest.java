package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.pcollections.PSortedMap;

/** Which packets stand in the buffer and have not left. */
class UnsentTest {
    private final TraceLog log = new SimulatedRun(1, PeerBehaviour.ACCEPT, Duration.ZERO).log();
    private final Replay<PSortedMap<Integer, Packets.Sighting>> unsent = new Replay<>(log, new Unsent());

    @Test
    void aPacketHasNotLeftFromItsReportToItsFirstBytes() {
        Set<Long> seen = new HashSet<>();
        for (long at = 0; at < log.length(); at++) {
            if (log.event(at) instanceof Event.PacketOut out) {
                Packets.Sighting packet = unsent.at(at + 1).get(out.thread());
                assertEquals(out.range(), packet.range());
                assertTrue(seen.add(packet.position()));
            } else if (log.event(at) instanceof Event.Chunk chunk) {
                assertTrue(unsent.at(at + 1).isEmpty(), "its bytes have left with event " + chunk.position());
            }
        }
        assertTrue(seen.size() > 1, "CONNECT and DISCONNECT");
        assertTrue(unsent.at(log.length()).isEmpty());
    }
}
