package org.mqttxray.lesson;

import java.util.Optional;
import org.mqttxray.trace.TracedFunction;

/**
 * A place in every run of a program, however its threads take turns.
 *
 * @param client the name of the client to which the thread belongs, if threads of several have its name
 * @param thread the name of the thread
 * @param what happens
 * @param inside the call within which it happens, if that matters
 * @param nth which one: 1, 2, …; counted within each call of {@code inside}, else from the beginning; only what comes after
 *     {@code after} counts
 * @param after what it follows, if not simply the section before
 */
public record Moment(
        Optional<String> client,
        String thread,
        Happening what,
        Optional<TracedFunction> inside,
        int nth,
        Optional<After> after) {
    /** What a moment follows. */
    public sealed interface After {}

    /**
     * The moment of an earlier section.
     *
     * @param id of the section
     */
    public record AfterSection(String id) implements After {}

    /**
     * The first time that something happens, on whatever thread: the packet that is answered, for example.
     *
     * @param what happens
     */
    public record AfterHappening(Happening what) implements After {}
}
