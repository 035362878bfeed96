package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** 3.1.1 section 3.2. */
class ConnAckCodecTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes    , session present, return code
        20 02 00 00, false          , ACCEPTED
        20 02 01 00, true           , ACCEPTED
        20 02 00 01, false          , UNACCEPTABLE_PROTOCOL_VERSION
        20 02 00 02, false          , IDENTIFIER_REJECTED
        20 02 00 03, false          , SERVER_UNAVAILABLE
        20 02 00 04, false          , BAD_USER_NAME_OR_PASSWORD
        20 02 00 05, false          , NOT_AUTHORIZED
        """)
    void isReadAndWritten(@Hex byte[] bytes, boolean sessionPresent, ConnectReturnCode code) throws CodecException {
        Feeding.assertIs(bytes, new ConnAck(sessionPresent, code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes       , offset, field                             , rule
        20 02 02 00   , 2     , CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, 3.1.1 section 3.2.2.1
        20 02 80 06   , 2     , CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, 3.1.1 section 3.2.2.1
        20 02 00 06   , 3     , CONNECT_RETURN_CODE               , MQTT-3.2.2-6
        20 02 00 FF   , 3     , CONNECT_RETURN_CODE               , MQTT-3.2.2-6
        20 00         , 2     , CONNECT_ACKNOWLEDGE_FLAGS         , 3.1.1 section 2.2.3
        20 01 00      , 3     , CONNECT_RETURN_CODE               , 3.1.1 section 2.2.3
        20 03 00 00 00, 4     , REMAINING_LENGTH                  , 3.1.1 section 3.2.1
        """)
    void isMalformed(@Hex byte[] bytes, int offset, Field field, String rule) {
        Feeding.assertBreaks(bytes, new MalformedPacket(offset, field, rule));
    }

    @Test
    void thatRefusesHasNoSession() {
        Feeding.assertBreaks(
                HexText.bytes("20 02 01 05"), new ProtocolViolation(2, Field.SESSION_PRESENT, "MQTT-3.2.2-4"));
    }

    /** 3.1 section 3.2: the byte is not used. */
    @Test
    void in31ItHasNoSessionThatARefusalCouldDeny() {
        Terms terms = Terms.of(ProtocolVersion.V3_1);
        assertEquals(
                Optional.empty(),
                Dissection.of(HexText.bytes("20 02 01 05"), terms).error());
    }

    /** Each pair of flags and return code. */
    @Test
    void hasSevenFormsAndNoMore() {
        List<String> accepted = new ArrayList<>();
        for (int pair = 0; pair <= 0xFFFF; pair++) {
            byte[] bytes = {0x20, 2, (byte) (pair >> 8), (byte) pair};
            if (Dissection.of(bytes).packet().isPresent()) {
                accepted.add(HexText.text(bytes).substring(6));
            }
        }
        assertEquals(List.of("00 00", "00 01", "00 02", "00 03", "00 04", "00 05", "01 00"), accepted);
    }
}
