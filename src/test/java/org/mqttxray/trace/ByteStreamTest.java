package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.RealClock;

class ByteStreamTest {
    private final ByteStream stream = new TraceLog(new RealClock(), ChunkStore.inMemory())
            .openConnection("client")
            .toServer();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # append, then
            0       , 1
            1       , 0
            4095    , 1
            4095    , 2
            4096    , 4096
            4097    , 8191
            5       , 100000
            """)
    void bytesAreAppendedAcrossBlocks(int first, int second) {
        byte[] all = random(first + second);

        Range one = stream.append(all, 0, first);
        Range two = stream.append(all, first, all.length);

        assertEquals(new Range(stream.number(), 0, first), one);
        assertEquals(new Range(stream.number(), first, all.length), two);
        assertEquals(all.length, stream.length());
        assertArrayEquals(all, stream.bytes(0, all.length));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyPartIsReadBack(long seed) {
        Random random = new Random(seed);
        byte[] all = random(50_000);
        for (int at = 0; at < all.length; ) {
            int next = Math.min(all.length, at + random.nextInt(3_000));
            stream.append(all, at, next);
            at = next;
        }
        for (int i = 0; i < 1_000; i++) {
            int from = random.nextInt(all.length + 1);
            int to = from + random.nextInt(all.length - from + 1);
            assertArrayEquals(Arrays.copyOfRange(all, from, to), stream.bytes(from, to), from + " to " + to);
        }
    }

    @Test
    void onlyThePartAskedForIsAppended() {
        stream.append(new byte[] {1, 2, 3, 4}, 1, 3);

        assertArrayEquals(new byte[] {2, 3}, stream.bytes(0, 2));
    }

    @Test
    void whatWasAppendedDoesNotChangeWithTheBuffer() {
        byte[] buffer = {1, 2};
        stream.append(buffer, 0, 2);
        buffer[0] = 9;
        stream.bytes(0, 2)[1] = 9;

        assertArrayEquals(new byte[] {1, 2}, stream.bytes(0, 2));
    }

    @Test
    void rangesKnowTheirPartsAndOverlaps() {
        Range range = new Range(1, 10, 20);

        assertEquals(10, range.length());
        assertEquals(new Range(1, 12, 15), range.part(2, 5));
        assertTrue(range.overlaps(new Range(1, 19, 30)));
        assertTrue(range.overlaps(range.part(0, 1)));
        assertFalse(range.overlaps(new Range(1, 20, 30)));
        assertFalse(range.overlaps(new Range(1, 0, 10)));
        assertFalse(range.overlaps(new Range(2, 10, 20)));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
