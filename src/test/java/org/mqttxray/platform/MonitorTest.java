package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("machine")
@Timeout(60)
class MonitorTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 50_000;

    private final Monitor monitor = new Monitor();
    private int inside;
    private int passes;

    @Test
    void oneThreadIsInsideAtATime() throws Exception {
        List<Background<Void>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Background.run(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    pass(round);
                }
                return null;
            }));
        }
        for (Background<Void> thread : threads) {
            thread.result();
        }
        assertEquals(THREADS * ROUNDS, passes);
    }

    private void pass(int round) {
        monitor.enter();
        monitor.enter();
        assertEquals(1, ++inside, "two are inside");
        passes++;
        if (round % 1_000 == 0) {
            Thread.yield(); // so that some have to block
        }
        inside--;
        monitor.exit();
        monitor.exit();
    }

    @Test
    void whoHasBlockedGetsItsTurn() throws Exception {
        monitor.enter();
        List<Background<Void>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Background<Void> blocked = Background.run(() -> {
                pass(1);
                return null;
            });
            blocked.awaitRest();
            threads.add(blocked);
        }
        assertEquals(0, passes);
        monitor.exit();
        for (Background<Void> thread : threads) {
            thread.result();
        }
        assertEquals(THREADS, passes);
    }

    @Test
    void whoIsNotInsideCannotLeave() throws Exception {
        assertThrows(IllegalMonitorStateException.class, monitor::exit);
        monitor.enter();
        Background<Void> other = Background.run(() -> {
            monitor.exit();
            return null;
        });
        assertThrows(IllegalMonitorStateException.class, other::result);
        monitor.exit();
    }

    @Test
    void aRestFreesItHoweverOftenItWasEntered() throws Exception {
        Background<Void> resting = resting(new boolean[1]);
        monitor.enter();
        monitor.wakeAll();
        assertFalse(resting.ended(), "it comes back only when it is free");
        monitor.exit();
        resting.result();
    }

    @Test
    void givingWayFreesItHoweverOftenItWasEntered() throws Exception {
        monitor.enter();
        monitor.enter();
        Background<Void> other = Background.run(() -> {
            pass(1);
            return null;
        });
        while (!other.ended()) {
            monitor.giveWay();
            assertEquals(1, ++inside, "two are inside");
            inside--;
        }
        other.result();
        monitor.exit();
        monitor.exit();
        assertThrows(IllegalMonitorStateException.class, monitor::exit);
    }

    private Background<Void> resting(boolean[] woken) throws Exception {
        Background<Void> resting = Background.run(() -> {
            monitor.enter();
            monitor.enter();
            monitor.rest(Long.MAX_VALUE);
            woken[0] = true;
            monitor.exit();
            monitor.exit();
            assertThrows(IllegalMonitorStateException.class, monitor::exit);
            return null;
        });
        resting.awaitRest();
        return resting;
    }

    @Test
    void aBedIsWokenAlone() throws Exception {
        boolean[] woken = new boolean[1];
        Background<Void> resting = resting(woken);
        Condition[] bed = new Condition[1];
        Background<Void> inBed = Background.run(() -> {
            monitor.enter();
            bed[0] = monitor.bed();
            Monitor.rest(bed[0], Long.MAX_VALUE);
            monitor.exit();
            return null;
        });
        inBed.awaitRest();

        monitor.enter();
        bed[0].signal();
        monitor.exit();
        inBed.result();
        monitor.enter();
        assertFalse(woken[0]);
        monitor.wakeAll();
        monitor.exit();
        resting.result();
    }

    @Test
    void aRestEndsWhenItsTimeHasPassed() {
        long begin = System.nanoTime();
        monitor.enter();
        monitor.rest(TimeUnit.MILLISECONDS.toNanos(2));
        monitor.exit();
        assertTrue(System.nanoTime() - begin >= TimeUnit.MILLISECONDS.toNanos(2));
    }

    @Test
    void anInterruptEndsNoRestAndIsNotForgotten() throws Exception {
        Thread[] thread = new Thread[1];
        boolean[] woken = new boolean[1];
        Background<Boolean> resting = Background.run(() -> {
            thread[0] = Thread.currentThread();
            monitor.enter();
            monitor.rest(Long.MAX_VALUE);
            woken[0] = true;
            monitor.exit();
            return Thread.currentThread().isInterrupted();
        });
        resting.awaitRest();
        thread[0].interrupt();
        resting.awaitRest();
        monitor.enter();
        assertFalse(woken[0]);
        monitor.wakeAll();
        monitor.exit();
        assertTrue(resting.result());
    }
}
