package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.RunOptions;

/** Reading lesson folders. */
class LessonReaderTest {
    @TempDir
    Path temp;

    @Test
    void aLessonIsRead() throws IOException {
        Lesson lesson = SmallLesson.lesson(temp);
        Head head = lesson.head();
        assertEquals("03-small", lesson.id());
        assertEquals("A small lesson", head.title());
        assertEquals("一堂小课", lesson.in(Language.ZH).head().title());
        assertEquals(settings(Optional.empty(), Optional.empty()), head.settings());
        assertEquals(Detail.ARTICLE, head.detail());
        assertEquals(List.of(Pane.STAGE, Pane.PACKET), head.panes());
        assertEquals(
                new Body(13, "\nBefore the first step.\n"), lesson.english().introduction());
    }

    private static RunOptions settings(Optional<Integer> rounds, Optional<String> topic) {
        return new RunOptions(
                Optional.of("small"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(50),
                Optional.empty(),
                Optional.empty(),
                rounds,
                topic,
                List.of(),
                List.of());
    }

    @Test
    void roundsAndATopicAreRead() throws IOException {
        LessonReader.Reading reading =
                SmallLesson.changed(temp, "  keep-alive: 50", "  keep-alive: 50\n  rounds: 3\n  topic: news/finance");
        assertEquals(List.of(), reading.problems());
        assertEquals(
                settings(Optional.of(3), Optional.of("news/finance")),
                reading.lesson().orElseThrow().head().settings());
    }

    @Test
    void ordersForTheLineAreRead() throws IOException {
        LessonReader.Reading reading = SmallLesson.changed(
                temp,
                "  keep-alive: 50",
                "  line:\n    - {at: PUBACK 1 s2c, do: drop}\n    - {at: PUBLISH 2 c2s, do: delay 500 ms}");
        assertEquals(List.of(), reading.problems());
        assertEquals(
                List.of("PUBACK 1 s2c drop", "PUBLISH 2 c2s delay 500 ms"),
                reading.lesson().orElseThrow().head().settings().line());
    }

    @Test
    void aSectionIsRead() throws IOException {
        Section send = SmallLesson.lesson(temp).sections().get(1);
        assertEquals("Send", send.title());
        assertEquals(
                new Moment(
                        Optional.empty(),
                        "main",
                        new Happening.PacketOut(PacketType.CONNECT, Optional.empty()),
                        Optional.of(TracedFunction.MQTT_SEND_PACKET),
                        1,
                        Optional.empty()),
                send.moment());
        assertEquals(List.of(Pane.STATE), send.panes());
        assertEquals("For the teacher.", send.notes().markdown());
        Question.TypeBytes question = (Question.TypeBytes) send.question().orElseThrow();
        assertEquals(Bytes.of((byte) 0, (byte) 0x32), question.answer());
        assertEquals(2, question.asked().covers().size());
    }

    @Test
    void theTextKeepsItsLines() throws IOException {
        Body body = SmallLesson.lesson(temp).sections().get(1).body();
        String[] lines = SmallLesson.english().split("\n");
        String[] text = body.markdown().split("\n");
        for (int i = 0; i < text.length; i++) {
            if (!text[i].isEmpty()) {
                assertEquals(lines[body.line() + i - 1], text[i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # instead of             , this                         , is told with its line
        form: 1                  | form: 2                      | OTHER_FORM:2
        form: 1                  | form: one                    | NOT_A_NUMBER:2
        form: 1                  | from: 1                      | MISSING_KEY:2 UNKNOWN_KEY:2
        id: 03-small             | id: 04-small                 | ID_NOT_FOLDER:3
        minutes: 5               | minutes: 99                  | NOT_A_NUMBER:5
        minutes: 5               | minutes: [5]                 | NOT_A_TEXT:5
        program: connect         | program: conect              | UNKNOWN_PROGRAM:6
        client-id: small         | password: secret             | PASSWORD_WITHOUT_USER:8
        keep-alive: 50           | keep-alive: 65536            | NOT_A_NUMBER:9
        keep-alive: 50           | keep-alive: -1               | NOT_A_NUMBER:9
        keep-alive: 50           | rounds: 0                    | NOT_A_NUMBER:9
        keep-alive: 50           | cmd-timeout: 999999999999    | NOT_A_NUMBER:9
        keep-alive: 50           | broker: evil.example:1883    | UNKNOWN_KEY:9
        keep-alive: 50           | 'line: [{at: PUBACK 1 s2c, do: lose}]'  | BAD_ORDER:9
        keep-alive: 50           | 'line: [{at: PUBACK one s2c, do: drop}]'| BAD_ORDER:9
        keep-alive: 50           | 'line: [{at: PUBACK 1 s2c}]'            | MISSING_KEY:9
        keep-alive: 50           | 'line: [{at: PUBACK 1 s2c, do: drop, then: stop}]' | UNKNOWN_KEY:9
        keep-alive: 50           | 'line: PUBACK 1 s2c drop'    | NOT_A_LIST:9
        detail: article          | detail: all                  | UNKNOWN_DETAIL:10
        panes: [stage, packet]   | panes: [stage, pocket]       | UNKNOWN_PANE:11
        panes: [stage, packet]   | panes: stage                 | NOT_A_LIST:11
        panes: [stage, packet]   | panes: &a [stage, packet]    | YAML_ALIAS:11
        panes: [stage, packet]   | 'panes: [stage, packet'      | YAML:11
        title: A small lesson    | 'title: *a'                  | YAML_ALIAS:4
        title: A small lesson    | 'title: !!java.lang.Thread x'| YAML_ALIAS:4
        title: A small lesson    | 'title: [[[[[[[[x]]]]]]]]'   | YAML_DEEP:4
        title: A small lesson    | 'form: 1'                    | YAML_DUPLICATE:4
        title: A small lesson    | 'title: "open'               | YAML_QUOTE:4
        title: A small lesson    | 'title: a: b'                | YAML_COLON:4
        title: A small lesson    | title                        | YAML_LINE:4
        title: A small lesson    | '	title: tab'              | YAML_TAB:4
        id: dial                 | id: Dial!                    | BAD_ID:19
        id: send                 | id: dial                     | DUPLICATE_ID:41
        thread: main             | thread: mein                 | UNKNOWN_THREAD:20 UNKNOWN_THREAD:42 UNKNOWN_THREAD:74
        entered mqtt_connect     | entered mqtt_conect          | UNKNOWN_FUNCTION:21
        entered mqtt_connect     | enter mqtt_connect           | BAD_EVENT:21
        entered mqtt_connect     | entered                      | BAD_EVENT:21
        entered mqtt_connect     | state mqtt_client_state=9    | BAD_STATE_VALUE:21
        entered mqtt_connect     | state mqtt_state=1           | UNKNOWN_STATE:21
        inside: mqtt_send_packet | inside: mqtt_send            | UNKNOWN_FUNCTION:44
        panes: [state]           | panes: [stat]                | UNKNOWN_PANE:45
        inside: mqtt_send_packet | nth: 0                       | NOT_A_NUMBER:44
        panes: [state]           | projector: [stage, slack]    | UNKNOWN_BLOCK:45
        panes: [state]           | projector: [question, stage, stack, bytes, c] | TOO_MANY_BLOCKS:45
        at: packet-out CONNECT   | at: packet-out CONECT        | UNKNOWN_PACKET:43
        after: packet-out CONNECT| after: later                 | UNKNOWN_AFTER:76
        kind: pick               | kind: pik                    | UNKNOWN_QUESTION:27
        ask: Fifty seconds?      | ask:                         | MISSING_KEY:52
        run: thread packet-in CONNACK | run: who packet-in      | BAD_FACT:29
        bytes CONNECT KEEP_ALIVE | bytes CONNECT KEPT_ALIVE     | UNKNOWN_FIELD:54 BYTES_WITHOUT_PACKET:54
        mqtt_set_keep_alive_interval keep_alive_interval | mqtt_set_keep_alive_interval x | UNKNOWN_ARGUMENT:56
        answer: "00 32"          | answer: "0032xx"             | BAD_BYTES:58
        answer: "32 00"          | answer: "0x00, 0x32"         | WRONG_IS_RIGHT:60
        right: true              | wrong: no                    | ONE_RIGHT:31
        fn:mqtt_connect          | fn:mqtt_conect               | UNKNOWN_FUNCTION:24
        field:KEEP_ALIVE         | field:KEEPALIVE              | UNKNOWN_FIELD:48
        byte:10                  | byte:ten                     | UNKNOWN_CHIP:48
        byte:10                  | term:heartbeat               | UNKNOWN_TERM:48
        ```notes                 | ```question                  | SECOND_BLOCK:66
        ## Dial                  | Dial                         | BLOCK_OUTSIDE_SECTION:18 BLOCK_OUTSIDE_SECTION:26
        ## Dial                  | ##                           | NO_TITLE:16
        ```step                  | ```                          | NO_STEP:16 NO_STEP:38 NO_STEP:70
        It has come.             | ```step                      | OPEN_BLOCK:91 SECOND_BLOCK:91
        It has come.             | <!-- never closed            | OPEN_COMMENT:91
        It has come.             | <script>x</script>           | HTML:91
        It has come.             | ![x](../secret.png)          | OUTSIDE:91
        It has come.             | ![x](/etc/passwd)            | OUTSIDE:91
        It has come.             | ![x](https://example.org/x)  | OUTSIDE:91
        It has come.             | [x](file:///etc/passwd)      | OUTSIDE:91
        It has come.             | ![x](missing.png)            | NO_SUCH_IMAGE:91
        """)
    void whatIsWrongIsToldWithItsLine(String from, String to, String faults) throws IOException {
        LessonReader.Reading reading = SmallLesson.changed(temp, from, to == null ? "" : to);
        List<String> told = SmallLesson.faults(reading);
        for (String fault : faults.split(" ")) {
            assertTrue(told.contains(fault), fault + " is not among " + told);
        }
        assertEquals(Optional.empty(), reading.lesson());
    }

    @ParameterizedTest
    @CsvSource({
        "[web](https://example.org)",
        "<https://example.org>",
        "`if (a < b && c > d)`",
        "`<stdio.h>`",
        "3 < 4",
        "<!-- <b>source</b> -->"
    })
    void whatLooksSimilarIsAllowed(String text) throws IOException {
        assertEquals(
                List.of(),
                SmallLesson.changed(temp, "It has come.", text).problems().stream()
                        .filter(problem -> problem.file().equals(LessonReader.ENGLISH))
                        .toList());
    }

    @Test
    void aPictureInTheFolderIsAllowedAndALinkOutOfItIsNot() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("03-small"));
        Files.write(folder.resolve("in.png"), new byte[1]);
        Files.write(temp.resolve("secret.png"), new byte[1]);
        Files.createSymbolicLink(folder.resolve("out.png"), temp.resolve("secret.png"));
        assertEquals(
                List.of(),
                SmallLesson.changed(temp, "Here ", "![a](in.png) Here ").problems());
        assertEquals(
                List.of("OUTSIDE:24"), SmallLesson.faults(SmallLesson.changed(temp, "Here ", "![a](out.png) Here ")));
    }

    @Test
    void aFileThatIsALinkOutOfTheFolderIsNotRead() throws IOException {
        SmallLesson.lesson(temp);
        Path english = temp.resolve("03-small").resolve(LessonReader.ENGLISH);
        Files.move(english, temp.resolve("elsewhere.md"));
        Files.createSymbolicLink(english, temp.resolve("elsewhere.md"));
        assertEquals(List.of("OUTSIDE:0"), SmallLesson.faults(SmallLesson.READER.read(temp.resolve("03-small"))));
    }

    @Test
    void bothFilesMustBeThere() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("03-small"));
        assertEquals(
                List.of(Fault.NO_FILE, Fault.NO_FILE),
                SmallLesson.READER.read(folder).problems().stream()
                        .map(Problem::fault)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"3-small", "03_small", "03-Small", "small"})
    void aFolderHasANumberAndAName(String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        assertEquals(
                Fault.FOLDER_NAME,
                SmallLesson.READER.read(folder).problems().get(0).fault());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id: answer            | id: reply            | SECTIONS_DIFFER
        inside: mqtt_send_packet | nth: 1            | DIFFERS
        panes: [state]        | panes: [log]         | DIFFERS
        panes: [state]        | projector: [stage]   | DIFFERS
        minutes: 5            | minutes: 6           | DIFFERS
        keep-alive: 50        | keep-alive: 51       | DIFFERS
        answer: "00 32"       | answer: "00 33"      | DIFFERS
        hint: Two bytes.      | run: byte CONNECT 1  | YAML_DUPLICATE
        """)
    void theLanguagesDifferInWordsOnly(String from, String to, Fault fault) throws IOException {
        String chinese = SmallLesson.chinese().replace(from, to);
        List<Problem> problems =
                SmallLesson.read(temp, SmallLesson.english(), chinese).problems();
        assertEquals(List.of(fault), problems.stream().map(Problem::fault).toList());
        assertEquals(LessonReader.CHINESE, problems.get(0).file());
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreReadAsNothing() throws IOException {
        Lesson plain = SmallLesson.lesson(temp);
        String windows = "\uFEFF" + SmallLesson.english().replace("\n", "\r\n");
        assertEquals(
                plain,
                SmallLesson.read(temp, windows, SmallLesson.chinese()).lesson().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"GBK", "GB18030", "UTF-16", "UTF-8"})
    void otherEncodingsAreRecognised(String charset) throws IOException {
        Lesson plain = SmallLesson.lesson(temp);
        byte[] english = SmallLesson.english().getBytes(StandardCharsets.UTF_8);
        byte[] chinese = SmallLesson.chinese().getBytes(Charset.forName(charset));
        LessonReader.Reading reading = SmallLesson.read(temp, english, chinese);
        assertEquals(List.of(), reading.problems());
        assertEquals(plain, reading.lesson().orElseThrow());
        List<Fault> advice = SmallLesson.READER.advice(reading.folder()).stream()
                .map(Problem::fault)
                .toList();
        assertEquals(
                switch (charset) {
                    case "UTF-8" -> List.of();
                    case "UTF-16" -> List.of(Fault.UTF_16);
                    default -> List.of(Fault.GBK);
                },
                advice);
    }

    @Test
    void whatIsCutOffOrRubbishIsRefused() throws IOException {
        byte[] english = SmallLesson.english().getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = ("\uFEFF" + SmallLesson.chinese()).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                Fault.NOT_UTF_8,
                SmallLesson.read(temp, english, java.util.Arrays.copyOf(utf16, utf16.length - 1))
                        .problems()
                        .get(0)
                        .fault());
        byte[] rubbish = {'-', '-', '-', '\n', (byte) 0xFF, 'x', '\n'};
        assertEquals(
                List.of(new Problem(LessonReader.CHINESE, 2, Fault.NOT_UTF_8, List.of())),
                SmallLesson.read(temp, english, rubbish).problems());
        byte[] control = "---\nform: \u0007\n---\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(new Problem(LessonReader.CHINESE, 2, Fault.CONTROL_CHARACTER, List.of("07"))),
                SmallLesson.read(temp, english, control).problems());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        byte[] huge = new byte[SourceText.MOST_BYTES + 1];
        byte[] chinese = SmallLesson.chinese().getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Fault.TOO_LARGE,
                SmallLesson.read(temp, huge, chinese).problems().get(0).fault());
    }

    @ParameterizedTest
    @CsvSource({"[", "<a", "`", "![](", "<!--", "{", "fn:", "- "})
    void noTextTakesLong(String piece) throws IOException {
        int times = SourceText.MOST_BYTES / 2 / piece.length();
        String text = SmallLesson.english() + piece.repeat(times);
        assertTimeout(Duration.ofMinutes(1), () -> SmallLesson.read(temp, text, text));
    }

    @Test
    void elevenSectionsAreTooMany() throws IOException {
        StringBuilder text = new StringBuilder(SmallLesson.english());
        for (int i = 0; i < 8; i++) {
            text.append("\n## More\n\n```step\nid: more-").append(i).append("\nthread: main\nat: entered main\n```\n");
        }
        assertEquals(
                List.of("TOO_MANY_SECTIONS"),
                SmallLesson.faults(SmallLesson.read(temp, text.toString(), SmallLesson.chinese())).stream()
                        .map(fault -> fault.split(":")[0])
                        .toList());
    }

    @Test
    void aBrokenLessonDoesNoHarmToOthersAndANewOneIsSeen() throws IOException {
        SmallLesson.lesson(temp);
        assertEquals(1, SmallLesson.READER.readAll(temp).size());
        Files.createDirectories(temp.resolve("02-broken"));
        List<LessonReader.Reading> readings = SmallLesson.READER.readAll(temp);
        assertEquals(
                List.of(false, true),
                readings.stream().map(reading -> reading.lesson().isPresent()).toList());
        assertEquals(List.of(), SmallLesson.READER.readAll(temp.resolve("nowhere")));
    }

    @Test
    void whateverLiesBesideALessonIsListedAndDoesNoHarm() throws IOException {
        SmallLesson.lesson(temp);
        byte[] good = SmallLesson.english().getBytes(StandardCharsets.UTF_8);
        put("04-binary", new byte[] {0, 1, 2, (byte) 0xFF});
        put("05-huge", new byte[SourceText.MOST_BYTES * 4]);
        put("06-empty", new byte[0]);
        put("07-deep", ("---\ntitle: " + "[".repeat(9_000) + "\n---\n").getBytes(StandardCharsets.UTF_8));
        put("08-aliases", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n".getBytes(StandardCharsets.UTF_8));
        put("09-other-id", good);
        Files.createDirectories(temp.resolve("10-folders").resolve(LessonReader.ENGLISH));
        Path loop = Files.createDirectories(temp.resolve("11-loop"));
        Files.createSymbolicLink(loop.resolve(LessonReader.ENGLISH), loop.resolve(LessonReader.ENGLISH));
        Path out = Files.createDirectories(temp.resolve("12-out"));
        Files.createSymbolicLink(
                out.resolve(LessonReader.ENGLISH), temp.resolve("03-small").resolve(LessonReader.ENGLISH));
        Files.writeString(temp.resolve("13-a-file"), "no folder");
        List<LessonReader.Reading> readings = SmallLesson.READER.readAll(temp);
        assertEquals(10, readings.size());
        for (LessonReader.Reading reading : readings) {
            boolean small = reading.folder().endsWith("03-small");
            assertEquals(small, reading.lesson().isPresent(), reading.folder().toString());
            assertEquals(small, reading.problems().isEmpty(), reading.folder().toString());
        }
    }

    private void put(String folder, byte[] english) throws IOException {
        Files.write(Files.createDirectories(temp.resolve(folder)).resolve(LessonReader.ENGLISH), english);
    }

    @Test
    void aProgramIsOneThatThereIs() throws IOException {
        SmallLesson.lesson(temp);
        LessonReader other = new LessonReader(Set.of("emqx"));
        assertEquals(
                new Problem(LessonReader.ENGLISH, 6, Fault.UNKNOWN_PROGRAM, List.of("connect", "emqx")),
                other.read(temp.resolve("03-small")).problems().get(0));
    }
}
