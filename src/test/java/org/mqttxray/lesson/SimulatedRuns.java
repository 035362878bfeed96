package org.mqttxray.lesson;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** Runs of programs on the simulated platform. */
final class SimulatedRuns implements LessonCheck.Runs {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public Optional<TraceLog> run(String program, RunOptions settings, long seed) {
        try (Station station = Station.open(new Target.Simulated(seed, PeerBehaviour.ACCEPT));
                Session session = station.start(program, settings)) {
            return session.awaitEndOfProgram(PATIENCE) ? Optional.of(session.log()) : Optional.empty();
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    /** The run of a lesson under a seed. */
    static TraceLog of(Lesson lesson, long seed) {
        return new SimulatedRuns()
                .run(lesson.head().program(), lesson.head().settings(), seed)
                .orElseThrow();
    }
}
