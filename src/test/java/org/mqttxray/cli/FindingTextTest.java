package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.rule.Judge;
import org.mqttxray.platform.RealClock;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;

/** What breaks a rule, in a line of the tree. */
class FindingTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # the client's first packet                    | how the line begins
        10 0F 00 04 4D 51 54 54 04 03 00 3C 00 03 61 62 63 | ✗ CONNECT: Reserved bits must be 0. The client is at fault
        10 0F 00 04 4D 51 54 54 09 02 00 3C 00 03 61 62 63 | ⚠ CONNECT: There is no version of MQTT with this name and this level.
        """)
    void aWarningIsMarkedOtherwiseThanAnError(String hex, String begins) {
        byte[] bytes = HexText.bytes(hex);
        RealClock clock = new RealClock();
        TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        TraceLog.Connection connection = log.openConnection("client");
        tracer.adopt("main", "client");
        tracer.run(
                TracedFunction.MQTT_CONNECT,
                call -> call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), bytes, 0, bytes.length));
        Breach breach = new Judge().feed(Direction.C2S, 0, bytes).get(0);
        Finding finding = new Finding(1, new Range(connection.toServer().number(), 0, bytes.length), breach);

        String line = new FindingText(log, new Messages(Language.EN), false).line(finding);

        assertEquals(begins, line.substring(0, Math.min(line.length(), begins.length())));
    }
}
