package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.HexText;

/** {@code decode --format jsonl}: a line out for each line in, whatever it holds; names, numbers and offsets that programs can rely on. */
class DecodeLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # version | bytes | fields
        3.1.1 | 10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63 | "type":"CONNECT","remainingLength":15,"protocolName":"MQTT","protocolLevel":4,"userNameFlag":false,"passwordFlag":false,"willRetain":false,"willQoS":0,"willFlag":false,"cleanSession":true,"keepAlive":60,"clientIdentifier":"abc"
        3.1.1 | 10 11 00 06 4D 51 49 73 64 70 03 02 00 0A 00 03 61 62 63 | "type":"CONNECT","remainingLength":17,"protocolName":"MQIsdp","protocolLevel":3,"userNameFlag":false,"passwordFlag":false,"willRetain":false,"willQoS":0,"willFlag":false,"cleanSession":true,"keepAlive":10,"clientIdentifier":"abc"
        5     | 10 26 00 04 4D 51 54 54 05 EE 00 0A 05 11 00 00 00 0A 00 01 63 05 18 00 00 00 05 00 01 74 00 01 6D 00 01 75 00 02 FF 00 | "type":"CONNECT","remainingLength":38,"protocolName":"MQTT","protocolVersion":5,"userNameFlag":true,"passwordFlag":true,"willRetain":true,"willQoS":1,"willFlag":true,"cleanStart":true,"keepAlive":10,"properties":{"sessionExpiryInterval":10},"clientIdentifier":"c","willProperties":{"willDelayInterval":5},"willTopic":"t","willPayload":"6d","userName":"u","password":"ff00"
        3.1.1 | 20 02 01 00 | "type":"CONNACK","remainingLength":2,"sessionPresent":true,"returnCode":0
        5     | 20 0B 00 00 08 21 00 0A 26 00 00 00 00 | "type":"CONNACK","remainingLength":11,"sessionPresent":false,"reasonCode":0,"properties":{"receiveMaximum":10,"userProperties":[["",""]]}
        3.1.1 | 30 06 00 03 61 2F 62 78 | "type":"PUBLISH","remainingLength":6,"dup":false,"qos":0,"retain":false,"topicName":"a/b","payload":"78"
        3.1.1 | 3B 0A 00 03 61 2F 62 12 34 01 02 78 | "type":"PUBLISH","remainingLength":10,"dup":true,"qos":1,"retain":true,"topicName":"a/b","packetIdentifier":4660,"payload":"010278"
        5     | 34 0F 00 03 61 2F 62 12 34 06 23 00 05 0B 81 01 78 | "type":"PUBLISH","remainingLength":15,"dup":false,"qos":2,"retain":false,"topicName":"a/b","packetIdentifier":4660,"properties":{"subscriptionIdentifier":129,"topicAlias":5},"payload":"78"
        5     | 30 0B 00 01 74 07 0B 01 0B 02 09 00 00 | "type":"PUBLISH","remainingLength":11,"dup":false,"qos":0,"retain":false,"topicName":"t","properties":{"correlationData":"","subscriptionIdentifier":[1,2]},"payload":""
        3.1.1 | 40 02 12 34 | "type":"PUBACK","remainingLength":2,"packetIdentifier":4660
        5     | 50 02 12 34 | "type":"PUBREC","remainingLength":2,"packetIdentifier":4660,"reasonCode":0,"properties":{}
        5     | 62 0A 12 34 92 06 1F 00 03 62 61 64 | "type":"PUBREL","remainingLength":10,"packetIdentifier":4660,"reasonCode":146,"properties":{"reasonString":"bad"}
        3.1.1 | 70 02 00 01 | "type":"PUBCOMP","remainingLength":2,"packetIdentifier":1
        3.1.1 | 82 0E 00 01 00 03 61 2F 62 01 00 03 2B 2F 23 02 | "type":"SUBSCRIBE","remainingLength":14,"packetIdentifier":1,"subscriptions":[{"topicFilter":"a/b","requestedQoS":1},{"topicFilter":"+/#","requestedQoS":2}]
        5     | 82 0B 00 01 02 0B 01 00 03 61 2F 23 2D | "type":"SUBSCRIBE","remainingLength":11,"packetIdentifier":1,"properties":{"subscriptionIdentifier":1},"subscriptions":[{"topicFilter":"a/#","maximumQoS":1,"noLocal":true,"retainAsPublished":true,"retainHandling":2}]
        3.1.1 | 90 05 00 01 00 01 80 | "type":"SUBACK","remainingLength":5,"packetIdentifier":1,"returnCodes":[0,1,128]
        5     | 90 06 00 01 00 01 80 A2 | "type":"SUBACK","remainingLength":6,"packetIdentifier":1,"properties":{},"reasonCodes":[1,128,162]
        3.1.1 | A2 07 00 01 00 03 61 2F 62 | "type":"UNSUBSCRIBE","remainingLength":7,"packetIdentifier":1,"topicFilters":["a/b"]
        3.1.1 | B0 02 00 01 | "type":"UNSUBACK","remainingLength":2,"packetIdentifier":1
        5     | B0 05 00 01 00 00 11 | "type":"UNSUBACK","remainingLength":5,"packetIdentifier":1,"properties":{},"reasonCodes":[0,17]
        3.1.1 | C0 00 | "type":"PINGREQ","remainingLength":0
        5     | D0 00 | "type":"PINGRESP","remainingLength":0
        3.1.1 | E0 00 | "type":"DISCONNECT","remainingLength":0
        5     | E0 07 04 05 11 00 00 00 0A | "type":"DISCONNECT","remainingLength":7,"reasonCode":4,"properties":{"sessionExpiryInterval":10}
        5     | F0 0B 18 09 15 00 01 6D 16 00 02 01 02 | "type":"AUTH","remainingLength":11,"reasonCode":24,"properties":{"authenticationMethod":"m","authenticationData":"0102"}
        """)
    void everyPacketHasItsFieldsAndEachByteOneSpan(String version, String bytes, String fields) throws IOException {
        JsonNode answer = answer("{\"version\":\"" + version + "\",\"hex\":\"" + bytes + "\"}");
        JsonNode packet = answer.get("packets").get(0);
        String written = packet.toString();
        assertEquals("{" + fields, written.substring(0, written.indexOf(",\"spans\":")));
        assertEquals("null", answer.get("error").toString());
        assertEquals("", answer.get("rest").textValue());
        int at = 0;
        for (JsonNode span : packet.get("spans")) {
            assertEquals(at, span.get("from").intValue(), span.toString());
            at = span.get("to").intValue();
        }
        assertEquals(HexText.bytes(bytes).length, at);
    }

    @Test
    void spansCountInTheInputAndHoldTheLengthBefore() throws IOException {
        JsonNode answer = answer("{\"hex\":\"C0 00 30 06 00 03 61 2F 62 78\"}");

        assertEquals(
                "[{\"field\":\"controlPacketTypeAndFlags\",\"from\":2,\"to\":3},"
                        + "{\"field\":\"remainingLength\",\"from\":3,\"to\":4},"
                        + "{\"field\":\"topicName\",\"from\":4,\"to\":9},{\"field\":\"payload\",\"from\":9,\"to\":10}]",
                answer.get("packets").get(1).get("spans").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # version | way | bytes          | packets | rest           | offset | rule                | kind
        3.1.1 |     | C0 00 D0 01 00 C0 00 | 1     | d00100c000     | 4      | 3.1.1 section 3.13  | malformed
        3.1.1 |     | C0 00 30 05 00 01      | 1     | 30050001       | 3      | 3.1.1 section 2.2.3 | malformed
        5     |     | C0 00 30 05 00 01      | 1     | 30050001       | 3      | 5.0 section 2.1.4   | malformed
        3.1.1 |     | 30                     | 0     | 30             | 1      | 3.1.1 section 2.2.3 | malformed
        3.1.1 |     | 20 02 02               | 0     | 200202         | 2      | 3.1.1 section 3.2.2.1 | malformed
        3.1.1 |     | 40 03 12 34            | 0     | 40031234       | 4      | 3.1.1 section 3.4.2 | malformed
        5     |     | 40 03 12 34            | 0     | 40031234       | 1      | 5.0 section 2.1.4   | malformed
        3.1.1 |     | 00 00                  | 0     | 0000           | 0      | 3.1.1 section 2.2.1 | malformed
        5     |     | 30 FF FF FF FF 7F      | 0     | 30ffffffff7f   | 4      | 5.0 section 1.5.5   | malformed
        3.1.1 | c2s | D0 00                  | 0     | d000           | 0      | 3.1.1 section 2.2.1 | protocol
        3.1.1 | s2c | D0 00                  | 1     |                |        |                     |
        3.1.1 |     | 82 02 00 01            | 0     | 82020001       | 4      | MQTT-3.8.3-3        | protocol
        """)
    void theFirstFaultIsNamedAndNoByteIsHidden(
            String version,
            String way,
            String bytes,
            int packets,
            String rest,
            Integer offset,
            String rule,
            String kind)
            throws IOException {
        String direction = way == null ? "null" : "\"" + way + "\"";
        JsonNode answer =
                answer("{\"version\":\"" + version + "\",\"direction\":" + direction + ",\"hex\":\"" + bytes + "\"}");

        assertEquals(packets, answer.get("packets").size());
        assertEquals(rest == null ? "" : rest, answer.get("rest").textValue());
        JsonNode error = answer.get("error");
        if (offset == null) {
            assertTrue(error.isNull(), error.toString());
            return;
        }
        assertEquals(offset, error.get("offset").intValue());
        assertEquals(rule, error.get("rule").textValue());
        assertEquals(kind, error.get("kind").textValue());
        assertFalse(error.get("message").textValue().isBlank());
    }

    /** What is not whole is no error for who waits; but nothing comes after the bytes of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20 02 00    | Incomplete: 1 byte is missing; a receiver waits for the rest. If none comes, this is a Malformed Packet.
        20 02 02    | Reserved bits must be 0. Byte 2
        C0 00 30 85 | Incomplete: the Fixed Header is not all there; a receiver waits for the rest. If none comes, this is a Malformed
        """)
    void theSentenceFitsTheKind(String bytes, String begins) throws IOException {
        JsonNode error = answer("{\"hex\":\"" + bytes + "\"}").get("error");

        assertEquals("malformed", error.get("kind").textValue());
        assertTrue(error.get("message").textValue().startsWith(begins), error.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # bytes of no told version                                                     | a member of the last packet
        40 03 12 34 10                                                                 | reasonCode
        40 02 12 34                                                                    |
        10 0D 00 04 4D 51 54 54 05 02 00 3C 00 00 00 40 02 12 34                       | reasonCode
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 40 02 12 34                          |
        """)
    void theVersionIsFoundOut(String bytes, String member) throws IOException {
        JsonNode answer = answer("{\"hex\":\"" + bytes + "\"}");

        JsonNode packets = answer.get("packets");
        JsonNode last = packets.get(packets.size() - 1);
        assertEquals("PUBACK", last.get("type").textValue());
        assertEquals(member != null, last.has("reasonCode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "c000",
                "[]",
                "{",
                "{} {}",
                "null",
                "\"hex\"",
                "{\"id\":1e99999999999,\"hex\":\"c000\"}",
                "{\"hex\":1}",
                "{\"hex\":\"c0zz\"}",
                "{\"hex\":\"c00\"}",
                "{\"hex\":\"c000\",\"version\":\"4\"}",
                "{\"hex\":\"c000\",\"version\":{}}",
                "{\"hex\":\"c000\",\"direction\":\"up\"}",
                "{\"hex\":\"c000\",\"direction\":7}"
            })
    void aLineThatIsNoQuestionIsRefused(String line) throws IOException {
        JsonNode answer = answer(line);

        assertEquals("input", answer.at("/error/kind").textValue());
        assertEquals(0, answer.get("packets").size());
        assertTrue(answer.has("id") && answer.get("id").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "null", "true", "1.10", "123456789012345678901234567890", "[1,{\"a\":null}]"})
    void theIdComesBackAsItWent(String id) {
        for (String rest : List.of("\"hex\":\"c000\"", "\"hex\":\"?\"", "\"version\":1")) {
            String out = lines("{\"id\":" + id + "," + rest + "}").get(0);
            assertTrue(out.startsWith("{\"id\":" + id + ",\"packets\":["), out);
        }
    }

    @Test
    void thousandsOfLinesAreAnsweredInOrder() throws IOException {
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            in.append("{\"id\":").append(i).append(",\"hex\":\"C000\"}\n");
        }
        List<String> out = lines(in.toString());

        assertEquals(5_000, out.size());
        for (int i = 0; i < out.size(); i++) {
            assertEquals(i, JSON.readTree(out.get(i)).get("id").intValue());
        }
    }

    @Test
    void noLineEndsItWhateverItHolds() throws IOException {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("DecodeLinesTest: -Dmqtt.seed=" + seed);
        Random random = new Random(seed);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String bytes = HexText.text(Fuzz.bytes(random)).replace(" ", "");
            String version = random.nextBoolean() ? "3.1.1" : "5";
            String direction = random.nextBoolean() ? "c2s" : "s2c";
            String line = "{\"id\":" + i + ",\"version\":\"" + version + "\",\"direction\":\"" + direction
                    + "\",\"hex\":\"" + bytes + "\"}";
            questions.add(random.nextInt(8) == 0 ? Fuzz.text(random, line) : line);
        }
        List<String> answers = lines(String.join("\n", questions));

        assertEquals(ROUNDS, answers.size());
        Map<String, Long> kinds = answers.stream()
                .map(DecodeLinesTest::read)
                .map(answer -> answer.at("/error/kind").asText("none"))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertTrue(kinds.keySet().containsAll(List.of("input", "malformed", "protocol")), kinds.toString());
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static JsonNode answer(String line) throws IOException {
        List<String> answers = lines(line + "\n");
        assertEquals(1, answers.size());
        return JSON.readTree(answers.get(0));
    }

    private static List<String> lines(String in) {
        Console console =
                Console.fed(in.getBytes(StandardCharsets.UTF_8), "decode", "--format", "jsonl", "--lang", "en");
        assertEquals(0, console.code(), console.err());
        assertEquals("", console.err());
        return console.out().lines().toList();
    }
}
