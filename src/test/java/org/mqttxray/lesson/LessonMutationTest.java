package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.trace.TraceLog;

/** However a lesson file is damaged, it becomes a lesson or problems, never an exception. */
class LessonMutationTest {
    private static final int MUTATIONS = 1_500;
    private static final String[] PIECES = {
        "```", "---", "## ", "\n", ": ", "- ", "&a", "*a", "!!x", "{", "}", "[", "]", "\"", "'", "|", ">", "?", "#",
        "%", "\u0000", "\uFEFF", "\uD800", "\u2028", "\t", "<!--", "-->", "![](", "`", "@", "~", "=", "null", "1e999",
        ".inf"
    };

    @TempDir
    Path temp;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void damageNeverThrows(long seed) throws IOException {
        Random random = new Random(seed);
        TraceLog log = SimulatedRuns.of(SmallLesson.lesson(temp), 1);
        byte[] chinese = SmallLesson.chinese().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] english = SmallLesson.english().getBytes(StandardCharsets.UTF_8);
            for (int times = random.nextInt(3); times >= 0; times--) {
                english = mutated(english, random);
            }
            byte[] other = random.nextBoolean() ? english : chinese;
            LessonReader.Reading reading = SmallLesson.read(temp, english, other);
            assertEquals(reading.lesson().isEmpty(), !reading.problems().isEmpty());
            reading.lesson().ifPresent(lesson -> LessonCheck.check(lesson, log));
        }
    }

    private static byte[] mutated(byte[] text, Random random) {
        int at = random.nextInt(text.length);
        int end = Math.min(text.length, at + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0:
                return joined(text, at, new byte[0], end);
            case 1:
                return joined(text, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), at);
            case 2:
                return joined(text, end, Arrays.copyOfRange(text, at, end), end);
            case 3:
                return joined(text, at, new byte[] {(byte) random.nextInt(256)}, Math.min(text.length, at + 1));
            default:
                return joined(text, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), end);
        }
    }

    private static byte[] joined(byte[] text, int to, byte[] piece, int from) {
        byte[] joined = Arrays.copyOf(text, to + piece.length + text.length - from);
        System.arraycopy(piece, 0, joined, to, piece.length);
        System.arraycopy(text, from, joined, to + piece.length, text.length - from);
        return joined.length == 0 ? new byte[] {'x'} : joined;
    }
}
