package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a property can hold at all (5.0 section 2.2.2). */
class PropertyTest {
    private static final Properties SOME = Properties.of(new Property.User("k", "v"));

    @ParameterizedTest
    @CsvSource(textBlock = """
        # property              , largest value that has room
        MAXIMUM_QOS             , 255
        SERVER_KEEP_ALIVE       , 65535
        RECEIVE_MAXIMUM         , 65535
        SESSION_EXPIRY_INTERVAL , 4294967295
        MAXIMUM_PACKET_SIZE     , 4294967295
        SUBSCRIPTION_IDENTIFIER , 268435455
        """)
    void aNumberFitsIntoItsBytes(PropertyName name, long most) {
        assertEquals(most, new Property.Number(name, most).value());
        assertEquals(0, new Property.Number(name, 0).value());
        assertRefused(
                name.words() + " is not within 0.." + most + ": " + (most + 1),
                () -> new Property.Number(name, most + 1));
        assertRefused(name.words() + " is not within 0.." + most + ": -1", () -> new Property.Number(name, -1));
    }

    @Test
    void aValueIsOfThePropertysKind() {
        assertRefused("Reason String is no number", () -> new Property.Number(PropertyName.REASON_STRING, 1));
        assertRefused(
                "Topic Alias is of another kind: POSITIVE_UINT16",
                () -> new Property.Text(PropertyName.TOPIC_ALIAS, "a"));
        assertRefused(
                "Content Type is of another kind: TEXT",
                () -> new Property.Binary(PropertyName.CONTENT_TYPE, Bytes.EMPTY));
    }

    @Test
    void authenticationDataIsPrintedMasked() {
        Bytes data = Bytes.of((byte) 0xAB);
        assertEquals(
                "Binary[name=AUTHENTICATION_DATA, value=***]",
                new Property.Binary(PropertyName.AUTHENTICATION_DATA, data).toString());
        assertEquals(
                "Binary[name=CORRELATION_DATA, value=ab]",
                new Property.Binary(PropertyName.CORRELATION_DATA, data).toString());
    }

    /** A decoder's array has room for more. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2})
    void whereThereIsNoneThereIsNoNull(int index) {
        Property alias = new Property.Number(PropertyName.TOPIC_ALIAS, 1);
        Properties one = Properties.sharing(new Property[] {alias, null}, 1);
        assertEquals(alias, one.get(0));
        assertThrows(IndexOutOfBoundsException.class, () -> one.get(index));
    }

    @Test
    void theyCameWithFive() {
        assertRefused("3.1.1 has no properties: " + SOME, () -> new ConnAck(false, ConnectReturnCode.ACCEPTED, SOME));
        assertEquals(SOME, new ConnAck(false, ReasonCode.SUCCESS, SOME).properties());
        assertRefused("3.1.1 has no properties: " + SOME, () -> connect(ProtocolVersion.V3_1_1, SOME, Properties.NONE));
        assertRefused(
                "3.1.1 has no properties: " + Properties.NONE,
                () -> connect(ProtocolVersion.V3_1_1, Properties.NONE, SOME));
        assertEquals(SOME, connect(ProtocolVersion.V5_0, SOME, SOME).properties());
    }

    @Test
    void theFirstOfSeveralCounts() {
        Properties twice = Properties.of(
                new Property.Number(PropertyName.TOPIC_ALIAS, 1),
                new Property.Number(PropertyName.TOPIC_ALIAS, 2),
                new Property.Text(PropertyName.REASON_STRING, "a"));
        assertEquals(1, twice.number(PropertyName.TOPIC_ALIAS).orElseThrow());
        assertEquals(Optional.of("a"), twice.text(PropertyName.REASON_STRING));
        assertEquals(Optional.empty(), twice.text(PropertyName.CONTENT_TYPE));
    }

    private static Connect connect(ProtocolVersion version, Properties own, Properties ofWill) {
        Will will = new Will("t", Bytes.EMPTY, QoS.AT_MOST_ONCE, false, ofWill);
        return new Connect(version, true, 0, "a", Optional.of(will), Optional.empty(), Optional.empty(), own);
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
