package org.mqttxray.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("machine")
@Timeout(60)
class MutexTest {
    private static final int THREADS = 3;
    private static final int ROUNDS = 300;

    static Stream<Platform> platforms() {
        return Stream.of(new RealPlatform(), new SimulatedPlatform(1, (address, line) -> {
            throw new DialFailed(DialFailed.Reason.REFUSED, "");
        }));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void oneThreadHoldsItAtATime(Platform platform) throws Exception {
        Mutex mutex = new Mutex(platform.clock());
        int[] inside = {0};
        int[] passes = {0};
        List<Background<Void>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Background.runOn(platform, () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    mutex.lock();
                    assertEquals(1, ++inside[0], "two hold it");
                    platform.clock().now(); // here a simulated platform lets others try
                    Thread.yield();
                    inside[0]--;
                    passes[0]++;
                    mutex.unlock();
                }
                return null;
            }));
        }
        for (Background<Void> thread : threads) {
            thread.result();
        }
        assertEquals(THREADS * ROUNDS, passes[0]);
        end(platform);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void onlyItsHolderFreesIt(Platform platform) throws Exception {
        Mutex mutex = new Mutex(platform.clock());
        assertThrows(IllegalStateException.class, mutex::unlock, "nobody holds it");
        Background.runOn(platform, () -> {
                    mutex.lock();
                    return null;
                })
                .result();

        assertThrows(IllegalStateException.class, mutex::unlock, "another holds it");

        Background<Void> second = Background.runOn(platform, () -> {
            mutex.lock();
            return null;
        });
        second.awaitRest();
        assertFalse(second.ended(), "the misuse has freed it");
        end(platform);
        assertThrows(SessionEnded.class, second::result);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void itsHolderCannotTakeItAgain(Platform platform) throws Exception {
        Mutex mutex = new Mutex(platform.clock());
        Background<Void> twice = Background.runOn(platform, () -> {
            mutex.lock();
            mutex.lock();
            return null;
        });
        twice.awaitRest();

        assertFalse(twice.ended());
        end(platform);
        assertThrows(SessionEnded.class, twice::result);
    }

    @Test
    void nobodyTakesItWhileTheClockIsStopped() throws Exception {
        Platform platform = new RealPlatform();
        Mutex mutex = new Mutex(platform.clock());
        platform.clock().stop();
        Background<String> taker = Background.runOn(platform, () -> {
            mutex.lock();
            return "taken";
        });
        taker.awaitRest();

        assertFalse(taker.ended());
        platform.clock().start();
        assertEquals("taken", taker.result());
        end(platform);
    }

    private static void end(Platform platform) {
        platform.end();
        assertTrue(platform.awaitEnd(Background.PATIENCE));
    }
}
