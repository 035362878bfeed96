package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.HexText;

/** Hexadecimal text is read as people and tools write it; what is none is said with its place. */
class HexInputTest {
    private static final String CONNECT =
            "10 18 00 04 4D 51 54 54 04 02 00 3C 00 0C 61 62 63 64 65 66 61 62 63 64 65 66";

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("nothing between", "C000", "C000"),
                Arguments.of("small digits", "c0 0a", "C00A"),
                Arguments.of("0x", "0xC0 0X00", "C000"),
                Arguments.of("0x without anything between", "0xC00x00", "C000"),
                Arguments.of("one digit after 0x", "0xC0, 0x0", "C000"),
                Arguments.of("one 0x before all", "0xC000", "C000"),
                Arguments.of("commas", "C0,00,", "C000"),
                Arguments.of("a list of Python", "[0xC0, 0x00]", "C000"),
                Arguments.of("an array of C", "{ 0xC0, 0x0 };", "C000"),
                Arguments.of("a text of Python", "'\\xc0\\x00'", "C000"),
                Arguments.of("a text of C", "\"\\xC0\\x00\"", "C000"),
                Arguments.of("colons", "c0:00", "C000"),
                Arguments.of("line breaks", "C0\r\n00\nD0\r00", "C000D000"),
                Arguments.of("groups of four, no dump", "1018 0004 4d51", "101800044D51"),
                Arguments.of("groups of four over lines, no dump", "3000\n3000", "30003000"),
                Arguments.of("nothing", " \n", ""),
                Arguments.of("text2pcap, one line", "0000 c0 00", "C000"),
                Arguments.of("text2pcap, two packets", "0000 c0 00\n0000 d0 00\n", "C000D000"),
                Arguments.of("Wireshark", """
                        0000  10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62   ....MQTT...<..ab
                        0010  63 64 65 66 61 62 63 64 65 66                     cdefabcdef
                        """, CONNECT),
                Arguments.of("hexdump -C", """
                        00000000  10 18 00 04 4d 51 54 54  04 02 00 3c 00 0c 61 62  |....MQTT...<..ab|
                        00000010  63 64 65 66 61 62 63 64  65 66                    |cdefabcdef|
                        0000001a
                        """, CONNECT),
                Arguments.of("xxd", """
                        00000000: 1018 0004 4d51 5454 0402 003c 000c 6162  ....MQTT...<..ab
                        00000010: 6364 6566 6162 6364 6566                 cdefabcdef
                        """, CONNECT),
                Arguments.of("od -A x -t x1", """
                        000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        000010 63 64 65 66 61 62 63 64 65 66
                        00001a
                        """, CONNECT),
                Arguments.of("od -t x1, whose offsets are octal", """
                        0000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        0000020 63 64 65 66 61 62 63 64 65 66
                        0000032
                        """, CONNECT),
                Arguments.of("od -t x1, one line", "0000000 c0 00\n0000002\n", "C000"),
                Arguments.of(
                        "od -t x1 with lines of four",
                        "0000000 30 06 00 01\n0000004 61 62 63 64\n0000010\n",
                        "3006000161626364"),
                Arguments.of(
                        "od -t x1 with a star that only octal offsets fit",
                        "0000000 00 00 00\n*\n0000011\n",
                        "000000000000000000"),
                Arguments.of("seven digits in hexadecimal", """
                        0000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        0000010 63 64 65 66 61 62 63 64 65 66
                        000001a
                        """, CONNECT),
                Arguments.of("seven digits in hexadecimal, whole lines", """
                        0000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        0000010 63 64 65 66 61 62 63 64 65 66 c0 00 c0 00 c0 00
                        0000020
                        """, CONNECT + " C0 00 C0 00 C0 00"),
                Arguments.of(
                        "seven digits in hexadecimal, without the last offset", """
                        0000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        0000010 63 64 65 66 61 62 63 64 65 66 c0 00 c0 00 c0 00
                        """, CONNECT + " C0 00 C0 00 C0 00"),
                Arguments.of("od -t x1, whole lines", """
                        0000000 10 18 00 04 4d 51 54 54 04 02 00 3c 00 0c 61 62
                        0000020 63 64 65 66 61 62 63 64 65 66 c0 00 c0 00 c0 00
                        0000040
                        """, CONNECT + " C0 00 C0 00 C0 00"),
                Arguments.of("tcpdump -X", """
                        \t0x0000:  1018 0004 4d51 5454 0402 003c 000c 6162  ....MQTT...<..ab
                        \t0x0010:  6364 6566 6162 6364 6566                 cdefabcdef
                        """, CONNECT),
                Arguments.of(
                        "lines of eight whose characters are digits",
                        "0000  61 62 63 64 65 66 61 62  abcdefab\n0008  63 64  cd\n",
                        "61626364656661626364"),
                Arguments.of(
                        "a star", "00000000  00 00 00 00\n*\n0000000c  01\n0000000d\n", "00000000000000000000000001"),
                Arguments.of("a part of a file", "00000010: 6364 6566 cdef\n00000014: 61  a\n", "6364656661"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void itIsRead(String form, String text, String bytes) throws HexInput.NoHex {
        assertEquals(HexText.text(HexText.bytes(bytes)), HexText.text(HexInput.bytes(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # text                         | what is said        | with
        C0 0G                          | error.hex-character | "G", 1, 5
        C0 00~D0-00                    | error.hex-character | "-", 2, 3
        C0 0                           | error.hex-odd       | 0, 1, 4
        C0 000                         | error.hex-odd       | 000, 1, 4
        12345678 123456789             | error.hex-odd       | 12345678…, 1, 10
        C0 0x                          | error.hex-end       | 1, 6
        报文                           | error.hex-character | "报", 1, 1
        0000 c0 00~zz                  | error.hex-no-offset | 2
        0000 c0 00~0008 00             | error.hex-count     | 1, 2, 8
        0000 c0 zz~0002 00             | error.hex-character | "z", 1, 9
        0000 c0 zz                     | error.hex-character | "z", 1, 9
        0010: c0 00~0008 00            | error.hex-offset    | 8, 2, 10
        0000 c0 00~*                   | error.hex-star      | 2
        0000000 c0 00~*~0000010        | error.hex-octal     | ''
        0000000 c0 00~0000020 00       | error.hex-count     | 1, 2, 32
        0000 c0 00~*~1000002 00        | error.hex-star      | 2
        0000 c0 00~*~7ffffff0 00       | error.hex-star      | 2
        """)
    void whatIsNoHexIsSaidWithItsPlace(String text, String key, String arguments) {
        String input = text.replace('~', '\n');
        HexInput.NoHex fault = assertThrows(HexInput.NoHex.class, () -> HexInput.bytes(input));

        assertEquals(key, fault.key());
        assertEquals(
                arguments,
                String.join(
                        ", ", Stream.of(fault.arguments()).map(String::valueOf).toList()));
    }

    @Test
    void everyDumpOfOursIsReadBack() throws HexInput.NoHex {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("HexInputTest: -Dmqtt.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(70)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) "0123456789abcdef".charAt(bytes[i] & 15);
                }
            }
            for (String dump : List.of(dump(bytes, "%04x  ", 1, "   "), dump(bytes, "%08x: ", 2, "  "))) {
                assertArrayEquals(bytes, HexInput.bytes(dump), dump);
            }
        }
    }

    /** As Wireshark (a gap of three) and xxd (groups of two bytes) write it. */
    private static String dump(byte[] bytes, String offset, int group, String gap) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 16) {
            StringBuilder hex = new StringBuilder();
            StringBuilder characters = new StringBuilder();
            for (int i = at; i < Math.min(at + 16, bytes.length); i++) {
                hex.append(i > at && (i - at) % group == 0 ? " " : "").append(String.format("%02x", bytes[i]));
                characters.append(bytes[i] > ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
            int width = 32 + (16 + group - 1) / group - 1;
            text.append(String.format(offset, at))
                    .append(String.format("%-" + width + "s", hex))
                    .append(gap)
                    .append(characters)
                    .append('\n');
        }
        return text.toString();
    }
}
