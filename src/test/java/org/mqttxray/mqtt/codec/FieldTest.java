package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;

class FieldTest {
    /** Bits share no bit, leave none out and go from the highest to the lowest; the lower half of the first byte has two readings. */
    @Test
    void madeOfBitsIsTheSumOfThem() {
        Set<Field> ofPublish = EnumSet.of(Field.DUP, Field.QOS, Field.RETAIN);
        Map<Field, Integer> bits = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.within().filter(whole -> !ofPublish.contains(field)).ifPresent(whole -> {
                int before = bits.getOrDefault(whole, 0);
                assertTrue(before == 0 || field.mask() < Integer.lowestOneBit(before), field.name());
                bits.put(whole, before | field.mask());
            });
        }
        assertEquals(
                Map.of(
                        Field.PACKET_TYPE_AND_FLAGS, 0xFF,
                        Field.CONNECT_FLAGS, 0xFF,
                        Field.CONNECT_ACKNOWLEDGE_FLAGS, 0xFF,
                        Field.REQUESTED_QOS, 0xFF,
                        Field.SUBSCRIPTION_OPTIONS, 0xFF),
                bits);
        assertEquals(Field.FIXED_HEADER_FLAGS.mask(), Field.DUP.mask() | Field.QOS.mask() | Field.RETAIN.mask());
    }

    @Test
    void thatIsSecretProvesWhoOneIs() {
        List<Field> secrets = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.secret()) {
                secrets.add(field);
            }
        }
        assertEquals(List.of(Field.PASSWORD, Field.AUTHENTICATION_DATA), secrets);
    }

    @ParameterizedTest
    @EnumSource
    void hasALengthWithANameExactlyIfItIsAString(Field field) {
        assertEquals(field.kind().hasLength(), !field.lengthWireshark().isEmpty());
        assertTrue(field.lengthWireshark().isEmpty() || field.lengthWireshark().endsWith("_len"));
    }

    @ParameterizedTest
    @EnumSource
    void ofAPropertyIsCalledLikeIt(PropertyName name) {
        Field field = Field.of(name);
        assertTrue(field.word().startsWith(name.words()), field.word());
        assertEquals(Tint.PROPERTY, field.tint());
    }

    @Test
    void ofThreeFieldsTheWordChangedWith5() {
        assertEquals("Clean Start", Field.CLEAN_SESSION.word(ProtocolVersion.V5_0));
        assertEquals("Protocol Version", Field.PROTOCOL_LEVEL.word(ProtocolVersion.V5_0));
        assertEquals("Will Payload", Field.WILL_MESSAGE.word(ProtocolVersion.V5_0));
        assertEquals("Keep Alive", Field.KEEP_ALIVE.word(ProtocolVersion.V5_0));
        assertEquals("Clean Session", Field.CLEAN_SESSION.word(ProtocolVersion.V3_1_1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # field              , word                      , part           , kind       , tint
        PACKET_TYPE          , Control Packet type       , FIXED_HEADER   , BITS       , TYPE
        REMAINING_LENGTH     , Remaining Length          , FIXED_HEADER   , VARIABLE_BYTE_INTEGER, LENGTH
        KEEP_ALIVE           , Keep Alive                , VARIABLE_HEADER, UINT16     , VALUE
        WILL_QOS             , Will QoS                  , VARIABLE_HEADER, BITS       , VALUE
        CLIENT_IDENTIFIER    , Client Identifier         , PAYLOAD        , UTF8_STRING, ID
        WILL_TOPIC           , Will Topic                , PAYLOAD        , UTF8_STRING, TOPIC
        PASSWORD             , Password                  , PAYLOAD        , BINARY_DATA, ID
        CONNECT_RETURN_CODE  , Connect Return code       , VARIABLE_HEADER, UINT8      , VALUE
        UNDECODED            , Undecoded                 , UNDECODED      , UNDECODED  , PAYLOAD
        """)
    void knowsWhatItIs(Field field, String word, Part part, FieldKind kind, Tint tint) {
        assertEquals(List.of(word, part, kind, tint), List.of(field.word(), field.part(), field.kind(), field.tint()));
    }

    @Test
    void ofBitsPutsItsValueInPlaceAndTakesItOut() {
        assertEquals(0x18, Field.WILL_QOS.bits(3));
        assertEquals(3, Field.WILL_QOS.in(0xFF));
        assertEquals(0x80, Field.USER_NAME_FLAG.bit(true));
        assertEquals(0, Field.USER_NAME_FLAG.bit(false));
        assertEquals(Optional.empty(), Field.KEEP_ALIVE.within());
    }
}
