package org.mqttxray.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.workbench.Station;

/** Lesson 3 for tests, and steps of others with the questions that it has not. */
final class Lessons {
    /** A step with a question of each kind. */
    static final int PICK = 1;

    static final int FRAME = 2;

    static final int BYTES = 4;
    static final int VALUE = 7;
    static final int LAST = 8;
    static final int LAST_OF_REVIEW = 11;

    private static final List<String> FRAMES = List.of("main", "mqtt_connect", "mqtt_connect_with_results");

    private Lessons() {}

    static Lesson connect() {
        return read("03-connect");
    }

    private static Lesson read(String lesson) {
        return new LessonReader(Set.copyOf(Station.programs()))
                .read(Path.of("lessons", lesson))
                .lesson()
                .orElseThrow();
    }

    static Situation at(int step, Reply reply) {
        return at(step, Lecture.State.READY, reply);
    }

    static Situation at(int step, Lecture.State state, Reply reply) {
        return of("03-connect", step, state, reply);
    }

    private static Situation of(String lesson, int step, Lecture.State state, Reply reply) {
        return new Situation(Optional.of(read(lesson)), step, state, Lecture.Ground.LIVE, false, reply, FRAMES);
    }

    /** The step at which a frame is picked, of so many that have names of their own. */
    static Situation frames(int count) {
        Situation step = at(FRAME, Reply.NONE);
        List<String> frames =
                IntStream.rangeClosed(1, count).mapToObj(at -> "f" + at).toList();
        return new Situation(
                step.lesson(), step.step(), step.state(), step.ground(), step.away(), step.reply(), frames);
    }

    /** The first step of lesson 6, at which several options are picked. */
    static Situation several(Reply reply) {
        return of("06-subscribe", 0, Lecture.State.READY, reply);
    }

    /** The third step of lesson 7, at which is put in order. */
    static Situation order(Reply reply) {
        return of("07-publish", 2, Lecture.State.READY, reply);
    }

    /** The last packet of lesson 6 but one, in which a byte is picked. */
    static Situation pickByte(Reply reply) {
        return of("06-subscribe", 5, Lecture.State.READY, reply);
    }

    static Reply reply(Reply.State state) {
        return new Reply(state, Reply.NONE.option(), "", "", false);
    }
}
