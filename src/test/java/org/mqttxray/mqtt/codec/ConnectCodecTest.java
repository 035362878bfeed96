package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.Will;

/** 3.1.1 section 3.1. */
class ConnectCodecTest {
    private static final String FULL = "10 24 00 04 4D 51 54 54 04 EE 00 3C 00 03 61 62 63"
            + "00 03 61 2F 62 00 04 67 6F 6E 65 00 02 6D 65 00 04 00 FF 70 77";

    @Test
    void mayHaveNothingOptional() throws CodecException {
        Feeding.assertIs(
                HexText.bytes("10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63"),
                plain(ProtocolVersion.V3_1_1, true, 60, "abc"));
    }

    @Test
    void mayHaveNoNameForACleanSession() throws CodecException {
        Feeding.assertIs(
                HexText.bytes("10 0C 00 04 4D 51 54 54 04 02 FF FF 00 00"),
                plain(ProtocolVersion.V3_1_1, true, 65535, ""));
    }

    @Test
    void mayAskForItsOldSession() throws CodecException {
        Feeding.assertIs(
                HexText.bytes("10 0E 00 04 4D 51 54 54 04 00 00 00 00 02 C3 A9"),
                plain(ProtocolVersion.V3_1_1, false, 0, "é"));
    }

    @Test
    void mayBeOfVersion31() throws CodecException {
        Feeding.assertIs(
                HexText.bytes("10 11 00 06 4D 51 49 73 64 70 03 02 00 0A 00 03 61 62 63"),
                plain(ProtocolVersion.V3_1, true, 10, "abc"));
    }

    @Test
    void mayHaveWillUserNameAndPassword() throws CodecException {
        Feeding.assertIs(HexText.bytes(FULL), full());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # flags, QoS          , retain
        06     , AT_MOST_ONCE , false
        0E     , AT_LEAST_ONCE, false
        36     , EXACTLY_ONCE , true
        """)
    void saysHowTheWillIsPublished(@Hex byte[] flags, QoS qos, boolean retain) throws CodecException {
        Will will = new Will("w", Bytes.EMPTY, qos, retain);
        byte[] bytes = Feeding.concat(
                HexText.bytes("10 11 00 04 4D 51 54 54 04"), flags, HexText.bytes("00 3C 00 00 00 01 77 00 00"));

        Feeding.assertIs(
                bytes,
                new Connect(
                        ProtocolVersion.V3_1_1, true, 60, "", Optional.of(will), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes                                                    , offset, field                 , rule
        # the variable header
        10 00                                                      , 2     , PROTOCOL_NAME         , 3.1.1 section 1.5.3
        10 01 00                                                   , 2     , PROTOCOL_NAME         , 3.1.1 section 1.5.3
        10 05 00 04 4D 51 54                                       , 2     , PROTOCOL_NAME         , 3.1.1 section 1.5.3
        10 06 00 04 4D 51 54 54                                    , 8     , PROTOCOL_LEVEL        , 3.1.1 section 2.2.3
        10 07 00 04 4D 51 54 54 04                                 , 9     , CONNECT_FLAGS         , 3.1.1 section 2.2.3
        10 09 00 04 4D 51 54 54 04 02 00                           , 10    , KEEP_ALIVE            , 3.1.1 section 2.2.3
        10 0F 00 04 4D 51 54 54 04 03 00 3C 00 03 61 62 63         , 9     , CONNECT_FLAGS_RESERVED, MQTT-3.1.2-3
        10 0F 00 04 4D 51 54 54 04 0A 00 3C 00 03 61 62 63         , 9     , WILL_QOS              , MQTT-3.1.2-13
        10 0F 00 04 4D 51 54 54 04 1A 00 3C 00 03 61 62 63         , 9     , WILL_QOS              , MQTT-3.1.2-13
        10 0F 00 04 4D 51 54 54 04 22 00 3C 00 03 61 62 63         , 9     , WILL_RETAIN           , MQTT-3.1.2-15
        10 14 00 04 4D 51 54 54 04 1E 00 3C 00 03 61 62 63 00 01 77 00 00, 9, WILL_QOS             , MQTT-3.1.2-14
        # the payload
        10 0A 00 04 4D 51 54 54 04 02 00 3C                        , 12    , CLIENT_IDENTIFIER     , MQTT-3.1.3-3
        10 0F 00 04 4D 51 54 54 04 02 00 3C 00 20 61 62 63         , 12    , CLIENT_IDENTIFIER     , 3.1.1 section 1.5.3
        10 10 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63 00      , 17    , REMAINING_LENGTH      , 3.1.1 section 3.1.3
        10 0D 00 04 4D 51 54 54 04 06 00 3C 00 01 61               , 15    , WILL_TOPIC            , MQTT-3.1.2-9
        10 10 00 04 4D 51 54 54 04 06 00 3C 00 01 61 00 01 77      , 18    , WILL_MESSAGE          , MQTT-3.1.2-9
        10 13 00 04 4D 51 54 54 04 06 00 3C 00 01 61 00 01 77 00 02 6D, 18 , WILL_MESSAGE          , 3.1.1 section 1.5.3
        10 0D 00 04 4D 51 54 54 04 82 00 3C 00 01 61               , 15    , USER_NAME             , MQTT-3.1.2-19
        10 10 00 04 4D 51 54 54 04 C2 00 3C 00 01 61 00 01 75      , 18    , PASSWORD              , MQTT-3.1.2-21
        10 11 00 04 4D 51 54 54 04 C2 00 3C 00 01 61 00 01 75 00   , 18    , PASSWORD              , 3.1.1 section 1.5.3
        """)
    void isMalformed(@Hex byte[] bytes, int offset, Field field, String rule) {
        Feeding.assertBreaks(bytes, new MalformedPacket(offset, field, rule));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes                                                    , offset, field                 , rule
        10 0F 00 04 4D 51 54 58 04 02 00 3C 00 03 61 62 63         , 2     , PROTOCOL_NAME         , MQTT-3.1.2-1, UNSUPPORTED_PROTOCOL_VERSION
        10 0F 00 04 6D 71 74 74 04 02 00 3C 00 03 61 62 63         , 2     , PROTOCOL_NAME         , MQTT-3.1.2-1, UNSUPPORTED_PROTOCOL_VERSION
        10 0F 00 04 4D 51 54 54 03 02 00 3C 00 03 61 62 63         , 8     , PROTOCOL_LEVEL        , MQTT-3.1.2-2, UNSUPPORTED_PROTOCOL_VERSION
        10 0F 00 04 4D 51 54 54 06 02 00 3C 00 03 61 62 63         , 8     , PROTOCOL_LEVEL        , MQTT-3.1.2-2, UNSUPPORTED_PROTOCOL_VERSION
        10 11 00 06 4D 51 49 73 64 70 04 02 00 0A 00 03 61 62 63   , 10    , PROTOCOL_LEVEL        , MQTT-3.1.2-2, UNSUPPORTED_PROTOCOL_VERSION
        10 12 00 04 4D 51 54 54 04 42 00 3C 00 03 61 62 63 00 01 70, 9     , PASSWORD_FLAG         , MQTT-3.1.2-22, PROTOCOL_ERROR
        10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00                  , 12    , CLIENT_IDENTIFIER     , MQTT-3.1.3-7, CLIENT_IDENTIFIER_NOT_VALID
        10 0E 00 06 4D 51 49 73 64 70 03 02 00 0A 00 00            , 14    , CLIENT_IDENTIFIER     , 3.1 section 3.1, CLIENT_IDENTIFIER_NOT_VALID
        10 26 00 06 4D 51 49 73 64 70 03 02 00 0A 00 18 616161616161616161616161616161616161616161616161, 14, CLIENT_IDENTIFIER, 3.1 section 3.1, CLIENT_IDENTIFIER_NOT_VALID
        10 11 00 04 4D 51 54 54 04 06 00 3C 00 01 61 00 00 00 00   , 15    , WILL_TOPIC            , MQTT-4.7.3-1, PROTOCOL_ERROR
        10 13 00 04 4D 51 54 54 04 06 00 3C 00 01 61 00 02 61 2B 00 00, 18 , WILL_TOPIC            , MQTT-4.7.1-1, PROTOCOL_ERROR
        10 13 00 04 4D 51 54 54 04 06 00 3C 00 01 61 00 02 23 61 00 00, 17 , WILL_TOPIC            , MQTT-4.7.1-1, PROTOCOL_ERROR
        """)
    void isForbidden(@Hex byte[] bytes, int offset, Field field, String rule, ReasonCode code) {
        Feeding.assertBreaks(bytes, new ProtocolViolation(offset, field, rule, code));
    }

    /** Each byte of flags, followed by the payload that it announces. */
    @Test
    void acceptsTheFlagsThatTheTextAllows() {
        for (int flags = 0; flags <= 0xFF; flags++) {
            byte[] bytes = withFlags(flags);
            assertEquals(allowed(flags), Dissection.of(bytes).packet().isPresent(), HexText.text(bytes));
        }
    }

    private static byte[] withFlags(int flags) {
        String payload = "00 01 61" + ((flags & 4) == 0 ? "" : "00 01 77 00 00")
                + ((flags & 0x80) == 0 ? "" : "00 01 75")
                + ((flags & 0x40) == 0 ? "" : "00 01 70");
        byte[] rest = Feeding.concat(
                HexText.bytes("00 04 4D 51 54 54 04"), new byte[] {(byte) flags}, HexText.bytes("00 3C" + payload));
        return Feeding.concat(new byte[] {0x10, (byte) rest.length}, rest);
    }

    private static boolean allowed(int flags) {
        boolean reserved = (flags & 1) != 0;
        boolean will = (flags & 4) != 0;
        int willQoS = flags >> 3 & 3;
        boolean willRetain = (flags & 0x20) != 0;
        boolean password = (flags & 0x40) != 0;
        boolean userName = (flags & 0x80) != 0;
        return !reserved && (will ? willQoS < 3 : willQoS == 0 && !willRetain) && (userName || !password);
    }

    /** What each of these says when it is written is what a server objects to. */
    @Test
    void canBeWrongAndBeSeenToBeWrong() {
        Connect nobody = plain(ProtocolVersion.V3_1_1, false, 60, "");
        Connect secretive = new Connect(
                ProtocolVersion.V3_1_1, true, 60, "a", Optional.empty(), Optional.empty(), Optional.of(Bytes.of((byte)
                        'p')));

        assertEquals(List.of("MQTT-3.1.3-7", "MQTT-3.1.2-22"), List.of(ruleOf(nobody), ruleOf(secretive)));
    }

    private static String ruleOf(Connect connect) {
        byte[] bytes = Codec.encode(connect);
        return assertThrows(ProtocolViolation.class, () -> Codec.decode(bytes, null))
                .rule();
    }

    @Test
    void isNamedByteByByteWhenWritten() {
        List<String> notes = new ArrayList<>();
        Codec.encode(full(), ProtocolVersion.V3_1_1, (field, from, to) -> notes.add(field + " " + from + ".." + to));

        assertEquals(
                List.of(
                        "PACKET_TYPE_AND_FLAGS 0..1",
                        "REMAINING_LENGTH 1..2",
                        "PROTOCOL_NAME 2..8",
                        "PROTOCOL_LEVEL 8..9",
                        "CONNECT_FLAGS 9..10",
                        "KEEP_ALIVE 10..12",
                        "CLIENT_IDENTIFIER 12..17",
                        "WILL_TOPIC 17..22",
                        "WILL_MESSAGE 22..28",
                        "USER_NAME 28..32",
                        "PASSWORD 32..38"),
                notes);
    }

    /** Whoever hears of a field can look at it. */
    @Test
    void liesInTheBufferBeforeItIsNamed() {
        byte[] expected = HexText.bytes(FULL);
        byte[] buffer = new byte[50];
        List<Boolean> there = new ArrayList<>();
        int length = Codec.encode(
                full(),
                36,
                buffer,
                (field, from, to) -> there.add(Arrays.equals(expected, from, to, buffer, from, to)));

        assertEquals(Collections.nCopies(11, true), there);
        assertEquals(
                FULL.replace(" ", ""),
                HexText.text(Arrays.copyOf(buffer, length)).replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 37})
    void fitsIntoABufferOrFails(int size) {
        byte[] buffer = new byte[size];

        assertThrows(IndexOutOfBoundsException.class, () -> Codec.encode(full(), 36, buffer, null));
    }

    @Test
    void isNamedTheSameWhenOnlyItsLengthIsWanted() {
        List<Field> counted = new ArrayList<>();
        List<Field> written = new ArrayList<>();
        int remainingLength = Codec.remainingLength(full(), (field, from, to) -> counted.add(field));
        Codec.encode(full(), ProtocolVersion.V3_1_1, (field, from, to) -> written.add(field));

        assertEquals(36, remainingLength);
        assertEquals(written.subList(2, written.size()), counted);
    }

    @Test
    void isNamedBitByBitWhenRead() throws CodecException {
        List<String> notes = new ArrayList<>();
        Codec.decode(
                HexText.bytes("10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00"),
                (field, from, to) -> notes.add(field + " " + from + ".." + to));

        assertEquals(
                List.of(
                        "PACKET_TYPE_AND_FLAGS 0..1",
                        "PACKET_TYPE 0..1",
                        "FIXED_HEADER_FLAGS 0..1",
                        "REMAINING_LENGTH 1..2",
                        "PROTOCOL_NAME 2..8",
                        "PROTOCOL_LEVEL 8..9",
                        "CONNECT_FLAGS 9..10",
                        "USER_NAME_FLAG 9..10",
                        "PASSWORD_FLAG 9..10",
                        "WILL_RETAIN 9..10",
                        "WILL_QOS 9..10",
                        "WILL_FLAG 9..10",
                        "CLEAN_SESSION 9..10",
                        "CONNECT_FLAGS_RESERVED 9..10",
                        "KEEP_ALIVE 10..12",
                        "CLIENT_IDENTIFIER 12..14"),
                notes);
    }

    @Test
    void mayBeAsLongAsItsStrings() throws CodecException {
        String longest = "x".repeat(65535);
        Connect connect = new Connect(
                ProtocolVersion.V3_1_1,
                true,
                1,
                longest,
                Optional.of(new Will(longest, Bytes.of(new byte[65535]), QoS.AT_MOST_ONCE, false)),
                Optional.of(longest),
                Optional.of(Bytes.of(new byte[65535])));

        assertEquals(10 + 5 * 65537, Codec.remainingLength(connect, null));
        assertEquals(connect, Codec.decode(Codec.encode(connect), null));
    }

    private static Connect plain(ProtocolVersion version, boolean cleanSession, int keepAlive, String identifier) {
        return new Connect(
                version, cleanSession, keepAlive, identifier, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Connect full() {
        return new Connect(
                ProtocolVersion.V3_1_1,
                true,
                60,
                "abc",
                Optional.of(new Will("a/b", Bytes.of(HexText.bytes("67 6F 6E 65")), QoS.AT_LEAST_ONCE, true)),
                Optional.of("me"),
                Optional.of(Bytes.of(HexText.bytes("00 FF 70 77"))));
    }
}
