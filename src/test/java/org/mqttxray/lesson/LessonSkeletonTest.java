package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new lesson is right, and joins no route before its author wants it to. */
class LessonSkeletonTest {
    @TempDir
    private Path lessons;

    @Test
    void noStepIsOnTheShortRoute() throws Exception {
        Path folder = lessons.resolve("10-mine");
        LessonSkeleton.write(folder, "Mine", "我的课");
        LessonReader.Reading reading = new LessonReader(Set.of("connect")).read(folder);
        assertEquals(List.of(), reading.problems());
        Lesson lesson = reading.lesson().orElseThrow();
        assertEquals(
                0, lesson.english().sections().stream().filter(Section::core).count());
        assertEquals(
                0, lesson.chinese().sections().stream().filter(Section::core).count());
    }
}
