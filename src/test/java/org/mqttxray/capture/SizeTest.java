package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** An event takes at most eight bytes on disk, however irregular its times. */
class SizeTest {
    private static final long MANY = 100_000;
    private static final int LONGEST_STEP_NANOS = 20_000;
    private static final long TICK_NANOS = 250_000_000;
    private static final int TIME_STEPS =
            1 + TraceForm.COLUMNS.get(TraceForm.EVENTS).indexOf("time_step_ns");

    @Test
    void aLongSimulatedRunTakesLessThanAByteAnEvent() throws TraceFileRefused {
        assertTakesLess(1, longRun());
    }

    @Test
    void irregularTimesTakeLessThanFourBytesAnEvent() throws IOException, TraceFileRefused {
        assertTakesLess(4, withIrregularTimes(longRun()));
    }

    @Test
    void aShortRunTakesLittleMoreThanItsWords() throws TraceFileRefused {
        assertTakesLess(12, Recordings.file(Recordings.run(1, PeerBehaviour.ACCEPT, Duration.ZERO)));
    }

    /** As the program writes it while the run goes on: what has come is flushed four times a second. */
    @Test
    void aRunThatIsBeingRecordedTakesLessThanEightBytesAnEvent() throws IOException, TraceFileRefused {
        for (Lines lines : List.of(Lines.on(Set.of()), Lines.off())) {
            TraceLog log = Recordings.emqx(5, lines);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TraceWriter writer = new TraceWriter(log, out, false);
            long flushed = 0;
            for (long position = 0; position < log.length(); position++) {
                long ticks = log.event(position).stamp().timeNanos() / TICK_NANOS;
                if (ticks > flushed) {
                    writer.writeUpTo(position);
                    writer.flush();
                    flushed = ticks;
                }
            }
            writer.writeUpTo(log.length());
            writer.flush();
            assertTakesLess(8, out.toByteArray());
        }
    }

    private static byte[] longRun() {
        TraceLog log = Recordings.run(1, PeerBehaviour.ACCEPT, Duration.ofHours(3));
        assertTrue(log.length() > MANY, "events: " + log.length());
        return Recordings.file(log);
    }

    private static void assertTakesLess(double bytes, byte[] file) throws TraceFileRefused {
        long events = Recordings.open(file).log().length();
        double each = (double) file.length / events;
        System.out.printf("%d events in %d bytes: %.2f bytes an event%n", events, file.length, each);
        assertTrue(each < bytes, each + " bytes an event");
    }

    /** The same events with steps like those of a real clock, up to some ten microseconds. */
    private static byte[] withIrregularTimes(byte[] file) throws IOException {
        Random random = new Random(1);
        JsonMapper json = new JsonMapper();
        StringBuilder lines = new StringBuilder();
        for (String line : Recordings.inflated(file).split("\n")) {
            JsonNode node = json.readTree(line);
            if (node.path(0).asText().equals(TraceForm.EVENTS)) {
                ArrayNode steps = (ArrayNode) node.get(TIME_STEPS);
                for (int i = 0; i < steps.size(); i++) {
                    steps.set(i, json.getNodeFactory().numberNode(random.nextInt(LONGEST_STEP_NANOS)));
                }
            }
            lines.append(node).append('\n');
        }
        return Recordings.deflated(lines.toString());
    }
}
