package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
    /** Bits share no bit, leave none out and go from the highest to the lowest. */
    @Test
    void madeOfBitsIsTheSumOfThem() {
        Map<Field, Integer> bits = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.within().ifPresent(whole -> {
                int before = bits.getOrDefault(whole, 0);
                assertTrue(before == 0 || field.mask() < Integer.lowestOneBit(before), field.name());
                bits.put(whole, before | field.mask());
            });
        }
        assertEquals(
                Map.of(
                        Field.PACKET_TYPE_AND_FLAGS, 0xFF,
                        Field.CONNECT_FLAGS, 0xFF,
                        Field.CONNECT_ACKNOWLEDGE_FLAGS, 0xFF),
                bits);
    }

    @Test
    void thatIsSecretIsThePassword() {
        List<Field> secrets = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.secret()) {
                secrets.add(field);
            }
        }
        assertEquals(List.of(Field.PASSWORD), secrets);
    }

    @ParameterizedTest
    @EnumSource
    void hasALengthWithANameExactlyIfItIsAString(Field field) {
        boolean string = field.kind() == FieldKind.UTF8_STRING || field.kind() == FieldKind.BINARY_DATA;

        assertEquals(string, field.lengthWireshark().equals(field.wireshark() + "_len") || isProtocolName(field));
    }

    private static boolean isProtocolName(Field field) {
        return field.lengthWireshark().equals("mqtt.proto_len");
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
