package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty conversations, each with one violation, and how it is named. Wireshark flags five of them. */
class FortyViolationsTest {
    private static final String TABLE = """
        01 reserved flag bits set in PINGREQ (0xC1)
            $C3 >c100
            = 2 c2s @0 FIXED_HEADER_FLAGS MQTT-2.2.2-2 MALFORMED_PACKET MALFORMED_PACKET
        02 SUBSCRIBE flags not 0010
            $C3 >8006000100016100
            = 2 c2s @0 FIXED_HEADER_FLAGS MQTT-3.8.1-1 MALFORMED_PACKET MALFORMED_PACKET
        03 CONNECT reserved flag bit set
            >100f00044d5154540403003c0003616263
            = 0 c2s @9 CONNECT_FLAGS_RESERVED MQTT-3.1.2-3 MALFORMED_PACKET MALFORMED_PACKET
        04 PUBLISH QoS 3
            $C3 >3606000161000178
            = 2 c2s @0 QOS MQTT-3.3.1-4 MALFORMED_PACKET MALFORMED_PACKET
        05 DUP=1 with QoS 0
            $C3 >380400016178
            = 2 c2s @0 DUP MQTT-3.3.1-2 PROTOCOL_ERROR PROTOCOL_ERROR
        06 wildcard in PUBLISH topic
            $C3 >30060003612f2378
            = 2 c2s @6 TOPIC_NAME MQTT-3.3.2-2 PROTOCOL_ERROR PROTOCOL_ERROR
        07 packet identifier 0
            $C3 >3206000161000078
            = 2 c2s @5 PACKET_IDENTIFIER MQTT-2.3.1-1 PROTOCOL_ERROR PROTOCOL_ERROR
        08 second CONNECT
            $C3 >100f00044d5154540402003c0003616263
            = 2 c2s @0 PACKET_TYPE MQTT-3.1.0-2 PROTOCOL_ERROR PROTOCOL_ERROR
        09 PUBLISH before CONNECT
            >300400016178
            = 0 c2s @0 PACKET_TYPE MQTT-3.1.0-1 PROTOCOL_ERROR PROTOCOL_ERROR
        10 wrong protocol name MQTX
            >100f00044d5154580402003c0003616263
            = 0 c2s @2 PROTOCOL_NAME MQTT-3.1.2-1 PROTOCOL_ERROR UNSUPPORTED_PROTOCOL_VERSION
        11 protocol level 9
            >100f00044d5154540902003c0003616263
            = 0 c2s @8 PROTOCOL_LEVEL MQTT-3.1.2-2 WARNING UNSUPPORTED_PROTOCOL_VERSION
        12 will QoS without will flag
            >100f00044d515454040a003c0003616263
            = 0 c2s @9 WILL_QOS MQTT-3.1.2-13 MALFORMED_PACKET MALFORMED_PACKET
        13 password flag without user flag (3.1.1)
            >101200044d5154540442003c0003616263000170
            = 0 c2s @9 PASSWORD_FLAG MQTT-3.1.2-22 PROTOCOL_ERROR PROTOCOL_ERROR
        14 SUBSCRIBE without topic filter
            $C3 >82020001
            = 2 c2s @4 TOPIC_FILTER MQTT-3.8.3-3 PROTOCOL_ERROR PROTOCOL_ERROR
        15 invalid filter a#/b
            $C3 >82090001000461232f6200
            = 2 c2s @7 TOPIC_FILTER MQTT-4.7.1-2 PROTOCOL_ERROR PROTOCOL_ERROR
        16 PUBACK for unknown packet id
            $C3 <40020063
            = 2 s2c @2 PACKET_IDENTIFIER MQTT-2.3.1-6 WARNING -
        17 PUBCOMP without PUBREL
            $C3 >3406000161000178 <50020001 <70020001
            = 4 s2c @0 PACKET_TYPE MQTT-4.3.3-2 WARNING -
        18 PUBREL flags not 0010
            $C3 >3406000161000178 <50020001 >60020001
            = 4 c2s @0 FIXED_HEADER_FLAGS MQTT-3.6.1-1 MALFORMED_PACKET MALFORMED_PACKET
        19 non-minimal remaining length (c0 80 00)
            $C3 >c08000
            = 2 c2s @2 REMAINING_LENGTH 3.1.1 table 2.4 MALFORMED_PACKET MALFORMED_PACKET
        20 five byte remaining length
            $C3 >30ffffffff01
            = 2 c2s @4 REMAINING_LENGTH 3.1.1/2.2.3 MALFORMED_PACKET MALFORMED_PACKET
        21 U+0000 in topic
            $C3 >3006000361006278
            = 2 c2s @5 TOPIC_NAME MQTT-1.5.3-2 MALFORMED_PACKET MALFORMED_PACKET
        22 invalid UTF-8 topic
            $C3 >30050002fffe78
            = 2 c2s @4 TOPIC_NAME MQTT-1.5.3-1 MALFORMED_PACKET MALFORMED_PACKET
        23 empty client id with clean session 0
            >100c00044d5154540400003c0000
            = 0 c2s @12 CLIENT_IDENTIFIER MQTT-3.1.3-7 PROTOCOL_ERROR CLIENT_IDENTIFIER_NOT_VALID
        24 CONNACK session present=1 with code 5
            >100f00044d5154540402003c0003616263 <20020105
            = 1 s2c @2 SESSION_PRESENT MQTT-3.2.2-4 PROTOCOL_ERROR PROTOCOL_ERROR
        25 v5 property not allowed here (CONNECT carries Topic Alias)
            >101300044d5154540502003c032300010003616263
            = 0 c2s @13 PROPERTY_IDENTIFIER 5.0/2.2.2.2 MALFORMED_PACKET MALFORMED_PACKET
        26 v5 duplicated single property
            >101a00044d5154540502003c0a110000000111000000020003616263
            = 0 c2s @18 PROPERTY_IDENTIFIER 5.0/3.1.2.11.2 PROTOCOL_ERROR PROTOCOL_ERROR
        27 v5 Topic Alias 0
            $C5 >30080001610323000078
            = 2 c2s @7 TOPIC_ALIAS MQTT-3.3.2-8 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
        28 v5 unknown topic alias
            $C5 >300700000323000778
            = 2 c2s @6 TOPIC_ALIAS MQTT-3.2.2-18 PROTOCOL_ERROR TOPIC_ALIAS_INVALID
            = 2 c2s @6 TOPIC_ALIAS 5.0/3.3.4 PROTOCOL_ERROR PROTOCOL_ERROR
        29 v5 empty topic and no alias
            $C5 >300400000078
            = 2 c2s @2 TOPIC_NAME 5.0/3.3.2.1 PROTOCOL_ERROR PROTOCOL_ERROR
        30 v5 Receive Maximum 0
            >101300044d5154540502003c032100000003616263
            = 0 c2s @14 RECEIVE_MAXIMUM 5.0/3.1.2.11.3 PROTOCOL_ERROR PROTOCOL_ERROR
        31 v5 Payload Format Indicator 2
            $C5 >300700016102010278
            = 2 c2s @7 PAYLOAD_FORMAT_INDICATOR 5.0/3.3.2.3.2 PROTOCOL_ERROR PROTOCOL_ERROR
        32 v5 reason code 0x7F in PUBACK
            $C5 >320700016100010078 <400300017f
            = 3 s2c @4 PUBACK_REASON_CODE MQTT-3.4.2-1 PROTOCOL_ERROR PROTOCOL_ERROR
        33 v5 subscription option reserved bits
            $C5 >8207000100000161c0
            = 2 c2s @8 SUBSCRIPTION_OPTIONS_RESERVED MQTT-3.8.3-5 MALFORMED_PACKET MALFORMED_PACKET
        34 v5 Retain Handling 3
            $C5 >820700010000016130
            = 2 c2s @8 RETAIN_HANDLING 5.0/3.8.3.1 PROTOCOL_ERROR PROTOCOL_ERROR
        35 v5 No Local on shared subscription
            $C5 >8210000100000a2473686172652f672f6104
            = 2 c2s @17 NO_LOCAL MQTT-3.8.3-4 PROTOCOL_ERROR PROTOCOL_ERROR
        36 v5 unknown property id 0x7E
            $C5 >3007000161027e0178
            = 2 c2s @6 PROPERTY_IDENTIFIER 5.0/2.2.2.2 MALFORMED_PACKET MALFORMED_PACKET
        37 v5 AUTH without auth method
            $C5 >f0021800
            = 2 c2s @0 PACKET_TYPE MQTT-4.12.0-7 PROTOCOL_ERROR PROTOCOL_ERROR
            = 2 c2s @3 AUTHENTICATION_METHOD 5.0/3.15.2.2.2 PROTOCOL_ERROR PROTOCOL_ERROR
        38 server sends SUBSCRIBE
            $C3 <8206000100016100
            = 2 s2c @0 PACKET_TYPE 3.1.1/2.2.1 PROTOCOL_ERROR PROTOCOL_ERROR
        39 v3.1.1 AUTH packet (type 15)
            $C3 >f000
            = 2 c2s @0 PACKET_TYPE 3.1.1/2.2.1 MALFORMED_PACKET MALFORMED_PACKET
        40 truncated string length in CONNECT
            >100f00044d5154540402003c0020616263
            = 0 c2s @12 CLIENT_IDENTIFIER 3.1.1/1.5.3 MALFORMED_PACKET MALFORMED_PACKET
        """;

    static Stream<Talk.Case> rows() {
        List<Talk.Case> rows = Talk.cases(TABLE);
        assertEquals(40, rows.size());
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isNamed(Talk.Case row) {
        assertEquals(row.breaches(), Talk.judged(row.conversation()));
        assertEquals(row.breaches(), Talk.judgedByteByByte(row.conversation()));
    }
}
