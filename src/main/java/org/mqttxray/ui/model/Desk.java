package org.mqttxray.ui.model;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.mqttxray.debug.Debugger;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.ui.progress.ProgressStore;
import org.mqttxray.workbench.DataFolder;

/** All models of the window, which outlive its views. */
public final class Desk implements AutoCloseable {
    private final Settings settings;
    private final Worker worker = new Worker();
    private final Bench bench = new Bench();
    private final Line line = new Line(worker);
    private final Lecture lecture;
    private final ClassRoom classRoom;
    private final LearnPanes panes;
    private final Perspectives perspectives;
    private final LessonShelf shelf;
    private final Leaving leaving;
    private final TraceFiles files;
    private final FilterHistory filters = new FilterHistory();
    private final ProgressBook progress;

    /** A desk on which nothing lies yet, and of which nothing is kept but the settings. */
    public Desk(Settings settings, Path lessons) {
        this(settings, lessons, ProgressStore.inMemory());
    }

    /**
     * A desk on which nothing lies yet. It waits for the disk, so it is not made on the JavaFX thread.
     *
     * @param kept where it is kept how far the user comes with the lessons
     */
    public Desk(Settings settings, Path lessons, ProgressStore kept) {
        this.settings = settings;
        this.progress = new ProgressBook(kept);
        bench.set(settings.breakpoints());
        bench.keeper(settings::keepBreakpoints);
        this.lecture = new Lecture(bench, line, worker, settings.languageProperty()::get, progress);
        this.classRoom = new ClassRoom(lecture.quiz());
        this.panes = new LearnPanes(lecture, settings);
        this.perspectives = new Perspectives(lecture, settings, this::taught);
        this.shelf = new LessonShelf(lessons, worker);
        this.leaving = new Leaving(bench, lecture);
        this.files = new TraceFiles(bench, lecture, leaving, shelf, settings, DataFolder.usual());
    }

    /** What the user has set. */
    public Settings settings() {
        return settings;
    }

    /** What is shown. */
    public Bench bench() {
        return bench;
    }

    /** Whom the programs call. */
    public Line line() {
        return line;
    }

    /** What is played. */
    public Lecture lecture() {
        return lecture;
    }

    /** Whether a class looks on. */
    public ClassRoom classRoom() {
        return classRoom;
    }

    /** Which panes of the Learn perspective are open. */
    public LearnPanes panes() {
        return panes;
    }

    /** Which choice of panes is shown. */
    public Perspectives perspectives() {
        return perspectives;
    }

    /** The lessons that there are. */
    public LessonShelf shelf() {
        return shelf;
    }

    /** The trace files that are opened and saved. */
    public TraceFiles files() {
        return files;
    }

    /** What takes the run away that is shown. */
    public Leaving leaving() {
        return leaving;
    }

    /** How far the user has come with the lessons. */
    public ProgressBook progress() {
        return progress;
    }

    /** The filters of packets that were used last. */
    public FilterHistory filters() {
        return filters;
    }

    /** Whether a topic is shown: from its lesson on, without a lesson, or if the user wants everything. */
    public boolean taught(Topic topic) {
        return settings.showEverythingProperty().get()
                || lecture.lessonProperty()
                        .get()
                        .filter(lesson -> lesson.number() < topic.lesson())
                        .isEmpty();
    }

    /**
     * Lets what goes on at a speed go on; called once a frame, before {@link #refresh}.
     *
     * @param now the time of the frame, in nanoseconds
     */
    public void tick(long now) {
        bench.speedProperty().set(taught(Topic.SPEED) ? settings.speedProperty().get() : Speed.FULL);
        bench.othersProperty()
                .set(taught(Topic.OTHERS) ? settings.othersProperty().get() : Debugger.Others.AS_THE_STEP_SAYS);
        bench.tick(now);
    }

    /** Takes over what has been done since; called once a frame. */
    public void refresh() {
        worker.finish();
        files.refresh();
        lecture.refresh();
        bench.refresh();
    }

    /**
     * Has something done that takes time.
     *
     * @param then what to do with the result, on the JavaFX thread
     * @param failed what to do instead if it threw
     */
    public <T> void inBackground(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        worker.run(work, then, failed);
    }

    /** Ends the client and the built-in broker. */
    @Override
    public void close() {
        lecture.close();
        progress.close();
        files.close();
        worker.close();
        line.close();
    }
}
