package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.broker.Brokers;
import org.mqttxray.platform.FreePort;
import org.mqttxray.workbench.PeerBehaviour;

/** Whatever is wrong, the user gets one sentence in his language, an exit code and no stack trace; no thread is left. */
@Tag("machine")
class BadInputTest {
    private static final Duration END_PATIENCE = Duration.ofSeconds(4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # arguments                                    | a word of the sentence | 中文
        run connct                                     | program connct         | 程序 connct
        run                                            | Which program          | 要运行哪个程序
        run connect --frmat tree                       | option --frmat         | 选项 --frmat
        run connect more                               | more                   | more
        walk                                           | walk                   | walk
        run connect --format xml                       | these: tree, jsonl.    | 可以是其中之一：tree, jsonl。
        run connect --detail all                       | all is no value        | --detail 不能是 all
        run connect --seed one --simulated             | one is no value        | --seed 不能是 one
        run connect --lang fr                          | fr is no value         | --lang 不能是 fr
        run connect --broker a:b:c                     | a:b:c" is no address   | a:b:c" 不是地址
        run connect --broker host:0                    | no port 0              | 没有端口 0
        run connect --broker host:99999                | from 1 to 65535        | 1 到 65535
        run connect --broker ""                       | is no address          | 不是地址
        run connect --simulated --peer rude            | rude                   | rude
        run connect --record article                   | client or everything   | client 或 everything
        run connect --stay -1                          | --stay                 | --stay
        run connect --stay 3000000                     | 2147483                | 2147483
        run connect --seed 3 --broker localhost        | one broker             | 一个服务器
        run connect --user ��                         | LANG                   | LANG
        run connect --broker-user �:x                  | LANG                   | LANG
        run connect --broker ann:sesame@host:x         | …@host:x               | …@host:x
        run connect --broker localhost --simulated     | --broker               | --broker
        run connect --broker a --user b --simulated    | one broker             | 一个服务器
        run connect --broker a --user b --broker c     | --broker is given twice | --broker 写了两次
        run connect --broker-user a:b --broker-user c:d --broker x --broker y | --broker is given twice | --broker 写了两次
        run connect --simulated --simulated            | --simulated is given twice | --simulated 写了两次
        run connect --seed 1 --seed 2                  | --seed is given twice  | --seed 写了两次
        decode --color never --color always C0 00      | --color is given twice | --color 写了两次
        run connect -h --help                          | --help is given twice  | --help 写了两次
        run connect --password secret                  | MQTT-3.1.2-22          | MQTT-3.1.2-22
        run connect --keep-alive 65536                 | 65536                  | 65536
        run connect --keep-alive -1                    | -1                     | -1
        run connect --cmd-timeout 0                    | --cmd-timeout          | --cmd-timeout
        run connect --broker-user nobody               | NAME:PASSWORD          | 用户名:密码
        run connect --broker-user a:b --simulated      | --broker-user          | --broker-user
        """)
    void whatIsNotUnderstoodIsSaidInOneSentence(String arguments, String english, String chinese) {
        for (String language : new String[] {"en", "zh"}) {
            String[] words = words(arguments, language);
            Console console = Console.of(words);

            assertEquals(Terminal.USAGE, console.code(), arguments);
            assertEquals(1, console.err().lines().count(), console.err());
            if (!arguments.contains("--lang fr")) {
                String expected = language.equals("en") ? english : chinese;
                assertTrue(console.err().contains(expected), console.err());
            }
            assertEquals("", console.out());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # order                     | a word of the sentence   | 中文
        PUBACK 1                    | --line 'PUBACK 1 s2c drop' | --line 'PUBACK 1 s2c drop'
        PUBACK 1 s2c delay          | is not complete          | 不完整
        puback 1 s2c drop           | puback                   | puback
        PUBACK 0 s2c drop           | "0" in the order | 的 "0"
        PUBACK 9999999999 s2c drop  | "9999999999" in the order | 的 "9999999999"
        PUBACK 1 up drop            | c2s                      | c2s
        PUBACK 1 s2c burn           | drop, delay, repeat      | drop、delay、repeat
        PUBACK 1 s2c delay 5        | with its unit            | 单位
        PUBACK 1 s2c delay 0 s      | "0" in the order | 的 "0"
        PUBACK 1 s2c cut -1         | "-1" in the order | 的 "-1"
        PUBACK 1 s2c replace 4      | "4" in the order | 的 "4"
        PUBACK 1 s2c drop twice     | "twice" in the order | 的 "twice"
        """)
    void anOrderForTheLineThatIsNotUnderstoodIsSaidInOneSentence(String order, String english, String chinese) {
        Console inEnglish = Console.of("run", "qos", "--simulated", "--line", order, "--lang", "en");
        Console inChinese = Console.of("run", "qos", "--simulated", "--line", order, "--lang", "zh");

        assertRefused(inEnglish, english);
        assertRefused(inChinese, chinese);
    }

    private static void assertRefused(Console console, String words) {
        assertEquals(Terminal.USAGE, console.code(), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(words), console.err());
        assertEquals("", console.out());
    }

    @Test
    void theLanguageGivenTwiceIsToldInTheFirst() {
        Console english = Console.of("decode", "--lang", "en", "--lang", "zh", "C0", "00");
        Console chinese = Console.of("decode", "--lang", "zh", "--lang", "en", "C0", "00");

        assertEquals("Error: --lang is given twice: leave one out.", english.lastSentence());
        assertEquals("错误：--lang 写了两次：请去掉一个。", chinese.lastSentence());
    }

    private static String[] words(String arguments, String language) {
        String all = arguments.contains("--lang") ? arguments : arguments + " --lang " + language;
        return Stream.of(all.split(" +"))
                .map(word -> word.equals("\"\"") ? "" : word)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeerBehaviour.class,
            names = {
                "REFUSE_1",
                "REFUSE_2",
                "REFUSE_3",
                "REFUSE_4",
                "REFUSE_5",
                "SILENT",
                "RUBBISH",
                "HANG_UP",
                "HALF_CONNACK",
                "UNKNOWN_HOST",
                "NO_LISTENER"
            })
    void aPeerThatDoesNotAcceptIsExplainedInBothLanguages(PeerBehaviour peer) {
        Console english = Console.of("run", "connect", "--simulated", "--peer", peer.label(), "--lang", "en");
        Console chinese = Console.of("run", "connect", "--simulated", "--peer", peer.label(), "--lang", "zh");

        assertEquals(Terminal.FAILED, english.code());
        assertEquals(Terminal.FAILED, chinese.code());
        assertTrue(english.lastSentence().startsWith("Error: "), english.err());
        assertTrue(chinese.lastSentence().startsWith("错误："), chinese.err());
        assertFalse(english.lastSentence().contains("the last lines above"), "no sentence of its own: " + peer);
        assertFalse((english.out() + english.err()).contains("\tat "), "a stack trace");
    }

    @Test
    void nobodyListens() throws IOException {
        Console console = Console.of("run", "connect", "--broker", "127.0.0.1:" + FreePort.near(0), "--lang", "en");

        assertEquals(Terminal.FAILED, console.code());
        assertTrue(console.lastSentence().contains("Nothing listens"), console.err());
    }

    /** What a server does that is no proper broker. */
    enum Server {
        RUBBISH("not MQTT") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            }
        },
        SAYS_NOTHING("sent no whole CONNACK") {
            @Override
            void serve(Socket client) throws IOException {
                client.getInputStream().readAllBytes();
            }
        },
        HANGS_UP("hung up") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
            }
        },
        HANGS_UP_IN_THE_MIDDLE("hung up") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
                client.getOutputStream().write(new byte[] {0x20, 0x02, 0x00});
            }
        },
        RESETS("hung up") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
                client.setSoLinger(true, 0);
            }
        },
        REPEATS_ITSELF("not MQTT") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
                for (int i = 0; i < 1_000; i++) {
                    client.getOutputStream().write(new byte[] {(byte) 0xF0, 0x00});
                }
            }
        },
        CLAIMS_256_MEGABYTES("not MQTT") {
            @Override
            void serve(Socket client) throws IOException {
                readSome(client);
                client.getOutputStream().write(new byte[] {0x20, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F});
                client.getInputStream().readAllBytes();
            }
        };

        private final String sentence;

        Server(String sentence) {
            this.sentence = sentence;
        }

        abstract void serve(Socket client) throws IOException;

        private static void readSome(Socket client) throws IOException {
            InputStream in = client.getInputStream();
            if (in.read() < 0) {
                throw new IOException("the client hung up first");
            }
            in.skipNBytes(in.available());
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aServerThatIsNoBrokerIsExplainedAndLeavesNothingBehind(Server kind) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        ExecutorService serving = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serving.submit(() -> {
                try (Socket client = server.accept()) {
                    kind.serve(client);
                }
                return null;
            });
            String broker = "127.0.0.1:" + server.getLocalPort();
            Console console = Console.of("run", "connect", "--broker", broker, "--lang", "en", "--cmd-timeout", "700");

            assertEquals(Terminal.FAILED, console.code());
            assertTrue(console.lastSentence().contains(kind.sentence), console.err());
            assertFalse((console.out() + console.err()).contains("\tat "), "a stack trace");
        } finally {
            serving.shutdownNow();
            assertTrue(serving.awaitTermination(5, TimeUnit.SECONDS));
        }
        assertNoNewThreads(before);
    }

    private static void assertNoNewThreads(Set<Thread> before) throws InterruptedException {
        Set<Thread> left = Set.of();
        for (long waited = 0; waited < END_PATIENCE.toMillis(); waited += 20) {
            left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.isAlive() && !before.contains(thread))
                    .collect(Collectors.toSet());
            if (left.isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(Set.of(), left);
    }

    @Test
    void aTakenPortIsNamedAndAnotherUsed() throws Exception {
        try (ServerSocket taken = occupyMqttPort()) {
            Console console = Console.of("run", "connect", "--lang", "en");

            assertEquals(0, console.code(), console.err());
            assertTrue(console.err().contains("(port 1883 is taken)"), console.err());
            assertTrue(taken == null || taken.isBound());
        }
    }

    /** Null if somebody else has it already, which serves as well. */
    private static ServerSocket occupyMqttPort() throws IOException {
        return FreePort.near(1883) == 1883 ? new ServerSocket(1883, 1, InetAddress.getLoopbackAddress()) : null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # who asks                       | what the built-in broker, which knows only ann, answers
        --user ann --password sesame     |
        --user ann --password wrong      | refused: not authorized (CONNACK return code 5)
        --user bob --password sesame     | refused: not authorized (CONNACK return code 5)
        --keep-alive 50                  | refused: not authorized (CONNACK return code 5)
        """)
    void refusalsOfTheBuiltInBrokerAreReal(String who, String answer) {
        String[] words = ("run connect --lang en --broker-user ann:sesame " + who).split(" +");
        Console console = Console.of(words);

        assertEquals(answer == null ? 0 : Terminal.FAILED, console.code(), console.err());
        assertTrue(answer == null || console.lastSentence().contains(answer), console.err());
        assertFalse(console.out().contains("sesame"), "a password is shown");
    }

    @ParameterizedTest
    @EnumSource(Brokers.class)
    void theProgramRunsOnEachBroker(Brokers kind) throws Exception {
        try (Brokers.Running broker = kind.start()) {
            Console console = Console.of("run", "connect", "--broker", "127.0.0.1:" + broker.port(), "--lang", "en");

            assertEquals(0, console.code(), console.err());
            for (String line : new String[] {"nettype_tcp_connect", "CONNECT  to the broker", "platform_thread_init"}) {
                assertTrue(console.out().contains(line), line);
            }
        }
    }
}
