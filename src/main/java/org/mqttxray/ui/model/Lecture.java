package org.mqttxray.ui.model;

import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Play;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.MemoryUse;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.SavedTrace;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;

/**
 * A lesson or a program without one, played on a live client or on a recording: says what is played and opens it. The way from step to step
 * is {@link Course}'s, the questions are {@link Quiz}'s. {@link #refresh} is called once a frame; the commands return at once.
 *
 * <pre>
 *   any but NONE --live, recorded, restart, retry; NONE --open, free--&gt; OPENING (begin)
 *   OPENING --the station is there, the recording is read--&gt; GOING (show), or READY without a lesson (started)
 *   OPENING --no station, but a recording--&gt; OPENING (noLive);  --neither--&gt; FAILED (noLive, noRecording)
 *   GOING --the run is at the step--&gt; READY (Course.arrived);  --it does not come there, stop--&gt; FAILED (Course.follow, stop)
 *   READY, GOING, FAILED --goTo, next, back--&gt; GOING (Course.goTo)
 *   any --close--&gt; NONE
 * </pre>
 */
public final class Lecture implements AutoCloseable {
    // Properties
    private final ReadOnlyObjectWrapper<Ground> ground = new ReadOnlyObjectWrapper<>(Ground.LIVE);

    private final Bench bench;
    private final Opener opener;
    private final CurrentPlay current;
    private final LessonStep step;
    private final Quiz quiz;
    private final Course course;
    private final Standing standing = new Standing();
    private final InFlight inFlight;
    private final ProgressBook book;
    private Optional<Route> route = Optional.empty();
    private String program = "";
    private Optional<OpenedRun> opened = Optional.empty();
    private Optional<String> notKept = Optional.empty();
    private Optional<ProgressBook.Trouble> trouble = Optional.empty();

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
     * @param book keeps how far the user comes
     */
    public Lecture(Bench bench, Line line, Worker worker, Supplier<Language> language, ProgressBook book) {
        this.bench = bench;
        this.book = book;
        this.opener = new Opener(line, worker);
        this.current = new CurrentPlay(bench);
        this.step = new LessonStep(language);
        this.quiz = new Quiz(step, current, standing, new KeptReplies(book));
        this.course = new Course(bench, current, step, quiz, standing, book);
        this.inFlight = new InFlight(current::session, standing::changed);
    }

    /** The lesson, if one is open. */
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return step.lessonProperty();
    }

    /** The program that is run, with or without a lesson; empty before there was one. */
    public String program() {
        return program;
    }

    /** The file whose run is shown, if it is one. */
    public Optional<OpenedRun> opened() {
        return opened;
    }

    /** Why what happens is not kept on disk, though it should be: what the system said. */
    public Optional<String> notKept() {
        return notKept;
    }

    /** What the events take of the memory, if there is a limit to that. */
    public Optional<MemoryUse> memory() {
        return opened.map(OpenedRun::memory).or(() -> current.session().flatMap(Session::memory));
    }

    /** What ran and when, as far as that is known. */
    SavedTrace.Notes about() {
        return opened.map(run -> run.trace().notes())
                .or(() -> current.session().map(Session::notes))
                .orElse(SavedTrace.Notes.NONE);
    }

    /** Which step: 0, 1, … */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.numberProperty();
    }

    /** The C names of the functions that the step's text names. */
    public Set<String> namedFunctions() {
        return step.functions();
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return standing.state.getReadOnlyProperty();
    }

    /** What it is played on. */
    public ReadOnlyObjectProperty<Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /** The questions of the lesson and the replies to them. */
    public Quiz quiz() {
        return quiz;
    }

    /** What was ordered for the packet that is held. */
    public InFlight inFlight() {
        return inFlight;
    }

    /** Why the client failed, if it did. */
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return standing.failure.getReadOnlyProperty();
    }

    /** Why the recording is played although the live client was asked for, if so: the machine's own words. */
    public ReadOnlyObjectProperty<Optional<String>> substituteProperty() {
        return standing.substitute.getReadOnlyProperty();
    }

    /** Why the recording could not be read, if it was asked for and could not. */
    public ReadOnlyObjectProperty<Optional<RecordingFailed>> unreadableProperty() {
        return standing.unreadable.getReadOnlyProperty();
    }

    /** Grows with each change, so that a view knows whether it must look again. */
    public long version() {
        return standing.version();
    }

    // Commands: what is played

    /**
     * Opens a lesson.
     *
     * @param atStep 0, 1, …; one too large is the last
     */
    public void open(Lesson newLesson, int atStep, Ground on) {
        route = Optional.empty();
        begin(newLesson, atStep, on);
    }

    /** Goes on a route, from its first stop. */
    public void open(Route newRoute) {
        newRoute.stops().stream().findFirst().ifPresent(first -> {
            route = Optional.of(newRoute);
            begin(first.lesson(), first.step(), Ground.LIVE);
        });
    }

    private void begin(Lesson newLesson, int atStep, Ground on) {
        opened = Optional.empty();
        step.open(Optional.of(newLesson));
        quiz.restore();
        program = newLesson.head().program();
        ground.set(on);
        step.goTo(atStep);
        begin();
    }

    /** Runs a program without a lesson. */
    public void free(String newProgram) {
        route = Optional.empty();
        opened = Optional.empty();
        step.open(Optional.empty());
        program = newProgram;
        ground.set(Ground.LIVE);
        step.goTo(0);
        begin();
    }

    /**
     * Shows the run of a file from its first event.
     *
     * @param lesson in which it was saved, if that is there: then from the step at which it was
     */
    public void show(OpenedRun run, Optional<Lesson> lesson) {
        opener.forget();
        route = Optional.empty();
        opened = Optional.of(run);
        step.open(lesson);
        quiz.restore();
        program = lesson.map(one -> one.head().program()).orElse(run.program());
        ground.set(Ground.RECORDED);
        step.goTo(run.step());
        begin();
    }

    /** Plays it on a live client, from the step on which it is; a run of a program that is not ours stays. */
    public void live() {
        if (!Station.programs().contains(program)) {
            return;
        }
        opened = Optional.empty();
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
        if (!standing.is(State.NONE)) {
            quiz.forget();
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
        if (standing.is(State.GOING)) {
            standing.failed(Optional.empty());
        }
        quiz.cover();
        standing.changed();
    }

    /** Leaves what is played. */
    @Override
    public void close() {
        opener.forget();
        end();
        route = Optional.empty();
        opened = Optional.empty();
        step.open(Optional.empty());
        ground.set(Ground.LIVE);
        standing.set(State.NONE);
    }

    private void end() {
        current.end();
        standing.clear();
    }

    private void begin() {
        end();
        standing.set(State.OPENING);
        look();
        if (ground.get() == Ground.LIVE) {
            opener.live(program, step.lesson(), this::started, this::noLive);
        } else if (opened.isPresent()) {
            play(opened.get().log());
        } else {
            Lesson one = step.lesson().orElseThrow();
            opener.recorded(one, log -> show(Play.recorded(one, log)), this::noRecording);
        }
    }

    private void play(TraceLog log) {
        if (step.lesson().isPresent()) {
            show(Play.recorded(step.lesson().get(), log));
            return;
        }
        current.begin(log);
        standing.set(State.READY);
    }

    private void started(Station station, Optional<TraceLog> recording) {
        if (step.lesson().isPresent()) {
            show(Play.live(step.lesson().get(), station, recording));
            return;
        }
        current.begin(new FreePlay(station, program));
        standing.set(State.READY);
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
            standing.failed(Optional.of(Failure.OTHER));
            return;
        }
        ground.set(Ground.RECORDED);
        begin();
        standing.substitute.set(Optional.of(String.valueOf(why.getMessage())));
    }

    private void noRecording(Exception why) {
        standing.unreadable.set(why instanceof RecordingFailed refused ? Optional.of(refused) : Optional.empty());
        standing.failed(Optional.empty());
    }

    // Commands: the steps

    /** The route, if the user is on one. */
    public Optional<Route> route() {
        return route;
    }

    /** The next stop, if the user is on a route and at one of its stops. */
    public Optional<Route.Stop> nextStop() {
        return step.lesson().flatMap(lesson -> route.flatMap(one -> one.after(lesson.id(), step.number())));
    }

    /** Whether the next stop is in another lesson. */
    boolean nextLeavesLesson() {
        return nextStop()
                .filter(stop -> step.lesson().filter(stop.lesson()::equals).isEmpty())
                .isPresent();
    }

    /** To the next stop of the route if there is one, else to the next step; a question that is still open counts as skipped then. At the last step nothing happens. */
    public void next() {
        Optional<Route.Stop> stop = nextStop();
        if (stop.isPresent()) {
            quiz.pass();
            go(stop.get());
        } else if (step.has(1)) {
            quiz.pass();
            goTo(step.number() + 1);
        }
    }

    private void go(Route.Stop stop) {
        if (step.lesson().filter(stop.lesson()::equals).isPresent()) {
            goTo(stop.step());
        } else {
            begin(stop.lesson(), stop.step(), ground.get());
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
        if (!course.goTo(newStep) && !standing.is(State.OPENING)) { // what is being opened goes to the step by itself
            retry();
        }
    }

    /** Looks whether the run has come to the step, or has failed; called once a frame. */
    public void refresh() {
        course.follow();
        inFlight.refresh(bench);
        Optional<String> now = current.session().flatMap(Session::notKept);
        if (!now.equals(notKept) || !trouble.equals(book.trouble())) {
            notKept = now;
            trouble = book.trouble();
            standing.changed();
        }
    }

    /** Whether the playhead has left the moment of the step on which the lesson is. */
    public boolean away() {
        return course.away();
    }

    /** Looks what was replied to the step's question; to be called when the language has changed. */
    public void look() {
        quiz.look();
    }
}
