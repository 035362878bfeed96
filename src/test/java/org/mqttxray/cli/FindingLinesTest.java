package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertEquals(0x82, finding.get("reason_code").asInt());
        assertEquals("F0026869", finding.get("hex").asText());
        assertEquals(0, finding.get("at").asInt());
    }

    @Test
    void fieldsAreExplainedInTheFirstPacketOfATypeOnly() {
        String tree = run("accept", "--explain", "--lang", "en", "--keep-alive", "2", "--stay", "12")
                .out();

        assertEquals(1, tree.split("the type of the packet, PINGREQ", -1).length - 1);
        assertEquals(2, tree.split("▶ PINGREQ", -1).length - 1);
        assertFalse(run("accept").out().contains("the type of the packet"));
    }
}
