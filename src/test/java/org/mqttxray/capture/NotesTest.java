package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/** Bookmarks, breakpoints, the lesson and what ran travel along with a log; a file of form 1 has none of them. */
class NotesTest {
    private static final TraceNotes NOTES = new TraceNotes(
            Optional.of(new TraceNotes.About("emqx", Instant.parse("2026-11-29T16:18:45.123Z"))),
            List.of(new TraceNotes.Bookmark(0, ""), new TraceNotes.Bookmark(58, "“hier” 第一 \ud800")),
            List.of("{\"on\":\"PUBACK\"}", ""),
            Optional.of(new TraceNotes.LessonStep("03-connect", 4)),
            OptionalLong.of(58));

    private final TraceLog log = Recordings.run(PeerBehaviour.ACCEPT);

    @Test
    void allOfThemComeBack() throws IOException, TraceFileRefused {
        assertEquals(NOTES, Recordings.open(file(NOTES)).notes());
        assertEquals(TraceNotes.NONE, Recordings.open(file(TraceNotes.NONE)).notes());
    }

    @Test
    void theLogIsTheSameWithAndWithoutThem() throws IOException, TraceFileRefused {
        assertEquals(
                Recordings.events(log),
                Recordings.events(Recordings.open(file(NOTES)).log()));
    }

    @Test
    void aBookmarkAtTheEndOfTheLogIsNoneBeyondIt() throws IOException, TraceFileRefused {
        TraceNotes atEnd = new TraceNotes(
                Optional.empty(), List.of(new TraceNotes.Bookmark(log.length(), "end")), List.of(), Optional.empty());
        assertEquals(atEnd, Recordings.open(file(atEnd)).notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POSITION | ["bookmark",1000000,"beyond"]
            POSITION | ["bookmark",-1,"before"]
            POSITION | ["playhead",1000000]
            POSITION | ["playhead",-1]
            FORM     | ["playhead","1"]
            FORM     | ["bookmark","1","a"]
            FORM     | ["bookmark",1]
            FORM     | ["bookmark",1,"a",2]
            FORM     | ["breakpoint",{"on":"PUBACK"}]
            FORM     | ["breakpoint"]
            FORM     | ["lesson","03-connect",-1]
            FORM     | ["lesson","03-connect",65536]
            FORM     | ["about","emqx","yesterday"]
            FORM     | ["about","emqx"]
            FORM     | ["colour","blue"]
            """)
    void aLineThatDoesNotFitIsRefused(TraceFault fault, String line) throws IOException {
        assertEquals(Optional.of(fault), fault(with(line)));
    }

    @Test
    void whatComesOnceAtMostIsRefusedTheSecondTime() throws IOException {
        assertEquals(Optional.of(TraceFault.FORM), fault(with("[\"lesson\",\"a\",1]\n[\"lesson\",\"a\",1]")));
        String bookmarks = "[\"bookmark\",0,\"\"]\n".repeat(NotesReader.MOST + 1);
        assertEquals(Optional.of(TraceFault.FORM), fault(with(bookmarks.strip())));
    }

    @Test
    void aFileOfForm1IsReadAndKnowsNoneOfThem() throws IOException, TraceFileRefused {
        String old = Recordings.older(with("").replace("\n\n", "\n"), 1);
        TraceFile.Opened opened = Recordings.open(Recordings.deflated(old));
        assertEquals(Recordings.events(log), Recordings.events(opened.log()));
        assertEquals(TraceNotes.NONE, opened.notes());
        String newLine = Recordings.older(with("[\"bookmark\",1,\"a\"]"), 1);
        assertEquals(Optional.of(TraceFault.FORM), fault(newLine));
    }

    @Test
    void aFileOfForm2KnowsNoPlayhead() throws IOException, TraceFileRefused {
        String old = Recordings.older(with("[\"bookmark\",1,\"a\"]"), 2);
        assertEquals(
                1, Recordings.open(Recordings.deflated(old)).notes().bookmarks().size());
        String newLine = Recordings.older(with("[\"playhead\",1]"), 2);
        assertEquals(Optional.of(TraceFault.FORM), fault(newLine));
        assertEquals(Optional.of(TraceFault.FORM), fault(with("[\"playhead\",1]\n[\"playhead\",1]")));
    }

    @Test
    void aGlanceShowsHowFarAFileGoesAndWhatTravelsAlong() throws IOException, TraceFileRefused {
        byte[] file = file(NOTES);
        assertEquals(new TraceGlance(log.length(), false, true, NOTES), glance(file));
        TraceGlance half = glance(Arrays.copyOf(file, file.length / 2));
        assertEquals(Recordings.open(Arrays.copyOf(file, file.length / 2)).log().length(), half.events());
        assertEquals(true, half.cutOff());
    }

    @Test
    void aGlanceSeesThatEventsAreNotThoseThatComeNext() throws IOException {
        byte[] file = Recordings.deflated(with("[\"events\",-5,[],[],[],[],[],[],[],[]]"));
        TraceFileRefused refused = assertThrows(TraceFileRefused.class, () -> glance(file));
        assertEquals(Optional.of(TraceFault.POSITION), refused.fault());
    }

    private static TraceGlance glance(byte[] file) throws IOException, TraceFileRefused {
        return TraceFile.glance(new ByteArrayInputStream(file), Limits.USUAL);
    }

    private Optional<TraceFault> fault(String lines) {
        return assertThrows(TraceFileRefused.class, () -> Recordings.open(Recordings.deflated(lines)))
                .fault();
    }

    /** The lines of a file with one more before the last. */
    private String with(String line) throws IOException {
        String lines = Recordings.inflated(file(TraceNotes.NONE));
        int end = lines.lastIndexOf("[\"end\"");
        return lines.substring(0, end) + line + "\n" + lines.substring(end);
    }

    private byte[] file(TraceNotes notes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceFile.write(log, out, true, notes);
        return out.toByteArray();
    }
}
