package org.mqttxray.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.mqttxray.debug.Debugger;
import org.mqttxray.platform.Background;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** The program {@code connect} on the simulated platform, held at its first event, shown by a bench. */
public final class ConnectRun implements AutoCloseable {
    private final Session session;
    private final Debugger debugger;
    private final Bench bench = new Bench();

    /** A run against a peer that behaves in a way. */
    public ConnectRun(PeerBehaviour peer) {
        RunOptions options = new RunOptions(
                Optional.of("xray-lesson"),
                Optional.of("ann"),
                Optional.of("sesame"),
                RunOptions.DEFAULT_KEEP_ALIVE_SECONDS,
                RunOptions.DEFAULT_CMD_TIMEOUT_MILLIS,
                Duration.ZERO);
        Station station = station(peer);
        session = station.session();
        debugger = new Debugger(session.log(), session.gate());
        bench.open(session.log(), debugger);
        station.run(session, "connect", options);
        awaitStop();
    }

    /** A run against a peer that behaves in a way, to its end, shown at a number of events. */
    public static ConnectRun recorded(PeerBehaviour peer, long events) {
        ConnectRun run = new ConnectRun(peer);
        run.recordAllAndGoTo(events);
        return run;
    }

    private static Station station(PeerBehaviour peer) {
        try {
            return Station.open(new Target.Simulated(1, peer));
        } catch (StationFailed e) {
            throw new AssertionError(e);
        }
    }

    /** What panes are shown. */
    public Bench bench() {
        return bench;
    }

    /** The verbs. */
    public Debugger debugger() {
        return debugger;
    }

    /** Runs to the end, and goes back to a number of events. */
    public void recordAllAndGoTo(long events) {
        debugger.run();
        awaitStop();
        debugger.goTo(events);
        bench.refresh();
    }

    /** How many events have happened just after the first one that is such; it must be recorded. */
    public long after(Predicate<Event> such) {
        Moment moment = bench.moment();
        for (long at = 0; at < moment.recorded(); at++) {
            if (such.test(moment.log().event(at))) {
                return at + 1;
            }
        }
        throw new AssertionError("it never happened");
    }

    /** How many events have happened just after a function was first entered. */
    public long entered(TracedFunction function) {
        return after(event -> event instanceof Event.Entered entered && entered.function() == function);
    }

    /**
     * Holds that every number of events shows on the way back what it showed on the way there.
     *
     * @param at goes to a number of events and says what is shown
     */
    public <T> void assertTheWayBackIsTheWayThere(LongFunction<T> at) {
        Deque<T> there = new ArrayDeque<>();
        long end = bench.moment().recorded();
        for (long events = 0; events <= end; events++) {
            there.push(at.apply(events));
        }
        for (long events = end; events >= 0; events--) {
            assertEquals(there.pop(), at.apply(events), "event " + events);
        }
    }

    /** Waits until the playhead stands. */
    public void awaitStop() {
        Background.await("the playhead stands", () -> !debugger.playhead().running());
        bench.refresh();
    }

    @Override
    public void close() {
        session.close();
        assertTrue(session.awaitEnd(Session.END_PATIENCE));
    }
}
