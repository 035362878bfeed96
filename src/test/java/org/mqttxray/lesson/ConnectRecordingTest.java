package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** The recording in this repository is of this lesson and of this program. */
class ConnectRecordingTest {
    private static final String AGAIN = "make it again: lesson record lessons/03-connect";
    private static final int MAIN = 1;
    private static final int SEEDS = 5;

    private final Lesson lesson =
            SmallLesson.READER.read(Path.of("lessons/03-connect")).lesson().orElseThrow();
    private TraceLog recording;

    @BeforeEach
    void open() throws RecordingFailed {
        recording = Recording.open(lesson.recording());
    }

    @Test
    void everyMomentIsFoundAndEveryAnswerIsWhatItSays() {
        assertEquals(List.of(), LessonCheck.check(lesson, recording), AGAIN);
    }

    @Test
    void everyStepIsReachedAtOnce() {
        try (Play play = Play.recorded(lesson, recording)) {
            for (int section = 0; section < lesson.sections().size(); section++) {
                play.goTo(section);
                assertEquals(Play.Arrival.ARRIVED, play.arrival(), AGAIN);
            }
        }
    }

    /** Else the source pane would mark lines beside those that ran. */
    @Test
    void itsLinesAreThoseOfTheSource() throws StationFailed {
        Set<String> old = calls(recording);
        assertNotEquals(Set.of(), old);
        for (long seed = 1; seed <= SEEDS; seed++) {
            old.removeAll(calls(run(seed)));
        }
        assertEquals(Set.of(), old, AGAIN);
    }

    private TraceLog run(long seed) throws StationFailed {
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
