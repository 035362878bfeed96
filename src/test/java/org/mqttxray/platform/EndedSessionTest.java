package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a session is thrown out of every wait, of those under way and of those to come. */
@Tag("machine")
@Timeout(60)
class EndedSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Address SOMEBODY = new Address("somebody", 1883);

    /** The ways in which a thread of a client waits. */
    enum Wait {
        RECEIVE {
            @Override
            Executable on(Clock clock) throws DialFailed {
                NetSocket socket = NetSocket.connect(clock, StubDialer.connecting(), SOMEBODY);
                socket.receiveTimeout(LONG);
                return () -> socket.receive(new byte[1], 0, 1);
            }
        },
        SLEEP {
            @Override
            Executable on(Clock clock) {
                return () -> clock.await(() -> false, Deadline.after(clock.stamp(), LONG));
            }
        },
        LOCK {
            @Override
            Executable on(Clock clock) {
                Mutex mutex = new Mutex(clock);
                mutex.lock();
                return mutex::lock;
            }
        },
        GATE {
            @Override
            Executable on(Clock clock) {
                return () -> clock.await(Clock.ALWAYS, Deadline.NEVER);
            }
        },
        CONNECT {
            @Override
            Executable on(Clock clock) {
                return () -> NetSocket.connect(clock, StubDialer.silent(), SOMEBODY);
            }
        };

        private static final Duration LONG = Duration.ofHours(1);

        abstract Executable on(Clock clock) throws DialFailed;
    }

    static Stream<Arguments> waitsOnBothPlatforms() {
        return Stream.of(Wait.values())
                .flatMap(wait -> Stream.of(Arguments.of(new RealPlatform(), wait), Arguments.of(simulated(), wait)));
    }

    private static Platform simulated() {
        return new SimulatedPlatform(1, (address, line) -> {
            throw new DialFailed(DialFailed.Reason.REFUSED, address.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("waitsOnBothPlatforms")
    void itsEndIsThrownOutOfTheWaitUnderWayAndOutOfEveryOther(Platform platform, Wait wait) throws Exception {
        Clock clock = platform.clock();
        Background<Void> client = Background.runOn(platform, () -> {
            Executable waits = wait.on(clock);
            clock.stop(); // without it the simulated time would jump to the end of the wait
            assertThrows(SessionEnded.class, waits);
            for (int i = 0; i < 3; i++) {
                assertThrows(SessionEnded.class, waits);
            }
            return null;
        });
        assertEnds(platform, client);
    }

    @ParameterizedTest
    @MethodSource("runningWaits")
    void itsEndIsThrownOutOfAWaitWhileTheClockRuns(Wait wait) throws Exception {
        Platform platform = new RealPlatform();
        Background<Void> client = Background.runOn(platform, () -> {
            assertThrows(SessionEnded.class, wait.on(platform.clock()));
            return null;
        });
        assertEnds(platform, client);
    }

    /** The client waits; then the session ends, and with it the client and every other thread. */
    private static void assertEnds(Platform platform, Background<Void> client) throws Exception {
        client.awaitRest();
        assertFalse(client.ended(), "it does not wait");

        platform.end();

        client.result();
        assertTrue(platform.awaitEnd(PATIENCE), "threads are left");
    }

    static Stream<Wait> runningWaits() {
        return Stream.of(Wait.RECEIVE, Wait.SLEEP, Wait.LOCK, Wait.CONNECT);
    }

    @ParameterizedTest
    @MethodSource("bothPlatforms")
    void theRootOfAThreadTakesItQuietly(Platform platform) throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        platform.start("client", () -> {
            waits.countDown();
            platform.clock().await(() -> false, Deadline.NEVER);
        });
        assertTrue(waits.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertFalse(platform.awaitEnd(Duration.ofMillis(1)), "a thread of a running session is there");

        platform.end();

        assertTrue(platform.awaitEnd(PATIENCE));
    }

    @ParameterizedTest
    @MethodSource("bothPlatforms")
    void aSessionCanEndMoreThanOnce(Platform platform) {
        platform.end();
        platform.end();

        assertTrue(platform.clock().ended());
        assertTrue(platform.awaitEnd(PATIENCE));
    }

    static Stream<Platform> bothPlatforms() {
        return Stream.of(new RealPlatform(), simulated());
    }

    @Test
    void tasksInTheTimeOfTheWorldGoOnWhileStoppedAndEndWithTheSession() throws Exception {
        Platform platform = new RealPlatform();
        platform.clock().stop();
        CountDownLatch done = new CountDownLatch(3);

        platform.every(Duration.ofMillis(1), done::countDown);

        assertTrue(done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        platform.end();
        assertTrue(platform.awaitEnd(PATIENCE), "the ticks go on");
    }
}
