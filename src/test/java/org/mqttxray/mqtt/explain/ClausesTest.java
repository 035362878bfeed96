package org.mqttxray.mqtt.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The rule for bits is the one for their value in this packet; the labels are checked against the gists in the resources. */
class ClausesTest {
    private static final String CONNECT_OF_3 = "10 0C 00 04 4D 51 54 54 04 %s 00 3C 00 00";
    private static final String CONNECT_OF_5 = "10 0D 00 04 4D 51 54 54 05 %s 00 3C 00 00 00";

    private static String clause(String hex, ProtocolVersion version, Direction way, Field field) {
        Terms terms = Terms.of(version, way);
        Dissection dissection = Dissection.of(HexText.bytes(hex), terms);
        Bits bits = dissection.leaves().stream()
                .flatMap(leaf -> leaf.bits().stream())
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
        return new Clauses(Seen.of(dissection, terms)).of(bits);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # flags, field       , of 3.1.1       , of 5.0
        00, USER_NAME_FLAG   , MQTT-3.1.2-18  , MQTT-3.1.2-16
        80, USER_NAME_FLAG   , MQTT-3.1.2-19  , MQTT-3.1.2-17
        00, PASSWORD_FLAG    , MQTT-3.1.2-20  , MQTT-3.1.2-18
        C0, PASSWORD_FLAG    , MQTT-3.1.2-21  , MQTT-3.1.2-19
        40, PASSWORD_FLAG    , MQTT-3.1.2-22  , MQTT-3.1.2-19
        00, WILL_RETAIN      , MQTT-3.1.2-15  , MQTT-3.1.2-13
        20, WILL_RETAIN      , MQTT-3.1.2-15  , MQTT-3.1.2-13
        04, WILL_RETAIN      , MQTT-3.1.2-16  , MQTT-3.1.2-14
        24, WILL_RETAIN      , MQTT-3.1.2-17  , MQTT-3.1.2-15
        00, WILL_QOS         , MQTT-3.1.2-13  , MQTT-3.1.2-11
        08, WILL_QOS         , MQTT-3.1.2-13  , MQTT-3.1.2-11
        04, WILL_QOS         , MQTT-3.1.2-14  , MQTT-3.1.2-12
        00, WILL_FLAG        , MQTT-3.1.2-11  , 5.0 section 3.1.2.5
        04, WILL_FLAG        , MQTT-3.1.2-9   , MQTT-3.1.2-9
        00, CLEAN_SESSION    , MQTT-3.1.2-4   , MQTT-3.1.2-5
        02, CLEAN_SESSION    , MQTT-3.1.2-6   , MQTT-3.1.2-4
        """)
    void aConnectFlagHasTheRuleOfItsValue(String flags, Field field, String of3, String of5) {
        Direction way = Direction.C2S;
        assertEquals(of3, clause(String.format(CONNECT_OF_3, flags), ProtocolVersion.V3_1_1, way, field));
        assertEquals(of5, clause(String.format(CONNECT_OF_5, flags), ProtocolVersion.V3_1_1, way, field));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet              , way, field, of 3.1.1       , of 5.0
        30 03 00 01 61        , C2S, RETAIN, MQTT-3.3.1-12 , MQTT-3.3.1-8
        31 05 00 01 61 00 78  , C2S, RETAIN, MQTT-3.3.1-5  , MQTT-3.3.1-5
        31 03 00 01 61        , C2S, RETAIN, MQTT-3.3.1-10 ,
        31 04 00 01 61 00     , C2S, RETAIN,               , MQTT-3.3.1-6
        31 04 00 01 61        , C2S, RETAIN, MQTT-3.3.1-5  ,
        30 03 00 01 61        , C2S, QOS   , MQTT-4.3.1-1  , MQTT-4.3.1-1
        32 05 00 01 61 00 01  , C2S, QOS   , MQTT-4.3.2-2  , MQTT-4.3.2-4
        34 05 00 01 61 00 01  , C2S, QOS   , MQTT-4.3.3-2  , MQTT-4.3.3-8
        36 05 00 01 61 00 01  , C2S, QOS   , MQTT-3.3.1-4  , MQTT-3.3.1-4
        30 03 00 01 61        , S2C, RETAIN, MQTT-3.3.1-9  , MQTT-3.3.1-12
        31 03 00 01 61        , S2C, RETAIN, MQTT-3.3.1-8  , 5.0 section 3.3.1.3
        30 03 00 01 61        , C2S, DUP   , MQTT-3.3.1-2  , MQTT-3.3.1-2
        32 05 00 01 61 00 01  , C2S, DUP   , MQTT-4.3.2-1  , MQTT-4.3.2-2
        34 05 00 01 61 00 01  , C2S, DUP   , MQTT-4.3.3-1  , MQTT-4.3.3-2
        3A 05 00 01 61 00 01  , C2S, DUP   , MQTT-3.3.1-1  , MQTT-3.3.1-1
        20 02 00 00           , S2C, SESSION_PRESENT, 3.1.1 section 3.2.2.2, 5.0 section 3.2.2.1.1
        20 02 01 00           , S2C, SESSION_PRESENT, MQTT-3.2.2-2, MQTT-3.2.2-3
        20 02 00 05           , S2C, SESSION_PRESENT, MQTT-3.2.2-4,
        20 03 00 87 00        , S2C, SESSION_PRESENT,             , MQTT-3.2.2-6
        82 07 00 01 00 00 01 61 00, C2S, NO_LOCAL,            , 5.0 section 3.8.3.1
        82 07 00 01 00 00 01 61 04, C2S, NO_LOCAL,            , MQTT-3.8.3-3
        82 07 00 01 00 00 01 61 00, C2S, RETAIN_AS_PUBLISHED, , MQTT-3.3.1-12
        82 07 00 01 00 00 01 61 08, C2S, RETAIN_AS_PUBLISHED, , MQTT-3.3.1-13
        82 07 00 01 00 00 01 61 00, C2S, RETAIN_HANDLING,     , MQTT-3.3.1-9
        82 07 00 01 00 00 01 61 10, C2S, RETAIN_HANDLING,     , MQTT-3.3.1-10
        82 07 00 01 00 00 01 61 20, C2S, RETAIN_HANDLING,     , MQTT-3.3.1-11
        82 07 00 01 00 00 01 61 30, C2S, RETAIN_HANDLING,     , 5.0 section 3.8.3.1
        """)
    void aFlagOfAnotherPacketToo(String hex, Direction way, Field field, String of3, String of5) {
        List<String> wanted = Arrays.asList(of3, of5);
        for (int i = 0; i < wanted.size(); i++) {
            ProtocolVersion version = i == 0 ? ProtocolVersion.V3_1_1 : ProtocolVersion.V5_0;
            if (wanted.get(i) != null) {
                assertEquals(wanted.get(i), clause(hex, version, way, field), version::number);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet                                        , version, way, field             , rule
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00       , V3_1_1, C2S, CLIENT_IDENTIFIER  , MQTT-3.1.3-6
        10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00       , V3_1_1, C2S, CLIENT_IDENTIFIER  , MQTT-3.1.3-7
        10 0D 00 04 4D 51 54 54 04 00 00 3C 00 01 61    , V3_1_1, C2S, CLIENT_IDENTIFIER  , MQTT-3.1.4-2
        10 0D 00 04 4D 51 54 54 05 00 00 3C 00 00 00    , V5_0  , C2S, CLIENT_IDENTIFIER  , MQTT-3.1.3-6
        10 0E 00 06 4D 51 49 73 64 70 03 02 00 3C 00 00 , V3_1_1, C2S, CLIENT_IDENTIFIER  , 3.1 section 3.1
        10 0C 00 04 4D 51 54 54 04 02 00 00 00 00       , V3_1_1, C2S, KEEP_ALIVE         , 3.1.1 section 3.1.2.10
        10 0C 00 04 4D 51 54 54 04 02 00 01 00 00       , V3_1_1, C2S, KEEP_ALIVE         , MQTT-3.1.2-24
        20 02 00 06                                     , V3_1_1, S2C, CONNECT_RETURN_CODE, MQTT-3.2.2-6
        20 02 00 05                                     , V3_1_1, S2C, CONNECT_RETURN_CODE, 3.1.1 section 3.2.2.3
        31 03 00 01 61                                  , V3_1_1, C2S, APPLICATION_MESSAGE, MQTT-3.3.1-10
        31 04 00 01 61 00                               , V5_0  , C2S, APPLICATION_MESSAGE, MQTT-3.3.1-6
        31 03 00 01 61                                  , V3_1_1, S2C, APPLICATION_MESSAGE, 3.1.1 section 3.3.3
        30 03 00 01 61                                  , V3_1_1, C2S, APPLICATION_MESSAGE, 3.1.1 section 3.3.3
        30 02 00 00                                     , V3_1_1, C2S, TOPIC_NAME         , MQTT-4.7.3-1
        30 03 00 00 00                                  , V5_0  , C2S, TOPIC_NAME         , 5.0 section 3.3.2.1
        30 06 00 00 03 23 00 01                         , V5_0  , C2S, TOPIC_NAME         , 5.0 section 3.3.2.3.4
        30 03 00 01 FF                                  , V3_1_1, C2S, TOPIC_NAME         , MQTT-1.5.3-1
        30 03 00 01 61                                  , V3_1_1, C2S, TOPIC_NAME         , MQTT-3.3.2-1
        30 03 00 01 2B                                  , V3_1_1, C2S, TOPIC_NAME         , MQTT-3.3.2-2
        10 11 00 04 4D 51 54 54 04 06 00 3C 00 00 00 01 61 00 00, V3_1_1, C2S, WILL_TOPIC , MQTT-3.1.3-10
        10 11 00 04 4D 51 54 54 04 06 00 3C 00 00 00 01 23 00 00, V3_1_1, C2S, WILL_TOPIC , MQTT-4.7.1-1
        10 10 00 04 4D 51 54 54 04 06 00 3C 00 00 00 00 00 00, V3_1_1, C2S, WILL_TOPIC    , MQTT-4.7.3-1
        82 06 00 01 00 01 FF 00                         , V3_1_1, C2S, TOPIC_FILTER       , MQTT-1.5.3-1
        82 06 00 01 00 01 61 00                         , V3_1_1, C2S, TOPIC_FILTER       , MQTT-3.8.3-1
        82 06 00 01 00 01 23 00                         , V3_1_1, C2S, TOPIC_FILTER       , 3.1.1 section 4.7.1
        82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 67 2F 61 00, V5_0, C2S, TOPIC_FILTER    , 5.0 section 4.8.2
        82 05 00 01 00 00 00                            , V3_1_1, C2S, TOPIC_FILTER       , MQTT-4.7.3-1
        82 06 00 01 00 00 00 00                         , V5_0  , C2S, TOPIC_FILTER       , MQTT-4.7.3-1
        82 08 00 01 00 03 23 2F 61 00                   , V3_1_1, C2S, TOPIC_FILTER       , MQTT-4.7.1-2
        82 09 00 01 00 00 03 23 2F 61 00                , V5_0  , C2S, TOPIC_FILTER       , MQTT-4.7.1-1
        82 07 00 01 00 02 61 2B 00                      , V3_1_1, C2S, TOPIC_FILTER       , MQTT-4.7.1-3
        A2 07 00 01 00 00 02 61 2B                      , V5_0  , C2S, TOPIC_FILTER       , MQTT-4.7.1-2
        82 0F 00 01 00 00 09 24 73 68 61 72 65 2F 2F 61 00, V5_0, C2S, TOPIC_FILTER       , MQTT-4.8.2-1
        82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 2B 2F 61 00, V5_0, C2S, TOPIC_FILTER    , MQTT-4.8.2-2
        82 0E 00 01 00 00 08 24 73 68 61 72 65 2F 78 00, V5_0, C2S, TOPIC_FILTER          , MQTT-4.8.2-2
        82 0F 00 01 00 00 09 24 73 68 61 72 65 2F 78 2F 00, V5_0, C2S, TOPIC_FILTER       , MQTT-4.8.2-2
        82 0D 00 01 00 08 24 73 68 61 72 65 2F 78 00    , V3_1_1, C2S, TOPIC_FILTER       , MQTT-3.8.3-1
        A2 05 00 01 00 01 61                            , V3_1_1, C2S, TOPIC_FILTER       , MQTT-3.10.4-1
        E0 00                                           , V5_0  , C2S, REMAINING_LENGTH   , 5.0 section 3.14.2.1
        F0 01 18                                        , V5_0  , C2S, REMAINING_LENGTH   , 5.0 section 2.1.4
        F0 00                                           , V5_0  , C2S, REMAINING_LENGTH   , 5.0 section 3.15.2.1
        40 02 00 05                                     , V5_0  , C2S, REMAINING_LENGTH   , 5.0 section 3.4.2.1
        40 03 00 05 10                                  , V5_0  , S2C, REMAINING_LENGTH   , 5.0 section 3.4.2.2.1
        E0 01 00                                        , V5_0  , C2S, DISCONNECT_REASON_CODE, MQTT-3.14.4-3
        E0 01 00                                        , V5_0  , S2C, DISCONNECT_REASON_CODE, MQTT-3.14.2-1
        E0 01 04                                        , V5_0  , C2S, DISCONNECT_REASON_CODE, MQTT-3.14.2-1
        30 04 00 01 61 00                               , V5_0  , C2S, PROPERTY_LENGTH    , MQTT-2.2.2-1
        20 02 00 00                                     , V3_1  , S2C, CONNECT_ACKNOWLEDGE_FLAGS, 3.1 section 3.2
        20 02 00 00                                     , V3_1_1, S2C, CONNECT_ACKNOWLEDGE_FLAGS, 3.1.1 section 3.2.2.1
        30 06 00 01 61 02 01 00                         , V5_0  , C2S, PROPERTY_LENGTH    , 5.0 section 2.2.2.1
        """)
    void aFieldHasTheRuleOfItsValueToo(String hex, ProtocolVersion version, Direction way, Field field, String rule) {
        Terms terms = Terms.of(version, way);
        Dissection dissection = Dissection.of(HexText.bytes(hex), terms);
        Dissection.Leaf leaf = dissection.leaves().stream()
                .filter(one -> one.field() == field && !one.lengthPrefix())
                .findFirst()
                .orElseThrow();

        assertEquals(rule, new Clauses(Seen.of(dissection, terms)).of(leaf));
    }

    /** What is covered is not among what is seen: its rule must not give its value away. */
    @Test
    void aCoveredValueHasTheRuleOfItsField() {
        Dissection dissection = Dissection.of(HexText.bytes("30 03 00 00 00"), Terms.OF_5_0);
        Dissection.Leaf topic = dissection.leaves().get(3);

        assertEquals("MQTT-3.3.2-1", new Clauses(new Seen(Terms.OF_5_0, 5, List.of())).of(topic));
    }
}
