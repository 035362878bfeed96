package org.mqttxray.ui.progress;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.workbench.KeptText;

/**
 * How far the user has come, as the window knows it. Each change is written at once, on a thread of its own, so that a killed process has
 * lost nothing that its user has seen done; of changes that come faster than the disk, the last one is written.
 */
public final class ProgressBook implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;
    private static final long IDLE_SECONDS = 1;
    private static final String NOT_KEPT = "progress.not-kept";

    // Properties
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);

    private final ProgressStore store;
    private final LongSupplier clock;
    private final AtomicReference<Optional<Progress>> unwritten = new AtomicReference<>(Optional.empty());
    private volatile Optional<Trouble> trouble = Optional.empty();

    private final ExecutorService writer = writer();

    /**
     * What went wrong with what is kept.
     *
     * @param key of the sentence
     * @param argument of the sentence: a file, or the machine's own words
     */
    public record Trouble(String key, String argument) {}

    /** A book that opens where the last one was closed. It waits for the disk, so it is not made on the JavaFX thread. */
    public ProgressBook(ProgressStore store) {
        this(store, KeptText::now);
    }

    /**
     * Likewise, by a clock.
     *
     * @param clock tells milliseconds since 1970
     */
    ProgressBook(ProgressStore store, LongSupplier clock) {
        this.store = store;
        this.clock = clock;
        try {
            ProgressStore.Read read = store.read();
            progress.set(read.progress());
            trouble = read.aside()
                    .map(file -> new Trouble("progress.damaged", file.toString()))
                    .or(() -> read.newer().map(file -> new Trouble("progress.newer", file.toString())));
        } catch (IOException e) {
            trouble = Optional.of(new Trouble("progress.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** One thread, which ends when there has been nothing to write for a while. */
    private static ExecutorService writer() {
        ThreadPoolExecutor writer =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "progress-writer");
                    thread.setDaemon(true);
                    return thread;
                });
        writer.allowCoreThreadTimeOut(true);
        return writer;
    }

    /** How far the user has come; changes on the JavaFX thread. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far he has come with a lesson. */
    public LessonProgress of(String lesson) {
        return progress.get().of(lesson);
    }

    /** What went wrong with what is kept, if anything did. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    // Commands

    /** A step stands on the screen. */
    public void standing(String lesson, String step) {
        change(lesson, one -> one.standing(step, clock.getAsLong()));
    }

    /**
     * A question stands otherwise than before.
     *
     * @param answer how; when that was is noted here
     */
    public void answered(String lesson, String step, Answer answer) {
        Answer now = new Answer(
                answer.state(), answer.option(), answer.typed(), answer.tries(), answer.hint(), clock.getAsLong());
        change(lesson, one -> one.stepped(step, one.of(step).answered(now)));
    }

    /** The questions of a lesson are open again. */
    public void reopen(String lesson) {
        Answer open = new Answer(Answer.State.OPEN, Answer.NONE.option(), "", 0, false, clock.getAsLong());
        of(lesson).steps().forEach((id, step) -> {
            if (step.answer().at() > 0) {
                change(lesson, one -> one.stepped(id, step.answered(open)));
            }
        });
    }

    /** The user wrote something of his own about a step. */
    public void note(String lesson, String step, String words) {
        if (!of(lesson).of(step).note().equals(words)) {
            change(lesson, one -> one.stepped(step, one.of(step).noted(words, clock.getAsLong())));
        }
    }

    /** A lesson was gone through to its end. */
    public void finish(String lesson) {
        change(lesson, one -> one.done(clock.getAsLong()));
    }

    /** The user says his name. */
    public void call(String student) {
        set(progress.get().called(student));
    }

    private void change(String lesson, UnaryOperator<LessonProgress> change) {
        set(progress.get().with(lesson, change.apply(of(lesson))));
    }

    private void set(Progress now) {
        progress.set(now);
        if (unwritten.getAndSet(Optional.of(now)).isEmpty()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        unwritten.getAndSet(Optional.empty()).ifPresent(last -> {
            try {
                store.write(last);
                trouble = trouble.filter(what -> !what.key().equals(NOT_KEPT)); // all is written each time
            } catch (IOException e) {
                trouble = Optional.of(new Trouble(NOT_KEPT, String.valueOf(e.getMessage())));
            }
        });
    }

    /** Waits a little until all is written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
