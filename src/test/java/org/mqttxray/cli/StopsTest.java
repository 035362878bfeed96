package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import picocli.CommandLine;

/** {@code run --break}: how things stand where a condition holds, and nothing else. */
class StopsTest {
    private static final String PUBLISH = "mqtt.msgtype == PUBLISH and mqttxray.direction == c2s and mqtt.qos == 1";

    @Test
    void theCallsAndThePacketArePrintedThere() {
        Console run = run("--break", PUBLISH, "--print", "stack,packet");
        assertEquals(0, run.code());
        assertEquals(
                1, run.out().lines().filter(line -> line.startsWith("Event ")).count());
        assertTrue(run.out().contains("mqtt_send_packet(length="));
        assertTrue(run.out().contains("PUBLISH  to the broker"));
        assertFalse(run.out().contains("mqtt_client_state"), "the state was not asked for");
        assertEquals("The condition held 1 times.", run.lastSentence());
    }

    @Test
    void theStateIsPrintedAlone() {
        Console run = run("--break", PUBLISH, "--print", "state");
        assertTrue(run.out().contains("mqtt_client_state"));
        assertFalse(run.out().contains("mqtt_send_packet("));
        assertFalse(run.out().contains("to the broker"));
    }

    @Test
    void oneOfSeveralConditionsSuffices() {
        Console run = run("--break", PUBLISH, "--break", "mqtt.msgtype == CONNACK");
        assertEquals(
                2, run.out().lines().filter(line -> line.startsWith("Event ")).count());
    }

    @Test
    void checkingChangesNothing() {
        StopOptions options = new StopOptions();
        new CommandLine(options).parseArgs("--break", PUBLISH);
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                StandardCharsets.UTF_8,
                false,
                new Messages(Language.EN));
        assertTrue(options.check(terminal).isEmpty());
        assertTrue(options.check(terminal).isEmpty());
        assertEquals(1, options.stops(false).conditions().size());
    }

    @Test
    void forProgramsEachIsAnObject() throws IOException {
        List<String> lines = run("--break", "mqtt.msgtype == SUBACK", "--format", "jsonl")
                .out()
                .lines()
                .toList();
        assertEquals(3, lines.size());
        for (String line : lines) {
            JsonNode state = new ObjectMapper().readTree(line);
            assertEquals("SUBACK", state.path("packet").path("type").asText());
        }
    }

    @Test
    void secretsAreMaskedThereToo() {
        Console run = run("--user", "u", "--password", "geheim", "--break", "mqtt.msgtype == CONNECT");
        assertTrue(run.out().contains("CONNECT"));
        assertFalse(run.out().contains("geheim"));
    }

    @Test
    void whatIsNoConditionIsPointedAt() {
        Console run = run("--break", "mqtt.qos = 1");
        assertEquals(Terminal.USAGE, run.code());
        assertEquals("           ^", run.lastSentence());
    }

    /** In a terminal no key offers them. */
    @Test
    void whoNamesAFieldThatThereIsNotIsToldWhereTheNamesAreFrom() {
        Console run = run("--break", "mqtt.weather_today == 1");
        assertEquals(Terminal.USAGE, run.code());
        assertTrue(run.err().contains("There is no field “mqtt.weather_today”."), run.err());
        assertFalse(run.err().contains("Ctrl"), run.err());
        String names = run.lastSentence();
        assertTrue(names.contains("as in Wireshark, such as mqtt.topic"), names);
        List.of("mqttxray.client", "mqttxray.thread", "mqttxray.sub.qos_level")
                .forEach(name -> assertTrue(names.contains(" " + name + ","), names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "state,packet"})
    void printingAsksForABreak(String parts) {
        assertEquals(Terminal.USAGE, run("--print", parts).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon", "stack,moon"})
    void whatCanBePrintedIsListed(String parts) {
        Console run = run("--break", PUBLISH, "--print", parts);
        assertEquals(Terminal.USAGE, run.code());
        assertEquals(
                "Error: moon is no value for --print. It takes one of these: stack, packet, state.",
                run.lastSentence());
    }

    private static Console run(String... options) {
        String[] start = {"--lang", "en", "run", "emqx", "--simulated", "--rounds", "1"};
        String[] all =
                Stream.concat(Arrays.stream(start), Arrays.stream(options)).toArray(String[]::new);
        return Console.of(all);
    }
}
