package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.workbench.PeerBehaviour;

/** The state at a position is the fold of the events before it, however one comes there. */
@Timeout(120)
class ReplayTest {
    private static final int SEVERAL_CHECKPOINTS = 10 * Replay.SPACING;

    /** After these the client reads on from a line that gives nothing: half a million events say no more than a thousand. */
    private static final EnumSet<PeerBehaviour> READ_ON_AND_ON =
            EnumSet.of(PeerBehaviour.MALFORMED, PeerBehaviour.HANG_UP_IN_PACKET);

    private static final Duration STAY = Duration.ofSeconds(5);
    private static final Duration LONG_STAY = Duration.ofMinutes(2);

    static Stream<SimulatedRun> runs() {
        Stream<SimulatedRun> seeds =
                LongStream.rangeClosed(1, 5).mapToObj(seed -> new SimulatedRun(seed, PeerBehaviour.ACCEPT, STAY));
        Stream<SimulatedRun> peers =
                EnumSet.complementOf(READ_ON_AND_ON).stream().map(peer -> new SimulatedRun(1, peer, STAY));
        return Stream.concat(Stream.of(longRun()), Stream.concat(seeds, peers));
    }

    private static SimulatedRun longRun() {
        return new SimulatedRun(6, PeerBehaviour.ACCEPT, LONG_STAY);
    }

    static List<Projection<?>> projections(TraceLog log) {
        return List.of(
                new Threads(),
                new CallStacks(),
                new Packets(),
                new UnfinishedPackets(),
                new ClientStates(),
                new Locks(),
                new Exchanges(log),
                new Register(log));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void anyOrderOfPositionsGivesTheFoldFromZero(SimulatedRun run) {
        TraceLog log = run.log();
        for (Projection<?> projection : projections(log)) {
            assertAnyOrderGivesTheFold(log, projection, run.seed());
        }
    }

    @Test
    void theLongRunGoesOverSeveralCheckpoints() {
        assertTrue(longRun().log().length() > 3 * Replay.SPACING);
    }

    private static <S> void assertAnyOrderGivesTheFold(TraceLog log, Projection<S> projection, long seed) {
        List<S> fold = fold(log, projection);
        Replay<S> forwards = new Replay<>(log, projection);
        for (int position = 0; position < fold.size(); position++) {
            assertEquals(fold.get(position), forwards.at(position), projection + " forwards at " + position);
        }
        Replay<S> backwards = new Replay<>(log, projection);
        for (int position : sampled(fold.size(), seed)) {
            assertEquals(fold.get(position), backwards.at(position), projection + " backwards at " + position);
        }
        Replay<S> shuffled = new Replay<>(log, projection);
        List<Integer> positions = sampled(fold.size(), seed);
        Collections.shuffle(positions, new Random(seed));
        for (int position : positions) {
            assertEquals(
                    fold.get(position),
                    shuffled.at(position),
                    projection + " at random, seed " + seed + ", " + position);
        }
    }

    /** All states, from the one before the first event to the one after the last. */
    private static <S> List<S> fold(TraceLog log, Projection<S> projection) {
        List<S> states = new ArrayList<>();
        states.add(projection.start());
        for (long position = 0; position < log.length(); position++) {
            states.add(projection.after(states.get(states.size() - 1), log.event(position)));
        }
        return states;
    }

    /** Some hundred positions from the last to the first, and all that lie at or beside a checkpoint. */
    private static List<Integer> sampled(int size, long seed) {
        Random random = new Random(seed);
        List<Integer> positions = new ArrayList<>();
        int step = Math.max(1, size / 300);
        for (int position = size - 1; position > 0; position -= 1 + random.nextInt(2 * step - 1)) {
            positions.add(position);
        }
        for (int checkpoint = 0; checkpoint < size; checkpoint += Replay.SPACING) {
            positions.add(checkpoint);
            positions.add(Math.min(size - 1, checkpoint + 1));
            positions.add(Math.max(0, checkpoint - 1));
        }
        positions.sort(Collections.reverseOrder());
        return positions;
    }

    /** Counts events, and how many of them it was given. */
    private static final class Counting implements Projection<Long> {
        private int given;

        @Override
        public Long start() {
            return 0L;
        }

        @Override
        public Long after(Long state, Event event) {
            assertEquals(state, event.position(), "events come in their order");
            given++;
            return state + 1;
        }

        int takeGiven() {
            int taken = given;
            given = 0;
            return taken;
        }
    }

    private final Counting counting = new Counting();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void inAKnownLogAnyPositionCostsAtMostTheEventsBetweenTwoCheckpoints(long seed) {
        TraceLog log = longLog(SEVERAL_CHECKPOINTS);
        Replay<Long> replay = new Replay<>(log, counting);
        replay.at(log.length());
        counting.takeGiven();
        Random random = new Random(seed);

        for (int i = 0; i < 1_000; i++) {
            long position = (long) (random.nextDouble() * (log.length() + 1));

            assertEquals(position, replay.at(position));

            int cost = counting.takeGiven();
            assertTrue(cost <= Replay.SPACING, () -> "position " + position + " costs " + cost + " events");
        }
    }

    @Test
    void goingOnCostsOnlyTheEventsBetween() {
        TraceLog log = longLog(SEVERAL_CHECKPOINTS);
        Replay<Long> replay = new Replay<>(log, counting);
        long before = 0;
        for (long position = 0; position <= log.length(); position += 37) {
            replay.at(position);
            assertEquals(position - before, counting.takeGiven());
            before = position;
        }
    }

    @Test
    void whoMustNotTakeLongGetsThereByAskingOften() {
        Replay<Long> replay = new Replay<>(longLog(3_000), counting);
        for (int i = 0; i < 2; i++) {
            assertEquals(Optional.empty(), replay.at(2_500, 1_000));
            assertEquals(1_000, counting.takeGiven());
        }

        assertEquals(Optional.of(2_500L), replay.at(2_500, 1_000));

        assertEquals(500, counting.takeGiven());
        assertEquals(Optional.of(2_500L), replay.at(2_500, 0));
        assertEquals(0, counting.takeGiven());
        assertEquals(Optional.empty(), replay.at(Replay.SPACING + 10, 9));
        assertEquals(Optional.of(Replay.SPACING + 10L), replay.at(Replay.SPACING + 10, 9));
        assertEquals(10, counting.takeGiven());
    }

    @Test
    void askingForTheSamePositionAgainCostsNothing() {
        Replay<Long> replay = new Replay<>(longLog(3_000), counting);
        replay.at(2_500);
        counting.takeGiven();

        replay.at(2_500);

        assertEquals(0, counting.takeGiven());
    }

    @Test
    void goingBackCostsAtMostTheEventsSinceTheCheckpoint() {
        Replay<Long> replay = new Replay<>(longLog(3_000), counting);
        replay.at(3_000);
        counting.takeGiven();

        replay.at(2 * Replay.SPACING + 5);
        assertEquals(5, counting.takeGiven());
        replay.at(2 * Replay.SPACING);
        assertEquals(0, counting.takeGiven());
        replay.at(2 * Replay.SPACING - 1);
        assertEquals(Replay.SPACING - 1, counting.takeGiven());
    }

    @Test
    void aLogThatGrowsIsFollowed() {
        Growing growing = new Growing();
        Replay<Long> replay = new Replay<>(growing.log, counting);
        for (int i = 1; i < 4_000; i++) {
            growing.grow();
            assertEquals(growing.log.length(), replay.at(growing.log.length()));
        }
        assertEquals(growing.log.length(), counting.takeGiven(), "each event is folded once");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 101, Long.MAX_VALUE})
    void whereTheLogHasNotComeThereIsNoState(long position) {
        Replay<Long> replay = new Replay<>(longLog(100), counting);

        assertThrows(IndexOutOfBoundsException.class, () -> replay.at(position));

        assertEquals(100, replay.at(100));
        assertEquals(0, replay.at(0));
    }

    @Test
    void anEmptyLogHasTheStateOfTheStart() {
        Replay<Long> replay = new Replay<>(new TraceLog(new RealClock(), ChunkStore.inMemory()), counting);

        assertEquals(0, replay.at(0));
        assertThrows(IndexOutOfBoundsException.class, () -> replay.at(1));
    }

    /** A log that grows by one event at a time. */
    private static final class Growing {
        private final RealClock clock = new RealClock();
        private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
        private final Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());

        void grow() {
            tracer.adopt("main", "client");
        }
    }

    private static TraceLog longLog(int events) {
        Growing growing = new Growing();
        growing.grow();
        growing.tracer.run(TracedFunction.MQTT_LEASE, call -> {
            while (growing.log.length() < events - 1) {
                call.said("more");
            }
        });
        return growing.log;
    }
}
