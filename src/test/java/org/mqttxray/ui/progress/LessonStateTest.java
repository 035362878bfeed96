package org.mqttxray.ui.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;

/** Where a lesson is gone on with. */
class LessonStateTest {
    private static final Lesson CONNECT = new LessonReader(Set.of("emqx"))
            .read(Path.of("lessons", "03-connect"))
            .lesson()
            .orElseThrow();

    private static LessonState left(String step) {
        return LessonState.of(CONNECT, new LessonProgress(step, 1, false, Map.of()));
    }

    @Test
    void whoLeftInTheReviewGoesOnThere() {
        int steps = CONNECT.sections().size();
        LessonState review = left("review/1");
        assertEquals(steps, review.next());
        assertTrue(review.inReview());
        assertFalse(left(CONNECT.english().stepId(steps - 1)).inReview());
    }

    @Test
    void aStepThatItNoLongerHasIsNone() {
        assertTrue(left("gone").begun().isEmpty());
        assertFalse(left("gone").inReview());
    }
}
