package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Range;

/** Bytes that go in and out in ranges are in it or not, one by one. */
class RangeSetTest {
    private static final int STREAM = 3;
    private static final int SIZE = 60;
    private static final int ROUNDS = 5_000;

    @Test
    void eachByteIsInItThatWasAddedLastAndNotRemoved() {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        Random random = new Random(seed);
        RangeSet set = new RangeSet();
        BitSet expected = new BitSet();
        for (int round = 0; round < ROUNDS; round++) {
            int from = random.nextInt(SIZE);
            int to = from + random.nextInt(SIZE - from);
            boolean adds = random.nextBoolean();
            expected.set(from, to, adds);
            Range range = new Range(STREAM, from, to);
            if (adds) {
                set.add(range);
            } else {
                set.remove(range);
            }
            assertEquals(expected, in(set), "-Dmqtt.seed=" + seed);
        }
    }

    private static BitSet in(RangeSet set) {
        BitSet in = new BitSet();
        for (int at = 0; at < SIZE; at++) {
            in.set(at, set.overlaps(new Range(STREAM, at, at + 1)));
        }
        return in;
    }

    @Test
    void aRangeOverlapsIfOneByteIsInIt() {
        RangeSet set = new RangeSet();
        set.add(new Range(STREAM, 4, 6));

        assertTrue(set.overlaps(new Range(STREAM, 0, 5)));
        assertTrue(set.overlaps(new Range(STREAM, 5, 9)));
        assertFalse(set.overlaps(new Range(STREAM, 0, 4)));
        assertFalse(set.overlaps(new Range(STREAM, 6, 9)));
        assertFalse(set.overlaps(new Range(STREAM + 1, 4, 6)));
    }
}
