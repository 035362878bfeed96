package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;

/** What it costs to follow packets. */
@Tag("machine")
class TrailTest {
    private final TraceLog log = RecordedEmqx.log();
    private long read;

    @Test
    void theNextOfAnExchangeIsFoundByReadingEachEventOnce() {
        List<Long> publishes = RecordedEmqx.positions(
                log,
                event -> event instanceof Event.PacketOut out && Packets.type(log, out.range()) == PacketType.PUBLISH);
        Trail trail = new Trail(counted());
        Step step = trail.toNextOf(publishes.get(publishes.size() - 1));
        long found = 0;
        for (long at = publishes.get(publishes.size() - 1) + 1; at < log.length(); at++) {
            found += step.endsAt(log.event(at)) ? 1 : 0;
        }
        assertEquals(3, found, "PUBREC, PUBREL and PUBCOMP");
        assertTrue(read <= log.length(), read + " events were read of " + log.length());
    }

    /** The log as it is, for a reader whose events are counted. */
    private ReadableLog counted() {
        return (ReadableLog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReadableLog.class}, (proxy, method, arguments) -> {
                    read += method.getName().equals("event") ? 1 : 0;
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
