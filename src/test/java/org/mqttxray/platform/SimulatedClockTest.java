package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("machine")
@Timeout(60)
class SimulatedClockTest {
    private static final Peer NOBODY = (address, line) -> {
        throw new DialFailed(DialFailed.Reason.REFUSED, address.toString());
    };
    private static final int THREADS = 4;
    private static final int STEPS = 25;

    private final List<SimulatedPlatform> platforms = new ArrayList<>();
    private final SimulatedPlatform platform = platform(1);
    private final Clock clock = platform.clock();

    private SimulatedPlatform platform(long seed) {
        SimulatedPlatform created = new SimulatedPlatform(seed, NOBODY);
        platforms.add(created);
        return created;
    }

    @AfterEach
    void leaveNothingRunning() {
        platforms.forEach(SimulatedPlatform::end);
        platforms.forEach(ended -> assertTrue(ended.awaitEnd(Background.PATIENCE)));
    }

    @Test
    void theSameSeedGivesTheSameInterleaving() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            List<String> first = interleaving(seed);

            assertEquals(THREADS * STEPS, first.size());
            assertEquals(first, interleaving(seed), "seed " + seed);
        }
    }

    @Test
    void otherSeedsGiveOtherInterleavings() throws Exception {
        Set<List<String>> seen = new HashSet<>();
        for (long seed = 1; seed <= 5; seed++) {
            seen.add(interleaving(seed));
        }
        assertTrue(seen.size() >= 2, "all seeds give the same interleaving");
    }

    /** Who took which step when, with the time of each. */
    private List<String> interleaving(long seed) throws Exception {
        SimulatedPlatform machine = platform(seed);
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        runThreads(machine, number -> {
            for (int step = 0; step < STEPS; step++) {
                long now = machine.clock().now();
                steps.add(number + " " + step + " " + now);
                if (step % 5 == number) {
                    machine.clock().await(() -> false, Deadline.after(now, Duration.ofNanos(step * 700L)));
                }
            }
        });
        return steps;
    }

    @Test
    void oneThreadRunsAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        runThreads(platform, number -> {
            for (int step = 0; step < 500; step++) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                clock.now();
            }
        });
        assertEquals(1, most.get());
    }

    /** Starts threads from within, where the order of starting is part of the run, and waits for their end. */
    private static void runThreads(SimulatedPlatform machine, IntConsumer code) throws Exception {
        CountDownLatch ended = new CountDownLatch(THREADS);
        machine.start("first", () -> {
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                machine.start("thread " + number, () -> {
                    code.accept(number);
                    ended.countDown();
                });
            }
        });
        assertTrue(ended.await(Background.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void timeJumpsToTheEarliestDeadline() throws Exception {
        List<String> woken = Collections.synchronizedList(new ArrayList<>());
        runThreads(platform, number -> {
            Duration sleep = Duration.ofHours(THREADS - number);
            boolean held = clock.await(() -> false, new Deadline(sleep.toNanos()));
            woken.add(Duration.ofNanos(clock.stamp()) + " " + held);
        });
        assertEquals(List.of("PT1H false", "PT2H false", "PT3H false", "PT4H false"), woken);
    }

    @Test
    void timeDoesNotJumpWhileAThreadCanGoOn() throws Exception {
        Background<Long> last = Background.runOn(platform, () -> {
            platform.start(
                    "sleeper",
                    () -> clock.await(
                            () -> false, new Deadline(Duration.ofHours(1).toNanos())));
            for (int i = 0; i < 10; i++) {
                clock.await(Clock.ALWAYS, Deadline.NEVER);
            }
            return clock.stamp();
        });
        assertEquals(0, last.result());
    }

    @Test
    void aTimerReadMovesTimeByAMicrosecondAndAStampDoesNot() throws Exception {
        Background<List<Long>> times = Background.runOn(
                platform,
                () -> List.of(
                        clock.stamp(),
                        clock.stamp(),
                        clock.now(),
                        clock.stamp(),
                        clock.now(),
                        clock.now(),
                        clock.stamp()));
        assertEquals(List.of(0L, 0L, 1_000L, 1_000L, 2_000L, 3_000L, 3_000L), times.result());
    }

    @Test
    void whoDoesNotBelongToTheSimulationReadsTheTimeWithoutMovingIt() {
        assertEquals(0, clock.now());
        assertEquals(0, clock.now());
    }

    @Test
    void whoDoesNotBelongToTheSimulationCannotWait() {
        assertThrows(IllegalStateException.class, () -> clock.await(Clock.ALWAYS, Deadline.NEVER));
    }

    @Test
    void aWaitTellsWhetherItsConditionHeld() throws Exception {
        Background<List<Boolean>> results = Background.runOn(
                platform,
                () -> List.of(
                        clock.await(Clock.ALWAYS, Deadline.NEVER),
                        clock.await(Clock.ALWAYS, new Deadline(0)),
                        clock.await(() -> false, new Deadline(0)),
                        clock.await(() -> false, new Deadline(1_000_000)),
                        clock.await(() -> clock.stamp() >= 2_000_000, new Deadline(2_000_000))));
        assertEquals(List.of(true, true, false, false, true), results.result());
    }

    @Test
    void whenNothingHasADeadlineAllRestUntilAChangeComesFromOutside() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.runOn(platform, () -> clock.await(flag::get, Deadline.NEVER));
        waiter.awaitRest();
        assertFalse(waiter.ended());

        clock.change(() -> flag.set(true));

        assertTrue(waiter.result());
        assertEquals(0, clock.stamp());
    }

    @Test
    void whileStoppedNobodyGoesOnAndNoTimePasses() throws Exception {
        Background<Long> sleeper = Background.runOn(platform, () -> {
            clock.stop();
            clock.await(() -> false, new Deadline(5));
            return clock.stamp();
        });
        sleeper.awaitRest();
        clock.change(() -> {});

        assertFalse(sleeper.ended());
        assertEquals(0, clock.stamp());

        clock.start();
        assertEquals(5, sleeper.result());
    }

    @Test
    void aTimerReadDoesNotMoveTheTimeWhileStopped() throws Exception {
        Background<Long> reader = Background.runOn(platform, () -> {
            clock.stop();
            return clock.now();
        });
        reader.awaitRest();

        assertFalse(reader.ended());
        assertEquals(0, clock.stamp(), "while stopped, the time stands still");

        clock.start();
        assertEquals(SimulatedClock.TIMER_READ, reader.result());
    }

    @Test
    void theMonitorIsFreeDuringAWaitInsideIt() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.runOn(platform, () -> {
            clock.enter();
            clock.enter();
            try {
                return clock.await(flag::get, Deadline.NEVER);
            } finally {
                clock.exit();
                clock.exit();
            }
        });
        waiter.awaitRest();

        Background<Boolean> visitor = Background.run(() -> {
            clock.change(() -> flag.set(true));
            return true;
        });

        assertTrue(visitor.result());
        assertTrue(waiter.result());
    }

    @Test
    void aThreadThatEndsByAMistakePassesTheTurnOn() throws Exception {
        Background<String> other = Background.runOn(platform, () -> {
            platform.start("failing", () -> {
                throw new SessionEnded(); // the one throwable that a root takes without a word
            });
            clock.now();
            clock.now();
            return "went on";
        });
        assertEquals("went on", other.result());
    }

    @Test
    void theSameSeedGivesTheSameRandomNumbers() {
        assertEquals(platform(7).random().nextLong(), platform(7).random().nextLong());
    }

    @Test
    void aTaskInTheTimeOfTheWorldIsNeverDone() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        platform.every(Duration.ofNanos(1), () -> done.set(true));
        Background.runOn(
                        platform,
                        () -> clock.await(
                                () -> false, new Deadline(Duration.ofDays(1).toNanos())))
                .result();
        assertFalse(done.get());
    }
}
