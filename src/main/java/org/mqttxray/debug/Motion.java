package org.mqttxray.debug;

import java.util.Optional;
import java.util.function.LongFunction;
import org.mqttxray.debug.Debugger.Playhead;
import org.mqttxray.trace.TraceLog;

/** The playhead of a debugger and what moves it: a walk over recorded events, then the client behind the end of the log, if there is one. */
final class Motion {
    /** Events that breakpoints set in a long run are counted on by whenever the playhead is looked at. */
    private static final int COUNTED = 5_000;

    private final TraceLog log;
    private final Breakpoints breakpoints;
    private final Optional<LiveClient> client;
    /** Whether the playhead goes with the client. */
    private boolean live;

    /** The walk over recorded events that is on its way. */
    private Optional<Walk> walk = Optional.empty();

    private long walked;
    private Stop walkedStop = Stop.because(Stop.Reason.ENTRY);

    /** Behind the first event of a record; of a client, with it to where it is stopped first. */
    Motion(TraceLog log, Breakpoints breakpoints, Optional<LiveClient> client) {
        this.log = log;
        this.breakpoints = breakpoints;
        this.client = client;
        this.live = client.isPresent();
        this.walked = live ? 0 : Math.min(1, log.length());
    }

    Playhead playhead() {
        walk.ifPresent(this::goOn);
        if (live) {
            client.ifPresent(this::catchUp);
        }
        count();
        boolean goesOn = client.filter(one -> !one.over()).isPresent();
        boolean running = live || walk.isPresent();
        long events = live ? log.length() : walk.map(Walk::events).orElse(walked);
        return new Playhead(events, running, walkedStop, goesOn);
    }

    /** Counts on: the hits up to the live end, or those up to the one where it stands. */
    private void count() {
        if (live) {
            breakpoints.ready(log.length(), COUNTED);
        } else if (walkedStop.breakpoint().isPresent() && walkedStop.hit() == 0) {
            breakpoints
                    .hits(walkedStop.breakpoint().get(), walked, COUNTED)
                    .ifPresent(hit -> walkedStop = walkedStop.withHit(hit));
        }
    }

    private void catchUp(LiveClient goingOn) {
        Optional<LiveClient.Stopped> stopped = goingOn.stopped();
        if (stopped.isPresent()) {
            arrive(stopped.get().events(), stopped.get().stop());
        } else if (goingOn.over()) {
            moveTo(log.length(), goingOn.leg().stopAtEnd());
        }
    }

    /**
     * Begins a walk, unless one is on its way.
     *
     * @param walkFrom made for where the playhead stands
     */
    void begin(LongFunction<Walk> walkFrom) {
        if (!playhead().running()) {
            Walk newWalk = walkFrom.apply(walked);
            walk = Optional.of(newWalk);
            goOn(newWalk);
        }
    }

    private void goOn(Walk going) {
        Optional<Walk.End> end = going.goOn();
        if (end.isEmpty() || !ready(end.get())) {
            return;
        }
        walk = Optional.empty();
        end.get().stop().ifPresent(stop -> arrive(end.get().events(), stop));
        end.get().further().ifPresent(leg -> client.ifPresentOrElse(known -> goOn(known, leg), () -> endAtEnd(leg)));
    }

    /** Whether the client can be let go on where that is to be done: what its threads wait for is found out in pieces, too. */
    private boolean ready(Walk.End end) {
        return end.further().isEmpty()
                || client.filter(known -> !known.ready(end.further().get(), Walk.PIECE))
                        .isEmpty();
    }

    private void goOn(LiveClient known, Leg leg) {
        if (known.over()) {
            endAtEnd(leg);
            known.letLeave();
            return;
        }
        Leg possible = known.alive(leg.only()) ? leg : leg.ofAll();
        Optional<Wait> wait = known.waitOf(possible);
        if (wait.isPresent()) {
            known.keep(possible, wait.get());
            goToEnd();
            return;
        }
        live = true;
        known.goOn(possible);
    }

    void letOthersRun() {
        if (!playhead().running() && walkedStop.reason() == Stop.Reason.WAITING) {
            live = true;
            client.ifPresent(LiveClient::letAllGoOn);
        }
    }

    void pause() {
        if (walk.isPresent()) {
            moveTo(walk.get().events(), Stop.because(Stop.Reason.PAUSE));
        } else if (playhead().running()) {
            client.ifPresent(LiveClient::pause);
        }
    }

    void goTo(long events) {
        pauseIfRunning();
        long there = Math.max(0, Math.min(events, log.length()));
        Optional<Stop> stop =
                standing().filter(stands -> stands.events() <= there).map(LiveClient.Stopped::stop);
        moveTo(there, stop.orElseGet(() -> Stop.because(Stop.Reason.GOTO)));
    }

    void goToEnd() {
        pauseIfRunning();
        goTo(standing().map(LiveClient.Stopped::events).orElseGet(log::length));
    }

    private void pauseIfRunning() {
        if (playhead().running()) {
            pause();
            playhead();
        }
    }

    private Optional<LiveClient.Stopped> standing() {
        return client.flatMap(LiveClient::stopped);
    }

    /** Nothing is behind the end of the log: who looked for something there stays where he began. */
    private void endAtEnd(Leg leg) {
        Stop stop = leg.stopAtEnd();
        moveTo(stop.missing().isPresent() ? walked : log.length(), stop);
    }

    /** A walk, or the client, has come to a stop. */
    private void arrive(long events, Stop stop) {
        moveTo(events, stop);
        stop.breakpoint().filter(Breakpoint::once).ifPresent(once -> breakpoints.spend(once, events));
    }

    private void moveTo(long events, Stop stop) {
        walk = Optional.empty();
        live = false;
        walked = events;
        walkedStop = stop;
    }
}
