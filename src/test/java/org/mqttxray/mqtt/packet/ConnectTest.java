package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CONNECT can hold at all. */
class ConnectTest {
    private static final String TOO_LONG = "é".repeat(32768);
    private static final Bytes TOO_MUCH = Bytes.of(new byte[65536]);

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void keepAliveHasTwoBytes(int seconds) {
        assertRefused("Keep Alive is not within 0..65535: " + seconds, () -> connect(seconds, "a", "u", Bytes.EMPTY));
    }

    @Test
    void stringsHaveALengthOfTwoBytes() {
        assertRefused(
                "length of Client Identifier is not within 0..65535: 65536",
                () -> connect(0, TOO_LONG, "u", Bytes.EMPTY));
        assertRefused(
                "length of User Name is not within 0..65535: 65536", () -> connect(0, "a", TOO_LONG, Bytes.EMPTY));
        assertRefused("length of Password is not within 0..65535: 65536", () -> connect(0, "a", "u", TOO_MUCH));
        assertRefused(
                "length of Will Topic is not within 0..65535: 65536",
                () -> new Will(TOO_LONG, Bytes.EMPTY, QoS.AT_MOST_ONCE, false));
        assertRefused(
                "length of Will Message is not within 0..65535: 65536",
                () -> new Will("w", TOO_MUCH, QoS.AT_MOST_ONCE, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00", "\uDC00\uD800"})
    void stringsAreUnicode(String half) {
        assertRefused("Client Identifier contains half of a surrogate pair", () -> connect(0, half, "u", Bytes.EMPTY));
    }

    @Test
    void isPrintedWithoutThePassword() {
        assertEquals(
                "Connect[version=V3_1_1, cleanSession=true, keepAliveSeconds=9, clientIdentifier=a,"
                        + " will=Optional.empty, userName=Optional[u], password=Optional[***], properties=Properties[list=[]]]",
                connect(9, "a", "u", Bytes.of((byte) 1)).toString());
    }

    private static Connect connect(int keepAliveSeconds, String identifier, String userName, Bytes password) {
        return new Connect(
                ProtocolVersion.V3_1_1,
                true,
                keepAliveSeconds,
                identifier,
                Optional.empty(),
                Optional.of(userName),
                Optional.of(password));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
