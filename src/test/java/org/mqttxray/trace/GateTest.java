package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealClock;
import org.mqttxray.platform.SessionEnded;

/** Wait, append, judge: after the event that stops, nothing of the client is appended. */
@Tag("machine")
@Timeout(60)
class GateTest {
    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
    private final Gate gate = new Gate(clock);
    private final Tracer tracer = Tracer.on(log, clock, gate, Lines.off());
    private final List<Hammer> hammers = new ArrayList<>();
    private final CountDownLatch begin = new CountDownLatch(1);
    private final AtomicBoolean enough = new AtomicBoolean();

    /** A traced thread that does nothing but write events, and counts those whose writing has returned. */
    private final class Hammer {
        private final AtomicLong written = new AtomicLong();
        private final Background<Void> thread;
        private final int number = hammers.size() + 1;

        Hammer() {
            thread = Background.run(() -> {
                tracer.adopt("hammer", "client");
                written.incrementAndGet();
                begin.await();
                for (long round = 0; !enough.get(); round++) {
                    long value = round;
                    tracer.run(TracedFunction.NETWORK_READ, number, value, call -> {
                        written.incrementAndGet();
                        call.local("round", value);
                        written.incrementAndGet();
                    });
                    written.incrementAndGet();
                }
                return null;
            });
            Background.await("it is numbered", () -> written.get() > 0);
        }
    }

    private void hammer(int threads) {
        for (int i = 0; i < threads; i++) {
            hammers.add(new Hammer());
        }
        begin.countDown();
    }

    @AfterEach
    void leaveNothingRunning() {
        enough.set(true);
        clock.end();
        Background.await("the threads end", () -> hammers.stream().allMatch(hammer -> hammer.thread.ended()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterTheEventThatStopsNothingOfTheClientIsAppendedUntilItGoesOn(long seed) throws Exception {
        Random random = new Random(seed);
        AtomicLong stop = new AtomicLong(50 + random.nextInt(500));
        gate.judge(position -> position == stop.get());
        hammer(2);

        for (int round = 0; round < 20; round++) {
            awaitStop();

            assertEquals(stop.get() + 1, log.length(), "round " + round);
            assertEveryThreadStandsAtItsLastEvent();
            assertEquals(stop.get() + 1, log.length(), "round " + round);

            stop.addAndGet(1 + random.nextInt(round % 2 == 0 ? 3 : 400));
            gate.go();
        }
    }

    private void awaitStop() throws Exception {
        Background.await("the gate stops", gate::stopped);
        for (Hammer hammer : hammers) {
            hammer.thread.awaitRest();
        }
    }

    /**
     * Of the thread that stopped, the last event is written but its writing has not returned; so it may be of one that
     * stopped before and has not had time to go on. None is further than its last event, and none further behind.
     */
    private void assertEveryThreadStandsAtItsLastEvent() {
        int stopper = log.event(log.length() - 1).thread();
        for (Hammer hammer : hammers) {
            long unreturned = events(hammer.number) - hammer.written.get();
            assertTrue(unreturned == 1 || unreturned == 0 && hammer.number != stopper, "unreturned: " + unreturned);
            assertFalse(hammer.thread.ended());
        }
    }

    private long events(int thread) {
        return LongStream.range(0, log.length())
                .filter(position -> log.event(position).thread() == thread)
                .count();
    }

    @Test
    void aStopFromOutsideHoldsEveryThreadAtItsNextEvent() throws Exception {
        hammer(3);
        Background.await("they write", () -> log.length() > 100);

        gate.stop();
        for (Hammer hammer : hammers) {
            hammer.thread.awaitRest();
        }
        long length = log.length();
        for (Hammer hammer : hammers) {
            hammer.thread.awaitRest();
        }

        assertTrue(gate.stopped());
        assertEquals(length, log.length());
        gate.go();
        Background.await("they go on", () -> log.length() > length + 100);
    }

    @Test
    void theLinkAppendsWhileStopped() throws Exception {
        gate.judge(position -> position == 30);
        hammer(2);
        awaitStop();
        long time = log.event(30).stamp().timeNanos();

        log.link(LinkAct.PINGED, 1, "PINGREQ", Optional.empty());
        log.link(LinkAct.SWALLOWED, 1, "PINGRESP", Optional.empty());

        assertEquals(33, log.length());
        assertEquals(LinkAct.PINGED, ((Event.Link) log.event(31)).act());
        assertEquals(LinkAct.SWALLOWED, ((Event.Link) log.event(32)).act());
        assertTrue(log.event(32).stamp().timeNanos() - time < 1_000_000_000, "the time stands still");
        assertEquals(clock.now(), log.event(32).stamp().timeNanos());
    }

    @Test
    void theLinkIsNotJudged() {
        gate.judge(position -> true);

        log.link(LinkAct.DIALLED, 1, "somewhere", Optional.empty());

        assertFalse(gate.stopped());
    }

    @Test
    void withoutAJudgeNothingStops() throws Exception {
        gate.judge(position -> true);
        gate.judge(null);

        hammer(2);

        Background.await("they write", () -> log.length() > 1_000);

        assertFalse(gate.stopped());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEndedSessionThrowsOutOfTheGateAndAppendsNothing(boolean whileStopped) throws Exception {
        if (whileStopped) {
            gate.judge(position -> position == 100);
        }
        hammer(2);
        if (whileStopped) {
            awaitStop();
        } else {
            Background.await("they write", () -> log.length() > 100);
        }

        clock.end();

        for (Hammer hammer : hammers) {
            assertThrows(SessionEnded.class, hammer.thread::result);
        }
        long length = log.length();
        if (whileStopped) {
            assertEquals(101, length);
        }
        gate.go();
        assertEquals(length, log.length());
        for (long position = 0; position < length; position++) {
            assertFalse(log.event(position) instanceof Event.Threw, "an ended session records nothing");
        }
    }

    @Test
    void oneThreadAloneGoesOnWhileTheOthersAreHeldAtTheirNextEvent() throws Exception {
        gate.judge(position -> position == 200);
        hammer(3);
        awaitStop();

        gate.goOnly(2);
        gate.go();
        Background.await("it goes on alone", () -> log.length() > 2_000);

        for (long position = 201; position < 2_000; position++) {
            assertEquals(2, log.event(position).thread(), "at " + position);
        }
        assertEquals(2, gate.only());
        gate.goOnly(Gate.ALL);
        long length = log.length();
        Background.await("all go on", () -> log.length() > length + 5_000 && threadsSince(length) == 3);
    }

    private long threadsSince(long position) {
        long end = log.length();
        return LongStream.range(position, end)
                .map(at -> log.event(at).thread())
                .distinct()
                .count();
    }

    @Test
    void anEventBearsTheTimeAtWhichItPassed() throws Exception {
        tracer.adopt("first", "client");
        gate.goOnly(1);
        Background<Void> held = Background.run(() -> {
            tracer.adopt("second", "client");
            return null;
        });
        held.awaitRest();
        long came = clock.stamp();
        Background.await("time passes", () -> clock.stamp() > came + 1_000_000);

        gate.goOnly(Gate.ALL);

        held.result();
        long time = log.event(1).stamp().timeNanos();
        assertTrue(time > came + 1_000_000, () -> (time - came) + " ns after it came");
    }

    @Test
    void lettingOneThreadGoDoesNotStartAStoppedSession() throws Exception {
        gate.judge(position -> position == 200);
        hammer(2);
        awaitStop();

        gate.goOnly(1);

        assertTrue(gate.stopped());
        awaitStop();
        assertEquals(201, log.length());
        gate.goOnly(Gate.ALL);
    }

    @Test
    void theJudgeSeesTheEventThatItJudges() throws Exception {
        List<Long> judged = new ArrayList<>();
        gate.judge(position -> {
            judged.add(position);
            assertEquals(position, log.event(position).position());
            return false;
        });
        Background.run(() -> {
                    tracer.root("main", "client", () -> tracer.run(TracedFunction.MQTT_LEASE, call -> call.said("x")));
                    return null;
                })
                .result();

        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), judged);
    }
}
