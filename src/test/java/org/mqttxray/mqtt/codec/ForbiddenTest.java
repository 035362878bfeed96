package org.mqttxray.mqtt.codec;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/** What must not be sent, and which rule forbids it. */
class ForbiddenTest {
    private static final String MALFORMED = """
        # version, bytes                                    , offset, field                        , rule
        V3_1_1, C1 00                                       , 0  , FIXED_HEADER_FLAGS            , MQTT-2.2.2-2
        V5_0  , C1 00                                       , 0  , FIXED_HEADER_FLAGS            , MQTT-2.1.3-1
        V3_1_1, 80 06 00 01 00 01 61 00                     , 0  , FIXED_HEADER_FLAGS            , MQTT-3.8.1-1
        V5_0  , A0 06 00 01 00 00 01 61                     , 0  , FIXED_HEADER_FLAGS            , MQTT-3.10.1-1
        V3_1_1, 60 02 00 01                                 , 0  , FIXED_HEADER_FLAGS            , MQTT-3.6.1-1
        V5_0  , E1 00                                       , 0  , FIXED_HEADER_FLAGS            , MQTT-3.14.1-1
        V5_0  , F1 00                                       , 0  , FIXED_HEADER_FLAGS            , MQTT-3.15.1-1
        V3_1_1, F0 00                                       , 0  , PACKET_TYPE                   , 3.1.1 section 2.2.1
        V3_1_1, 36 06 00 01 61 00 01 78                     , 0  , QOS                           , MQTT-3.3.1-4
        V3_1_1, 30 06 00 03 61 00 62 78                     , 5  , TOPIC_NAME                    , MQTT-1.5.3-2
        V5_0  , 30 06 00 02 FF FE 00 78                     , 4  , TOPIC_NAME                    , MQTT-1.5.4-1
        V3_1_1, 30 05 00 03 ED A0 80                        , 4  , TOPIC_NAME                    , MQTT-1.5.3-1
        V3_1_1, 30 00                                       , 2  , TOPIC_NAME                    , MQTT-3.3.2-1
        V5_0  , 30 04 00 01 61 01                           , 5  , PROPERTY_LENGTH               , 5.0 section 2.2.2.1
        V5_0  , 30 07 00 01 61 02 7E 01 78                  , 6  , PROPERTY_IDENTIFIER           , 5.0 section 2.2.2.2
        V5_0  , 10 13 00 04 4D 51 54 54 05 02 00 3C 03 23 00 01 00 03 61 62 63, 13, PROPERTY_IDENTIFIER, 5.0 section 2.2.2.2
        V5_0  , 30 08 00 01 61 03 02 00 00 00               , 7  , MESSAGE_EXPIRY_INTERVAL       , 5.0 section 2.2.2.1
        V5_0  , 30 07 00 01 61 03 02 00 00                  , 7  , MESSAGE_EXPIRY_INTERVAL       , 5.0 section 2.1.4
        V5_0  , 30 06 00 01 61 80 00 78                     , 6  , PROPERTY_LENGTH               , MQTT-1.5.5-1
        V5_0  , 30 08 00 01 61 04 03 00 05 63               , 7  , CONTENT_TYPE                  , 5.0 section 1.5.4
        V5_0  , 30 08 00 01 61 04 09 00 05 63               , 7  , CORRELATION_DATA              , 5.0 section 1.5.6
        V3_1_1, 82 06 00 01 00 01 61 04                     , 7  , REQUESTED_QOS_RESERVED        , MQTT-3-8.3-4
        V3_1_1, 82 06 00 01 00 01 61 03                     , 7  , REQUESTED_QOS_LEVEL           , MQTT-3-8.3-4
        V5_0  , 82 07 00 01 00 00 01 61 C0                  , 8  , SUBSCRIPTION_OPTIONS_RESERVED , MQTT-3.8.3-5
        V3_1_1, 82 05 00 01 00 01 61                        , 7  , REQUESTED_QOS                 , 3.1.1 section 2.2.3
        V3_1_1, B0 03 00 01 00                              , 4  , REMAINING_LENGTH              , 3.1.1 section 3.11.3
        V3_1_1, 40 03 00 01 00                              , 4  , REMAINING_LENGTH              , 3.1.1 section 3.4.2
        V5_0  , 40 06 00 01 00 00 00 00                     , 6  , REMAINING_LENGTH              , 5.0 section 3.4.2
        V5_0  , 20 03 02 00 00                              , 2  , CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, MQTT-3.2.2-1
        V5_0  , C0 80 00                                    , 2  , REMAINING_LENGTH              , MQTT-1.5.5-1
        V5_0  , 10 0F 00 04 4D 51 54 54 05 0A 00 3C 00 00 00 00 00, 9, WILL_QOS                  , MQTT-3.1.2-11
        V5_0  , 10 17 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61 03 23 00 01 00 01 74 00 00, 17, PROPERTY_IDENTIFIER, 5.0 section 2.2.2.2
        V5_0  , 10 0E 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61, 16, WILL_PROPERTY_LENGTH         , MQTT-3.1.2-9
        V5_0  , 10 0E 00 04 4D 51 54 54 05 82 00 3C 00 00 01 61, 16, USER_NAME                    , MQTT-3.1.2-17
        """;

    private static final String FORBIDDEN = """
        # version, direction, bytes                         , offset, field                        , rule
        V3_1_1, , 38 04 00 01 61 78                         , 0  , DUP                           , MQTT-3.3.1-2
        V3_1_1, , 30 06 00 03 61 2F 23 78                   , 6  , TOPIC_NAME                    , MQTT-3.3.2-2
        V5_0  , , 30 05 00 02 61 2B 00                      , 5  , TOPIC_NAME                    , MQTT-3.3.2-2
        V3_1_1, , 30 03 00 00 78                            , 2  , TOPIC_NAME                    , MQTT-4.7.3-1
        V5_0  , , 30 04 00 00 00 78                         , 2  , TOPIC_NAME                    , 5.0 section 3.3.2.1
        V3_1_1, , 32 06 00 01 61 00 00 78                   , 5  , PACKET_IDENTIFIER             , MQTT-2.3.1-1
        V5_0  , C2S, 32 07 00 01 61 00 00 00 78             , 5  , PACKET_IDENTIFIER             , MQTT-2.2.1-3
        V5_0  , S2C, 32 07 00 01 61 00 00 00 78             , 5  , PACKET_IDENTIFIER             , MQTT-2.2.1-4
        V3_1_1, , 82 02 00 01                               , 4  , TOPIC_FILTER                  , MQTT-3.8.3-3
        V5_0  , , 82 03 00 01 00                            , 5  , TOPIC_FILTER                  , MQTT-3.8.3-2
        V3_1_1, , A2 02 00 01                               , 4  , TOPIC_FILTER                  , MQTT-3.10.3-2
        V3_1_1, , 82 09 00 01 00 04 61 23 2F 62 00          , 7  , TOPIC_FILTER                  , MQTT-4.7.1-2
        V5_0  , , 82 08 00 01 00 00 02 61 2B 00             , 8  , TOPIC_FILTER                  , MQTT-4.7.1-2
        V3_1_1, , 82 0A 00 01 00 05 C3 A4 2F 61 23 00       , 10 , TOPIC_FILTER                  , MQTT-4.7.1-2
        V5_0  , , 82 11 00 01 00 00 0B 24 73 68 61 72 65 2F 67 2F 61 2B 00, 17, TOPIC_FILTER     , MQTT-4.7.1-2
        V3_1_1, , 82 07 00 01 00 02 2B 61 00                , 6  , TOPIC_FILTER                  , MQTT-4.7.1-3
        V3_1_1, , 82 05 00 01 00 00 00                      , 4  , TOPIC_FILTER                  , MQTT-4.7.3-1
        V5_0  , , 82 0E 00 01 00 00 08 24 73 68 61 72 65 2F 2F 00, 5, TOPIC_FILTER               , MQTT-4.8.2-1
        V5_0  , , 82 0E 00 01 00 00 08 24 73 68 61 72 65 2F 67 00, 5, TOPIC_FILTER               , MQTT-4.8.2-2
        V5_0  , , 82 0F 00 01 00 00 09 24 73 68 61 72 65 2F 67 2F 00, 5, TOPIC_FILTER            , MQTT-4.8.2-2
        V5_0  , , 82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 2B 2F 61 00, 14, TOPIC_FILTER         , MQTT-4.8.2-2
        V5_0  , , 82 07 00 01 00 00 01 61 30                , 8  , RETAIN_HANDLING               , 5.0 section 3.8.3.1
        V5_0  , , 82 07 00 01 00 00 01 61 03                , 8  , SUBSCRIPTION_QOS              , 5.0 section 3.8.3.1
        V5_0  , , 82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 67 2F 61 04, 17, NO_LOCAL            , MQTT-3.8.3-4
        V3_1_1, , 90 03 00 01 03                            , 4  , SUBACK_RETURN_CODE            , MQTT-3.9.3-2
        V3_1_1, , 90 02 00 01                               , 4  , SUBACK_RETURN_CODE            , MQTT-3.8.4-5
        V5_0  , , 90 04 00 01 00 04                         , 5  , SUBSCRIBE_REASON_CODE         , MQTT-3.9.3-2
        V5_0  , , B0 04 00 01 00 01                         , 5  , UNSUBSCRIBE_REASON_CODE       , MQTT-3.11.3-2
        V3_1_1, , 40 02 00 00                               , 2  , PACKET_IDENTIFIER             , MQTT-2.3.1-6
        V3_1_1, , 70 02 00 00                               , 2  , PACKET_IDENTIFIER             , MQTT-4.3.3-2
        V5_0  , , 70 02 00 00                               , 2  , PACKET_IDENTIFIER             , MQTT-2.2.1-5
        V5_0  , , B0 03 00 01 00                            , 5  , UNSUBSCRIBE_REASON_CODE       , MQTT-3.11.3-2
        V5_0  , , 40 03 00 01 7F                            , 4  , PUBACK_REASON_CODE            , MQTT-3.4.2-1
        V5_0  , , 50 03 00 01 92                            , 4  , PUBREC_REASON_CODE            , MQTT-3.5.2-1
        V5_0  , , 62 03 00 01 80                            , 4  , PUBREL_REASON_CODE            , MQTT-3.6.2-1
        V5_0  , , 70 03 00 01 80                            , 4  , PUBCOMP_REASON_CODE           , MQTT-3.7.2-1
        V5_0  , C2S, E0 01 8B                               , 2  , DISCONNECT_REASON_CODE        , MQTT-3.14.2-1
        V5_0  , S2C, E0 01 04                               , 2  , DISCONNECT_REASON_CODE        , MQTT-3.14.2-1
        V5_0  , S2C, E0 07 00 05 11 00 00 00 01             , 4  , PROPERTY_IDENTIFIER           , MQTT-3.14.2-2
        V5_0  , C2S, F0 06 00 04 15 00 01 4D                , 2  , AUTHENTICATE_REASON_CODE      , MQTT-3.15.2-1
        V5_0  , , F0 02 18 00                               , 3  , AUTHENTICATION_METHOD         , 5.0 section 3.15.2.2.2
        V5_0  , , 20 03 01 80 00                            , 2  , SESSION_PRESENT               , MQTT-3.2.2-6
        V5_0  , , 20 03 00 03 00                            , 3  , CONNECT_REASON_CODE           , MQTT-3.2.2-8
        V5_0  , , 10 1A 00 04 4D 51 54 54 05 02 00 3C 0A 11 00 00 00 01 11 00 00 00 02 00 03 61 62 63, 18, PROPERTY_IDENTIFIER, 5.0 section 3.1.2.11.2
        V5_0  , , 10 13 00 04 4D 51 54 54 05 02 00 3C 03 21 00 00 00 03 61 62 63, 14, RECEIVE_MAXIMUM, 5.0 section 3.1.2.11.3
        V5_0  , , 10 11 00 04 4D 51 54 54 05 02 00 3C 04 16 00 01 61 00 00, 14, AUTHENTICATION_DATA, 5.0 section 3.1.2.11.10
        V5_0  , , 30 07 00 01 61 02 01 02 78                , 7  , PAYLOAD_FORMAT_INDICATOR      , 5.0 section 3.3.2.3.2
        V5_0  , , 30 07 00 01 61 02 0B 00 78                , 7  , SUBSCRIPTION_IDENTIFIER       , 5.0 section 3.3.2.3.8
        V5_0  , C2S, 30 07 00 01 61 02 0B 01 78             , 6  , PROPERTY_IDENTIFIER           , MQTT-3.3.4-6
        V5_0  , , 30 09 00 01 61 04 08 00 01 23 78          , 9  , RESPONSE_TOPIC                , MQTT-3.3.2-14
        V5_0  , , 82 0B 00 01 04 0B 01 0B 02 00 01 61 00    , 7  , PROPERTY_IDENTIFIER           , 5.0 section 3.8.2.1.2
        V5_0  , , 10 18 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61 04 08 00 01 2B 00 01 74 00 00, 20, RESPONSE_TOPIC, 5.0 section 3.1.3.2.6
        V5_0  , , 10 1E 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61 0A 18 00 00 00 05 18 00 00 00 06 00 01 74 00 00, 22, PROPERTY_IDENTIFIER, 5.0 section 3.1.3.2.2
        V5_0  , , 10 16 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61 02 01 02 00 01 74 00 00, 18, PAYLOAD_FORMAT_INDICATOR, 5.0 section 3.1.3.2.3
        V3_1_1, S2C, 82 06 00 01 00 01 61 00                , 0  , PACKET_TYPE                   , 3.1.1 section 2.2.1
        V5_0  , C2S, D0 00                                  , 0  , PACKET_TYPE                   , 5.0 section 2.1.2
        V3_1_1, S2C, E0 00                                  , 0  , PACKET_TYPE                   , 3.1.1 section 2.2.1
        V5_0  , C2S, 40 03 00 01 10                         , 4  , PUBACK_REASON_CODE            , MQTT-3.4.2-1
        V5_0  , C2S, 50 03 00 01 10                         , 4  , PUBREC_REASON_CODE            , MQTT-3.5.2-1
        """;

    private static final String WITH_A_CODE = """
        # bytes                          , offset, field     , rule          , reason code
        30 08 00 01 61 03 23 00 00 78    , 7     , TOPIC_ALIAS, MQTT-3.3.2-8 , TOPIC_ALIAS_INVALID
        """;

    /** All that is forbidden here, with what is known of it. */
    static Stream<Sample> samples() {
        return Stream.of(
                        rows(MALFORMED).map(row -> Sample.of(row[0], "", row[1])),
                        rows(FORBIDDEN).map(row -> Sample.of(row[0], row[1], row[2])),
                        rows(WITH_A_CODE).map(row -> Sample.of("V5_0", "", row[0])))
                .flatMap(sample -> sample);
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\s*,\\s*"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = MALFORMED)
    void isMalformed(ProtocolVersion version, @Hex byte[] bytes, int offset, Field field, String rule) {
        Feeding.assertBreaks(Terms.of(version), bytes, new MalformedPacket(offset, field, rule));
    }

    @ParameterizedTest
    @CsvSource(textBlock = FORBIDDEN)
    void breaksTheProtocol(
            ProtocolVersion version, Direction direction, @Hex byte[] bytes, int offset, Field field, String rule) {
        Terms terms = new Terms(version, Optional.ofNullable(direction));
        Feeding.assertBreaks(terms, bytes, new ProtocolViolation(offset, field, rule));
    }

    @ParameterizedTest
    @CsvSource(textBlock = WITH_A_CODE)
    void hasAReasonCodeOfItsOwn(@Hex byte[] bytes, int offset, Field field, String rule, ReasonCode code) {
        Feeding.assertBreaks(Terms.OF_5_0, bytes, new ProtocolViolation(offset, field, rule, code));
    }
}
