package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.workbench.Departures;

/** What breaks a rule is told where the run is shown. */
class FindingLinesTest {
    private static Console run(String peer, String... more) {
        List<String> all = new ArrayList<>(List.of("run", "connect", "--simulated", "--peer", peer));
        all.addAll(List.of(more));
        return Console.of(all.toArray(String[]::new));
    }

    private static List<String> found(Console console) {
        return console.out()
                .lines()
                .filter(line -> line.contains("✗ ") && line.endsWith("]"))
                .map(line -> line.substring(line.indexOf("✗ ")))
                .toList();
    }

    @Test
    void theTreeTellsWhatWhoseFaultAndWhichRule() {
        List<String> found = found(run("rubbish", "--lang", "en"));

        assertEquals(2, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("✗ reserved type 15: The broker must send CONNACK before anything else"));
        assertTrue(found.get(0).contains("The broker is at fault"));
        assertTrue(found.get(0).endsWith("[MQTT-3.2.0-1]"));
        assertTrue(found.get(1).endsWith("[3.1.1 section 2.2.1]"));
    }

    @Test
    void bytesThatWereOrderedAreNotTheBrokersFault() {
        List<String> found = found(run("accept", "--lang", "en", "--line", "CONNACK 1 s2c replace D0 00"));
        assertTrue(found.get(0).contains("The broker is not at fault"), found::toString);
    }

    @Test
    void theJsonLinesTellThatTheyWereOrdered() {
        String out = run("accept", "--format", "jsonl", "--line", "CONNACK 1 s2c replace D0 00")
                .out();
        String first = out.lines()
                .filter(line -> line.contains("\"event\":\"finding\""))
                .findFirst()
                .orElseThrow();
        assertTrue(first.contains("\"cause\":\"placed\""), first);
    }

    @Test
    void itIsToldInChinese() {
        assertTrue(found(run("rubbish", "--lang", "zh")).get(0).contains("责任在服务器"));
    }

    @Test
    void ofARunThatObeysTheRulesNothingIsTold() {
        assertEquals(List.of(), found(run("accept")));
        assertFalse(run("accept", "--format", "jsonl").out().contains("\"finding\""));
    }

    @Test
    void theCallsAloneTellNothing() {
        assertEquals(List.of(), found(run("rubbish", "--bare")));
    }

    @Test
    void aLineForProgramsFollowsTheEventThatBroughtItToLight() throws JsonProcessingException {
        JsonMapper json = new JsonMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run("rubbish", "--format", "jsonl").out().lines().toList()) {
            lines.add(json.readTree(line));
        }
        int first = 0;
        while (!lines.get(first).get("event").asText().equals("finding")) {
            first++;
        }
        JsonNode finding = lines.get(first);

        assertEquals("chunk", lines.get(first - 1).get("event").asText());
        assertEquals(lines.get(first - 1).get("position"), finding.get("position"));
        assertEquals("MQTT-3.2.0-1", finding.get("rule").asText());
        assertEquals("protocol", finding.get("kind").asText());
        assertEquals("s2c", finding.get("direction").asText());
        assertEquals("sender", finding.get("cause").asText());
        assertEquals("F0******", finding.get("hex").asText(), "what can not be read of an AUTH may be secret");
        assertEquals(0, finding.get("at").asInt());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        100f00044d5154540402003c0003616263  , false
        101000044d5154540502003c000003616263, true
        """)
    void onlyIn5Point0TheReceiverHasAReasonCode(String connect, boolean expected) {
        RealClock clock = new RealClock();
        TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        TraceLog.Connection connection = log.openConnection("client");
        byte[] first = HexFormat.of().parseHex(connect);
        byte[] ping = HexFormat.of().parseHex("d000");
        tracer.adopt("main", "client");
        tracer.run(TracedFunction.MQTT_CONNECT, call -> {
            call.packetOut(call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), first, 0, first.length));
            call.packetIn(call.received(connection.toClient(), ping, 0, ping.length));
        });

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(new PrintStream(out, true), log, new Secrets(log, false), Detail.ARTICLE);
        for (long position = 0; position < log.length(); position++) {
            lines.print(log.event(position));
        }

        List<String> findings = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"event\":\"finding\""))
                .toList();
        assertFalse(findings.isEmpty());
        assertEquals(expected, findings.get(0).contains("\"reason_code\":130"), findings::toString);
    }

    @Test
    void whereAFunctionDepartsFromCIsToldOnce() {
        String tree = run("accept", "--explain", "--lang", "en").out();
        Departures.Departure first =
                Departures.of(TracedFunction.MQTT_CONNECT_WITH_RESULTS).get(0);
        String told = "# Departs from C: " + first.differs().get("en");

        assertEquals(1, tree.split(Pattern.quote(told), -1).length - 1, told);
        assertFalse(run("accept").out().contains("Departs from C"));
    }

    @Test
    void fieldsAreExplainedInTheFirstPacketOfATypeOnly() {
        String tree = run(
                        "accept",
                        "--explain",
                        "--lang",
                        "en",
                        "--keep-alive",
                        "2",
                        "--cmd-timeout",
                        "500",
                        "--stay",
                        "6")
                .out();

        assertEquals(1, tree.split("the type of the packet, PINGREQ", -1).length - 1);
        assertEquals(2, tree.split("▶ PINGREQ", -1).length - 1);
        assertFalse(run("accept").out().contains("the type of the packet"));
    }
}
