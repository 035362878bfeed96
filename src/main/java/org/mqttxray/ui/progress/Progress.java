package org.mqttxray.ui.progress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the user has come.
 *
 * @param student his name, for the results; empty if he has not said it
 * @param lessons by their ids
 */
public record Progress(String student, Map<String, LessonProgress> lessons) {
    /** Nothing has begun. */
    public static final Progress NONE = new Progress("", Map.of());

    /** Keeps a copy. */
    public Progress {
        lessons = Map.copyOf(lessons);
    }

    /** How far he has come with a lesson. */
    public LessonProgress of(String lesson) {
        return lessons.getOrDefault(lesson, LessonProgress.NONE);
    }

    /** The id of the lesson that was on the screen last, if any was. */
    public Optional<String> last() {
        return lessons.entrySet().stream()
                .filter(entry -> !entry.getValue().step().isEmpty())
                .max(Comparator.comparingLong(entry -> entry.getValue().at()))
                .map(Map.Entry::getKey);
    }

    Progress with(String lesson, LessonProgress now) {
        Map<String, LessonProgress> more = new LinkedHashMap<>(lessons);
        more.put(lesson, now);
        return new Progress(student, more);
    }

    Progress called(String name) {
        return new Progress(name, lessons);
    }

    /** Both together; where they differ, what is later. */
    Progress with(Progress other) {
        Map<String, LessonProgress> all = new LinkedHashMap<>(lessons);
        other.lessons.forEach((id, theirs) -> all.merge(id, theirs, LessonProgress::with));
        return new Progress(student.isEmpty() ? other.student : student, all);
    }
}
