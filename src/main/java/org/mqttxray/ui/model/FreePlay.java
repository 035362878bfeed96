package org.mqttxray.ui.model;

import java.time.Duration;
import org.mqttxray.debug.Debugger;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/** A program that runs without a lesson, held at its first event. */
final class FreePlay implements AutoCloseable {
    /** It would be over before anybody has looked. */
    private static final String BRIEF = "connect";

    private static final Duration STAY = Duration.ofSeconds(5);

    private final Session session;
    private final Debugger debugger;

    FreePlay(Station station, String program) {
        session = station.session();
        debugger = new Debugger(session.log(), session.gate());
        boolean brief = program.equals(BRIEF);
        station.run(session, program, brief ? RunOptions.NONE.withStay(STAY) : RunOptions.NONE);
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
