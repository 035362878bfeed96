package org.mqttxray.client.platform;

import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_DESTROY;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_INIT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_START;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_STARTUP;
import static org.mqttxray.trace.TracedFunction.PLATFORM_THREAD_STOP;

import java.util.function.Consumer;
import org.mqttxray.platform.Deadline;

/** A thread of the client ({@code platform/linux/platform_thread.c}). */
public final class PlatformThread {
    private final TracedPlatform platform;
    private boolean started;

    private PlatformThread(TracedPlatform platform) {
        this.platform = platform;
    }

    /**
     * Creates a thread, which begins at once.
     *
     * @param entry what it does; it gets the thread itself, so that it need not wait for its creator to store it
     */
    public static PlatformThread init(TracedPlatform platform, String name, Consumer<PlatformThread> entry) {
        return platform.trace().get(PLATFORM_THREAD_INIT, new Object[] {name}, call -> {
            PlatformThread thread = new PlatformThread(platform);
            int number = platform.trace().threadStarted(name, platform.client());
            platform.start(name, () -> platform.trace().thread(number, () -> entry.accept(thread)));
            return thread;
        });
    }

    /** Does nothing on Linux. */
    public void startup() {
        platform.trace().run(PLATFORM_THREAD_STARTUP, call -> {});
    }

    /** Lets the thread go on that waits in {@link #stop}, or will. */
    public void start() {
        platform.trace().run(PLATFORM_THREAD_START, call -> platform.clock().change(() -> started = true));
    }

    /** Waits until somebody says {@link #start}. */
    public void stop() {
        platform.trace().run(PLATFORM_THREAD_STOP, call -> platform.clock().await(() -> started, Deadline.NEVER));
    }

    /** The end of its use. */
    public void destroy() {
        platform.trace().run(PLATFORM_THREAD_DESTROY, call -> {});
    }
}
