package org.mqttxray.ui.model;

import java.util.Optional;
import org.mqttxray.debug.Debugger;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.Play;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Session;

/** The play that lies on the bench: of a lesson, of a program without one, or none. At most one client lives at a time. */
final class CurrentPlay {
    private final Bench bench;
    private Optional<Play> lesson = Optional.empty();
    private Optional<FreePlay> free = Optional.empty();
    private boolean record;
    private Cover covered = Cover.NOTHING;

    CurrentPlay(Bench bench) {
        this.bench = bench;
    }

    /** The play, if it is of a lesson. */
    Optional<Play> ofLesson() {
        return lesson;
    }

    boolean none() {
        return lesson.isEmpty() && free.isEmpty() && !record;
    }

    /** Puts the play of a lesson there. */
    void begin(Play play) {
        lesson = Optional.of(play);
        open(play.log(), play.debugger());
    }

    /** Puts the play of a program without a lesson there. */
    void begin(FreePlay play) {
        free = Optional.of(play);
        open(play.session().log(), play.debugger());
    }

    /** Puts a run without a client there. */
    void begin(TraceLog log) {
        record = true;
        open(log, Debugger.ofRecord(log));
    }

    private void open(TraceLog log, Debugger debugger) {
        bench.open(log, debugger);
        covered = Cover.NOTHING;
    }

    /** The session of the live client, if there is one. */
    Optional<Session> session() {
        return lesson.flatMap(Play::session).or(() -> free.map(FreePlay::session));
    }

    /** How the program ended, if it has and was a live one. */
    Optional<Session.Outcome> outcome() {
        return session().flatMap(Session::outcome);
    }

    /** Covers what of it must not be seen; folding anew costs something, so only if that has changed. */
    void cover(Cover now) {
        if (now != covered) {
            covered = now;
            bench.cover(now);
        }
    }

    /** Ends the client; what it did stays, and the playhead where it is: at the end, if it was there. */
    void stop() {
        long events = bench.moment().atEnd() ? Long.MAX_VALUE : bench.moment().events();
        lesson.ifPresent(play -> begin(play.stopped()));
        free.ifPresent(play -> {
            play.close();
            open(play.session().log(), Debugger.ofRecord(play.session().log()));
        });
        bench.goTo(events);
    }

    /** Ends the client and clears the bench. */
    void end() {
        lesson.ifPresent(Play::close);
        free.ifPresent(FreePlay::close);
        lesson = Optional.empty();
        free = Optional.empty();
        record = false;
        bench.close();
    }
}
