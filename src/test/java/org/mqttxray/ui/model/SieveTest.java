package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which rows are shown, and what that costs. */
class SieveTest {
    private final Sieve<Integer> sieve = new Sieve<>(row -> row, row -> 1);

    private void rows(int count) {
        for (int row = 0; row < count; row++) {
            sieve.add(row);
        }
    }

    @Test
    void onlyWhatHasHappenedIsShownThereAndBack() {
        rows(5);
        sieve.work(100);
        sieve.show(3);
        assertEquals(List.of(0, 1, 2), sieve.shown());
        sieve.show(5);
        assertEquals(List.of(0, 1, 2, 3, 4), sieve.shown());
        sieve.show(1);
        assertEquals(List.of(0), sieve.shown());
    }

    @Test
    void onlyWhatPassesIsShown() {
        rows(6);
        sieve.test(Optional.of(row -> row % 2 == 1));
        sieve.work(100);
        sieve.show(4);
        assertEquals(List.of(1, 3), sieve.shown());
        assertEquals(4, sieve.happened(4));
        assertEquals(1, sieve.indexOf(3));
        assertEquals(-1, sieve.indexOf(2));
        sieve.test(Optional.empty());
        sieve.work(0);
        sieve.show(4);
        assertEquals(List.of(0, 1, 2, 3), sieve.shown());
    }

    @Test
    void whatCanNotBeTestedYetWaitsWithAllBehindIt() {
        rows(10);
        AtomicInteger known = new AtomicInteger(3);
        sieve.test(row -> row < known.get(), row -> row % 2 == 0);
        sieve.work(100);
        sieve.show(10);
        assertEquals(List.of(0, 2), sieve.shown());
        assertTrue(sieve.behind());
        known.set(10);
        sieve.work(100);
        sieve.show(10);
        assertEquals(List.of(0, 2, 4, 6, 8), sieve.shown());
        assertFalse(sieve.behind());
    }

    @Test
    void eachRowIsTestedOnceInPiecesOfWhatMayBeSpent() {
        AtomicInteger tests = new AtomicInteger();
        rows(100);
        sieve.test(Optional.of(row -> tests.incrementAndGet() > 0));
        sieve.work(30);
        assertEquals(30, tests.get());
        assertTrue(sieve.behind());
        for (int frame = 0; frame < 5; frame++) {
            sieve.work(30);
            sieve.show(frame * 20);
        }
        assertEquals(100, tests.get());
        assertFalse(sieve.behind());
    }
}
