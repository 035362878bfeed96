package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.BreakpointJson;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.Progress;
import org.mqttxray.workbench.Recovery;
import org.mqttxray.workbench.SavedTrace;

/**
 * Trace files: saves the run that is shown, and opens others. What is shown stays until a file has been read whole. The commands return
 * at once; one file at a time is opened or saved.
 */
public final class TraceFiles implements AutoCloseable {
    /** How the names of trace files end. */
    public static final String SUFFIX = ".xtrace";

    // Properties
    private final ReadOnlyObjectWrapper<Optional<FileTask>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileNotice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Bench bench;
    private final Lecture lecture;
    private final Leaving leaving;
    private final LessonShelf shelf;
    private final Path runs;
    private final Worker worker = new Worker();
    private final RecentFiles recent;
    private final LostRuns lost;

    /** A file that was read and waits for the lessons, because it was saved in one. */
    private Optional<OpenedRun> waiting = Optional.empty();

    /** A file whose run is on its way to where the reader stood who saved it. */
    private Optional<OpenedRun> coming = Optional.empty();

    TraceFiles(Bench bench, Lecture lecture, Leaving leaving, LessonShelf shelf, Settings settings, DataFolder folder) {
        this.bench = bench;
        this.lecture = lecture;
        this.leaving = leaving;
        this.shelf = shelf;
        this.runs = folder.runs().toAbsolutePath();
        this.recent = new RecentFiles(settings, worker);
        this.lost = new LostRuns(new Recovery(folder), worker);
    }

    /** What is being opened or saved. */
    public ReadOnlyObjectProperty<Optional<FileTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** What became of the last file. */
    public ReadOnlyObjectProperty<Optional<FileNotice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The files that were used last. */
    public RecentFiles recent() {
        return recent;
    }

    /** Runs that were not closed. */
    public LostRuns lost() {
        return lost;
    }

    /** Whether there is a run that can be saved. */
    public boolean canSave() {
        return bench.log().filter(log -> log.length() > 0).isPresent();
    }

    /** How a file is to be called if the user does not say. */
    public String usualName() {
        String program = lecture.program();
        return lecture.opened().map(OpenedRun::name).orElse((program.isEmpty() ? "run" : program) + SUFFIX);
    }

    // Commands

    /** Looks what could be opened: the last files, and runs that were not closed. */
    public void look() {
        recent.look();
        lost.look();
    }

    /** Opens a file; what is shown stays until it has been read, and if it can't be. What would be lost by that is asked for before. */
    public void open(Path file) {
        leaving.leave(() -> openNow(file));
    }

    private void openNow(Path file) {
        Path whole = file.toAbsolutePath();
        begin(FileTask.Kind.OPEN, whole)
                .ifPresent(begun -> worker.run(
                        () -> SavedTrace.open(whole, begun.progress()),
                        trace -> read(opened(whole, trace)),
                        e -> failed(FileNotice.notOpened(whole, e), e)));
    }

    private Optional<FileTask> begin(FileTask.Kind kind, Path file) {
        if (task.get().isPresent()) {
            return Optional.empty();
        }
        notice.set(Optional.empty());
        task.set(Optional.of(new FileTask(kind, file, new Progress())));
        return task.get();
    }

    private void failed(FileNotice why, Exception exception) {
        task.set(Optional.empty());
        if (!(exception instanceof Progress.Cancelled)) {
            notice.set(Optional.of(why));
        }
    }

    /** The names of runs that were not closed say nothing to anybody. */
    private OpenedRun opened(Path file, SavedTrace trace) {
        boolean lostRun = file.startsWith(runs);
        String name = trace.notes()
                .program()
                .filter(program -> lostRun)
                .map(program -> program + SUFFIX)
                .orElse(String.valueOf(file.getFileName()));
        return new OpenedRun(file, name, lostRun, trace);
    }

    private void read(OpenedRun run) {
        boolean inLesson = run.trace().notes().lesson().isPresent();
        if (inLesson && !shelf.wasRead()) {
            waiting = Optional.of(run);
            shelf.look();
        } else {
            show(run);
        }
    }

    private void show(OpenedRun run) {
        SavedTrace.Notes notes = run.trace().notes();
        Optional<Lesson> lesson = notes.lesson().flatMap(step -> shelf.lesson(step.lesson()));
        lecture.show(run, lesson);
        bench.bookmarks().set(notes.bookmarks());
        leaving.keep(bench.bookmarks().all());
        coming = Optional.of(run);
        bench.set(FileBreakpoints.joined(bench.breakpoints(), notes.breakpoints()));
        task.set(Optional.empty());
        if (!run.lost()) {
            recent.add(run.file());
        }
        FileNotice done =
                FileNotice.done(FileTask.Kind.OPEN, run.file(), "files.opened", grouped(run.events()), run.name());
        int unknown = run.unknownBreakpoints().size();
        notice.set(Optional.of(unknown == 0 ? done : done.and("files.unknown-breakpoints", unknown)));
    }

    /**
     * Saves what has happened until now.
     *
     * @param withSecrets whether passwords are written as they are
     */
    public void save(Path file, boolean withSecrets) {
        Path whole = file.toAbsolutePath();
        Optional<TraceLog> log = bench.log();
        if (log.isEmpty()) {
            return;
        }
        Optional<OpenedRun> rescued = lecture.opened().filter(OpenedRun::lost);
        SavedTrace.Notes notes = notes();
        begin(FileTask.Kind.SAVE, whole)
                .ifPresent(begun -> worker.run(
                        () -> {
                            SavedTrace.save(log.get(), whole, withSecrets, notes, begun.progress());
                            return begun.progress().reached().of();
                        },
                        events -> {
                            saved(whole, events, withSecrets);
                            if (bench.log().equals(log)) {
                                leaving.keep(notes.bookmarks());
                            }
                            rescued.ifPresent(run -> lost.throwAway(run.file()));
                        },
                        e -> failed(FileNotice.notSaved(whole, e), e)));
    }

    private void saved(Path file, long events, boolean withSecrets) {
        task.set(Optional.empty());
        recent.add(file);
        String key = withSecrets ? "files.saved-with-secrets" : "files.saved";
        notice.set(Optional.of(FileNotice.done(FileTask.Kind.SAVE, file, key, grouped(events), file.getFileName())));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private SavedTrace.Notes notes() {
        SavedTrace.Notes about = lecture.about();
        List<String> breakpoints = new ArrayList<>();
        for (Breakpoint breakpoint : bench.breakpoints()) {
            breakpoints.add(BreakpointJson.line(breakpoint));
        }
        lecture.opened().ifPresent(run -> breakpoints.addAll(run.unknownBreakpoints()));
        Optional<SavedTrace.LessonStep> step = lecture.lessonProperty()
                .get()
                .map(lesson -> new SavedTrace.LessonStep(
                        lesson.id(), lecture.stepProperty().get()));
        return new SavedTrace.Notes(
                about.program(),
                about.started(),
                bench.bookmarks().all(),
                breakpoints,
                step,
                OptionalLong.of(bench.moment().events()));
    }

    /**
     * Saves a run that was not closed, as it lies there, and takes it from those that are offered.
     *
     * @param file where to
     */
    public void save(Recovery.Found run, Path file) {
        Path whole = file.toAbsolutePath();
        begin(FileTask.Kind.SAVE, whole)
                .ifPresent(begun -> worker.run(
                        () -> {
                            SavedTrace trace = SavedTrace.open(run.file(), new Progress());
                            SavedTrace.save(trace.log(), whole, trace.holdsSecrets(), trace.notes(), begun.progress());
                            return trace;
                        },
                        trace -> {
                            saved(whole, trace.log().length(), trace.holdsSecrets());
                            lost.throwAway(run.file());
                        },
                        e -> failed(FileNotice.notSaved(whole, e), e)));
    }

    /** Gives up what is being opened or saved: all stays as it was. */
    public void cancel() {
        task.get().ifPresent(begun -> begun.progress().cancel());
        if (waiting.isPresent()) {
            waiting = Optional.empty();
            task.set(Optional.empty());
        }
    }

    /** What became of the last file has been read. */
    public void read() {
        notice.set(Optional.empty());
    }

    /** Takes over what has been done since; called once a frame. */
    public void refresh() {
        worker.finish();
        if (waiting.isPresent() && shelf.wasRead()) {
            OpenedRun run = waiting.get();
            waiting = Optional.empty();
            show(run);
        }
        goToPlayhead();
    }

    /** Where the reader stood; in a lesson, once its step has been reached. */
    private void goToPlayhead() {
        coming = coming.filter(run -> lecture.opened().equals(Optional.of(run)));
        Lecture.State state = lecture.stateProperty().get();
        if (coming.isPresent() && state != Lecture.State.OPENING && state != Lecture.State.GOING) {
            coming.get().trace().notes().playhead().ifPresent(bench::goTo);
            coming = Optional.empty();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
