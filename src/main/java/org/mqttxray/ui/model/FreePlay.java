package org.mqttxray.ui.model;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.debug.Debugger;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/** A program that runs without a lesson, held at its first event. */
final class FreePlay implements AutoCloseable {
    private static final Duration STAY = Duration.ofSeconds(5);

    private final Session session;
    private final Debugger debugger;

    FreePlay(Station station, String program) {
        session = station.session();
        debugger = new Debugger(session.log(), session.gate());
        station.run(
                session,
                program,
                new RunOptions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        RunOptions.DEFAULT_KEEP_ALIVE_SECONDS,
                        RunOptions.DEFAULT_CMD_TIMEOUT_MILLIS,
                        STAY));
    }

    Session session() {
        return session;
    }

    Debugger debugger() {
        return debugger;
    }

    @Override
    public void close() {
        session.close();
    }
}
