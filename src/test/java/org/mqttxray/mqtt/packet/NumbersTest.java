package org.mqttxray.mqtt.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;

/** The numbers that the specification gives to names. */
class NumbersTest {
    /** 3.1.1 tables 2.1 and 2.2. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # number, name     , sent by, flags
        0       , RESERVED , NOBODY , 0
        1       , CONNECT  , CLIENT , 0
        2       , CONNACK  , SERVER , 0
        4       , PUBACK   , BOTH   , 0
        5       , PUBREC   , BOTH   , 0
        6       , PUBREL   , BOTH   , 2
        7       , PUBCOMP  , BOTH   , 0
        8       , SUBSCRIBE, CLIENT , 2
        9       , SUBACK   , SERVER , 0
        10      , UNSUBSCRIBE, CLIENT, 2
        11      , UNSUBACK , SERVER , 0
        12      , PINGREQ  , CLIENT , 0
        13      , PINGRESP , SERVER , 0
        14      , DISCONNECT, CLIENT, 0
        15      , AUTH     , BOTH   , 0
        """)
    void packetTypes(int number, PacketType type, PacketType.Sender sender, int flags) {
        assertEquals(type, PacketType.of(number));
        assertEquals(number, type.number());
        assertEquals(sender, type.sender());
        for (int other = 0; other <= 0x0F; other++) {
            assertEquals(other == flags, type.allowsFlags(other));
        }
    }

    /** 3.1.1 and 5.0 table 2.1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # type    , version, by the client, by the server
        RESERVED  , V3_1_1 , false        , false
        RESERVED  , V5_0   , false        , false
        PUBLISH   , V3_1_1 , true         , true
        SUBSCRIBE , V5_0   , true         , false
        SUBACK    , V5_0   , false        , true
        DISCONNECT, V3_1_1 , true         , false
        DISCONNECT, V5_0   , true         , true
        """)
    void whoMaySend(PacketType type, ProtocolVersion version, boolean client, boolean server) {
        assertEquals(client, type.maySend(Direction.C2S, version));
        assertEquals(server, type.maySend(Direction.S2C, version));
    }

    @Test
    void aMessageOfQoS0HasNoPacketIdentifier() { // MQTT-2.3.1-5
        assertThrows(
                IllegalArgumentException.class,
                () -> new Publish(false, QoS.AT_MOST_ONCE, false, "a", 1, Properties.NONE, Bytes.EMPTY));
    }

    /** 3.1.1 section 2.2.1. */
    @ParameterizedTest
    @CsvSource({"0x10, CONNECT", "0x32, PUBLISH", "0xE0, DISCONNECT", "0xFF, AUTH", "0x0F, RESERVED"})
    void theFirstByteTellsTheType(int firstByte, PacketType type) {
        assertEquals(type, PacketType.begunBy(firstByte));
        assertEquals(type, PacketType.begunBy((byte) firstByte));
    }

    @Test
    void publishHasFlagsOfItsOwn() {
        assertEquals(PacketType.PUBLISH, PacketType.of(3));
        assertEquals(PacketType.Sender.BOTH, PacketType.PUBLISH.sender());
        for (int flags = 0; flags <= 0x0F; flags++) {
            assertEquals(true, PacketType.PUBLISH.allowsFlags(flags));
        }
    }

    /** 3.1.1 table 3.1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # code, name                         , words                                            , accepted
        0     , ACCEPTED                     , Connection Accepted                              , true
        1     , UNACCEPTABLE_PROTOCOL_VERSION, 'Connection Refused, unacceptable protocol version', false
        2     , IDENTIFIER_REJECTED          , 'Connection Refused, identifier rejected'        , false
        3     , SERVER_UNAVAILABLE           , 'Connection Refused, Server unavailable'         , false
        4     , BAD_USER_NAME_OR_PASSWORD    , 'Connection Refused, bad user name or password'  , false
        5     , NOT_AUTHORIZED               , 'Connection Refused, not authorized'             , false
        """)
    void returnCodes(int number, ConnectReturnCode code, String words, boolean accepted) {
        assertEquals(code, ConnectReturnCode.of(number));
        assertEquals(number, code.number());
        assertEquals(words, new Messages(Language.EN).get("return-code." + number));
        assertEquals(accepted, code.accepted());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, 255})
    void otherReturnCodesAreReserved(int number) {
        assertThrows(IllegalArgumentException.class, () -> ConnectReturnCode.of(number));
    }

    @ParameterizedTest
    @CsvSource({"0, AT_MOST_ONCE", "1, AT_LEAST_ONCE", "2, EXACTLY_ONCE"})
    void levelsOfQoS(int level, QoS qos) {
        assertEquals(qos, QoS.of(level));
        assertEquals(level, qos.level());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void otherLevelsOfQoSAreReserved(int level) {
        assertThrows(IllegalArgumentException.class, () -> QoS.of(level));
    }

    @ParameterizedTest
    @CsvSource({"V3_1, MQIsdp, 3, 3.1", "V3_1_1, MQTT, 4, 3.1.1", "V5_0, MQTT, 5, 5.0"})
    void versions(ProtocolVersion version, String name, int level, String number) {
        assertEquals(number, version.number());
        assertEquals(Optional.of(version), ProtocolVersion.of(name, level));
        assertEquals(name, version.protocolName());
        assertEquals(level, version.level());
    }

    @ParameterizedTest
    @CsvSource({"MQIsdp, 4, true", "MQTT, 3, true", "MQTT, 6, true", "MQIsdp, 5, true", "mqtt, 4, false"})
    void nameAndLevelOfAVersionBelongTogether(String name, int level, boolean knownName) {
        assertEquals(Optional.empty(), ProtocolVersion.of(name, level));
        assertEquals(knownName, ProtocolVersion.isProtocolName(name));
    }

    @Test
    void directions() {
        assertEquals("c2s", Direction.C2S.label());
        assertEquals("s2c", Direction.S2C.label());
    }
}
