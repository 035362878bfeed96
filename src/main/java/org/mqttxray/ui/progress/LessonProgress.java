package org.mqttxray.ui.progress;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the user has come with a lesson.
 *
 * @param step the id of the step that was on the screen last; empty if none was
 * @param at when that was, in milliseconds since 1970
 * @param finished whether the lesson was gone through to its end
 * @param steps by their ids
 */
public record LessonProgress(String step, long at, boolean finished, Map<String, StepProgress> steps) {
    /** A lesson that nobody has opened. */
    public static final LessonProgress NONE = new LessonProgress("", 0, false, Map.of());

    /** Keeps a copy. */
    public LessonProgress {
        steps = Map.copyOf(steps);
    }

    /** How far he has come with a step. */
    public StepProgress of(String id) {
        return steps.getOrDefault(id, StepProgress.NONE);
    }

    LessonProgress standing(String id, long now) {
        return new LessonProgress(id, now, finished, with(id, of(id).asSeen()));
    }

    LessonProgress stepped(String id, StepProgress now) {
        return new LessonProgress(step, at, finished, with(id, now));
    }

    /** The next time it begins at its beginning. */
    LessonProgress done(long now) {
        return new LessonProgress("", now, true, steps);
    }

    private Map<String, StepProgress> with(String id, StepProgress now) {
        Map<String, StepProgress> more = new LinkedHashMap<>(steps);
        more.put(id, now);
        return more;
    }

    /** Both together; where they differ, what is later. */
    LessonProgress with(LessonProgress other) {
        Map<String, StepProgress> all = new LinkedHashMap<>(steps);
        other.steps.forEach((id, theirs) -> all.merge(id, theirs, StepProgress::with));
        boolean later = other.at > at;
        return new LessonProgress(later ? other.step : step, Math.max(at, other.at), finished || other.finished, all);
    }
}
