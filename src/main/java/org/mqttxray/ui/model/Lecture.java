package org.mqttxray.ui.model;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Play;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/**
 * A lesson or a program without one, played on a live client or on a recording: opens it and brings it to its steps. {@link #refresh} is
 * called once a frame; the commands return at once.
 *
 * <pre>
 *   any but NONE --live, recorded, restart, retry; NONE --open, free--&gt; OPENING (begin)
 *   OPENING --the station is there, the recording is read--&gt; GOING (show), or READY without a lesson (started)
 *   OPENING --no station, but a recording--&gt; OPENING (noLive);  --neither--&gt; FAILED (noLive, noRecording)
 *   GOING --the run is at the step--&gt; READY (arrived);  --it does not come there, stop--&gt; FAILED (follow, stop)
 *   READY, GOING, FAILED --goTo, next, back--&gt; GOING (goTo)
 *   any --close--&gt; NONE
 * </pre>
 */
public final class Lecture implements AutoCloseable {
    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<Ground> ground = new ReadOnlyObjectWrapper<>(Ground.LIVE);
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> substitute = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<RecordingFailed>> unreadable =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Bench bench;
    private final Opener opener;
    private final CurrentPlay current;
    private final LessonStep step;
    private final Quiz quiz = new Quiz(this::asked, this::replied);
    private String program = "";
    private long version;

    /** How the lesson stands. */
    public enum State {
        /** Nothing is played. */
        NONE,
        /** A broker and a client are being started, or a recording is read. */
        OPENING,
        /** The client runs to the step. */
        GOING,
        /** The step is on the screen. */
        READY,
        /** It could not be opened, or the run did not come to the step. */
        FAILED
    }

    /** What a lesson is played on. */
    public enum Ground {
        /** A live client. */
        LIVE,
        /** The recording in the lesson's folder. */
        RECORDED
    }

    /**
     * Nothing is played.
     *
     * @param language of the window, in which questions are asked
     */
    public Lecture(Bench bench, Line line, Worker worker, Supplier<Language> language) {
        this.bench = bench;
        this.opener = new Opener(line, worker);
        this.current = new CurrentPlay(bench);
        this.step = new LessonStep(language);
    }

    /** The lesson, if one is open. */
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return step.lessonProperty();
    }

    /** Which step: 0, 1, … */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.numberProperty();
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What it is played on. */
    public ReadOnlyObjectProperty<Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /** The questions of the lesson and the replies to them. */
    public Quiz quiz() {
        return quiz;
    }

    /** Why the client failed, if it did. */
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why the recording is played although the live client was asked for, if so: the machine's own words. */
    public ReadOnlyObjectProperty<Optional<String>> substituteProperty() {
        return substitute.getReadOnlyProperty();
    }

    /** Why the recording could not be read, if it was asked for and could not. */
    public ReadOnlyObjectProperty<Optional<RecordingFailed>> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Grows with each change, so that a view knows whether it must look again. */
    public long version() {
        return version;
    }

    // Commands: what is played

    /**
     * Opens a lesson.
     *
     * @param atStep 0, 1, …; one too large is the last
     */
    public void open(Lesson newLesson, int atStep, Ground on) {
        step.open(Optional.of(newLesson));
        program = newLesson.head().program();
        ground.set(on);
        step.goTo(atStep);
        begin();
    }

    /** Runs a program without a lesson. */
    public void free(String newProgram) {
        step.open(Optional.empty());
        program = newProgram;
        ground.set(Ground.LIVE);
        step.goTo(0);
        begin();
    }

    /** Plays it on a live client, from the step on which it is. */
    public void live() {
        ground.set(Ground.LIVE);
        begin();
    }

    /** Plays it on its recording. */
    public void recorded() {
        ground.set(Ground.RECORDED);
        begin();
    }

    /** Begins again at the first event, if anything is played; the questions of the lesson are open again. */
    public void restart() {
        if (state.get() != State.NONE) {
            quiz.forget(step.lessonKey());
            step.goTo(0);
            begin();
        }
    }

    /** Tries again what has failed, at the step on which it is. */
    public void retry() {
        begin();
    }

    /** Ends the client; what it did stays. */
    public void stop() {
        if (ground.get() != Ground.LIVE || current.none()) {
            return;
        }
        current.stop();
        if (state.get() == State.GOING) {
            failed(Optional.empty());
        }
        cover();
        changed();
    }

    /** Leaves what is played. */
    @Override
    public void close() {
        opener.forget();
        end();
        step.open(Optional.empty());
        set(State.NONE);
    }

    private void end() {
        current.end();
        failure.set(Optional.empty());
        substitute.set(Optional.empty());
        unreadable.set(Optional.empty());
    }

    private void begin() {
        end();
        set(State.OPENING);
        look();
        if (ground.get() == Ground.LIVE) {
            opener.live(program, step.lesson(), this::started, this::noLive);
        } else {
            Lesson one = step.lesson().orElseThrow();
            opener.recorded(one, log -> show(Play.recorded(one, log)), this::noRecording);
        }
    }

    private void started(Station station, Optional<TraceLog> recording) {
        if (step.lesson().isPresent()) {
            show(Play.live(step.lesson().get(), station, recording));
            return;
        }
        current.begin(new FreePlay(station, program));
        set(State.READY);
    }

    private void show(Play play) {
        current.begin(play);
        step.lesson().ifPresent(one -> bench.detailProperty().set(one.head().detail()));
        goTo(step.number());
    }

    /** Live is impossible: the recording takes its place, if there is one. */
    private void noLive(Exception why) {
        boolean recording = step.lesson()
                .filter(one -> Files.isRegularFile(one.recording()))
                .isPresent();
        if (!recording) {
            failed(Optional.of(Failure.OTHER));
            return;
        }
        ground.set(Ground.RECORDED);
        begin();
        substitute.set(Optional.of(String.valueOf(why.getMessage())));
    }

    private void noRecording(Exception why) {
        unreadable.set(why instanceof RecordingFailed refused ? Optional.of(refused) : Optional.empty());
        failed(Optional.empty());
    }

    private void failed(Optional<Failure> why) {
        failure.set(why);
        set(State.FAILED);
    }

    // Commands: the steps

    /** To the next step; a question that is still open counts as skipped then. At the last step nothing happens. */
    public void next() {
        if (step.has(1)) {
            quiz.skip();
            goTo(step.number() + 1);
        }
    }

    /** To the step before; at the first one nothing happens. */
    public void back() {
        if (step.has(-1)) {
            goTo(step.number() - 1);
        }
    }

    /** To a step: 0, 1, … */
    public void goTo(int newStep) {
        if (step.lesson().isEmpty()) {
            return;
        }
        step.goTo(newStep);
        look();
        if (current.ofLesson().isPresent()) {
            current.ofLesson().get().goTo(step.number());
            set(State.GOING);
            cover();
            refresh();
        } else if (state.get() != State.OPENING) { // what is being opened goes to the step by itself
            retry();
        }
    }

    /** Looks whether the run has come to the step, or has failed; called once a frame. */
    public void refresh() {
        current.ofLesson().ifPresent(this::follow);
        if (failure.get().isEmpty() && state.get() == State.READY) {
            current.outcome()
                    .flatMap(Session.Outcome::failure)
                    .filter(why -> why != Failure.ENDED)
                    .ifPresent(why -> {
                        failure.set(Optional.of(why));
                        changed();
                    });
        }
    }

    private void follow(Play play) {
        if (state.get() == State.READY) {
            cover(); // what is recorded since may hold the answer too
        }
        if (state.get() == State.GOING) {
            switch (play.arrival()) {
                case ARRIVED -> arrived();
                case MISSED -> {
                    cover();
                    failed(play.outcome().flatMap(Session.Outcome::failure));
                }
                default -> {}
            }
        }
    }

    /** Whether the playhead has left the moment of the step on which the lesson is. */
    public boolean away() {
        long last = bench.moment().events() - 1;
        return state.get() == State.READY
                && current.ofLesson()
                        .filter(play -> play.moment(step.number()).orElse(last) != last)
                        .isPresent();
    }

    /** The acting frame is shown, whatever was chosen before; what the question asks about is framed, if it is in the packet shown. */
    private void arrived() {
        bench.selectionProperty().set(Selection.NONE);
        cover();
        set(State.READY);
        int shown =
                bench.moment().packet().map(packet -> packet.octets().size()).orElse(0);
        asked().flatMap(Quiz.Asked::place)
                .filter(place -> place.packet().length() == shown)
                .ifPresent(place -> bench.selectByte(place.from()));
    }

    /** Covers what the open question asks for. */
    private void cover() {
        current.cover(current.ofLesson()
                .filter(play -> quiz.open())
                .map(play -> play.cover(step.number()))
                .orElse(Cover.NOTHING));
    }

    // The question

    private void replied() {
        look();
        cover();
    }

    /** Looks what was replied to the step's question; to be called when the language has changed. */
    public void look() {
        quiz.look();
        changed();
    }

    private Optional<Quiz.Asked> asked() {
        return step.asked(() -> current.ofLesson().flatMap(play -> play.place(step.number())));
    }

    private void set(State now) {
        state.set(now);
        changed();
    }

    private void changed() {
        version++;
    }
}
