package org.mqttxray.ui.progress;

import java.util.List;
import java.util.OptionalInt;
import org.mqttxray.lesson.Lesson;

/**
 * How a lesson stands in the list of lessons.
 *
 * @param finished whether it was gone through to its end
 * @param begun the step at which it was left, 0, 1, …; none if it was not begun, or ended since. In the review it is {@code steps} or more
 * @param steps how many it has; the questions of the review behind them are not counted
 */
public record LessonState(boolean finished, OptionalInt begun, int steps) {
    /** How a lesson stands. A step that it no longer has counts as none. */
    public static LessonState of(Lesson lesson, LessonProgress progress) {
        List<String> ids = lesson.stepIds();
        int at = ids.indexOf(progress.step());
        boolean answered = progress.steps().values().stream()
                .anyMatch(step -> step.answer().tries() > 0);
        boolean begun = at > 0 || at == 0 && answered;
        return new LessonState(
                progress.finished(),
                begun ? OptionalInt.of(at) : OptionalInt.empty(),
                lesson.sections().size());
    }

    /** The step at which to go on: 0, 1, … */
    public int next() {
        return begun.orElse(0);
    }

    /** Whether it goes on in the review. */
    public boolean inReview() {
        return next() >= steps;
    }
}
