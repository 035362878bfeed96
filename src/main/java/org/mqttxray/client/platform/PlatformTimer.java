package org.mqttxray.client.platform;

import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_CUTDOWN;
import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_INIT;
import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_IS_EXPIRED;
import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_REMAIN;
import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_USLEEP;
import static org.mqttxray.trace.TracedFunction.SLEEP;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Tracer;

/** A moment to compare with the clock ({@code platform/linux/platform_timer.c}). Nothing runs by itself when it comes. */
public final class PlatformTimer {
    private final Clock clock;
    private final Tracer trace;
    private final String name;
    private final ClientField field;
    private long expiresNanos;

    PlatformTimer(TracedPlatform platform, String name, ClientField field) {
        this.clock = platform.clock();
        this.trace = platform.trace();
        this.name = name;
        this.field = field;
    }

    /** Sets it to the beginning of time: it has expired. */
    public void init() {
        trace.run(PLATFORM_TIMER_INIT, name, call -> {
            expiresNanos = 0;
        });
    }

    /** Sets it to a while from now. */
    public void cutdown(int timeoutMillis) {
        trace.run(PLATFORM_TIMER_CUTDOWN, name, timeoutMillis, call -> {
            expiresNanos = clock.now() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            if (field != null) {
                call.state(field, expiresNanos);
            }
        });
    }

    /** Whether the moment has come. */
    public boolean isExpired() {
        return trace.call(PLATFORM_TIMER_IS_EXPIRED, name, call -> clock.now() >= expiresNanos ? 1 : 0) == 1;
    }

    /** Milliseconds until the moment, 0 once it has come. */
    public int remain() {
        return trace.call(PLATFORM_TIMER_REMAIN, name, call -> {
            long left = expiresNanos - clock.now();
            return (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(left));
        });
    }

    /** When the moment comes, in nanoseconds of the session's clock; a look that C does not take. */
    public long expiresNanos() {
        return expiresNanos;
    }

    /** Milliseconds until the moment, rounded up, 0 once it has come; a look that C does not take. */
    public int millisLeft() {
        long left = expiresNanos - clock.stamp();
        long millis = TimeUnit.NANOSECONDS.toMillis(left + TimeUnit.MILLISECONDS.toNanos(1) - 1);
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, millis));
    }

    /**
     * {@code sleep} of the system: sleeps seconds, or until something has happened, as a signal would end it.
     *
     * @param until cheap, free of side effects; changed under {@link TracedPlatform#change}
     */
    public static void sleep(TracedPlatform platform, int seconds, BooleanSupplier until) {
        platform.trace().run(SLEEP, seconds, call -> {
            Clock clock = platform.clock();
            clock.await(until, new Deadline(clock.stamp() + TimeUnit.SECONDS.toNanos(seconds)));
        });
    }

    /** Sleeps. */
    public static void usleep(TracedPlatform platform, long micros) {
        platform.trace().run(PLATFORM_TIMER_USLEEP, micros, call -> {
            Clock clock = platform.clock();
            clock.await(() -> false, new Deadline(clock.stamp() + TimeUnit.MICROSECONDS.toNanos(micros)));
        });
    }
}
