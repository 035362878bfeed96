package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * Whatever arrives: no crash, no hang, nothing hidden or beyond explanation, and nothing accepted that is not what it seems.
 *
 * <p>It runs for {@code -Dmqtt.mutation.seconds} (60, with {@code -Dquick} 2), or for {@code -Dmqtt.mutation.cases} if they are given.
 * {@code mvn -Pmutation test} runs ten million cases. Cases come in batches, each with a seed of its own: with the seed that a failure
 * names, {@code -Dmqtt.seed}, its batch is the first.
 */
class MutationTest {
    private static final int BATCH = 1_000;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final long CASES = Long.getLong("mqtt.mutation.cases", 0);
    private static final long SECONDS =
            CASES > 0 ? TimeUnit.HOURS.toSeconds(1) : Long.getLong("mqtt.mutation.seconds", 60);
    /** A batch takes some 20 ms; this much more is no slow machine. */
    private static final long BATCH_SECONDS = 30;

    private static final int LONGEST_FEED = 9;
    private static final int MOST_PACKETS = 4;
    private static final int EXPLAINED_OF = 16;

    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::new).toList();

    private final long seed = Long.getLong("mqtt.seed", System.nanoTime());
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong cases = new AtomicLong();
    private final List<Long> running = Collections.synchronizedList(new ArrayList<>());

    @Test
    void nothingIsHiddenAndNothingIsAcceptedThatIsWrittenDifferently() throws InterruptedException {
        System.out.println("MutationTest: -Dmqtt.seed=" + seed);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, MutationTest::daemon);
        long start = System.nanoTime();
        List<Callable<Void>> work = Collections.nCopies(WORKERS, () -> work(start));
        List<Future<Void>> done = workers.invokeAll(work, SECONDS + BATCH_SECONDS, TimeUnit.SECONDS);
        workers.shutdownNow();
        for (Future<Void> one : done) {
            succeed(one);
        }
        System.out.printf(
                "MutationTest: %d cases, %d accepted, %.1f s%n",
                cases.get(), accepted.get(), (System.nanoTime() - start) / 1e9);
        assertTrue(accepted.get() > 0 && accepted.get() < cases.get(), "accepted " + accepted);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mutation");
        thread.setDaemon(true); // one that hangs must not keep the machine
        return thread;
    }

    private void succeed(Future<Void> one) throws InterruptedException {
        if (one.isCancelled()) {
            fail("hangs: one of -Dmqtt.seed=" + running);
        }
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private Void work(long start) {
        long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && (CASES == 0 || cases.get() < CASES)) {
            batch(seed + batches.getAndIncrement());
        }
        return null;
    }

    private void batch(long seedOfBatch) {
        running.add(seedOfBatch);
        try {
            Random random = new Random(seedOfBatch);
            Mutator mutator = new Mutator(random);
            for (int i = 0; i < BATCH; i++) {
                check(mutator, random);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("-Dmqtt.seed=" + seedOfBatch + " " + e, e);
        }
        running.remove(seedOfBatch);
    }

    private void check(Mutator mutator, Random random) {
        List<Sample> samples = Stream.generate(mutator::next)
                .limit(1 + random.nextInt(MOST_PACKETS))
                .toList();
        samples.forEach(this::checkAlone);
        if (random.nextInt(EXPLAINED_OF) == 0) {
            samples.forEach(MutationTest::explain);
        }
        cases.addAndGet(samples.size());
        byte[] stream = Feeding.concat(samples.stream().map(Sample::bytes).toArray(byte[][]::new));
        checkStream(samples.get(0).terms(), stream, random);
    }

    private void checkAlone(Sample sample) {
        byte[] bytes = sample.bytes();
        Dissection dissection = Dissection.of(bytes, sample.terms());
        Feeding.assertCovers(bytes.length, dissection);
        assertTrue(dissection.packet().isPresent() != dissection.error().isPresent(), sample::toString);
        dissection.error().ifPresent(e -> assertTrue(e.offset() >= 0 && e.offset() <= bytes.length, sample::toString));
        dissection.packet().ifPresent(packet -> assertSame(bytes, packet, sample.terms()));
        assertEquals(verdict(dissection), unheard(bytes, sample.terms()), sample::toString);
        accepted.addAndGet(dissection.packet().isPresent() ? 1 : 0);
    }

    /** Each field can be explained, whatever it holds. */
    private static void explain(Sample sample) {
        Dissection dissection = Dissection.of(sample.bytes(), sample.terms());
        Seen packet = Seen.of(dissection, sample.terms());
        Explainer explainer = new Explainer(packet);
        Clauses clauses = new Clauses(packet);
        for (Dissection.Leaf leaf : dissection.leaves()) {
            assertTrue(leaf.field() == Field.UNDECODED || !clauses.of(leaf).isEmpty(), sample::toString);
            assertHasWords(explainer.meaning(leaf), sample);
            for (Dissection.Bits bits : leaf.bits()) {
                assertFalse(clauses.of(bits).isEmpty(), sample::toString);
                assertHasWords(explainer.meaning(bits), sample);
            }
        }
    }

    private static void assertHasWords(Saying saying, Sample sample) {
        for (Messages words : LANGUAGES) {
            assertTrue(
                    saying.keys().stream().anyMatch(words::has),
                    () -> words.language() + " has none of " + saying.keys() + " for " + sample);
        }
    }

    private static Object verdict(Dissection dissection) {
        Optional<Packet> packet = dissection.packet();
        return packet.isPresent() ? packet.get() : dissection.error().orElseThrow();
    }

    /** What the decoder says when nobody listens. */
    private static Object unheard(byte[] bytes, Terms terms) {
        try {
            return Codec.decode(bytes, terms, null);
        } catch (CodecException e) {
            return e;
        }
    }

    /** Fed in pieces, each stretch is what it is alone, and together they are the stream. */
    private static void checkStream(Terms first, byte[] stream, Random random) {
        Decoder decoder = new Decoder(first);
        Terms terms = first;
        List<byte[]> raw = new ArrayList<>();
        for (int from = 0, to; from < stream.length; from = to) {
            to = Math.min(stream.length, from + 1 + random.nextInt(LONGEST_FEED));
            for (Decoded decoded : decoder.feed(stream, from, to)) {
                raw.add(decoded.raw().toArray());
                if (decoded instanceof Decoded.Whole whole) {
                    assertSame(whole.raw().toArray(), whole.packet(), terms);
                    terms = whole.packet() instanceof Connect connect ? terms.with(connect.version()) : terms;
                } else if (!decoder.lost()) {
                    assertEquals(
                            ((Decoded.Malformed) decoded).error(),
                            unheard(decoded.raw().toArray(), terms));
                }
            }
        }
        Feeding.assertSameBytes(Arrays.copyOf(stream, stream.length - decoder.pending()), raw);
    }

    private static void assertSame(byte[] bytes, Packet packet, Terms terms) {
        ProtocolVersion version = packet instanceof Connect connect ? connect.version() : terms.version();
        byte[] encoded = Codec.encode(packet, version);
        if (!Arrays.equals(bytes, encoded)) {
            assertEquals(HexText.text(bytes), HexText.text(encoded));
        }
    }
}
