package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("machine")
@Timeout(60)
class RealClockTest {
    private static final Deadline LONG_AGO = new Deadline(0);

    private final RealClock clock = new RealClock();

    @Test
    void timeStandsStillWhileStoppedAndElapsedRunsOn() {
        clock.stop();
        long stopped = clock.now();
        long elapsed = clock.elapsed();

        letTheWorldGoOn(Duration.ofMillis(5));

        assertEquals(stopped, clock.now());
        assertEquals(stopped, clock.stamp());
        assertTrue(clock.elapsed() >= elapsed + Duration.ofMillis(5).toNanos());
        assertTrue(clock.stopped());
    }

    @Test
    void timeGoesOnFromWhereItWasStopped() {
        clock.stop();
        long stopped = clock.now();
        long held = clock.elapsed();
        letTheWorldGoOn(Duration.ofMillis(5));
        long heldFor = clock.elapsed() - held;

        clock.start();

        assertTrue(clock.now() >= stopped);
        assertTrue(clock.now() <= clock.elapsed() - heldFor, "the time of the stop is left out");
        assertFalse(clock.stopped());
    }

    @Test
    void stoppingTwiceIsStoppingOnce() {
        clock.stop();
        long stopped = clock.now();
        letTheWorldGoOn(Duration.ofMillis(1));

        clock.stop();

        assertEquals(stopped, clock.now());
        clock.start();
        assertFalse(clock.stopped());
    }

    @Test
    void startingARunningClockDoesNothing() {
        long before = clock.now();

        clock.start();

        assertTrue(clock.now() >= before);
        assertFalse(clock.stopped());
    }

    @Test
    void timesNeverDecreaseWhileOthersStopAndStart() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Background<Void> stopper = Background.run(() -> {
            while (!enough.get()) {
                clock.stop();
                clock.start();
            }
            return null;
        });
        long last = 0;
        try {
            for (int i = 0; i < 2_000_000; i++) {
                long next = clock.stamp();
                assertTrue(next >= last, "time went back");
                last = next;
            }
        } finally {
            enough.set(true);
        }
        stopper.result();
    }

    @Test
    void aWaitWhoseConditionHoldsReturnsAtOnceEvenIfItsDeadlineHasPassed() {
        assertTrue(clock.await(Clock.ALWAYS, LONG_AGO));
    }

    @Test
    void aWaitEndsWithFalseWhenItsDeadlineCame() {
        Deadline deadline = Deadline.after(clock.stamp(), Duration.ofMillis(3));

        assertFalse(clock.await(() -> false, deadline));

        assertTrue(clock.stamp() >= deadline.nanos(), "it waited until its deadline");
    }

    @Test
    void aSkippedWaitEndsAtItsDeadlineWithoutItsTimeInTheWorld() throws Exception {
        Deadline deadline = Deadline.after(clock.stamp(), Duration.ofHours(1));
        Background<Boolean> waiter = Background.run(() -> clock.await(() -> false, deadline));
        waiter.awaitRest();

        clock.skipWait(1, clock.waitsBegun());

        assertFalse(waiter.result());
        assertTrue(clock.stamp() >= deadline.nanos());
        assertTrue(clock.elapsed() < deadline.nanos());
    }

    @Test
    void theClockJumpsOnlyToTheFirstDeadline() throws Exception {
        Deadline first = Deadline.after(clock.stamp(), Duration.ofHours(1));
        Deadline second = Deadline.after(clock.stamp(), Duration.ofHours(2));
        Background<Boolean> early = Background.run(() -> clock.await(() -> false, first));
        Background<Boolean> late = Background.run(() -> clock.await(() -> false, second));
        early.awaitRest();
        late.awaitRest();

        clock.skipWait(2, clock.waitsBegun());

        assertFalse(early.result());
        assertFalse(late.ended());
        assertTrue(clock.stamp() < second.nanos());
        clock.end();
    }

    @Test
    void noWaitIsSkippedWhileAThreadWorks() throws Exception {
        assertNotSkipped(flag -> clock.skipWait(2, clock.waitsBegun()));
    }

    @Test
    void noWaitIsSkippedForWhatIsThere() throws Exception {
        assertNotSkipped(flag -> {
            flag.set(true);
            clock.skipWait(1, clock.waitsBegun());
        });
    }

    @Test
    void noWaitIsSkippedWhileTheClockIsStopped() throws Exception {
        assertNotSkipped(flag -> {
            clock.stop();
            clock.skipWait(1, clock.waitsBegun());
            clock.start();
        });
    }

    @Test
    void noWaitIsSkippedIfAThreadHasMovedSinceNothingWasFoundToCome() throws Exception {
        assertNotSkipped(flag -> clock.skipWait(1, clock.waitsBegun() - 1));
    }

    private void assertNotSkipped(Consumer<AtomicBoolean> attempt) throws Exception {
        Deadline deadline = Deadline.after(clock.stamp(), Duration.ofHours(1));
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.run(() -> clock.await(flag::get, deadline));
        waiter.awaitRest();

        attempt.accept(flag);

        assertTrue(clock.stamp() < deadline.nanos());
        clock.change(() -> flag.set(true));
        assertTrue(waiter.result());
    }

    @Test
    void aWaitWithoutAnEndIsNotSkipped() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.run(() -> clock.await(flag::get, Deadline.NEVER));
        waiter.awaitRest();

        clock.skipWait(1, clock.waitsBegun());

        assertTrue(clock.stamp() < Duration.ofHours(1).toNanos());
        clock.change(() -> flag.set(true));
        assertTrue(waiter.result());
    }

    @Test
    void aChangeWakesTheWaits() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.run(() -> clock.await(flag::get, Deadline.NEVER));
        waiter.awaitRest();

        clock.change(() -> flag.set(true));

        assertTrue(waiter.result());
    }

    @Test
    void aChangeOfSomethingElseWakesInVain() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.run(() -> clock.await(flag::get, Deadline.NEVER));
        waiter.awaitRest();

        changeManyTimes();

        assertFalse(waiter.ended());
        clock.change(() -> flag.set(true));
        assertTrue(waiter.result());
    }

    @Test
    void noWaitReturnsWhileStoppedEvenIfItsConditionHolds() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        clock.stop();
        Background<Boolean> waiter = waiter(order, Clock.ALWAYS, Deadline.NEVER);
        waiter.awaitRest();
        changeManyTimes();

        order.add("started");
        clock.start();

        assertTrue(waiter.result());
        assertEquals(List.of("started", "returned"), order);
    }

    @Test
    void noWaitReturnsWhileStoppedEvenIfItsDeadlineHasPassed() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        clock.stop();
        Background<Boolean> waiter = waiter(order, () -> false, LONG_AGO);
        waiter.awaitRest();
        changeManyTimes();

        order.add("started");
        clock.start();

        assertFalse(waiter.result());
        assertEquals(List.of("started", "returned"), order);
    }

    @Test
    void aWaitThatIsUnderWayIsSuspendedByAStop() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = waiter(order, flag::get, Deadline.NEVER);
        waiter.awaitRest();

        clock.stop();
        clock.change(() -> flag.set(true));
        changeManyTimes();
        order.add("started");
        clock.start();

        assertTrue(waiter.result());
        assertEquals(List.of("started", "returned"), order);
    }

    /** Waits, and notes that the wait has returned. */
    private Background<Boolean> waiter(List<String> order, BooleanSupplier condition, Deadline deadline) {
        return Background.run(() -> {
            boolean held = clock.await(condition, deadline);
            order.add("returned");
            return held;
        });
    }

    @Test
    void theTimeOfAStopDoesNotCountForADeadline() throws Exception {
        Duration wait = Duration.ofMillis(20);
        long start = clock.elapsed();
        Background<Boolean> waiter =
                Background.run(() -> clock.await(() -> false, Deadline.after(clock.stamp(), wait)));
        waiter.awaitRest();
        clock.stop();
        long held = clock.elapsed();
        letTheWorldGoOn(wait.multipliedBy(2));
        long heldFor = clock.elapsed() - held;
        clock.start();

        assertFalse(waiter.result());
        assertTrue(clock.elapsed() - start >= wait.toNanos() + heldFor, "the wait was shortened by the stop");
    }

    @Test
    void theMonitorIsFreeDuringAWaitInsideItHoweverOftenItWasEntered() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Background<Boolean> waiter = Background.run(() -> {
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
            clock.enter();
            try {
                return true;
            } finally {
                clock.exit();
            }
        });

        assertTrue(visitor.result());
        clock.change(() -> flag.set(true));
        assertTrue(waiter.result());
    }

    @Test
    void whatAConditionSaidStillHoldsAfterAWaitInsideTheMonitor() throws Exception {
        int takers = 4;
        int rounds = 500;
        int[] tokens = {0};
        List<Background<Void>> all = new CopyOnWriteArrayList<>();
        for (int i = 0; i < takers; i++) {
            all.add(Background.run(() -> {
                for (int round = 0; round < rounds; round++) {
                    clock.enter();
                    try {
                        clock.await(() -> tokens[0] > 0, Deadline.NEVER);
                        assertTrue(tokens[0] > 0, "somebody came between");
                        tokens[0]--;
                    } finally {
                        clock.exit();
                    }
                }
                return null;
            }));
        }
        for (int i = 0; i < takers * rounds; i++) {
            clock.change(() -> tokens[0]++);
        }
        for (Background<Void> taker : all) {
            taker.result();
        }
        assertEquals(0, tokens[0]);
    }

    @Test
    void theMonitorIsLeftAfterAWaitThatThrew() throws Exception {
        clock.end();
        assertThrows(SessionEnded.class, () -> clock.await(Clock.ALWAYS, Deadline.NEVER));

        Background<Boolean> visitor = Background.run(() -> {
            clock.change(() -> {});
            return true;
        });

        assertTrue(visitor.result());
    }

    @Test
    void anInterruptEndsNoWait() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        Thread[] thread = new Thread[1];
        Background<Boolean> waiter = Background.run(() -> {
            thread[0] = Thread.currentThread();
            return clock.await(flag::get, new Deadline(Duration.ofHours(1).toNanos()));
        });
        waiter.awaitRest();

        thread[0].interrupt();
        changeManyTimes();

        assertFalse(waiter.ended());
        clock.change(() -> flag.set(true));
        assertTrue(waiter.result());
    }

    @Test
    void theEndIsForEver() {
        clock.end();
        clock.stop();
        clock.start();

        assertTrue(clock.ended());
        assertThrows(SessionEnded.class, () -> clock.await(Clock.ALWAYS, LONG_AGO));
    }

    @Test
    void aDeadlineLiesNoEarlierThanItsStart() {
        assertEquals(new Deadline(7), Deadline.after(7, Duration.ofNanos(-1)));
        assertEquals(new Deadline(7), Deadline.after(7, Duration.ZERO));
        assertEquals(new Deadline(1_000_007), Deadline.after(7, Duration.ofMillis(1)));
    }

    /** Gives a waiter that looks only when woken every occasion to return. */
    private void changeManyTimes() {
        for (int i = 0; i < 200; i++) {
            clock.change(() -> {});
            Thread.yield();
        }
    }

    private void letTheWorldGoOn(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Background.await("time passes", () -> System.nanoTime() >= end);
    }
}
