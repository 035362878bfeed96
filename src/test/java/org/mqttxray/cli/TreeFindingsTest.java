package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
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

/** In the tree what breaks a rule stands below the packet that breaks it, once. */
@Tag("machine")
@Timeout(60)
class TreeFindingsTest {
    private static final byte[] CONNECT = HexText.bytes("10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63");
    private static final byte[] CONNACK = HexText.bytes("20 02 00 00");
    private static final byte[] PING = HexText.bytes("C0 00");
    private static final byte[] MALFORMED = HexText.bytes("20 02 02 00");

    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
    private final Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
    private final TraceLog.Connection connection = log.openConnection("client");

    /** Packets and findings as the tree shows them, by their sign and first word. */
    private List<String> tree(boolean bare) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TreePrinter printer = new TreePrinter(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                log,
                new Secrets(log, false),
                new Messages(Language.EN),
                new TreePrinter.Style(Detail.ARTICLE, false, bare, false),
                () -> 0);
        for (long position = 0; position < log.length(); position++) {
            printer.print(log.event(position));
        }
        printer.finish();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches(".*[▶◀✗⚠] .*"))
                .map(line -> line.replaceAll(".*([▶◀✗⚠] \\w+).*", "$1"))
                .toList();
    }

    private void run(Consumer<Call> body) {
        tracer.adopt("main", "client");
        tracer.run(TracedFunction.MQTT_CONNECT, body::accept);
    }

    private void send(Call call, byte[] packet) {
        call.packetOut(call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), packet, 0, packet.length));
    }

    private Range arrive(Call call, byte[] bytes) {
        ByteStream stream = connection.toClient();
        return call.received(stream, bytes, 0, bytes.length);
    }

    @Test
    void aPacketOfAnotherThreadTakesNoFinding() {
        run(call -> {
            send(call, CONNECT);
            tracer.run(TracedFunction.MQTT_READ_PACKET, read -> {
                Range range = arrive(read, MALFORMED);
                CompletableFuture.runAsync(() -> {
                            tracer.adopt("other", "client");
                            tracer.run(TracedFunction.MQTT_LEASE, other -> send(other, PING));
                        })
                        .join();
                read.packetIn(range);
            });
        });

        assertEquals(List.of("▶ CONNECT", "▶ PINGREQ", "◀ CONNACK", "✗ CONNACK"), tree(false));
    }

    @Test
    void whatNoPacketCameOfIsToldWhereTheReadingEnds() {
        run(call -> {
            send(call, CONNECT);
            tracer.run(TracedFunction.MQTT_READ_PACKET, read -> arrive(read, MALFORMED));
            tracer.run(TracedFunction.MQTT_READ_PACKET, read -> read.packetIn(arrive(read, CONNACK)));
        });

        assertEquals(List.of("▶ CONNECT", "✗ CONNACK", "◀ CONNACK"), tree(false));
    }

    @Test
    void whatIsLeftIsToldAtTheEndOfARunThatWasEnded() {
        run(call -> {
            send(call, CONNECT);
            arrive(call, MALFORMED);
        });

        assertEquals(List.of("▶ CONNECT", "✗ CONNACK"), tree(false));
        assertEquals(List.of("▶ CONNECT"), tree(true));
    }

    @Test
    void whatIsWrongWithAnEarlierPacketIsToldBelowTheOneThatShowsIt() {
        run(call -> {
            send(call, CONNECT);
            send(call, CONNECT);
            tracer.run(TracedFunction.MQTT_READ_PACKET, read -> read.packetIn(arrive(read, CONNACK)));
        });

        assertEquals(List.of("▶ CONNECT", "▶ CONNECT", "✗ CONNECT", "◀ CONNACK"), tree(false));
    }
}
