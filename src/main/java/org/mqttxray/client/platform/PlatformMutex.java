package org.mqttxray.client.platform;

import static org.mqttxray.trace.TracedFunction.PLATFORM_MUTEX_DESTROY;
import static org.mqttxray.trace.TracedFunction.PLATFORM_MUTEX_INIT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_MUTEX_LOCK;
import static org.mqttxray.trace.TracedFunction.PLATFORM_MUTEX_UNLOCK;

import org.mqttxray.platform.Mutex;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.Tracer;

/**
 * A lock of the client ({@code platform/linux/platform_mutex.c}). Who wants and has it is told only where the calls themselves are: it belongs
 * to the helpers.
 */
public final class PlatformMutex {
    private final Tracer trace;
    private final Mutex mutex;
    private final String name;
    private final boolean told;

    PlatformMutex(TracedPlatform platform, String name) {
        this.trace = platform.trace();
        this.mutex = new Mutex(platform.clock());
        this.name = name;
        this.told = trace.recording(PLATFORM_MUTEX_LOCK.detail());
    }

    /** Makes it ready; it is from its birth, so this only speaks. */
    public void init() {
        trace.call(PLATFORM_MUTEX_INIT, name, call -> 0);
    }

    /** Waits until it is free and takes it. */
    public void lock() {
        trace.call(PLATFORM_MUTEX_LOCK, name, call -> {
            Call teller = teller(call);
            teller.lockWanted(name);
            mutex.lock();
            teller.lockTaken(name);
            return 0;
        });
    }

    /** Gives it back. */
    public void unlock() {
        trace.call(PLATFORM_MUTEX_UNLOCK, name, call -> {
            teller(call).lockReleased(name);
            mutex.unlock();
            return 0;
        });
    }

    private Call teller(Call call) {
        return told ? call : Call.SILENT;
    }

    /** The end of its use. */
    public void destroy() {
        trace.call(PLATFORM_MUTEX_DESTROY, name, call -> 0);
    }
}
