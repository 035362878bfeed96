package org.mqttxray.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The machine that we run on. */
public final class RealPlatform implements Platform {
    private final RealClock clock = new RealClock();
    private final Crew crew = new Crew();
    private final AtomicInteger threads = new AtomicInteger();
    private final Agenda agenda = new Agenda(clock);
    private final AtomicBoolean agendaKept = new AtomicBoolean();
    private final TcpDialer dialer = new TcpDialer(clock, crew);
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ticks");
        thread.setDaemon(true);
        return thread;
    });

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
        return RandomGenerator.getDefault();
    }

    @Override
    public void start(String name, Runnable code) {
        threads.incrementAndGet();
        crew.start(name, () -> {
            try {
                code.run();
            } finally {
                threads.decrementAndGet();
            }
        });
    }

    @Override
    public void every(Duration period, Runnable task) {
        long nanos = period.toNanos();
        ticks.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** The thread counts like those of the session, because its waits have deadlines to which the clock may jump. */
    @Override
    public void later(Duration after, Runnable task) {
        agenda.add(after, task);
        if (agendaKept.compareAndSet(false, true)) {
            start("agenda", agenda::performToTheEnd);
        }
    }

    @Override
    public long waitsBegun() {
        return clock.waitsBegun();
    }

    @Override
    public void skipWait(long begun) {
        clock.skipWait(threads.get(), begun);
    }

    @Override
    public void end() {
        clock.end();
        ticks.shutdownNow();
        dialer.abort();
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        boolean ticksEnded;
        try {
            ticksEnded = ticks.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return crew.awaitEnd(patience) && ticksEnded;
    }
}
