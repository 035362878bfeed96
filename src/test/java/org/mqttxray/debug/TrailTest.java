package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** What it costs to follow packets. */
@Tag("machine")
class TrailTest {
    private final TraceLog log = RecordedEmqx.log();
    private final CountedLog counted = new CountedLog(log);

    @Test
    void theNextOfAnExchangeIsFoundByReadingEachEventOnce() {
        List<Long> publishes = RecordedEmqx.positions(
                log,
                event -> event instanceof Event.PacketOut out && Packets.type(log, out.range()) == PacketType.PUBLISH);
        long publish = publishes.get(publishes.size() - 1);
        Trail trail = new Trail(counted.log());
        List<PacketType> found = new ArrayList<>();
        Optional<Step> step = trail.toNextOfExchange(publish, publish + 1).step();
        for (long at = publish + 1; at < log.length() && step.isPresent(); at++) {
            Event event = log.event(at);
            if (step.get().endsAt(event)) {
                found.add(Packets.type(log, range(event)));
                step = trail.toNextOfExchange(at, at + 1).step();
            }
        }
        assertEquals(List.of(PacketType.PUBREC, PacketType.PUBREL, PacketType.PUBCOMP), found);
        assertTrue(counted.read() <= log.length(), counted.read() + " events were read of " + log.length());
    }

    private static Range range(Event event) {
        return event instanceof Event.PacketOut out ? out.range() : ((Event.PacketIn) event).range();
    }
}
