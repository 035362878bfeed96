package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.rule.Breach;
import org.mqttxray.mqtt.rule.Judge;
import org.mqttxray.mqtt.rule.wire.Conversation;
import org.mqttxray.mqtt.rule.wire.Conversation.Read;
import org.mqttxray.mqtt.rule.wire.ConversationRecorder;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;

/** The judge of a connection is told packets of the log when they are whole, and what it says is what one fed with everything says. */
class HearingTest {
    private static final String PINGRESP = "D0 00";
    private static final String UNASKED = "3.1.1 section 3.13";
    private static final int LARGE = 16 << 20;
    private static final int READ_BUFFER = 1_000;
    private static final int CHANGES = 30;

    private static List<Finding> all(ReadableLog log) {
        return new Replay<>(log, new Findings(log)).at(log.length()).all();
    }

    private static List<String> rules(ReadableLog log) {
        return all(log).stream().map(one -> one.breach().fault().rule()).toList();
    }

    /** A log that counts the bytes that are asked for. */
    private static final class CountingLog extends SameLog {
        private long asked;

        CountingLog(TraceLog log) {
            super(log);
        }

        @Override
        public byte[] bytes(Range range) {
            asked += range.length();
            return super.bytes(range);
        }
    }

    private static byte[] largePublish() {
        byte[] bytes = Arrays.copyOf(ToldLog.bytes("30 80 80 80 08 00 01 61"), 5 + LARGE);
        Arrays.fill(bytes, 8, bytes.length, (byte) 'x');
        return bytes;
    }

    /** A client reads what is larger than its read buffer in many pieces and drops them. */
    @Test
    void aLargePacketInManyPiecesCostsItsBytesAFewTimes() {
        TraceLog told = new ToldLog()
                .session()
                .inPieces(largePublish(), READ_BUFFER)
                .in(PINGRESP)
                .log();
        CountingLog log = new CountingLog(told);
        assertTrue(log.length() > 16_000);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        List<Finding> found = all(log);

        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertEquals(List.of(UNASKED), rules(told));
        assertEquals(
                new Range(1, 4L + 5 + LARGE, 4L + 5 + LARGE + 2), found.get(0).packet());
        assertTrue(log.asked < LARGE + 1_000, () -> "bytes read " + log.asked);
        assertTrue(allocated < 10L * LARGE, () -> "bytes allocated " + allocated);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 100})
    void packetsAreFoundHoweverTheBytesArrive(int length) {
        byte[] bytes =
                ToldLog.bytes(ToldLog.CONNACK + "D0 00 30 80 01" + "00 01 61" + "78".repeat(125) + "D0 00 00 01");
        TraceLog log = new ToldLog()
                .connection()
                .out(ToldLog.CONNECT)
                .inPieces(bytes, length)
                .inPieces(bytes, length)
                .log();

        List<Range> packets = all(log).stream().map(Finding::packet).distinct().toList();

        assertEquals(List.of(UNASKED, UNASKED, "3.1.1 section 2.2.1"), rules(log));
        assertEquals(new Range(1, 4, 6), packets.get(0));
        assertEquals(new Range(1, 137, 139), packets.get(1));
        assertEquals(139, packets.get(2).from());
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ConversationRecorder.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    /** Conversations in which a byte is another, told as the client saw them: nothing is lost by keeping nothing. */
    @ParameterizedTest
    @MethodSource("files")
    void whatIsFoundIsWhatAJudgeFindsThatIsFedEverything(Path file) throws IOException {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        Random random = new Random(seed);
        for (Conversation conversation : Conversation.read(file)) {
            for (int i = 0; i < CHANGES; i++) {
                List<Read> reads = changed(conversation, random);
                ToldLog told = new ToldLog().connection();
                reads.forEach(read -> tell(told, read));

                List<Breach> found =
                        all(told.log()).stream().map(Finding::breach).toList();
                assertEquals(fed(reads), found, () -> conversation.name() + " -Dmqtt.seed=" + seed);
            }
        }
    }

    private static void tell(ToldLog told, Read read) {
        told.at(TimeUnit.MILLISECONDS.toNanos(read.millis()));
        if (read.direction() == Direction.C2S) {
            told.out(read.bytes());
        } else {
            told.in(read.bytes());
        }
    }

    private static List<Breach> fed(List<Read> reads) {
        Judge judge = new Judge();
        List<Breach> breaches = new ArrayList<>();
        for (Read read : reads) {
            long nanos = TimeUnit.MILLISECONDS.toNanos(read.millis());
            breaches.addAll(judge.feed(read.direction(), nanos, read.bytes()));
        }
        return breaches;
    }

    private static List<Read> changed(Conversation conversation, Random random) {
        List<Read> reads = new ArrayList<>(conversation.reads());
        int which = random.nextInt(reads.size());
        Read read = reads.get(which);
        byte[] bytes = read.bytes().clone();
        bytes[random.nextInt(Math.min(bytes.length, 16))] = (byte) random.nextInt(256);
        reads.set(which, new Read(read.direction(), read.millis(), bytes));
        return reads;
    }

    @Test
    void bytesThatLeaveBeforeAPacketIsReportedAreNotTheServers() {
        TraceLog log = new ToldLog().connection().left(ToldLog.CONNECT).log();

        assertEquals(List.of(), rules(log));
    }

    @Test
    void aPacketThatClaimsMoreThanItHasTakesTheNextOne() {
        TraceLog log = new ToldLog()
                .session()
                .out("30 06 00 01 61")
                .out("30 03 00 01 61")
                .out("C0 00")
                .in("D0 00 D0 00")
                .log();

        assertEquals(List.of("3.1.1 section 2.2.1"), rules(log));
        assertEquals(
                List.of(new Range(0, 25, 27)),
                all(log).stream().map(Finding::packet).toList());
    }

    @Test
    void wherePartOfAPacketIsMissingNothingMoreIsSaid() {
        TraceLog log = new ToldLog()
                .session()
                .in("30 06 00 01")
                .untold("61")
                .in("61 61 D0 00")
                .in(PINGRESP)
                .log();

        assertEquals(List.of(), rules(log));
    }

    @Test
    void whatNoEventTellsOfBetweenPacketsIsNotHeard() {
        TraceLog log = new ToldLog()
                .session()
                .in("30 03 00 01 61")
                .untold("D0 00")
                .in("30 03 00 01 61")
                .log();

        assertEquals(List.of(), rules(log));
        assertEquals(
                List.of(UNASKED),
                rules(new ToldLog().session().untold("D0").in(PINGRESP).log()));
    }

    /** What one connection has left unfinished and open is nothing to the next one. */
    @Test
    void aRunThatHasEndedKeepsItsFindingsAndTheNextConnectionBeginsAnew() {
        ToldLog told = new ToldLog()
                .session()
                .in(PINGRESP)
                .out("32 06 00 01 61 00 07 78")
                .in("30 7F 00");
        TraceLog log =
                told.session().out("32 06 00 01 61 00 07 78").in("40 02 00 07").log();
        Replay<Findings.State> replay = new Replay<>(log, new Findings(log));

        List<Finding> found = replay.at(log.length()).all();

        assertEquals(List.of(UNASKED), rules(log));
        assertEquals(found, replay.at(log.length()).about(new Range(1, 0, 100)));
        assertEquals(List.of(), replay.at(log.length()).about(new Range(3, 0, 100)));
        assertEquals(found, replay.at(found.get(0).position() + 1).all());
    }
}
