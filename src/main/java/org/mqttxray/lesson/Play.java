package org.mqttxray.lesson;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Step;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/**
 * A lesson that is being played: on a live client, held wherever the lesson stands, or on a recording.
 *
 * <pre>
 *   GOING --the moment comes--&gt; ARRIVED
 *   GOING --the program ends without it, patience ends, somebody stops the client--&gt; MISSED
 *   any --goTo--&gt; GOING, or at once ARRIVED if the moment is recorded
 * </pre>
 *
 * <p>A play and its debugger belong to one thread, a view's. No method waits; {@link #arrival} is to be asked once a frame. Sections are
 * counted 0, 1, …
 */
public final class Play implements AutoCloseable {
    /** How long a jump may take, in the time of the world. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int BEGINNING = -1;

    private final Lesson lesson;
    private final TraceLog log;
    private final Debugger debugger;
    private final Optional<Session> session;
    private final Optional<TraceLog> recording;
    private final AskedBytes asked;
    /** Looked at by this thread, and by whoever walks: the client's threads, under the log's monitor. */
    private final Moments moments;

    private final Map<Integer, List<String>> frames = new HashMap<>();

    private int target = BEGINNING;
    private Arrival arrival = Arrival.GOING;
    private long begun;
    private long lengthBefore;
    private Covered covered = new Covered(BEGINNING, 0, Cover.NOTHING);
    private Covered coveredAhead = covered;

    /** How a jump stands. */
    public enum Arrival {
        /** The client runs there. */
        GOING,
        /** The playhead is at the moment; before the first jump: at the first event. */
        ARRIVED,
        /** The run did not come there. */
        MISSED
    }

    /** The cover of a section in a log of a length. */
    private record Covered(int section, long length, Cover cover) {}

    private Play(
            Lesson lesson, TraceLog log, Debugger debugger, Optional<Session> session, Optional<TraceLog> recording) {
        this.lesson = lesson;
        this.log = log;
        this.debugger = debugger;
        this.session = session;
        this.recording = recording;
        this.moments = new Moments(log, lesson.sections());
        this.asked = new AskedBytes(lesson.sections(), log, moments, recording);
    }

    /**
     * Plays a lesson on a live client, which is held at its first event.
     *
     * @param station open; stays so when the play is closed
     * @param recording of the lesson, if there is one: it is asked what is still to come
     */
    public static Play live(Lesson lesson, Station station, Optional<TraceLog> recording) {
        Session session = station.session();
        Debugger debugger = new Debugger(session.log(), session.gate());
        Play play = new Play(lesson, session.log(), debugger, Optional.of(session), recording);
        station.run(session, lesson.head().program(), lesson.head().settings());
        return play;
    }

    /** Plays a lesson on its recording; the playhead stands at the first event. */
    public static Play recorded(Lesson lesson, TraceLog recording) {
        Debugger debugger = Debugger.ofRecord(recording);
        return new Play(lesson, recording, debugger, Optional.empty(), Optional.of(recording));
    }

    /** What has happened. */
    public TraceLog log() {
        return log;
    }

    /** Moves the playhead. */
    public Debugger debugger() {
        return debugger;
    }

    /** The session of the live client; none of a recording. */
    public Optional<Session> session() {
        return session;
    }

    /** How the program ended, if it has and was a live one. */
    public Optional<Session.Outcome> outcome() {
        return session.flatMap(Session::outcome);
    }

    /**
     * To the moment of a section: in the record if it is there, else the client runs there, past breakpoints and limits, its waits
     * skipped.
     *
     * @param section 0, 1, …
     */
    public void goTo(int section) {
        debugger.pause();
        target = section;
        OptionalLong known = moment(section);
        if (known.isPresent()) {
            skipWaits(false);
            debugger.goTo(known.getAsLong() + 1);
            arrival = Arrival.ARRIVED;
            return;
        }
        arrival = Arrival.GOING;
        begun = elapsed();
        lengthBefore = log.length();
        skipWaits(true);
        debugger.goTo(lengthBefore);
        debugger.passTo(to(section));
        arrival();
    }

    /** Ends at the moment of a section. */
    private Step to(int section) {
        return event -> {
            moments.upTo(event.position() + 1); // little, for what was there when the jump began has been seen
            return moments.event(section).orElse(Long.MAX_VALUE) <= event.position();
        };
    }

    /** How the last jump stands. */
    public Arrival arrival() {
        if (arrival == Arrival.GOING && debugger.playhead().running() && late()) {
            debugger.pause();
        }
        if (arrival == Arrival.GOING && !debugger.playhead().running()) {
            arrival = here() ? Arrival.ARRIVED : Arrival.MISSED;
            skipWaits(false);
        }
        return arrival;
    }

    private void skipWaits(boolean skip) {
        session.ifPresent(one -> one.skipWaits(skip));
    }

    private boolean late() {
        return elapsed() - begun > PATIENCE.toNanos();
    }

    private long elapsed() {
        return session.map(Session::elapsed).orElse(0L);
    }

    private boolean here() {
        long events = debugger.playhead().events();
        if (target == BEGINNING) {
            return events > 0;
        }
        OptionalLong moment = moment(target);
        return moment.isPresent() && moment.getAsLong() + 1 == events;
    }

    /**
     * The position of a section's event, once it is in the log.
     *
     * @param section 0, 1, …
     */
    public OptionalLong moment(int section) {
        moments.upTo(log.length());
        return moments.event(section);
    }

    /**
     * What the unanswered question of a section covers now. On the way to the section all that comes is covered, because nobody knows yet
     * what of it gives the answer away. As long as nothing changes it is the same object.
     *
     * @param section 0, 1, …
     */
    public Cover cover(int section) {
        Optional<Question> question = section(section).question();
        if (question.isEmpty()) {
            return Cover.NOTHING;
        }
        long length = log.length();
        OptionalLong moment = moment(section);
        boolean onTheWay = section == target && arrival() == Arrival.GOING;
        if (moment.isEmpty() || onTheWay) {
            return onTheWay ? keep(section, -1, onTheWay()) : Cover.NOTHING;
        }
        if (covered.section != section || covered.length != length) {
            return keep(section, length, Cover.of(question.get(), log, moment.getAsLong()));
        }
        return covered.cover;
    }

    /**
     * What the unanswered question of a section covers while the lesson stands at a section before it. A recording shows what is still to
     * come, and with it the answer; in a live run nothing has come yet. The client's fields are shown as they are: what they get later is
     * covered where they get it. As long as nothing changes it is the same object.
     *
     * @param section 0, 1, …
     */
    public Cover coverAhead(int section) {
        boolean recorded = recording.filter(one -> one == log).isPresent();
        OptionalLong moment = moment(section);
        Optional<Question> question = section(section).question().filter(asked -> recorded && moment.isPresent());
        if (question.isEmpty()) {
            return Cover.NOTHING;
        }
        if (coveredAhead.section != section) {
            Cover whole = Cover.of(question.get(), log, moment.getAsLong());
            Cover cover = new Cover(
                    whole.future(), whole.bytes(), whole.layouts(), whole.arguments(), whole.values(), Set.of());
            coveredAhead = new Covered(section, log.length(), cover);
        }
        return coveredAhead.cover;
    }

    private Cover onTheWay() {
        Cover nothing = Cover.NOTHING;
        return new Cover(lengthBefore, nothing.bytes(), nothing.arguments(), nothing.values(), nothing.fields());
    }

    private Cover keep(int section, long length, Cover cover) {
        covered = new Covered(section, length, cover.equals(covered.cover) ? covered.cover : cover);
        return covered.cover;
    }

    /**
     * The functions that are on the stack at a section's moment and shown by the lesson's detail, the outermost first; none before the
     * moment has come.
     *
     * @param section 0, 1, …
     */
    public List<String> frames(int section) {
        OptionalLong moment = moment(section);
        if (moment.isEmpty()) {
            return List.of();
        }
        return frames.computeIfAbsent(
                section,
                one -> new Facts(log, moment.getAsLong()).frames(lesson.head().detail()));
    }

    /**
     * Where the bytes that a section asks for lie in their packet, so that any right encoding counts: in this run, or in the recording as
     * long as the packet is still to come.
     *
     * @param section 0, 1, …
     */
    public Optional<Facts.Place> place(int section) {
        return asked.place(section);
    }

    private Section section(int number) {
        return lesson.sections().get(number);
    }

    /** Ends the live client, and gives a play of what it has done; the playhead stands at the first event. */
    public Play stopped() {
        close();
        return new Play(lesson, log, Debugger.ofRecord(log), Optional.empty(), recording);
    }

    /** Ends the live client, if there is one; does not wait for its threads. */
    @Override
    public void close() {
        session.ifPresent(Session::close);
    }
}
