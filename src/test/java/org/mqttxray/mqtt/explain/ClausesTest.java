package org.mqttxray.mqtt.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
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
        31 03 00 01 61        , C2S, RETAIN, MQTT-3.3.1-5  , MQTT-3.3.1-5
        30 03 00 01 61        , S2C, RETAIN, MQTT-3.3.1-9  , MQTT-3.3.1-12
        31 03 00 01 61        , S2C, RETAIN, MQTT-3.3.1-8  , 5.0 section 3.3.1.3
        30 03 00 01 61        , C2S, DUP   , MQTT-3.3.1-2  , MQTT-3.3.1-2
        32 05 00 01 61 00 01  , C2S, DUP   , MQTT-4.3.2-1  , MQTT-4.3.2-2
        34 05 00 01 61 00 01  , C2S, DUP   , MQTT-4.3.3-1  , MQTT-4.3.3-2
        3A 05 00 01 61 00 01  , C2S, DUP   , MQTT-3.3.1-1  , MQTT-3.3.1-1
        20 02 00 00           , S2C, SESSION_PRESENT, MQTT-3.2.2-3, MQTT-3.2.2-3
        20 02 01 00           , S2C, SESSION_PRESENT, MQTT-3.2.2-2, MQTT-3.2.2-3
        20 02 00 05           , S2C, SESSION_PRESENT, MQTT-3.2.2-4,
        20 03 00 87 00        , S2C, SESSION_PRESENT,             , MQTT-3.2.2-6
        82 07 00 01 00 00 01 61 00, C2S, NO_LOCAL,            , 5.0 section 3.8.3.1
        82 07 00 01 00 00 01 61 04, C2S, NO_LOCAL,            , MQTT-3.8.3-3
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
}
