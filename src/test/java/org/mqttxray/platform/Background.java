package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Code that runs beside a test. The test waits for its result, or until it rests, for a bounded time.
 *
 * @param <T> what it gives
 */
public final class Background<T> {
    /** After this long a test gives up. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<Thread> thread = new CompletableFuture<>();

    private Background() {}

    /** Runs code on a thread that no platform knows. */
    public static <T> Background<T> run(Callable<T> code) {
        return runOn(
                task -> {
                    Thread thread = new Thread(task, "background");
                    thread.setDaemon(true);
                    thread.start();
                },
                code);
    }

    /** Runs code on a thread of a platform. */
    public static <T> Background<T> runOn(Platform platform, Callable<T> code) {
        return runOn(task -> platform.start("background", task), code);
    }

    private static <T> Background<T> runOn(Executor starter, Callable<T> code) {
        Background<T> background = new Background<>();
        starter.execute(() -> {
            background.thread.complete(Thread.currentThread());
            try {
                background.result.complete(code.call());
            } catch (Throwable e) {
                background.result.completeExceptionally(e);
            }
        });
        return background;
    }

    /** What the code gave; what it threw is thrown. */
    public T result() throws Exception {
        return result(PATIENCE);
    }

    /** The same, for code that may take longer. */
    public T result(Duration patience) throws Exception {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("the background goes on for too long", e);
        }
    }

    /** Whether the code has come to its end. */
    public boolean ended() {
        return result.isDone();
    }

    /** Waits until the thread rests in a wait, or the code has ended. */
    public void awaitRest() throws Exception {
        Thread waiting = thread.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        await("the background rests", () -> ended() || rests(waiting));
    }

    private static boolean rests(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Looks again and again until something holds. */
    public static void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    /** The same, for what may take longer. */
    public static void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "in vain: " + what);
            Thread.yield();
        }
    }
}
