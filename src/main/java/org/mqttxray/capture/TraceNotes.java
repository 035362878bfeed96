package org.mqttxray.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What travels along with a log: what ran, and what its readers have added.
 *
 * @param about what ran and when, if somebody said so
 * @param bookmarks in the order in which they were given
 * @param breakpoints each as the text by which its owner knows it; here nobody reads them
 * @param lesson where in a lesson the reader was, if he was in one
 * @param playhead where the reader stood, as how many events had happened there: 0 to the length of the log
 */
public record TraceNotes(
        Optional<About> about,
        List<Bookmark> bookmarks,
        List<String> breakpoints,
        Optional<LessonStep> lesson,
        OptionalLong playhead) {
    /** Nothing travels along. */
    public static final TraceNotes NONE = new TraceNotes(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** Those of a reader who stood nowhere. */
    public TraceNotes(
            Optional<About> about, List<Bookmark> bookmarks, List<String> breakpoints, Optional<LessonStep> lesson) {
        this(about, bookmarks, breakpoints, lesson, OptionalLong.empty());
    }

    /** Copies the lists. */
    public TraceNotes {
        bookmarks = List.copyOf(bookmarks);
        breakpoints = List.copyOf(breakpoints);
    }

    /**
     * What ran.
     *
     * @param program its name
     * @param started when the session began
     */
    public record About(String program, Instant started) {}

    /**
     * A position that somebody wants to find again.
     *
     * @param position how many events have happened there: 0 to the length of the log
     * @param note what he wrote to it; may be empty
     */
    public record Bookmark(long position, String note) {}

    /**
     * A step of a lesson.
     *
     * @param lesson its identifier
     * @param step 0, 1, 2, …
     */
    public record LessonStep(String lesson, int step) {}
}
