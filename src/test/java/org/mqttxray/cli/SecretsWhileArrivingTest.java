package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;

/** What is secret in a packet is masked also while the packet is not whole. */
@Timeout(60)
class SecretsWhileArrivingTest {
    private static final byte[] CONNECT = hex("101400044d5154540502003c041500016d0003616263");
    private static final String BEFORE = "201000000d1500016d160006";
    private static final String SECRET = "736573616d65";

    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** A server's Authentication Data arrives in pieces. */
    private String lines(boolean show) {
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        TraceLog.Connection connection = log.openConnection("client");
        tracer.adopt("main", "client");
        tracer.run(TracedFunction.MQTT_CONNECT, call -> {
            call.packetOut(call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), CONNECT, 0, CONNECT.length));
            byte[] connAck = hex(BEFORE + SECRET);
            int cut = connAck.length - 3;
            Range first = call.received(connection.toClient(), connAck, 0, cut);
            Range last = call.received(connection.toClient(), connAck, cut, connAck.length);
            call.packetIn(new Range(first.stream(), first.from(), last.to()));
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        JsonLines printer = new JsonLines(stream, log, new Secrets(log, show), Detail.EVERYTHING);
        for (long position = 0; position < log.length(); position++) {
            printer.print(log.event(position));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noPieceShowsIt() {
        String lines = lines(false);
        assertTrue(lines.contains("\"201000000D1500016D"), lines);
        assertFalse(lines.contains("736573"), lines);
        assertFalse(lines.contains("616D65"), lines);
    }

    @Test
    void whoAsksSeesIt() {
        String lines = lines(true);
        assertTrue(lines.contains("736573") && lines.contains("616D65"), lines);
    }
}
