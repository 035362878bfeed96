package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of every length around the eight bytes that are looked at together, behind 8 to 16 bytes that are odd. */
class AsciiTest {
    private static final int LONGEST = 26;
    private static final byte PLAIN = 'a';

    @Test
    void textIsMadeOfPlainBytes() {
        for (int from = Long.BYTES; from <= 2 * Long.BYTES; from++) {
            for (int length = 0; length <= LONGEST; length++) {
                byte[] bytes = bytes(from, length);
                String text = new String(bytes, from, length, StandardCharsets.US_ASCII);
                assertEquals(text, Ascii.text(bytes, from, from + length));
                assertEquals(text, Ascii.withoutWildcard(bytes, from, from + length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, -1, -128})
    void aByteThatIsOddIsFoundWhereverItIs(byte odd) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at < length; at++) {
                byte[] bytes = bytes(Long.BYTES, length);
                bytes[Long.BYTES + at] = odd;
                assertNull(Ascii.text(bytes, Long.BYTES, Long.BYTES + length));
                assertNull(Ascii.withoutWildcard(bytes, Long.BYTES, Long.BYTES + length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {'+', '#'})
    void aWildcardIsFoundWhereverItIs(byte wildcard) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at < length; at++) {
                byte[] bytes = bytes(Long.BYTES, length);
                bytes[Long.BYTES + at] = wildcard;
                assertNull(Ascii.withoutWildcard(bytes, Long.BYTES, Long.BYTES + length));
                assertEquals(
                        length,
                        Ascii.text(bytes, Long.BYTES, Long.BYTES + length).length());
            }
        }
    }

    @Test
    void textAtTheVeryStartIsLeftToOthers() {
        assertNull(Ascii.text(new byte[] {PLAIN, PLAIN}, 0, 2));
        assertEquals("", Ascii.text(new byte[] {PLAIN, PLAIN}, 0, 0));
    }

    private static byte[] bytes(int from, int length) {
        byte[] bytes = new byte[from + length];
        Arrays.fill(bytes, 0, from, (byte) -1);
        Arrays.fill(bytes, from, bytes.length, PLAIN);
        return bytes;
    }
}
