package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Projection;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/**
 * However a file is changed, it opens or is refused, and what opens can be looked at from end to end. {@code -Dseed=7} repeats
 * one run, {@code -Dmutations=1000000} makes a longer one.
 */
class MutationTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);
    private static final List<String> TOKENS = List.of(
            "0",
            "-1",
            "1",
            "65535",
            "65536",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775807",
            "99999999999999999999",
            "1e9",
            "0.5",
            "null",
            "true",
            "[",
            "]",
            "[0]",
            "[-1]",
            "[[",
            "{}",
            "\"\"",
            "\"a\"",
            ",",
            "",
            "\n",
            "\\",
            "\"",
            "\u0000",
            "é");

    private static final TraceNotes NOTES = new TraceNotes(
            Optional.of(new TraceNotes.About("connect", Instant.EPOCH)),
            List.of(new TraceNotes.Bookmark(0, "start"), new TraceNotes.Bookmark(58, "here")),
            List.of("{\"on\":\"PUBACK\"}"),
            Optional.of(new TraceNotes.LessonStep("03-connect", 4)));

    private final Random random = new Random(SEED);
    private final TraceLog log = Recordings.run(PeerBehaviour.ACCEPT);
    private final byte[] file = Recordings.file(log, NOTES);
    private final String lines = Recordings.inflated(file);

    @Test
    void changedBytesOfTheFile() {
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = Arrays.copyOf(file, random.nextInt(8) == 0 ? random.nextInt(file.length) : file.length);
            for (int n = random.nextInt(3); n >= 0 && changed.length > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            refused += refused(changed, i) ? 1 : 0;
        }
        assertTrue(refused > MUTATIONS / 2, "seed " + SEED + ": refused " + refused);
    }

    @Test
    void changedBytesOfTheLines() {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = bytes.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            refused(Recordings.deflated(changed), i);
        }
    }

    @Test
    void changedTokensOfTheLines() {
        String[] tokens = lines.split("(?<=[\\[\\],\\n])|(?=[\\[\\],\\n])");
        for (int i = 0; i < MUTATIONS; i++) {
            String[] changed = tokens.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(changed.length);
                changed[at] = random.nextBoolean()
                        ? TOKENS.get(random.nextInt(TOKENS.size()))
                        : tokens[random.nextInt(tokens.length)];
            }
            refused(Recordings.deflated(String.join("", changed)), i);
        }
    }

    @Test
    void changedNumbersOfTheLines() {
        String[] tokens = lines.split("(?<=[\\[\\],\\n])|(?=[\\[\\],\\n])");
        int[] numbers = IntStream.range(0, tokens.length)
                .filter(i -> tokens[i].matches("-?\\d+"))
                .toArray();
        for (int i = 0; i < MUTATIONS; i++) {
            String[] changed = tokens.clone();
            int at = numbers[random.nextInt(numbers.length)];
            changed[at] = tokens[numbers[random.nextInt(numbers.length)]];
            refused(Recordings.deflated(String.join("", changed)), i);
        }
    }

    private boolean refused(byte[] changed, int mutation) {
        try {
            glance(changed);
            TraceFile.Opened opened = Recordings.open(changed);
            look(opened.log());
            opened.notes()
                    .bookmarks()
                    .forEach(mark -> assertTrue(mark.position() >= 0
                            && mark.position() <= opened.log().length()));
            return false;
        } catch (TraceFileRefused e) {
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", mutation " + mutation, e);
        }
    }

    /** A look through a file may be content with more than opening it is, but is never worse than a refusal. */
    private static void glance(byte[] changed) {
        try {
            TraceFile.glance(new ByteArrayInputStream(changed), Limits.USUAL);
        } catch (TraceFileRefused e) {
            // it says so
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(TraceLog log) {
        for (Event event : Recordings.events(log)) {
            Recordings.range(event).ifPresent(range -> assertEquals(range.length(), log.bytes(range).length));
        }
        for (Projection<?> projection :
                List.of(new CallStacks(), new ClientStates(), new Locks(), new Packets(), new Threads())) {
            new Replay<>(log, projection).at(log.length());
        }
    }
}
