package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.debug.Debugger;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Marking;
import org.mqttxray.lesson.Play;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.Recording;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;

/**
 * What is played: a lesson or a program without one, on a live client or on a recording; at which step it is, and what was replied to
 * its questions. {@link #refresh} is called once a frame; the commands return at once.
 *
 * <pre>
 *   NONE --open, free--&gt; OPENING --the station is there, the recording is read--&gt; GOING --the run is at the step--&gt; READY
 *   OPENING, GOING --it can't be--&gt; FAILED
 *   READY --goTo--&gt; GOING;  any --live, recorded, restart, retry--&gt; OPENING;  any --close--&gt; NONE
 * </pre>
 */
public final class Lecture implements AutoCloseable {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<Ground> ground = new ReadOnlyObjectWrapper<>(Ground.LIVE);
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(Reply.NONE);
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> substitute = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<RecordingFailed>> unreadable =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Bench bench;
    private final Line line;
    private final Worker worker;
    private final Map<String, Reply> replies = new HashMap<>();
    private Optional<Play> play = Optional.empty();
    private Optional<FreePlay> free = Optional.empty();
    private String program = "";
    private Cover covered = Cover.NOTHING;
    private long opened;
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

    /** Nothing is played. */
    public Lecture(Bench bench, Line line, Worker worker) {
        this.bench = bench;
        this.line = line;
        this.worker = worker;
    }

    /** The lesson, if one is open. */
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Which step: 0, 1, … */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What it is played on. */
    public ReadOnlyObjectProperty<Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /** What was replied to the question of the step, if it has one. */
    public ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
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

    /** The file of a lesson's recording; it may not be there. */
    public static Path recording(Lesson lesson) {
        return lesson.recording();
    }

    // Commands: what is played

    /**
     * Opens a lesson.
     *
     * @param atStep 0, 1, …; one too large is the last
     */
    public void open(Lesson newLesson, int atStep, Ground on) {
        lesson.set(Optional.of(newLesson));
        program = newLesson.head().program();
        ground.set(on);
        step.set(within(atStep));
        begin();
    }

    /** Runs a program without a lesson. */
    public void free(String newProgram) {
        lesson.set(Optional.empty());
        program = newProgram;
        ground.set(Ground.LIVE);
        step.set(0);
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

    /** Begins again at the first event. */
    public void restart() {
        step.set(0);
        begin();
    }

    /** Tries again what has failed, at the step on which it is. */
    public void retry() {
        begin();
    }

    /** Ends the client; what it did stays. */
    public void stop() {
        long events = bench.moment().events();
        if (play.isPresent() && ground.get() == Ground.LIVE && state.get() != State.OPENING) {
            Play stopped = play.get();
            stopped.close();
            play = Optional.of(Play.recorded(stopped.lesson(), stopped.log()));
            bench.open(stopped.log(), play.get().debugger());
            covered = Cover.NOTHING;
        } else if (free.isPresent()) {
            free.get().close();
            bench.open(
                    free.get().session().log(),
                    Debugger.ofRecord(free.get().session().log()));
        } else {
            return;
        }
        bench.goTo(events);
        if (state.get() == State.READY && play.isPresent()) {
            cover();
        }
        changed();
    }

    /** Leaves what is played. */
    @Override
    public void close() {
        opened++;
        end();
        lesson.set(Optional.empty());
        bench.close();
        set(State.NONE);
    }

    private void end() {
        play.ifPresent(Play::close);
        free.ifPresent(FreePlay::close);
        play = Optional.empty();
        free = Optional.empty();
        failure.set(Optional.empty());
    }

    private void begin() {
        end();
        bench.close();
        substitute.set(Optional.empty());
        unreadable.set(Optional.empty());
        lookUpReply();
        set(State.OPENING);
        long mine = ++opened;
        if (ground.get() == Ground.LIVE) {
            line.open(program, station -> ifStill(mine, () -> started(station)), e -> ifStill(mine, () -> noLive(e)));
        } else {
            openRecording(mine);
        }
    }

    private void ifStill(long mine, Runnable action) {
        if (mine == opened) {
            action.run();
        }
    }

    private void started(Station station) {
        if (lesson.get().isPresent()) {
            startLesson(lesson.get().get(), station);
            return;
        }
        FreePlay run = new FreePlay(station, program);
        free = Optional.of(run);
        bench.open(run.session().log(), run.debugger());
        set(State.READY);
    }

    /** The recording, if there is one that can be read, tells what is still to come when bytes are marked. */
    private void startLesson(Lesson one, Station station) {
        long mine = opened;
        worker.run(
                () -> Recording.open(recording(one)),
                log -> ifStill(mine, () -> show(Play.live(one, station, Optional.of(log)))),
                e -> ifStill(mine, () -> show(Play.live(one, station, Optional.empty()))));
    }

    private void show(Play newPlay) {
        play = Optional.of(newPlay);
        bench.open(newPlay.log(), newPlay.debugger());
        covered = Cover.NOTHING;
        lesson.get().ifPresent(one -> bench.detailProperty().set(one.head().detail()));
        goTo(step.get());
    }

    /** Live is impossible: the recording takes its place, if there is one. */
    private void noLive(StationFailed why) {
        boolean recording = lesson.get().isPresent()
                && recording(lesson.get().get()).toFile().isFile();
        if (!recording) {
            failed(Optional.of(Failure.OTHER));
            return;
        }
        ground.set(Ground.RECORDED);
        begin();
        substitute.set(Optional.of(String.valueOf(why.getMessage())));
    }

    private void openRecording(long mine) {
        Lesson one = lesson.get().orElseThrow();
        worker.run(
                () -> Recording.open(recording(one)),
                log -> ifStill(mine, () -> show(Play.recorded(one, log))),
                e -> ifStill(mine, () -> {
                    unreadable.set(e instanceof RecordingFailed why ? Optional.of(why) : Optional.empty());
                    failed(Optional.empty());
                }));
    }

    private void failed(Optional<Failure> why) {
        failure.set(why);
        set(State.FAILED);
    }

    // Commands: the steps

    /** To the next step; at the last one nothing happens. */
    public void next() {
        goTo(step.get() + 1);
    }

    /** To the step before. */
    public void back() {
        goTo(step.get() - 1);
    }

    /** To a step: 0, 1, … */
    public void goTo(int newStep) {
        if (lesson.get().isEmpty()) {
            return;
        }
        step.set(within(newStep));
        lookUpReply();
        if (play.isEmpty()) {
            retry();
            return;
        }
        play.get().goTo(step.get());
        set(State.GOING);
        cover();
        refresh();
    }

    private int within(int wanted) {
        int steps = lesson.get().map(one -> one.sections().size()).orElse(1);
        return Math.max(0, Math.min(wanted, steps - 1));
    }

    /** Looks whether the run has come to the step, or has failed; called once a frame. */
    public void refresh() {
        if (state.get() == State.READY && play.isPresent()) {
            cover(); // what is recorded since may hold the answer too
        }
        if (state.get() == State.GOING && play.isPresent()) {
            switch (play.get().arrival()) {
                case ARRIVED -> arrived();
                case MISSED -> failed(play.get().outcome().flatMap(Session.Outcome::failure));
                default -> {}
            }
        }
        if (failure.get().isEmpty() && state.get() == State.READY) {
            outcome()
                    .flatMap(Session.Outcome::failure)
                    .filter(why -> why != Failure.ENDED)
                    .ifPresent(why -> {
                        failure.set(Optional.of(why));
                        changed();
                    });
        }
    }

    private Optional<Session.Outcome> outcome() {
        return play.flatMap(Play::outcome)
                .or(() -> free.flatMap(run -> run.session().outcome()));
    }

    private void arrived() {
        cover();
        set(State.READY);
    }

    /** Covers what the open question asks for; folding anew costs something, so only if that has changed. */
    private void cover() {
        boolean open = question().isPresent() && !reply.get().done();
        Cover now = open ? play.get().cover(step.get()) : Cover.NOTHING;
        if (now != covered) {
            covered = now;
            bench.cover(now);
        }
    }

    // Commands: the question

    /** Picks an option: 0, 1, … */
    public void pick(int option) {
        if (question().orElse(null) instanceof Question.Pick pick
                && option >= 0
                && option < pick.options().size()) {
            Marking.Mark mark = Marking.pick(pick, option);
            Reply.State now = mark.right() ? Reply.State.RIGHT : Reply.State.WRONG;
            reply(new Reply(
                    now,
                    OptionalInt.of(option),
                    "",
                    mark.sentence(),
                    reply.get().hintShown()));
        }
    }

    /** Replies with what was typed. */
    public void type(String typed) {
        Optional<Marking.Mark> mark = question().flatMap(asked -> mark(asked, typed));
        Reply.State now = mark.map(given -> given.right() ? Reply.State.RIGHT : Reply.State.WRONG)
                .orElse(Reply.State.UNREADABLE);
        String sentence = mark.map(Marking.Mark::sentence).orElse("");
        reply(new Reply(now, OptionalInt.empty(), typed, sentence, reply.get().hintShown()));
    }

    private Optional<Marking.Mark> mark(Question asked, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        } else if (asked instanceof Question.TypeBytes bytes) {
            return Marking.bytes(bytes, typed, play.flatMap(one -> one.place(step.get())));
        }
        return asked instanceof Question.TypeValue value ? Optional.of(Marking.value(value, typed)) : Optional.empty();
    }

    /** Shows the hint of the question. */
    public void showHint() {
        reply(reply.get().withHint());
    }

    /** Gives the question up. */
    public void skip() {
        if (question().isPresent()) {
            reply(new Reply(
                    Reply.State.SKIPPED,
                    OptionalInt.empty(),
                    "",
                    "",
                    reply.get().hintShown()));
        }
    }

    private void reply(Reply now) {
        reply.set(now);
        section().ifPresent(one -> replies.put(key(one), now));
        if (state.get() == State.READY && play.isPresent()) {
            cover();
        }
        changed();
    }

    private void lookUpReply() {
        reply.set(
                section().map(one -> replies.getOrDefault(key(one), Reply.NONE)).orElse(Reply.NONE));
        changed();
    }

    private Optional<Section> section() {
        return lesson.get().map(one -> one.sections().get(step.get()));
    }

    private Optional<Question> question() {
        return section().flatMap(Section::question);
    }

    private String key(Section section) {
        return lesson.get().map(Lesson::id).orElse("") + "/" + section.id();
    }

    private void set(State now) {
        state.set(now);
        changed();
    }

    private void changed() {
        version++;
    }
}
