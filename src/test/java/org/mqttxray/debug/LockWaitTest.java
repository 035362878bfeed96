package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.client.platform.PlatformMutex;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.SimulatedBroker;

/** A step into that wants a lock of a held thread says which and whose. */
@Tag("machine")
class LockWaitTest {
    private static final String LOCK = "mqtt_global_lock";
    private static final int MAIN = 1;
    private static final int YIELD = 2;
    private static final long MILLI = 1_000;

    /** A platform by its name. */
    record Machine(String name, Supplier<Platform> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Machine> machines() {
        Stream<Machine> simulated = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> new Machine(
                        "seed " + seed, () -> new SimulatedPlatform(seed, new SimulatedBroker(PeerBehaviour.ACCEPT))));
        return Stream.concat(simulated, Stream.of(new Machine("real", RealPlatform::new)));
    }

    /** The yield thread has the lock for a while; main wants it in the middle of it. */
    private static final class Contention implements Program {
        @Override
        public String name() {
            return "contention";
        }

        @Override
        public List<Role> roles() {
            return List.of(new Role(name(), this::main));
        }

        private int main(TracedPlatform platform, Settings settings) {
            PlatformMutex lock = platform.mutex(LOCK);
            return platform.trace().call(TracedFunction.MAIN, call -> {
                PlatformThread.init(
                        platform, "mqtt_yield_thread", thread -> hold(platform, lock), new PlatformThread.Handshake());
                PlatformTimer.usleep(platform, 100 * MILLI);
                lock.lock();
                lock.unlock();
                return 0;
            });
        }

        private static void hold(TracedPlatform platform, PlatformMutex lock) {
            platform.trace().run(TracedFunction.MQTT_YIELD_THREAD, call -> {
                lock.lock();
                PlatformTimer.usleep(platform, 200 * MILLI);
                lock.unlock();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void itsOwnerIsNamed(Machine machine) {
        try (Held run = Held.of(machine.make().get(), new Contention())) {
            run.step(() -> run.debugger().runTo(LockWaitTest::mainHasSlept));
            waitsAndGoesOn(run);
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void anOwnerThatCouldNotSayYetThatHeHasItIsNamedToo(Machine machine) {
        try (Held run = Held.of(machine.make().get(), new Contention())) {
            run.step(() -> run.debugger().runTo(event -> event instanceof Event.LockWanted && event.thread() == YIELD));
            long ofMain = run.log().length();
            while (run.log().event(ofMain - 1).thread() != MAIN) {
                ofMain--;
            }
            run.debugger().goTo(ofMain);
            waitsAndGoesOn(run);
        }
    }

    private static boolean mainHasSlept(Event event) {
        return event.thread() == MAIN
                && event instanceof Event.Returned returned
                && returned.function() == TracedFunction.PLATFORM_TIMER_USLEEP;
    }

    private static void waitsAndGoesOn(Held run) {
        Debugger.Playhead stands = run.debugger().playhead();
        for (int i = 0; i < 10 && stands.stop().reason() != Stop.Reason.WAITING; i++) {
            stands = run.step(() -> run.debugger().stepInto(Detail.EVERYTHING));
        }
        assertEquals(
                Optional.of(new Wait(MAIN, TracedFunction.PLATFORM_MUTEX_LOCK, LOCK, YIELD)),
                stands.stop().waiting());
        assertTrue(run.last() instanceof Event.LockWanted);

        run.step(() -> run.debugger().letOthersRun());
        assertEquals(MAIN, run.last().thread());
        assertTrue(run.last() instanceof Event.Returned returned
                && returned.function() == TracedFunction.PLATFORM_MUTEX_LOCK);
    }
}
