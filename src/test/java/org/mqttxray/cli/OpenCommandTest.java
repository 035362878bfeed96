package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.SavedTrace;

/** A saved run tells in the terminal what the window would show of it. */
class OpenCommandTest {
    private static final String PASSWORD = "geheim-42";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void save() {
        file = folder.resolve("emqx.xtrace");
        Console run =
                Console.of("run", "emqx", "--rounds", "1", "--simulated", "--lang", "en", "--save", file.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.lastSentence().startsWith("Saved as " + file + ": "), run.err());
    }

    private Console open(String... more) {
        return open(file, more);
    }

    private static Console open(Path file, String... more) {
        String[] all = Arrays.copyOf(new String[] {"open", file.toString(), "--lang", "en"}, 4 + more.length);
        System.arraycopy(more, 0, all, 4, more.length);
        return Console.of(all);
    }

    private static JsonNode json(Console console) throws IOException {
        assertEquals(0, console.code(), console.err());
        assertEquals(1, console.out().lines().count());
        return JSON.readTree(console.out());
    }

    @Test
    void aRunIsSummedUp() {
        Console console = open();
        assertEquals(0, console.code());
        List<String> lines = console.out().lines().toList();
        assertTrue(lines.contains("Program: emqx"), console.out());
        assertTrue(lines.contains("Clients: emqx (threads: 3); connections: 1"), console.out());
        assertTrue(lines.contains("  SUBSCRIBE          3 ▶       0 ◀"), console.out());
        assertTrue(lines.contains("  PUBLISH            3 ▶       3 ◀"), console.out());
        assertTrue(lines.contains("Rules broken: none"), console.out());
        assertTrue(lines.contains("The file is whole."), console.out());
        assertTrue(lines.contains("Passwords are not in the file: stars stand for them."), console.out());
    }

    @Test
    void programsGetTheSameAsOneObject() throws Exception {
        JsonNode summary = json(open("--json"));
        assertEquals("emqx", summary.get("program").asText());
        assertEquals(SavedTrace.open(file).log().length(), summary.get("events").asLong());
        assertEquals(
                "[{\"name\":\"emqx\",\"threads\":3}]", summary.get("clients").toString());
        assertTrue(summary.get("packets").toString().contains("{\"type\":\"PUBLISH\",\"c2s\":3,\"s2c\":3}"));
        assertEquals("[]", summary.get("findings").toString());
        assertFalse(summary.get("cut_off").asBoolean());
        assertFalse(summary.get("secrets").asBoolean());
    }

    /** Before the replaced SUBACK and before the third PUBLISH others come in the same chunk, which the client has not read yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept                | CONNACK 1 s2c replace D0 00                         | placed placed
            publish-before-suback | SUBACK 1 s2c replace 90 03 00 63 00                 | placed
            publish-before-suback | SUBACK 1 s2c replace 90 03 00 63 00 40 02 00 63     | placed placed
            burst                 | PUBLISH 3 s2c replace 36 00                         | placed
            """)
    void ofWhatBreaksARuleTheObjectTellsWhatItMayComeOf(String peer, String order, String causes) throws IOException {
        String replaced = folder.resolve("replaced.xtrace").toString();
        Console.of("run", "emqx", "--rounds", "1", "--simulated", "--peer", peer, "--line", order, "--save", replaced);
        JsonNode findings = json(open(Path.of(replaced), "--json")).get("findings");
        assertEquals(causes, String.join(" ", findings.findValuesAsText("cause")));
    }

    @Test
    void chineseIsChinese() {
        String said = Console.of("open", file.toString(), "--lang", "zh").out();
        assertTrue(said.contains("程序：emqx") && said.contains("违反规则：没有"), said);
        String state = Console.of("open", file.toString(), "--at", "500", "--lang", "zh")
                .out();
        assertTrue(state.contains("客户端 emqx") && state.contains("由 main 持有"), state);
    }

    @Test
    void theStateAtAPositionIsThatOfTheLog() throws Exception {
        SavedTrace trace = SavedTrace.open(file);
        CallStacks stacks = new CallStacks();
        for (long at : new long[] {0, 1, 58, 500, trace.log().length() - 1}) {
            JsonNode state = json(open("--at", Long.toString(at), "--json"));
            assertEquals(at, state.get("at").asLong());
            List<String> told = StreamSupport.stream(state.findValues("stack").spliterator(), false)
                    .flatMap(stack -> stack.findValuesAsText("function").stream())
                    .toList();
            List<String> folded = new Replay<>(trace.log(), stacks)
                    .at(at + 1).values().stream()
                            .flatMap(stack -> stack.stream())
                            .map(frame -> frame.function().cName())
                            .toList();
            assertEquals(folded, told, "at " + at);
        }
    }

    @Test
    void theStateHasFieldsAnswersLocksSubscriptionsAndTheLastPacket() throws IOException {
        long publish = firstPublishAtQos1();
        JsonNode state = json(open("--at", Long.toString(publish), "--json"));
        JsonNode client = state.get("clients").get(0);
        assertEquals(1, client.get("state").get("mqtt_client_state").asInt());
        assertEquals(4, client.get("mqtt_ack_handler_list").get(0).get("type").asInt());
        assertEquals(3, client.get("mqtt_msg_handler_list").size());
        assertEquals(3, state.get("subscriptions").size());
        assertEquals("topic1", state.get("subscriptions").get(0).get("filter").asText());
        assertEquals(publish, state.get("packet").get("position").asLong());
        assertEquals("PUBLISH", state.get("packet").get("type").asText());
        String text = open("--at", Long.toString(publish)).out();
        assertTrue(text.contains("awaited answers (mqtt_ack_handler_list): 1"), text);
        assertTrue(text.contains("mqtt_write_lock: held by mqtt_publish_thread"), text);
        assertTrue(text.contains("\"topic2\": emqx, QoS 1"), text);
        assertTrue(text.contains("Last packet, event " + publish), text);
        assertTrue(text.contains("Topic Name  \"topic2\""), text);
        assertFalse(open("--at", Long.toString(publish - 1)).out().contains("\"topic2\"\n"));
    }

    private long firstPublishAtQos1() throws IOException {
        for (String line : open("--packets", "--json").out().lines().toList()) {
            JsonNode packet = JSON.readTree(line);
            if (packet.get("type").asText().equals("PUBLISH") && packet.has("packet_identifier")) {
                return packet.get("position").asLong();
            }
        }
        throw new AssertionError("no such packet");
    }

    @Test
    void packetsAreListedInTheirOrder() throws IOException {
        List<String> json = open("--packets", "--json").out().lines().toList();
        List<String> text = open("--packets").out().lines().toList();
        assertEquals(json.size(), text.size());
        JsonNode first = JSON.readTree(json.get(0));
        assertEquals("CONNECT", first.get("type").asText());
        assertEquals("c2s", first.get("direction").asText());
        assertEquals("emqx", first.get("client").asText());
        assertTrue(text.get(0).contains("▶ CONNECT"), text.get(0));
        assertTrue(
                text.get(0)
                        .startsWith(String.format("%8d ", first.get("position").asLong())),
                text.get(0));
    }

    @Test
    void aPositionThatIsNotThereIsNotUnderstood() throws Exception {
        long length = SavedTrace.open(file).log().length();
        Console beyond = open("--at", Long.toString(length));
        assertEquals(Terminal.USAGE, beyond.code());
        assertTrue(beyond.lastSentence().contains("the last one is " + (length - 1)), beyond.err());
        assertEquals(Terminal.USAGE, open("--at", "-1").code());
        assertEquals(Terminal.USAGE, open("--at", "x").code());
        assertEquals(Terminal.USAGE, open("--at", "1", "--packets").code());
        assertEquals(Terminal.USAGE, Console.of("open", "--at", "1").code());
    }

    @Test
    void aFileThatWasCutOffIsSummedUpAndSaysSo() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.xtrace"), Arrays.copyOf(bytes, bytes.length / 2));
        Console console = open(cut);
        assertEquals(0, console.code());
        assertTrue(console.out().contains("The file breaks off in line "), console.out());
        assertTrue(json(open(cut, "--json")).get("cut_off").asBoolean());
    }

    @Test
    void whatCanNotBeOpenedIsSaidInOneSentence() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "text");
        assertFails(foreign, "This is not a trace of MQTT X-Ray.");
        assertFails(Files.createFile(folder.resolve("empty")), "The file is empty.");
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 1;
        assertFails(Files.write(folder.resolve("damaged"), damaged), "is damaged");
        assertFails(folder.resolve("nowhere"), "There is no file " + folder.resolve("nowhere"));
        assertFails(folder, "is a folder");
    }

    private static void assertFails(Path file, String sentence) {
        Console console = open(file);
        assertEquals(Terminal.FAILED, console.code(), console.err());
        assertEquals("", console.out());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(sentence), console.err());
    }

    @Test
    void passwordsAreInAFileOnlyIfAskedForAndShownOnlyIfAskedForAgain() throws IOException {
        String[] run = {
            "run", "connect", "--simulated", "--user", "ann", "--password=" + PASSWORD, "--lang", "en", "--save", ""
        };
        run[run.length - 1] = file.toString();
        assertTrue(Console.of(run).err().contains("stars stand for passwords"));
        String[] asked = Arrays.copyOf(run, run.length + 1);
        asked[run.length] = "--show-secrets";
        Path open = folder.resolve("open.xtrace");
        asked[run.length - 1] = open.toString();
        assertTrue(Console.of(asked).err().contains("think before you pass it on"));
        assertTrue(json(open(open, "--json")).get("secrets").asBoolean());
        long length = json(open(open, "--json")).get("events").asLong();
        String hex = java.util.HexFormat.of()
                .withUpperCase()
                .formatHex(PASSWORD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        int masked = 0;
        int shown = 0;
        for (long at = 0; at <= length / 2; at += 7) {
            String position = Long.toString(at);
            String told = open(open, "--at", position).out()
                    + open(open, "--at", position, "--json").out();
            masked += told.contains("geheim") || told.contains(hex) ? 1 : 0;
            shown += open(open, "--at", position, "--show-secrets", "--json")
                            .out()
                            .contains(hex)
                    ? 1
                    : 0;
            assertFalse(open("--at", position, "--show-secrets", "--json").out().contains(hex));
        }
        assertEquals(0, masked);
        assertTrue(shown > 0);
    }

    @Test
    void withoutAFileTheRunsThatWereLeftBehindAreListed() throws IOException {
        String before = System.getProperty(DataFolder.PROPERTY, "");
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        try {
            assertTrue(Console.of("open", "--lang", "en").out().startsWith("No run was left behind."));
            Path left = Files.createDirectories(folder.resolve("runs")).resolve("run-999999999999-1-1.xtrace");
            Files.copy(file, left);
            Files.writeString(folder.resolve("runs/run-999999999999-1-2.xtrace"), "rubbish");
            String listed = Console.of("open", "--lang", "en").out();
            long events = json(open("--json")).get("events").asLong();
            assertTrue(listed.contains(left + "\n"), listed);
            assertTrue(listed.contains(", emqx, " + events + " events\n"), listed);
            assertTrue(listed.contains("This is not a trace of MQTT X-Ray."), listed);
            assertEquals(2, Console.of("open", "--json").out().lines().count());
        } finally {
            System.setProperty(DataFolder.PROPERTY, before);
        }
    }

    @Test
    void aRunThatCanNotBeSavedIsNotEvenBegun() {
        Console console = Console.of(
                "run",
                "connect",
                "--simulated",
                "--save",
                folder.resolve("no/x").toString());
        assertEquals(Terminal.USAGE, console.code());
        assertEquals("", console.out());
        assertEquals(Optional.of(1L), Optional.of(console.err().lines().count()));
        assertEquals(
                Terminal.USAGE,
                Console.of("run", "connect", "--simulated", "--save", folder.toString())
                        .code());
    }
}
