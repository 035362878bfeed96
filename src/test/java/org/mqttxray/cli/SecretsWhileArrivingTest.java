package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.Call;
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
    private static final byte[] CONNACK = hex(BEFORE + SECRET);

    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** A server's Authentication Data arrives in pieces. */
    private String lines(boolean show) {
        return lines(show, (call, stream) -> {
            Range first = call.received(stream, CONNACK, 0, CONNACK.length - 3);
            Range last = call.received(stream, CONNACK, CONNACK.length - 3, CONNACK.length);
            call.packetIn(new Range(first.stream(), first.from(), last.to()));
        });
    }

    private interface Arrival {
        void play(Call call, ByteStream stream);
    }

    private String lines(boolean show, Arrival... arrivals) {
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        TraceLog.Connection connection = log.openConnection("client");
        tracer.adopt("main", "client");
        tracer.run(TracedFunction.MQTT_CONNECT, call -> {
            call.packetOut(call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), CONNECT, 0, CONNECT.length));
            for (Arrival one : arrivals) {
                tracer.run(TracedFunction.MQTT_READ_PACKET, read -> one.play(read, connection.toClient()));
            }
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

    /** A packet that does not fit into the read buffer is read and thrown away, and never reported. */
    @Test
    void noPieceShowsItAfterAPacketThatWasThrownAway() {
        byte[] publish = hex("300700017400616263");
        byte[] auth = hex("F011180F1500016D160008" + SECRET + "3432");
        String lines = lines(
                false,
                (call, stream) -> {
                    call.received(stream, publish, 0, 4);
                    call.received(stream, publish, 4, publish.length);
                },
                (call, stream) -> {
                    call.received(stream, auth, 0, auth.length - 4);
                    call.received(stream, auth, auth.length - 4, auth.length);
                });
        assertTrue(lines.contains("616263") && lines.contains("F011180F**"), lines);
        assertFalse(lines.contains("736573"), lines);
        assertFalse(lines.contains("6D65"), lines);
        assertFalse(lines.contains("3432\""), lines);
    }

    /** Its rest belongs to it, whoever reads it and whatever he takes it for; what follows is shown again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12})
    void noPieceShowsTheRestOfAPacketThatWasGivenUp(int read) {
        String lines = lines(
                false,
                (call, stream) -> call.received(stream, CONNACK, 0, read),
                (call, stream) -> call.packetIn(call.received(stream, CONNACK, read, read + 2)),
                (call, stream) -> {
                    call.received(stream, CONNACK, read + 2, CONNACK.length - 1);
                    call.received(stream, CONNACK, CONNACK.length - 1, CONNACK.length);
                },
                (call, stream) -> call.packetIn(call.received(stream, hex("D000"), 0, 2)));
        assertTrue(lines.contains("\"D000\""), lines);
        for (int i = 0; i < SECRET.length(); i += 2) {
            String octet = SECRET.substring(i, i + 2).toUpperCase(Locale.ROOT);
            assertFalse(lines.contains("\"" + octet) || lines.contains(octet + "\""), octet + " in " + lines);
        }
    }

    @Test
    void noPieceShowsTheLastBytesOfAPacketThatWasGivenUp() {
        String lines = lines(
                false,
                (call, stream) -> call.received(stream, CONNACK, 0, CONNACK.length - 3),
                (call, stream) -> call.received(stream, CONNACK, CONNACK.length - 3, CONNACK.length));
        assertTrue(lines.contains("\"201000000D*"), lines);
        assertFalse(lines.contains("736573") || lines.contains("616D65"), lines);
    }

    @Test
    void whoAsksSeesIt() {
        String lines = lines(true);
        assertTrue(lines.contains("736573") && lines.contains("616D65"), lines);
    }
}
