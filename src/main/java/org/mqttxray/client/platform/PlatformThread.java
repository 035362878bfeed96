package org.mqttxray.client.platform;

import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_DESTROY;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_INIT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_START;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_STARTUP;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_STOP;
import static org.mqttxray.trace.TracedFunction.PTHREAD_CREATE;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mqttxray.platform.Deadline;

/** A thread of the client ({@code platform/linux/platform_thread.c}). */
public final class PlatformThread {
    private final TracedPlatform platform;
    private final Handshake handshake;
    private volatile Thread runner;
    private volatile boolean destroyed;
    /** How often somebody has said {@link #start}. */
    private int starts;

    /** How a thread that waits for its start learns of it. */
    public static class Handshake {
        /**
         * What the waiting thread waits for: that the start has been said, be it before the wait.
         *
         * @param startsBefore how often it had been said when the wait began
         * @param starts how often it has been said, 0 or more
         */
        public boolean started(int startsBefore, int starts) {
            return starts > 0;
        }
    }

    private PlatformThread(TracedPlatform platform, Handshake handshake) {
        this.platform = platform;
        this.handshake = handshake;
    }

    /**
     * Creates a thread, which begins at once.
     *
     * @param entry what it does; it gets the thread itself, so that it need not wait for its creator to store it
     */
    public static PlatformThread init(
            TracedPlatform platform, String name, Consumer<PlatformThread> entry, Handshake handshake) {
        return platform.trace().get(PLATFORM_THREAD_INIT, new Object[] {name}, call -> {
            PlatformThread thread = new PlatformThread(platform, handshake);
            start(platform, name, () -> {
                thread.runner = Thread.currentThread();
                entry.accept(thread);
            });
            return thread;
        });
    }

    /**
     * {@code pthread_create}: a thread of the program itself.
     *
     * @param startRoutine its name, as in the C source
     */
    public static void create(TracedPlatform platform, String startRoutine, Runnable entry) {
        platform.trace().run(PTHREAD_CREATE, startRoutine, call -> start(platform, startRoutine, entry));
    }

    private static void start(TracedPlatform platform, String name, Runnable entry) {
        int number = platform.trace().threadStarted(name, platform.client());
        platform.start(name, () -> platform.trace().thread(number, entry));
    }

    /** Whether the calling thread is this one; a look that C does not take. */
    public boolean isCurrent() {
        return runner == Thread.currentThread();
    }

    /** Does nothing on Linux. */
    public void startup() {
        platform.trace().run(PLATFORM_THREAD_STARTUP, call -> {});
    }

    /** Lets the thread go on that waits in {@link #stop}, or will. */
    public void start() {
        platform.trace().run(PLATFORM_THREAD_START, call -> platform.clock().change(() -> starts++));
    }

    /** Waits until somebody says {@link #start}. */
    public void stop() {
        platform.trace().run(PLATFORM_THREAD_STOP, call -> {
            int before = starts;
            BooleanSupplier started = () -> handshake.started(before, starts);
            platform.clock().await(started, Deadline.NEVER);
        });
    }

    /** The end of its use. */
    public void destroy() {
        platform.trace().run(PLATFORM_THREAD_DESTROY, call -> platform.clock().change(() -> destroyed = true));
    }

    /** Whether {@link #destroy} was called; a look that C does not take. */
    public boolean destroyed() {
        return destroyed;
    }
}
