package org.mqttxray.capture;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects the lines of what travels along with a log. */
final class NotesReader {
    /** Of each kind; nobody looks through more. */
    static final int MOST = 10_000;

    private static final long MAX_STEP = 1 << 16;

    private final List<TraceNotes.Bookmark> bookmarks = new ArrayList<>();
    private final List<String> breakpoints = new ArrayList<>();
    private final int version;
    private final Allowance allowance;
    private Optional<TraceNotes.About> about = Optional.empty();
    private Optional<TraceNotes.LessonStep> lesson = Optional.empty();
    private OptionalLong playhead = OptionalLong.empty();

    /**
     * Has read nothing yet.
     *
     * @param version of the file's form
     */
    NotesReader(int version, Allowance allowance) {
        this.version = version;
        this.allowance = allowance;
    }

    /**
     * Reads a line if it is one of these.
     *
     * @param name the line's first value, which was taken
     * @param number of the line
     * @param events how many events lie before it
     * @return whether it was one
     */
    boolean read(String name, JsonLine line, long number, long events) throws TraceFileRefused {
        if (version < TraceForm.FIRST_WITH_NOTES) {
            return false;
        }
        switch (name) {
            case TraceForm.ABOUT:
                check(about.isEmpty(), number, TraceFault.FORM);
                about = Optional.of(new TraceNotes.About(text(line), instant(line, number)));
                break;
            case TraceForm.BOOKMARK:
                check(bookmarks.size() < MOST, number, TraceFault.FORM);
                bookmarks.add(bookmark(line, number, events));
                break;
            case TraceForm.BREAKPOINT:
                check(breakpoints.size() < MOST, number, TraceFault.FORM);
                breakpoints.add(text(line));
                break;
            case TraceForm.LESSON:
                check(lesson.isEmpty(), number, TraceFault.FORM);
                lesson = Optional.of(lesson(line, number));
                break;
            case TraceForm.PLAYHEAD:
                check(version >= TraceForm.FIRST_WITH_PLAYHEAD && playhead.isEmpty(), number, TraceFault.FORM);
                playhead = OptionalLong.of(position(line, number, events));
                break;
            default:
                return false;
        }
        line.end();
        return true;
    }

    TraceNotes notes() {
        return new TraceNotes(about, bookmarks, breakpoints, lesson, playhead);
    }

    private TraceNotes.Bookmark bookmark(JsonLine line, long number, long events) throws TraceFileRefused {
        return new TraceNotes.Bookmark(position(line, number, events), text(line));
    }

    private static long position(JsonLine line, long number, long events) throws TraceFileRefused {
        long position = line.number();
        check(position >= 0 && position <= events, number, TraceFault.POSITION);
        return position;
    }

    private TraceNotes.LessonStep lesson(JsonLine line, long number) throws TraceFileRefused {
        String id = text(line);
        long step = line.number();
        check(step >= 0 && step < MAX_STEP, number, TraceFault.FORM);
        return new TraceNotes.LessonStep(id, (int) step);
    }

    private String text(JsonLine line) throws TraceFileRefused {
        String text = line.text();
        allowance.text(text);
        return text;
    }

    private static Instant instant(JsonLine line, long number) throws TraceFileRefused {
        try {
            return Instant.parse(line.text());
        } catch (DateTimeException e) {
            throw TraceFileRefused.damaged(number, TraceFault.FORM);
        }
    }

    private static void check(boolean fits, long line, TraceFault fault) throws TraceFileRefused {
        if (!fits) {
            throw TraceFileRefused.damaged(line, fault);
        }
    }
}
