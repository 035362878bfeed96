package org.mqttxray.cli;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/** Runs the program of a lesson to its end, which no window holds. */
final class LessonRun {
    /** Beyond the time that the lesson wants to stay connected. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LessonRun() {}

    /** The log of a run that is over, or nothing if it did not come to its end. */
    static Optional<TraceLog> on(Station station, String program, RunOptions options) {
        try (Session session = station.session()) {
            session.skipWaits(true); // the times of its clock are the same, and nobody looks on
            station.run(session, program, options);
            boolean over =
                    session.awaitEndOfProgram(PATIENCE.plus(options.stay().orElse(Duration.ZERO)));
            return over ? Optional.of(session.log()) : Optional.empty();
        }
    }
}
