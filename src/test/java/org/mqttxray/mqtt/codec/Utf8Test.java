package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;

/** 3.1.1 section 1.5.3, shown at the Client Identifier of a CONNECT, whose characters begin at byte 14. */
class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"A", "é", "水", "𪛔", "A𪛔", "\uFEFFx", "\uFFFF", "\u0001"})
    void isTextOfAnyLanguage(String text) throws CodecException {
        byte[] bytes = connect(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(text, ((Connect) Codec.decode(bytes, null)).clientIdentifier());
        Feeding.assertIs(bytes, Codec.decode(bytes, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # characters     , offset, rule
        80               , 14    , MQTT-1.5.3-1
        61 FF FE         , 15    , MQTT-1.5.3-1
        C0 80            , 14    , MQTT-1.5.3-1
        ED A0 80         , 14    , MQTT-1.5.3-1
        ED BF BF         , 14    , MQTT-1.5.3-1
        61 ED A0 80 ED B0 80, 15 , MQTT-1.5.3-1
        F4 90 80 80      , 14    , MQTT-1.5.3-1
        61 62 E6 B0      , 16    , MQTT-1.5.3-1
        00               , 14    , MQTT-1.5.3-2
        61 00 62         , 15    , MQTT-1.5.3-2
        61 00 FF         , 15    , MQTT-1.5.3-2
        FF 00            , 14    , MQTT-1.5.3-1
        """)
    void isWellFormedAndHasNoNull(@Hex byte[] characters, int offset, String rule) {
        Feeding.assertBreaks(connect(characters), new MalformedPacket(offset, Field.CLIENT_IDENTIFIER, rule));
    }

    /** Each pair of bytes: Java's own decoder, asked another way, is the judge. */
    @Test
    void ofTwoBytesIsJudgedRightly() {
        for (int pair = 0; pair <= 0xFFFF; pair++) {
            byte[] characters = {(byte) (pair >> 8), (byte) pair};
            String text = new String(characters, StandardCharsets.UTF_8);
            boolean legal = text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
            boolean accepted = Dissection.of(connect(characters)).packet().isPresent();
            assertEquals(legal, accepted, HexText.text(characters));
        }
    }

    @Test
    void thatIsIllFormedIsShownAsBytes() {
        Dissection dissection = Dissection.of(connect(HexText.bytes("61 FF")));

        assertEquals(
                Bytes.of(HexText.bytes("61 FF")),
                dissection.leaves().get(dissection.leaves().size() - 1).value());
    }

    private static byte[] connect(byte[] identifier) {
        byte[] header = HexText.bytes("10 00 00 04 4D 51 54 54 04 02 00 3C 00 00");
        byte[] bytes = Arrays.copyOf(header, header.length + identifier.length);
        System.arraycopy(identifier, 0, bytes, header.length, identifier.length);
        bytes[1] = (byte) (bytes.length - 2);
        bytes[13] = (byte) identifier.length;
        return bytes;
    }
}
