package org.mqttxray.debug.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Bytes;

/** What filters mean and what is wrong with others; the subject is a table of values. */
class FilterTest {
    private static final Map<String, List<Object>> PUBLISH = Map.of(
            "mqtt", List.of(Bytes.of((byte) 0x32, (byte) 0x08)),
            "mqtt.msgtype", List.of(3L),
            "mqtt.qos", List.of(1L),
            "mqtt.retain", List.of(0L),
            "mqtt.topic", List.of("sensors/led/1"),
            "mqtt.msg", List.of(Bytes.of("temp=21".getBytes(StandardCharsets.UTF_8))),
            "mqtt.sub.qos", List.of(0L, 1L, 2L),
            "mqttxray.time", List.of(1.5),
            "mqttxray.argument", List.of("led", 5L),
            "mqttxray.entered", List.of("mqtt_publish"));

    private static final Subject SUBJECT = name -> PUBLISH.getOrDefault(name.text(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mqtt",
                "mqtt.topic",
                "mqtt.msgtype == PUBLISH",
                "mqtt.msgtype == publish",
                "mqtt.msgtype == 3 && mqtt.qos eq 1",
                "mqtt.msgtype == 0x3",
                "mqtt.qos == 0b1",
                "mqtt.qos >= 1 and mqtt.qos <= 1 and mqtt.qos < 2 and mqtt.qos > 0",
                "1 == mqtt.qos",
                "mqtt.retain == false",
                "mqtt.topic contains \"led\"",
                "mqtt.topic contains led",
                "mqtt.topic == sensors/led/1",
                "mqtt.topic matches \"LED/[0-9]$\"",
                "mqtt.topic ~ r\"\\d\"",
                "mqtt.topic[0:7] == sensors",
                "mqtt.topic[-1] == \"1\"",
                "mqtt.topic[8-10] == led",
                "mqtt[0] == 32",
                "mqtt[0:2] == 32:08",
                "mqtt[1:] == 08",
                "mqtt[:1] == 32",
                "mqtt.msg contains \"=21\"",
                "mqtt.msg contains 3d:32",
                "mqtt.msg == \"temp=21\"",
                "mqtt.msg matches \"TEMP=\\\\d+\"",
                "mqtt.qos in {0, 1}",
                "mqtt.qos in {1..2}",
                "mqtt.msgtype in {CONNECT, PUBLISH}",
                "len(mqtt.topic) == 13",
                "upper(mqtt.topic) contains LED",
                "count(mqtt.sub.qos) == 3",
                "mqtt.sub.qos == 2",
                "mqtt.sub.qos !== 2",
                "mqtt.qos === 1",
                "mqtt.qos != 2",
                "not mqtt.qos == 2",
                "!(mqtt.qos == 2) and !mqtt.clientid",
                "mqtt.qos == 2 or mqtt.qos == 1 and mqtt.topic",
                "mqtt.qos == 1 xor mqtt.qos == 2",
                "mqttxray.time > 1.25 and mqttxray.time < 2",
                "mqttxray.argument == 5 and mqttxray.argument == led",
                "mqttxray.entered == mqtt_publish",
                "mqtt.topic == mqtt.topic",
                "MQTT.QOS == 1"
            })
    void itHolds(String text) throws FilterRefused {
        assertEquals(true, Filter.of(text).holds(SUBJECT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mqtt.clientid",
                "mqtt.clientid == x",
                "mqtt.clientid != x", // what is not there is not different
                "mqtt.sub.qos != 2",
                "mqtt.sub.qos === 2",
                "mqtt.qos == 1 xor mqtt.topic",
                "mqtt.qos == 2 and mqtt.qos == 2 or mqtt.qos == 2",
                "not (mqtt.qos == 1 or mqtt.qos == 2)",
                "not mqtt.qos == 1 or mqtt.qos == 2",
                "mqtt.topic[20] == x",
                "mqtt.topic[0:20] == sensors",
                "mqtt.topic == SENSORS/LED/1",
                "mqtt.qos in {2, 3}",
                "mqtt.topic matches \"^led\"",
                "mqttxray.argument > 6",
                "count(mqtt.clientid) == 1"
            })
    void itDoesNotHold(String text) throws FilterRefused {
        assertEquals(false, Filter.of(text).holds(SUBJECT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "mqtt.qos = 1;SINGLE_EQUALS;9;10",
                "mqtt.qos ==;VALUE_EXPECTED;11;11",
                "mqtt.qoss == 1;MISSPELT_NAME;0;9",
                "mqtt.nothing.like.it == 1;UNKNOWN_NAME;0;20",
                "mqtt.qos == mqtt.qoss;MISSPELT_NAME;12;21",
                "qos == 1;MISSPELT_NAME;0;3",
                "packet == 1;NOTHING_TO_COMPARE;0;6",
                "mqtt.topic matches mqtt.clientid;VALUE_EXPECTED;19;32",
                "mqtt.qos in {mqtt.sub.qos};VALUE_EXPECTED;13;25",
                "mqtt.qos == two;NUMBER_EXPECTED;12;15",
                "mqtt.msgtype == PUBLIC;NUMBER_OR_WORD_EXPECTED;16;22",
                "mqtt.msg == hello;BYTES_EXPECTED;12;17",
                "mqtt.topic == \"led;OPEN_QUOTE;14;18",
                "mqtt.topic == \"\\q\";BAD_ESCAPE;15;17",
                "mqtt.topic matches \"(\";BAD_PATTERN;19;22",
                "mqtt.qos contains 1;OPERATOR_DOES_NOT_FIT;9;17",
                "mqtt.qos[0] == 1;OPERATOR_DOES_NOT_FIT;9;10",
                "(mqtt.qos == 1;EXPECTED;14;14",
                "mqtt.qos == 1);UNEXPECTED;13;14",
                "mqtt.qos == 1 mqtt.topic;UNEXPECTED;14;24",
                "mqtt.qos in 1;EXPECTED;12;13",
                "mqtt.qos in {};VALUE_EXPECTED;13;14",
                "and mqtt.qos;CONDITION_EXPECTED;0;3",
                "mqtt.qos == 1 and;CONDITION_EXPECTED;17;17",
                "``;CONDITION_EXPECTED;0;0",
                "5;NO_COMPARISON;0;1",
                "hello;UNKNOWN_NAME;0;5",
                "mqtt[3-1] == 00;BAD_SLICE;4;9",
                "mqtt[x] == 00;EXPECTED;5;6",
                "len(5) == 5;EXPECTED;4;5",
                "mqtt.topic == mqtt.qos;NOTHING_TO_COMPARE;14;22",
                "mqtt.qos § 1;STRAY_CHARACTER;9;10"
            })
    void whatIsNoFilterSaysWhereAndWhy(String text, String kind, int from, int to) {
        Problem problem =
                assertThrows(FilterRefused.class, () -> Filter.of(text)).problem();
        assertEquals(kind + " " + new Span(from, to), problem.kind() + " " + problem.span());
    }

    @ParameterizedTest
    @CsvSource({
        "qos,mqtt.qos",
        "topic == a,mqtt.topic",
        "direction == c2s,mqttxray.direction",
        "mqtt.topc == a,mqtt.topic",
        "mqt,mqtt"
    })
    void whatMayHaveBeenMeantIsSaid(String text, String name) {
        Problem problem =
                assertThrows(FilterRefused.class, () -> Filter.of(text)).problem();
        assertEquals(Problem.Kind.MISSPELT_NAME, problem.kind());
        assertEquals(name, problem.arguments().get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mqtt.qos == 4;OUT_OF_RANGE;12;13",
                "mqtt.qos in {0, 9};OUT_OF_RANGE;16;17",
                "mqttxray.entered == mqtt_conect;NEVER_SAID;20;31",
                "mqttxray.direction == out;NEVER_SAID;22;25"
            })
    void whatCannotBeMeantIsDoubted(String text, Problem.Kind kind, int from, int to) throws FilterRefused {
        List<Problem> doubts = Filter.of(text).doubts();
        assertEquals(1, doubts.size());
        assertEquals(kind, doubts.get(0).kind());
        assertEquals(new Span(from, to), doubts.get(0).span());
    }

    @Test
    void whatIsMeantIsNotDoubted() throws FilterRefused {
        assertEquals(
                List.of(), Filter.of("mqtt.qos == 2 or mqttxray.layer == app").doubts());
    }

    @Test
    void noTextAndNoBytesMakeItLast() {
        String deep = "(".repeat(4_000) + "mqtt" + ")".repeat(4_000);
        assertEquals(
                Problem.Kind.TOO_DEEP,
                assertThrows(FilterRefused.class, () -> Filter.of(deep))
                        .problem()
                        .kind());
        String nots = "!".repeat(9_000) + "mqtt";
        assertEquals(
                Problem.Kind.TOO_DEEP,
                assertThrows(FilterRefused.class, () -> Filter.of(nots))
                        .problem()
                        .kind());
        String lengths = "len(".repeat(2_000) + "mqtt" + ")".repeat(2_000) + " == 1";
        assertThrows(FilterRefused.class, () -> Filter.of(lengths));
        assertEquals(
                Problem.Kind.TOO_LONG,
                assertThrows(FilterRefused.class, () -> Filter.of("mqtt or ".repeat(2_000)))
                        .problem()
                        .kind());

        byte[] zeros = new byte[1 << 22];
        Subject large = name -> List.of(Bytes.sharing(zeros, 0, zeros.length));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertEquals(false, Filter.of("mqtt.msg matches \"(\\\\x00*)*x\"").holds(large));
            assertEquals(
                    false,
                    Filter.of("mqtt.msg contains " + "00:".repeat(1_000) + "01").holds(large));
        });
    }
}
