package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.HexText;

/** {@code decode}: every byte of every packet is shown, named and explained; what is wrong is said in plain words. */
class DecodeCommandTest {
    private static final String PING = "C0 00";
    private static final String WITH_PASSWORD =
            "10 17 00 04 4D 51 54 54 04 C2 00 3C 00 00 00 01 75 00 06 73 65 73 61 6D 65";
    private static final int ROUNDS = 500;

    @TempDir
    private Path folder;

    @Test
    void aPacketIsATreeOfPartsFieldsAndBits() {
        Console console = decode(PING, "--direction", "c2s");

        assertEquals(0, console.code(), console.err());
        assertEquals("""
                ▶ PINGREQ  2 bytes from offset 0 on  MQTT 3.1.1
                  Fixed header
                       0  C0                       Control Packet type and flags  0xC0
                          1100 ....                Packet type  12  PINGREQ
                          .... 0000                Reserved  0
                       1  00                       Remaining Length  0

                """, console.out().replaceAll("(?m)^ {30}.*\n", ""));
        assertTrue(console.out().contains("[MQTT-2.2.2-1]"), console.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what decides                            | bytes
        the user: --mqtt-version 3.1.1            | 30 06 00 01 74 00 61 62 --mqtt-version 3.1.1
        both versions read the same fields        | C0 00
        5.0 can't read it                         | 30 05 00 01 74 61 62
        a CONNECT before it                       | 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 30 06 00 01 74 00 61 62
        """)
    void theVersionIsNoGuessWhere(String decides, String arguments) {
        Console console = decode(arguments.split(" "));

        assertEquals(0, console.code(), decides);
        assertFalse(console.out().contains("of which version"), console.out());
    }

    @Test
    void argumentsFilesAndStandardInputAreReadAlike() throws IOException {
        Path text = Files.writeString(folder.resolve("ping.txt"), "0000  c0 00   ..\n");
        Path raw = Files.write(folder.resolve("ping.bin"), HexText.bytes(PING));
        String expected = decode("c0", "00").out();

        assertFalse(expected.isEmpty());
        assertEquals(expected, decode("--file", text.toString()).out());
        assertEquals(expected, decode("--file", raw.toString(), "--binary").out());
        assertEquals(expected, fed(HexText.bytes(PING), "--binary", "-").out());
        assertEquals(
                expected, fed("0xC0,\n0x00".getBytes(StandardCharsets.UTF_8)).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # bytes                | options                     | a part of the tree
        40 03 12 34 10         |                             | 0x10  No matching subscribers
        40 03 12 34 10         | --mqtt-version 5            | MQTT 5.0
        40 03 12 34 10         | --mqtt-version 3.1.1        | ✗
        D0 00                  | --direction c2s             | ✗ Control Packet type and flags
        20 02 00 05            | --direction s2c             | 5  Connection Refused, not authorized
        20 02 00 05            | --lang zh                   | 固定报头
        C0 00 00 00 D0 00      |                             | offset 2
        30                     |                             | 1 byte at offset 0
        30 06 00 01 74 00 61 62 |                            | Nothing in these bytes says of which version
        C0 01 00 C0            |                             | Not read, because of the error before: 1 byte at offset 3
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 |          | Empty: the broker makes up a name
        31 03 00 01 74         | --direction c2s             | The message is empty and RETAIN is 1: the broker deletes
        31 03 00 01 74         | --direction c2s             | 1, and the message is empty: the broker deletes
        31 03 00 01 74         |                             | The message is empty and RETAIN is 1: if it comes from a client
        31 03 00 01 74         |                             | 1, and the message is empty: if it comes from a client
        31 04 00 01 74 61      |                             | 1. From a client: the broker keeps the message
        31 04 00 01 74 61      | --direction c2s             | 1: the broker keeps the message
        30 04 00 01 74 61      |                             | 0. From a client: the broker does not keep
        30 06 00 00 03 23 00 01 | --mqtt-version 5           | the Topic Alias 1 among the properties
        30 06 00 02 C3 28 41 42 |                            | This should be text
        90 03 00 01 80         |                             | 0x80  Failure
        90 03 00 01 01         | --lang zh                   | 0x01  成功 - 最大 QoS 1
        90 03 00 01 01         |                             | 0x01: topic filter 1 is subscribed
        90 04 00 01 00 80      | --mqtt-version 5            | 0x80  Unspecified error
        90 04 00 01 00 80      | --mqtt-version 5 --lang zh  | 0x80  Unspecified error（未说明的错误）
        E0 01 00               | --mqtt-version 5 --lang zh  | 0x00  Normal disconnection（正常断开）
        40 03 00 05 42         | --mqtt-version 5 --lang zh  | 5.0 中的原因码是 0x82 Protocol Error（协议错误）
        30 04 00 01 61 62      | --lang zh                   | [3.1.1 第 3.3.3 节]
        C0 80 00               | --lang zh                   | 规则 3.1.1 表 2.4
        20 03 00 01 00         | --mqtt-version 5            | this number has no meaning in this packet
        40 03 00 05 10         | --mqtt-version 5 --direction c2s | ✗ PUBACK Reason Code
        30 FF FF FF 7F 00 01 61 |                            | Nothing of the message has arrived yet
        10 18 00 04 4D 51 54 54 05 06 00 3C 00 00 00 05 18 00 00 00 0A 00 01 74 00 00 | | or when the session ends if that is sooner
        30 05 00 01            |                             | ✗ Incomplete: 3 bytes are missing; a receiver waits
        20 02 00               |                             | ✗ Incomplete: 1 byte is missing; a receiver waits
        20 02 00               | --lang zh                   | ✗ 不完整：还缺 1 字节
        20                     |                             | ✗ Incomplete: the Fixed Header is not all there
        30 85                  | --lang zh                   | ✗ 不完整：固定报头还没有到齐
        21 02 00               |                             | ✗ The lower four bits of the first byte
        20 02 02               |                             | Reserved bits must be 0.
        20 02 02               |                             | Malformed Packet
        C0 01                  |                             | ✗ The Remaining Length does not fit
        F0 00                  | --mqtt-version 3.1.1        | a type that this version reserves
        F0 00                  | --mqtt-version 5            | Packet type  15  AUTH
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 | --direction c2s | ✗ A client sends CONNECT only once on a connection; this is the second. Byte 14
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 C0 00 | --direction c2s --lang zh | ▶ PINGREQ  2 字节，从偏移 28 开始
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 | | ■ CONNECT  14 bytes from offset 14 on
        40 03 12 34            |                             | ✗ Incomplete: 1 byte is missing
        40 03 12 34            | --mqtt-version 3.1.1        | ✗ The Remaining Length does not fit
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00 40 03 12 34 | | ✗ The Remaining Length does not fit
        10 0D 00 04 4D 51 54 54 05 02 00 3C 00 00 00 40 03 12 34 | | ✗ Incomplete: 1 byte is missing
        40 02 00               |                             | ✗ Incomplete: 1 byte is missing
        30 05 00 03 E2         |                             | ✗ Incomplete: 2 bytes are missing
        30 05 00 03 E2         |                             | a field of which the rest is missing
        30 05 00 09 61         |                             | ✗ The length before this field
        30 FF FF FF 7F         |                             | ✗ Incomplete: 268435455 bytes are missing
        """)
    void whatTheBytesSayIsShown(String bytes, String options, String part) {
        String[] words = options == null ? new String[] {} : options.split(" ");
        Console console =
                decode(Stream.concat(Stream.of(bytes), Stream.of(words)).toArray(String[]::new));

        assertTrue(console.out().contains(part), console.out() + console.err());
        assertEquals(console.out().contains("✗ ") ? Terminal.FAILED : 0, console.code());
    }

    @Test
    void noByteIsHiddenAfterAFault() {
        Console console = decode("C0 00 C0 01 AB AA BB CC DD");

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.out().contains("4  AB"), console.out());
        assertTrue(console.out().contains("5  AA BB CC DD"), console.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aPasswordIsMaskedUnlessSomebodyAsks(String language) {
        String masked = decode(WITH_PASSWORD, "--lang", language).out();
        String shown =
                decode(WITH_PASSWORD, "--lang", language, "--show-secrets").out();

        assertFalse(masked.contains("sesame") || masked.contains("73 65"), masked);
        assertTrue(masked.contains("** ** ** ** ** **"), masked);
        assertTrue(shown.contains("\"sesame\"") && shown.contains("73 65 73 61 6D 65"), shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # of a packet that can't be read
        10 17 00 04 4D 51 54 54 04 C2 00 3C 00 00 00 01 75 00 06 73 65 73 61
        10 11 00 04 4D 51 54 54 04 C2 00 3C 00 00 00 01 75 00 06 73 65 73 61 6D 65
        F0 20 18 19 15 00 01 61 16 00 06 73 65 73 61
        20 20 00 00 0D 15 00 01 61 16 00 06 73 65 73 61
        """)
    void whatMayBeASecretIsMaskedThoughItCannotBeRead(String packet) {
        String masked = decode(packet).out();
        String shown = decode(packet, "--show-secrets").out();

        assertFalse(masked.contains(" 73"), masked);
        assertTrue(masked.contains("not shown"), masked);
        assertTrue(shown.contains(" 73"), shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # arguments                        | a word of the sentence          | 中文
        C0 0G                              | "G" (line 1, column 5)          | "G"（第 1 行第 5 列）
        C0 0                               | digits 0 (line 1, column 4)     | 数字 0（第 1 行第 4 列）
        C0 00 --binary                     | one place                       | 一处
        C0 00 --file x                     | one place                       | 一处
        C0 00 --format jsonl               | one place                       | 一处
        --binary --format jsonl            | leave out --binary              | 去掉 --binary
        C0 00 --mqtt-version 4             | these: 3.1.1, 5, auto           | 可以是其中之一：3.1.1, 5, auto
        C0 00 --direction up               | up is no value                  | --direction 不能是 up
        -                                  | There are no bytes              | 没有字节
        """)
    void whatIsNotUnderstoodIsSaidInOneSentence(String arguments, String english, String chinese) {
        for (String language : new String[] {"en", "zh"}) {
            Console console = decode((arguments + " --lang " + language).split(" +"));

            assertEquals(Terminal.USAGE, console.code(), console.out());
            assertEquals(1, console.err().lines().count(), console.err());
            assertTrue(console.err().contains(language.equals("en") ? english : chinese), console.err());
            assertEquals("", console.out());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # language | file | what is said
        en         | none | There is no file %s. Check its name
        zh         | none | 没有文件 %s。请检查名称
        en         | ''   | %s is a folder.
        zh         | ''   | %s 是一个文件夹。
        """)
    void aFileThatCanNotBeReadIsNamed(String language, String file, String sentence) {
        Path path = folder.resolve(file);
        Console console = Console.of("decode", "--lang", language, "--file", path.toString());

        assertEquals(Terminal.FAILED, console.code());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(String.format(sentence, path)), console.err());
        assertFalse(console.err().contains("Exception"), console.err());
    }

    @Test
    void noInputEndsItWithAStackTrace() {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("DecodeCommandTest: -Dmqtt.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = Fuzz.bytes(random);
            String version = random.nextBoolean() ? "3.1.1" : "5";
            String direction = random.nextBoolean() ? "c2s" : random.nextBoolean() ? "s2c" : "auto";
            String language = random.nextBoolean() ? "en" : "zh";
            String[] options = {"--mqtt-version", version, "--direction", direction, "--lang", language};
            Console binary = fed(
                    bytes,
                    Stream.concat(Stream.of("--binary"), Stream.of(options)).toArray(String[]::new));
            String text = Fuzz.text(random, "0000  " + HexText.text(bytes) + " ");
            Console damaged = fed(text.getBytes(StandardCharsets.UTF_8), options);

            assertTrue(bytes.length == 0 || binary.code() < Terminal.USAGE, HexText.text(bytes) + binary.err());
            assertEquals(
                    damaged.code() == Terminal.USAGE ? 1 : 0,
                    damaged.err().lines().count(),
                    text);
        }
    }

    private static Console decode(String... arguments) {
        return fed(new byte[0], arguments);
    }

    private static Console fed(byte[] in, String... arguments) {
        Stream<String> language =
                Stream.of(arguments).anyMatch("--lang"::equals) ? Stream.of() : Stream.of("--lang", "en");
        return Console.fed(
                in,
                Stream.concat(Stream.concat(Stream.of("decode"), Stream.of(arguments)), language)
                        .toArray(String[]::new));
    }
}
