package org.mqttxray.client.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.platform.Dialer;
import org.mqttxray.platform.Platform;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Tracer;

/** The machine as one client uses it: its timers, mutexes, threads and sockets speak with the names of the C functions. */
public final class TracedPlatform {
    private final Platform platform;
    private final Dialer dialer;
    private final Tracer trace;
    private final String client;

    /**
     * The machine of one client.
     *
     * @param dialer makes its connections; the link stands here
     * @param client its name in the log
     */
    public TracedPlatform(Platform platform, Dialer dialer, Tracer trace, String client) {
        this.platform = platform;
        this.dialer = dialer;
        this.trace = trace;
        this.client = client;
    }

    /** The tracer of the session. */
    public Tracer trace() {
        return trace;
    }

    /** The client's name in the log. */
    public String client() {
        return client;
    }

    /** A timer that lives in one call. */
    public PlatformTimer timer(String name) {
        return new PlatformTimer(this, name, null);
    }

    /** A timer that is a field of the client. */
    public PlatformTimer timer(ClientField field) {
        return new PlatformTimer(this, field.cName(), field);
    }

    /** A mutex. */
    public PlatformMutex mutex(String name) {
        return new PlatformMutex(this, name);
    }

    /** A socket that is not connected. */
    public PlatformNetSocket socket() {
        return new PlatformNetSocket(this);
    }

    /** Waits for something that another thread of the client does; the wait of {@code mqtt_release}. */
    public boolean await(BooleanSupplier condition, int timeoutMillis) {
        return clock().await(condition, Deadline.after(clock().stamp(), Duration.ofMillis(timeoutMillis)));
    }

    /** Makes a change that some wait may be waiting for. */
    public void change(Runnable change) {
        clock().change(change);
    }

    /** The session's clock, in nanoseconds; a look that C does not take. */
    public long nanos() {
        return clock().stamp();
    }

    /**
     * Whether a moment is still to come, so that timers that expire then or later need not be asked: nobody would see it.
     *
     * @param nanos of the session's clock
     */
    public boolean surelyBefore(long nanos) {
        return !trace.recording(Detail.EVERYTHING) && clock().surelyBefore(nanos);
    }

    /** The machine's random numbers. */
    public RandomGenerator random() {
        return platform.random();
    }

    Clock clock() {
        return platform.clock();
    }

    Dialer dialer() {
        return dialer;
    }

    void start(String name, Runnable code) {
        platform.start(name, code);
    }
}
