package org.mqttxray.ui.firstrun;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.progress.LessonState;
import org.mqttxray.ui.progress.ProgressBook;

/** How the lessons of the list stand. */
public final class Standings {
    private final ProgressBook book;
    private final Predicate<String> finishedBefore;

    /**
     * As a book tells.
     *
     * @param finishedBefore whether a lesson was finished, by its identifier, in a version that kept no book
     */
    public Standings(ProgressBook book, Predicate<String> finishedBefore) {
        this.book = book;
        this.finishedBefore = finishedBefore;
    }

    LessonState of(Lesson lesson) {
        LessonState state = LessonState.of(lesson, book.of(lesson.id()));
        OptionalInt begun = state.begun();
        return new LessonState(state.finished() || finishedBefore.test(lesson.id()), begun, state.steps());
    }

    /** Whether it was on the screen last, and was not gone through to its end. */
    boolean last(Lesson lesson) {
        return of(lesson).begun().isPresent()
                && book.progressProperty()
                        .get()
                        .last()
                        .filter(lesson.id()::equals)
                        .isPresent();
    }
}
