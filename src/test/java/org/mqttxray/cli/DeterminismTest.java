package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulated run is the same every time. {@code -Drepeats=1000} repeats it more often than the build. */
class DeterminismTest {
    private static final int REPEATS = Integer.getInteger("repeats", 100);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theSameSeedGivesTheSameLines(long seed) {
        String first = run(seed);
        assertNotEquals("", first);
        for (int i = 1; i < REPEATS; i++) {
            assertEquals(first, run(seed), "seed " + seed + ", repeat " + i);
        }
    }

    @Test
    void seedsOrderTheThreadsDifferently() {
        Set<String> orders = new HashSet<>();
        for (long seed = 1; seed <= 10; seed++) {
            orders.add(run(seed).replaceAll("(?m)^.*\"thread\":\"([a-z_]+)\".*$", "$1"));
        }
        assertNotEquals(1, orders.size());
    }

    private static String run(long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = CommandLineProgram.run(
                new String[] {"run", "connect", "--simulated", "--seed", Long.toString(seed), "--format", "jsonl"},
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                Window.NONE);
        assertEquals(0, code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
