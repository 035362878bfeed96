package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** A file that was cut off opens up to its last whole line and says so. */
class CutOffTest {
    private final TraceLog log = Recordings.run(PeerBehaviour.ACCEPT);

    @Test
    void whereverAFileIsCutItOpensUpToItsLastWholeBlock() throws IOException {
        byte[] file = smallBlocks(100);
        List<Event> all = Recordings.events(log);
        long opened = 0;
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                TraceFile.Opened part = Recordings.open(cut);
                long events = part.log().length();
                assertEquals(Optional.of(events), part.damage().map(Damage::events), "cut at " + length);
                assertTrue(events % 100 == 0 || events == log.length(), "cut at " + length + ": " + events);
                assertTrue(events >= opened, "cut at " + length + ": " + events);
                assertEquals(all.subList(0, (int) events), Recordings.events(part.log()));
                opened = events;
            } catch (TraceFileRefused e) {
                assertEquals(0, opened, "cut at " + length);
                assertTrue(List.of(
                                TraceFileRefused.Reason.EMPTY,
                                TraceFileRefused.Reason.DAMAGED,
                                TraceFileRefused.Reason.NOT_OURS)
                        .contains(e.reason()));
            }
        }
        assertEquals(log.length(), opened);
    }

    @Test
    void anUnfinishedFileHoldsAllThatWasFlushed() throws IOException, TraceFileRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TraceWriter writer = new TraceWriter(log, out, true)) {
            writer.writeUpTo(300);
            writer.flush();
            byte[] killed = out.toByteArray();
            assertEquals(new Damage(5, 300), damage(killed));
        }
        assertEquals(300, damage(out.toByteArray()).events());
    }

    @Test
    void bytesWithoutTheirEventsAreForgotten() throws TraceFileRefused {
        String lines = Recordings.inflated(Recordings.file(log));
        int events = lines.indexOf("\n[\"events\"") + 1;
        TraceFile.Opened opened = Recordings.open(Recordings.deflated(lines.substring(0, events)));
        assertEquals(0, opened.log().length());
        assertThrows(IndexOutOfBoundsException.class, () -> opened.log().stream(0));
    }

    @Test
    void aFileWithoutItsLastLineIsCutOffEvenIfItsChecksumIsRight() throws TraceFileRefused {
        String lines = Recordings.inflated(Recordings.file(log));
        String withoutEnd = lines.substring(0, lines.lastIndexOf("[\"end\""));
        assertEquals(log.length(), damage(Recordings.deflated(withoutEnd)).events());
        String halfTheEnd = lines.substring(0, lines.length() - 1);
        assertEquals(log.length(), damage(Recordings.deflated(halfTheEnd)).events());
    }

    private static Damage damage(byte[] file) throws TraceFileRefused {
        return Recordings.open(file).damage().orElseThrow();
    }

    private byte[] smallBlocks(int events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TraceWriter writer = new TraceWriter(log, out, true)) {
            for (long to = events; to < log.length(); to += events) {
                writer.writeUpTo(to);
            }
            writer.writeUpTo(log.length());
            writer.end();
        }
        return out.toByteArray();
    }
}
