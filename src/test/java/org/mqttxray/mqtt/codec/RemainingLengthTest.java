package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;

/** 3.1.1 section 2.2.3. */
class RemainingLengthTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes        , value
        00             , 0
        01             , 1
        7F             , 127
        80 01          , 128
        C1 02          , 321
        FF 7F          , 16383
        80 80 01       , 16384
        FF FF 7F       , 2097151
        80 80 80 01    , 2097152
        FF FF FF 7F    , 268435455
        """)
    void isReadAndWritten(@Hex byte[] bytes, int value) throws CodecException {
        byte[] written = new byte[bytes.length];
        Out.into(written, null).variableByteInteger(Field.REMAINING_LENGTH, value);
        In in = In.of(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length + 1, false, Terms.OF_3_1_1, null);

        assertEquals(HexText.text(bytes), HexText.text(written));
        assertEquals(value, in.variableByteInteger(Field.REMAINING_LENGTH));
        assertEquals(1, in.remaining());
        assertEquals(1 + bytes.length + value, Codec.packetLength(value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes        , offset of the fault
        ''             , 0
        80             , 1
        FF FF FF       , 3
        80 80 80 80    , 3
        FF FF FF FF 01 , 3
        """)
    void hasOneToFourBytes(@Hex byte[] bytes, int offset) {
        MalformedPacket expected = new MalformedPacket(offset, Field.REMAINING_LENGTH, "3.1.1 section 2.2.3");
        In in = In.of(bytes, 0, bytes.length, false, Terms.OF_3_1_1, null);

        assertEquals(
                expected, assertThrows(MalformedPacket.class, () -> in.variableByteInteger(Field.REMAINING_LENGTH)));
    }

    @ParameterizedTest
    @CsvSource({"C0 80 00, 2", "C0 80 80 00, 3", "C0 80 80 80 00, 4"})
    void mustBeAsShortAsItCanBe(@Hex byte[] bytes, int offset) {
        Feeding.assertBreaks(bytes, new MalformedPacket(offset, Field.REMAINING_LENGTH, "3.1.1 table 2.4"));
        Feeding.assertBreaks(Terms.OF_5_0, bytes, new MalformedPacket(offset, Field.REMAINING_LENGTH, "MQTT-1.5.5-1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes of PINGREQ, CONNACK
        C0 01
        20 03 00 00
        20 01 00 00
        C0 00 00
        """)
    void countsTheBytesThatFollow(@Hex byte[] bytes) {
        MalformedPacket expected = new MalformedPacket(1, Field.REMAINING_LENGTH, "3.1.1 section 2.2.3");

        assertEquals(expected, assertThrows(CodecException.class, () -> Codec.decode(bytes, null)));
        Feeding.assertCovers(bytes.length, Dissection.of(bytes));
    }

    @Test
    void isWrittenAsShortAsItCanBe() {
        for (int value = 0; value < 300_000; value += 7) {
            assertEquals(shortestLength(value), VariableByteInteger.length(value));
        }
    }

    @Test
    void aPacketOfMoreThanItCanSayIsNotWritten() {
        Subscription longest = new Subscription("a".repeat(0xFFFF), QoS.AT_MOST_ONCE);
        Subscribe fits = new Subscribe(1, Properties.NONE, Collections.nCopies(4_095, longest));
        Subscribe tooLong = new Subscribe(1, Properties.NONE, Collections.nCopies(4_096, longest));

        assertEquals(2 + 4_095 * 65_538, Codec.remainingLength(fits, null));
        assertEquals(
                "longer than a packet can be: " + (2 + 4_096 * 65_538),
                assertThrows(IllegalArgumentException.class, () -> Codec.encode(tooLong))
                        .getMessage());
    }

    private static int shortestLength(int value) {
        return value < 128 ? 1 : value < 16384 ? 2 : 3;
    }
}
