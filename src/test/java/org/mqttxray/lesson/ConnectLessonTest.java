package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of the lesson of the first call must stay. */
class ConnectLessonTest {
    private static final Lesson LESSON = read();

    private static Lesson read() {
        LessonReader.Reading reading = SmallLesson.READER.read(Path.of("lessons/03-connect"));
        assertEquals(List.of(), reading.problems());
        return reading.lesson().orElseThrow();
    }

    @Test
    void itsIdsStay() {
        assertEquals(
                List.of("settings", "connect", "down", "line", "packet", "out", "wait", "connack", "running"),
                LESSON.sections().stream().map(Section::id).toList());
        assertEquals(3, LESSON.number());
    }

    @Test
    void itAsksSevenQuestionsThatARunChecks() {
        List<Question> questions = LESSON.sections().stream()
                .flatMap(section -> section.question().stream())
                .toList();
        assertEquals(7, questions.size());
        assertTrue(
                questions.stream().allMatch(question -> question.asked().run().isPresent()));
    }
}
