package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** The recordings in this repository are of these lessons and of these programs. */
class RecordingsTest {
    private static final int MAIN = 1;
    private static final int SEEDS = 5;

    static List<Lesson> lessons() {
        return Course.lessons();
    }

    private static String again(Lesson lesson) {
        return "make it again: lesson record lessons/" + lesson.id();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyMomentIsFoundAndEveryAnswerIsWhatItSays(Lesson lesson) throws RecordingFailed {
        assertEquals(List.of(), LessonCheck.check(lesson, Recording.open(lesson.recording())), again(lesson));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyStepIsReachedAtOnce(Lesson lesson) throws RecordingFailed {
        TraceLog recording = Recording.open(lesson.recording());
        try (Play play = Play.recorded(lesson, recording)) {
            for (int section = 0; section < lesson.sections().size(); section++) {
                play.goTo(section);
                assertEquals(Play.Arrival.ARRIVED, play.arrival(), again(lesson));
            }
        }
    }

    /** Else the source pane would mark lines beside those that ran. */
    @ParameterizedTest
    @MethodSource("lessons")
    void itsLinesAreThoseOfTheSource(Lesson lesson) throws StationFailed, RecordingFailed {
        Set<String> old = calls(Recording.open(lesson.recording()));
        assertNotEquals(Set.of(), old);
        for (long seed = 1; seed <= SEEDS; seed++) {
            old.removeAll(calls(run(lesson, seed)));
        }
        assertEquals(Set.of(), old, again(lesson));
    }

    private static TraceLog run(Lesson lesson, long seed) throws StationFailed {
        try (Station station = Station.open(new Target.Simulated(seed, PeerBehaviour.ACCEPT));
                Session session =
                        station.start(lesson.head().program(), lesson.head().settings())) {
            session.awaitEndOfProgram(Duration.ofSeconds(20));
            return session.log();
        }
    }

    /** The calls of the main thread, each with the line that called and the line that it had reached. */
    private static Set<String> calls(TraceLog log) {
        return LongStream.range(0, log.length())
                .mapToObj(log::event)
                .filter(event -> event.thread() == MAIN && event instanceof Event.Entered)
                .map(Event.Entered.class::cast)
                .map(call -> call.function().cName() + " " + call.caller() + " "
                        + call.stamp().place())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
