package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.capture.TraceFileRefused.Reason;
import org.mqttxray.workbench.PeerBehaviour;

/** What is no trace, or none that can be trusted, is refused with its reason. */
class RefusedTest {
    private static final String HEADER = header();
    private static final int LAST_LINE = 3;

    private static String header() {
        String lines = Recordings.inflated(Recordings.file(Recordings.run(PeerBehaviour.SILENT)));
        return lines.substring(0, lines.indexOf('\n') + 1);
    }

    @Test
    void anEmptyFile() {
        assertEquals(Reason.EMPTY, refused(new byte[0]).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{\"mqttxray-trace\":1}", "\u001F", "no trace at all, but some text"})
    void aForeignFile(String content) {
        assertEquals(
                Reason.NOT_OURS,
                refused(content.getBytes(StandardCharsets.ISO_8859_1)).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "text\n", "{}\n", "[1]\n", "1\n", "{\"traceEvents\":[]}\n", "{\"mqttxray-trace\n"})
    void aForeignGzipFile(String lines) {
        assertEquals(Reason.NOT_OURS, refused(Recordings.deflated(lines)).reason());
    }

    @Test
    void aForeignGzipFileWithoutLines() {
        assertEquals(
                Reason.NOT_OURS, refused(Recordings.deflated(new byte[3 << 20])).reason());
        assertEquals(
                Reason.NOT_OURS,
                refused(new byte[] {0x1F, (byte) 0x8B, 7, 7, 7, 7, 7, 7, 7, 7, 7})
                        .reason());
    }

    @Test
    void aNewerForm() {
        String newer = HEADER.replace(
                "\"mqttxray-trace\":4,\"program\":\"(not packaged)\"", "\"mqttxray-trace\":5,\"program\":\"9.0\"");
        assertNotEquals(HEADER, newer);
        assertEquals(
                Reason.NEWER, refused(Recordings.deflated(newer + "anything")).reason());
        assertEquals(
                Reason.NEWER,
                refused(Recordings.deflated("{\"mqttxray-trace\":5}\n")).reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "mqttxray-trace":4 | "mqttxray-trace":0
            "mqttxray-trace":4 | "mqttxray-trace":99999999999
            "mqttxray-trace":4 | "mqttxray-trace":"1"
            "secrets":true     | "secrets":1
            "kinds":[[         | "kinds":[[],[
            "functions":       | "kanctions":
            ["main"]           | [17]
            "acts":[           | "acts":[[],
            """)
    void aFirstLineThatLacksSomething(String ours, String theirs) {
        assertTrue(HEADER.contains(ours), ours);
        assertEquals(
                Optional.of(TraceFault.HEADER),
                refused(Recordings.deflated(HEADER.replace(ours, theirs))).fault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mqttxray-trace\":1,}\n",
                "{\"mqttxray-trace\":1\n",
                "{\"mqttxray-trace\":[[[[[[[[[[[[[[[[[[[[\n"
            })
    void aFirstLineThatIsNoJson(String line) {
        assertEquals(
                Optional.of(TraceFault.JSON), refused(Recordings.deflated(line)).fault());
    }

    /** Kinds: 0 thread_started, 2 entered, 3 returned, 12 wrote, 14 chunk, 17 link, 18 said; function 0 is main. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COUNT    | ["end",1,0]
            COUNT    | ["end",0,1]
            FORM     | ["end",0]
            FORM     | ["end",0,0,0]
            FORM     | ["end","0",0]
            FORM     | ["end",0,0] []
            FORM     | {"end":0}
            FORM     | ["later",0]
            FORM     | []
            FORM     | 17
            JSON     | ["end",0,0
            JSON     | ["end",0,0]]
            JSON     | ["end",00,0]
            JSON     | text
            FORM     | [[[[[[[[[[[[[[[[
            JSON     | ["events",0,[],[],[[[[[[[[
            FORM     | ["bytes",0,"0"]
            FORM     | ["bytes",0,"zz"]
            FORM     | ["bytes",0.5,"00"]
            FORM     | ["bytes",99999999999999999999,"00"]
            POSITION | ["events",1,[],[],[],[],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[],[],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[0],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[],[],[],[],[0]]
            FORM     | ["events",0,[1],[],[],[],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[{}],[],[],[],[]]
            FORM     | ["events",0,[],[],[],[[]],[],[],[],[]]
            FORM     | ["events",0,[],["a"],[],[18],[0],[0],[0],[null]]
            FORM     | ["events",0,[],["a"],[],[18],[0],[0],[0],[[0]]]
            FORM     | ["events",0,[],["a"],[],[18],[0],[0],[0],[]]
            FORM     | ["events",0,[],["a"],[],[18],[0],[0],[0],[0,0]]
            TABLE    | ["events",0,[],["a"],[],[18],[0],[0],[0],[1]]
            TABLE    | ["events",0,[],["a"],[],[18],[0],[0],[0],[-1]]
            TABLE    | ["events",0,[],["a"],[],[18],[0],[0],[1],[0]]
            TABLE    | ["events",0,[],["a"],[1,1],[18],[0],[0],[1],[0]]
            FORM     | ["events",0,[],["a"],[0,-1],[18],[0],[0],[1],[0]]
            FORM     | ["events",0,[],["a"],[0],[18],[0],[0],[1],[0]]
            TABLE    | ["events",0,[],["a"],[],[19],[0],[0],[0],[0]]
            TABLE    | ["events",0,[],["a"],[],[-1],[0],[0],[0],[0]]
            TIME     | ["events",0,[],["a"],[],[18],[0],[-1],[0],[0]]
            TIME     | ["events",0,[],["a"],[],[18,18],[0,0],[9223372036854775807,1],[0,0],[0,0]]
            CALLS    | ["events",0,[],["a"],[],[18],[1],[0],[0],[0]]
            CALLS    | ["events",0,[],["a"],[],[18],[65536],[0],[0],[0]]
            CALLS    | ["events",0,[],["a"],[],[18],[-1],[0],[0],[0]]
            CALLS    | ["events",0,[],["a"],[],[0],[0],[0],[0],[0,0,0]]
            CALLS    | ["events",0,[],["a"],[],[0,0],[1,1],[0,0],[0,0],[0,0,0,0,0,0]]
            CALLS    | ["events",0,[],["a"],[],[0],[1],[0],[0],[0,0,-1]]
            CALLS    | ["events",0,[],["a"],[],[0,3],[1,1],[0,0],[0,0],[0,0,0,0,0]]
            CALLS    | ["events",0,[],["a"],[],[0,2,3],[1,1,1],[0,0,0],[0,0,0],[0,0,0,0,0,1,0]]
            CALLS    | ["events",0,[],["a"],[],[0,1,1],[1,1,1],[0,0,0],[0,0,0],[0,0,0]]
            CALLS    | ["events",0,[],["a"],[],[2],[0],[0],[0],[0,0]]
            TABLE    | ["events",0,[],["a"],[],[0,2],[1,1],[0,0],[0,0],[0,0,0,0,9]]
            TABLE    | ["events",0,[],["a"],[],[0,2],[1,1],[0,0],[0,0],[0,0,0,9999,0]]
            RANGE    | ["events",0,[],[],[],[14],[0],[0],[0],[0,0,0]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[2,0,0]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[-1,0,0]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[0,0,1]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[0,0,-1]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[0,-1,1]]
            RANGE    | ["events",0,["a"],[],[],[14],[0],[0],[0],[0,9223372036854775807,2]]
            RANGE    | ["events",0,["a"],["b"],[],[12],[0],[0],[0],[0,-1,0,0,0]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,2,0,null,null]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,-1,0,null,null]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,-3,0,0]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,2,0,0]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,-1,0,1]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,0,0,null,0,0]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,null,-1,1]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,null,0,-1]]
            RANGE    | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,null,9223372036854775807,1]]
            FORM     | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,null]]
            FORM     | ["events",0,["a"],["b"],[],[17],[0],[0],[0],[0,1,0,null,0,null]]
            """)
    void aLineThatDoesNotFit(TraceFault fault, String line) {
        TraceFileRefused refused = refused(Recordings.deflated(HEADER + line + "\n[\"end\",0,0]\n"));
        assertEquals(Optional.of(fault), refused.fault());
        assertEquals("DAMAGED 2 " + fault, refused.getMessage());
    }

    @Test
    void bytesOfAStreamThatIsNotThere() {
        String lines = "[\"bytes\",2,\"00\"]\n[\"events\",0,[\"a\"],[],[],[],[],[],[],[]]\n";
        TraceFileRefused refused = refused(Recordings.deflated(HEADER + lines));
        assertEquals(Optional.of(TraceFault.RANGE), refused.fault());
        assertEquals("DAMAGED " + LAST_LINE + " RANGE", refused.getMessage());
    }

    @Test
    void linesAfterTheLast() {
        String line = "[\"end\",0,0]\n";
        assertEquals(
                Optional.of(TraceFault.AFTER_END),
                refused(Recordings.deflated(HEADER + line + line)).fault());
    }

    @Test
    void aWrongChecksum() {
        byte[] file = Recordings.file(Recordings.run(PeerBehaviour.SILENT));
        file[file.length - 5] ^= 1;
        assertEquals(Optional.of(TraceFault.COMPRESSION), refused(file).fault());
    }

    @Test
    void whatUnpacksToTooMuch() {
        Limits limits = new Limits(1 << 20, 1 << 16, 10);
        byte[] bomb = Recordings.deflated(HEADER + "[\"bytes\",0,\"\"]\n".repeat(1 << 17));
        assertEquals("TOO_LARGE 1", refused(bomb, limits).getMessage());
    }

    @Test
    void aLineThatIsTooLong() {
        Limits limits = new Limits(64 << 20, 1 << 20, 10);
        byte[] line = Arrays.copyOf(HEADER.getBytes(StandardCharsets.UTF_8), 32 << 20);
        assertEquals(
                Reason.TOO_LARGE, refused(Recordings.deflated(line), limits).reason());
    }

    /** A few kilobytes that unpack to gigabytes of texts, of bytes, of lines of code, of values, of calls that never end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TOO_LARGE | ["bytes",0,"%s"]                                     | 00
            TOO_LARGE | ["events",0,[],["%s"],[],[],[],[],[],[]]             | a
            TOO_LARGE | ["events",0,[],[%s"a"],[],[],[],[],[],[]]            | "a",
            TOO_LARGE | ["events",0,[],["a"],[%s0,1],[],[],[],[],[]]         | 0,10,
            DAMAGED   | ["events",0,[],[],[],[%s1],[],[],[],[]]              | 1,
            TOO_LARGE | ["breakpoint","%s"]                                  | x
            """)
    void aBombIsRefusedBeforeItFillsTheMemory(Reason reason, String line, String repeated) {
        Limits limits = new Limits(1L << 30, 64 << 20, 10, 64L << 20);
        String much = line.replace("%s", repeated.repeat((4 << 20) / repeated.length()));
        byte[] bomb = Recordings.deflated(HEADER + (much + "\n").repeat(40));
        assertTrue(bomb.length < 2 << 20, "packed " + bomb.length);
        assertEquals(reason, refused(bomb, limits).reason());
    }

    @Test
    void callsThatNeverEndAreRefused() {
        String started = "[\"events\",0,[],[\"a\"],[],[0],[1],[0],[0],[0,0,0]]\n";
        StringBuilder lines = new StringBuilder(HEADER).append(started);
        for (int position = 1; position < 5_000; position++) {
            lines.append("[\"events\",").append(position).append(",[],[],[],[2],[1],[0],[0],[0,0]]\n");
        }
        assertEquals(
                Optional.of(TraceFault.CALLS),
                refused(Recordings.deflated(lines.toString())).fault());
    }

    @Test
    void manyThreadsWithCallsThatNeverEndAreRefused() {
        StringBuilder lines = new StringBuilder(HEADER);
        int calls = 4_000;
        for (int thread = 1; thread <= 70; thread++) {
            lines.append("[\"events\",").append((thread - 1L) * (calls + 1)).append(",[],[");
            lines.append(thread == 1 ? "\"a\"" : "")
                    .append("],[],[0")
                    .append(",2".repeat(calls))
                    .append("],[");
            lines.append(thread)
                    .append(("," + thread).repeat(calls))
                    .append("],[0")
                    .append(",0".repeat(calls));
            lines.append("],[0").append(",0".repeat(calls)).append("],[0,0,0").append(",0,0".repeat(calls));
            lines.append("]]\n");
        }
        assertEquals(
                Optional.of(TraceFault.CALLS),
                refused(Recordings.deflated(lines.toString())).fault());
    }

    @Test
    void moreConnectionsThanAllowed() {
        Limits limits = new Limits(1 << 20, 1 << 16, 2);
        String lines = "[\"events\",0,[\"a\",\"b\",\"c\"],[],[],[],[],[],[],[]]\n";
        assertEquals(
                Reason.TOO_LARGE,
                refused(Recordings.deflated(HEADER + lines), limits).reason());
    }

    @Test
    void aDiskThatFailsIsNoFaultOfTheFile() {
        byte[] file = Recordings.file(Recordings.run(PeerBehaviour.SILENT));
        InputStream failing = new InputStream() {
            private final InputStream first = new ByteArrayInputStream(file, 0, file.length / 2);

            @Override
            public int read() throws IOException {
                int next = first.read();
                if (next < 0) {
                    throw new IOException("the disk is gone");
                }
                return next;
            }
        };
        assertThrows(IOException.class, () -> TraceFile.read(failing, Limits.USUAL));
    }

    private static TraceFileRefused refused(byte[] file) {
        return refused(file, Limits.USUAL);
    }

    private static TraceFileRefused refused(byte[] file, Limits limits) {
        return assertThrows(TraceFileRefused.class, () -> Recordings.open(file, limits));
    }
}
