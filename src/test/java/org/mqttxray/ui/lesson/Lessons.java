package org.mqttxray.ui.lesson;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.workbench.Station;

/** Lesson 3 for tests. */
final class Lessons {
    /** A step with a question of each kind. */
    static final int PICK = 1;

    static final int BYTES = 4;
    static final int VALUE = 7;
    static final int LAST = 8;

    private Lessons() {}

    static Lesson connect() {
        return new LessonReader(Set.copyOf(Station.programs()))
                .read(Path.of("lessons/03-connect"))
                .lesson()
                .orElseThrow();
    }

    static Situation at(int step, Reply reply) {
        return at(step, Lecture.State.READY, reply);
    }

    static Situation at(int step, Lecture.State state, Reply reply) {
        return new Situation(Optional.of(connect()), step, state, Lecture.Ground.LIVE, false, reply);
    }

    static Reply reply(Reply.State state) {
        return new Reply(state, Reply.NONE.option(), "", "", false);
    }
}
