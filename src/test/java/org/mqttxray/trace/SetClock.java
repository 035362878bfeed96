package org.mqttxray.trace;

import java.util.function.BooleanSupplier;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;

/** A clock of one thread whose time the test sets. */
final class SetClock implements Clock {
    private long time;

    void set(long newTime) {
        time = newTime;
    }

    @Override
    public long now() {
        return time;
    }

    @Override
    public long stamp() {
        return time;
    }

    @Override
    public long elapsed() {
        return time;
    }

    @Override
    public boolean await(BooleanSupplier condition, Deadline deadline) {
        throw new UnsupportedOperationException("nobody waits on a clock of one thread");
    }

    @Override
    public void change(Runnable change) {
        change.run();
    }

    @Override
    public void enter() {
        // one thread needs no monitor
    }

    @Override
    public void exit() {
        // one thread needs no monitor
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("it never stops");
    }

    @Override
    public void start() {
        // it runs
    }

    @Override
    public boolean stopped() {
        return false;
    }

    @Override
    public void end() {
        throw new UnsupportedOperationException("it never ends");
    }

    @Override
    public boolean ended() {
        return false;
    }
}
