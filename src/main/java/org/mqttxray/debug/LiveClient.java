package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;

/**
 * The client behind the end of the log: lets it go on, and says where it stopped.
 *
 * <p>The judge is asked on the client's threads, under the log's monitor, while the client goes on; all else is called by the
 * debugger's thread, which changes what the judge needs only while the client is held.
 */
final class LiveClient {
    private final TraceLog log;
    private final Gate gate;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Waits waits;
    private volatile Leg leg;
    private volatile Stopped stopped;

    /** Where it stopped, and why. */
    record Stopped(long events, Stop stop) {}

    /** A client that has done nothing yet. */
    LiveClient(TraceLog log, Gate gate, Leg first) {
        this.log = log;
        this.gate = gate;
        this.threads = new Replay<>(log, new Threads());
        this.waits = new Waits(log);
        this.leg = first;
        gate.judge(this::stopsAt);
    }

    /** Lets it go on. */
    void goOn(Leg newLeg) {
        leg = newLeg;
        stopped = null;
        gate.goOnly(newLeg.only());
        gate.go();
    }

    /** What it goes, or went last. */
    Leg leg() {
        return leg;
    }

    /** Goes on as before, with all threads. */
    void letAllGoOn() {
        goOn(leg.ofAll());
    }

    /** The leg that could not be gone to its end because a thread waits for one that is held. */
    void keep(Leg pending, Wait wait) {
        leg = pending;
        long stands = stopped().map(Stopped::events).orElseGet(log::length);
        stopped = new Stopped(stands, Stop.waitingFor(wait));
    }

    /** Lets the threads leave that stand behind their last event. */
    void letLeave() {
        gate.goOnly(Gate.ALL);
        gate.go();
    }

    void pause() {
        gate.stop();
        if (stopped == null) { // else the step has just ended by itself
            stopped = new Stopped(log.length(), Stop.because(Stop.Reason.PAUSE));
        }
    }

    /** Where it stopped; nothing while it goes on. */
    Optional<Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Whether all its threads are known to have ended; where the log has grown far since it was last asked, it is found out in pieces. */
    boolean over() {
        return threads.at(log.length(), Walk.PIECE).filter(Threads::over).isPresent();
    }

    /**
     * Whether it is soon found out what has to be known where it goes on; if not, it must be asked again.
     *
     * @param atMost how many events to look at for each thing
     */
    boolean ready(Leg next, long atMost) {
        long length = log.length();
        boolean known = threads.at(length, atMost).isPresent();
        return next.only() == Gate.ALL ? known : waits.follow(length, atMost) && known;
    }

    boolean alive(int thread) {
        Threads.Thread known = threads.at(log.length()).get(thread);
        return known != null && known.alive();
    }

    /** What the thread that is to go on alone waits for at the end of the log. */
    Optional<Wait> waitOf(Leg next) {
        return next.only() == Gate.ALL ? Optional.empty() : waits.of(next.only(), log.length());
    }

    private boolean stopsAt(long at) {
        Event event = log.event(at);
        Optional<Stop> stop = leg.stop(event);
        if (stop.isEmpty() && gate.only() != Gate.ALL) {
            stop = waits.after(event, at + 1)
                    .map(Stop::waitingFor); // each time, so there is never much to catch up with
        }
        stop.ifPresent(why -> stopped = new Stopped(Math.min(at + 1, leg.limit()), why));
        return stop.isPresent();
    }
}
