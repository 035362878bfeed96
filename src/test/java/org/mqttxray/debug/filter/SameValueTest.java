package org.mqttxray.debug.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.packet.Bytes;

/** A filter made of a value holds for that value and for no other. */
class SameValueTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("mqtt.topic", "news/finance"),
                Arguments.of("mqtt.topic", ""),
                Arguments.of("mqtt.topic", "a \"quoted\" \\ one\nand 温度 😀\u0001"),
                Arguments.of("mqtt.msg", Bytes.of(new byte[] {'1', '2'})),
                Arguments.of("mqtt.msg", Bytes.of(new byte[] {0, (byte) 0xFF})),
                Arguments.of("mqtt.msg", Bytes.of(new byte[] {(byte) 0x80})),
                Arguments.of("mqtt.msg", Bytes.of(new byte[0])),
                Arguments.of("mqtt.prop_string", Bytes.of(new byte[] {'x', '"'})),
                Arguments.of("mqtt.kalive", 60L),
                Arguments.of("mqtt.qos", 1L),
                Arguments.of("mqtt.dupflag", 1L));
    }

    @ParameterizedTest
    @MethodSource("values")
    void itHoldsForThatValueAlone(String field, Object value) {
        Filter filter = SameValue.of(field, value).orElseThrow();
        assertTrue(filter.holds(name -> List.of(value)), filter.text());
        Object other = value instanceof Long number ? (Object) (number + 1) : "another";
        assertFalse(filter.holds(name -> List.of(other)), filter.text());
        assertEquals(List.of(), filter.doubts());
    }

    @ParameterizedTest
    @CsvSource({"mqtt.msgtype, 3, mqtt.msgtype == PUBLISH", "mqtt.msgid, 5, mqtt.msgid == 5"})
    void itSpeaksTheWordsOfTheField(String field, long value, String written) {
        assertEquals(written, SameValue.of(field, value).orElseThrow().text());
    }

    @Test
    void whatCannotBeWrittenIsNoFilter() {
        assertEquals(Optional.empty(), SameValue.of("mqtt.nothing", 1L));
        assertEquals(Optional.empty(), SameValue.of("mqtt.topic", Bytes.of(new byte[] {(byte) 0xC0})));
        assertEquals(Optional.empty(), SameValue.of("mqtt.topic", "x".repeat(100_000)));
    }
}
