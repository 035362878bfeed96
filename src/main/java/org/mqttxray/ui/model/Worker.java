package org.mqttxray.ui.model;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does what takes time on a thread of its own; the window asks once a frame what is done, so the JavaFX thread never waits. */
public final class Worker implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "window-worker");
        worker.setDaemon(true);
        return worker;
    });

    private final Queue<Runnable> done = new ConcurrentLinkedQueue<>();

    /**
     * Has something done, after what was asked for before.
     *
     * @param then what to do with the result, in {@link #finish}
     * @param failed what to do instead if it threw
     */
    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        thread.execute(() -> done.add(outcome(work, then, failed)));
    }

    private static <T> Runnable outcome(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        try {
            T result = work.call();
            return () -> then.accept(result);
        } catch (Exception e) { // whatever it is, the one who asked must hear of it
            return () -> failed.accept(e);
        } catch (LinkageError e) {
            return () -> failed.accept(new IllegalStateException(e));
        }
    }

    /** Takes over what has been done since; called once a frame on the JavaFX thread. */
    public void finish() {
        for (Runnable next = done.poll(); next != null; next = done.poll()) {
            next.run();
        }
    }

    /** Gives up what has not begun, and waits a little for what has. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
