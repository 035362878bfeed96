package org.mqttxray.platform;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A machine in memory: virtual time, one thread at a time, a scripted peer. The same seed gives the same run. */
public final class SimulatedPlatform implements Platform {
    private final SimulatedClock clock;
    private final SimulatedDialer dialer;
    private final SplittableRandom random;
    private final Crew crew = new Crew();

    /**
     * A machine at time 0.
     *
     * @param seed decides the order of threads and all random numbers
     * @param peer who answers calls
     */
    public SimulatedPlatform(long seed, Peer peer) {
        SplittableRandom root = new SplittableRandom(seed);
        clock = new SimulatedClock(root.nextLong());
        random = root.split();
        dialer = new SimulatedDialer(clock, peer);
        start("simulated network", dialer::deliverToTheEnd);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Dialer dialer() {
        return dialer;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void start(String name, Runnable code) {
        crew.start(name, clock.enrol(code));
    }

    @Override
    public void every(Duration period, Runnable task) {
        // nothing to do: see the contract
    }

    @Override
    public void later(Duration after, Runnable task) {
        dialer.later(after, task);
    }

    @Override
    public long waitsBegun() {
        return 0;
    }

    @Override
    public void skipWait(long begun) {
        // nothing to do: see the contract
    }

    @Override
    public void end() {
        clock.end();
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        return crew.awaitEnd(patience);
    }
}
