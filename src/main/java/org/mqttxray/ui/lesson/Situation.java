package org.mqttxray.ui.lesson;

import java.util.List;
import java.util.Optional;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Reply;

/**
 * How a lecture stands, at one moment.
 *
 * @param lesson the lesson, if one is open
 * @param step which step: 0, 1, …
 * @param state how it stands
 * @param ground what it is played on
 * @param away whether the playhead has left the moment of the step
 * @param reply what was replied to the question of the step
 * @param frames the functions on the stack at the moment of the step, if the question asks for one of them
 */
record Situation(
        Optional<Lesson> lesson,
        int step,
        Lecture.State state,
        Lecture.Ground ground,
        boolean away,
        Reply reply,
        List<String> frames) {
    static Situation of(Lecture lecture) {
        return new Situation(
                lecture.lessonProperty().get(),
                lecture.stepProperty().get(),
                lecture.stateProperty().get(),
                lecture.groundProperty().get(),
                lecture.away(),
                lecture.quiz().replyProperty().get(),
                lecture.quiz().frames());
    }

    /** Whether the playhead is at the moment of the step. */
    boolean atStep() {
        return state == Lecture.State.READY && !away;
    }

    /** Whether it is the same step of the same lesson. */
    boolean samePlace(Situation other) {
        return step == other.step && lesson.equals(other.lesson);
    }
}
