package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;

/** A step into that would wait on a held thread says for what, and goes on when the others are let run. */
@Tag("machine")
class WaitingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void intoNeverLetsAnotherThreadRunAndEveryWaitIsTold(long seed) {
        try (Held run = Held.simulated(seed)) {
            assertTrue(intoAllTheWay(run) > 0);
        }
    }

    @Test
    void itIsTheSameOnARealBroker() {
        try (Held run = Held.onBuiltInBroker()) {
            assertTrue(intoAllTheWay(run) > 0);
        }
    }

    /** Steps into until the program has ended, and gives how often a thread waited for another. */
    private static int intoAllTheWay(Held run) {
        int waits = 0;
        for (int i = 0; i < 2_000 && !run.over(); i++) {
            int acting = run.debugger().actingThread();
            boolean alive = run.debugger().playhead().events() < run.log().length() || alive(run, acting);
            long before = run.debugger().playhead().events();
            Debugger.Playhead stands = run.step(() -> run.debugger().stepInto(Detail.CLIENT));
            if (alive) {
                assertTrue(Set.of(acting, Event.NO_THREAD).containsAll(actors(run, before)), "another thread went on");
            }
            if (stands.stop().reason() == Stop.Reason.WAITING) {
                waits++;
                Wait wait = stands.stop().waiting().orElseThrow();
                assertEquals(acting, wait.thread());
                assertTrue(wait.awaited() != acting && alive(run, wait.awaited()), wait.toString());
                assertTrue(run.session().gate().stopped());
                run.step(() -> run.debugger().letOthersRun());
            }
        }
        run.debugger().run(); // the last thread stands behind its last event
        assertTrue(
                run.session().awaitOutcome(Duration.ofSeconds(20)).orElseThrow().succeeded());
        return waits;
    }

    private static Set<Integer> actors(Held run, long from) {
        Set<Integer> actors = new HashSet<>();
        for (long at = from; at < run.log().length(); at++) {
            Event event = run.log().event(at);
            boolean born = event instanceof Event.ThreadStarted started && started.parent() != Event.NO_THREAD;
            actors.add(born ? ((Event.ThreadStarted) event).parent() : event.thread());
        }
        return actors;
    }

    private static boolean alive(Held run, int thread) {
        for (long at = 0; at < run.log().length(); at++) {
            if (run.log().event(at) instanceof Event.ThreadEnded ended && ended.thread() == thread) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void releaseWaitsForTheYieldThread(long seed) {
        try (Held run = Held.simulated(seed)) {
            int main = run.debugger().actingThread();
            run.step(() -> run.debugger().runTo(event -> entered(event, main, TracedFunction.MQTT_RELEASE)));
            Debugger.Playhead stands = intoUntilWaiting(run);
            Wait wait = stands.stop().waiting().orElseThrow();
            assertEquals(new Wait(main, TracedFunction.MQTT_RELEASE, "", main + 1), wait);

            long time = run.log().event(run.log().length() - 1).stamp().timeNanos();
            Debugger.Playhead again = run.step(() -> run.debugger().stepInto(Detail.CLIENT));
            assertEquals(stands, again, "pressed again, it still waits");

            run.debugger().goTo(1);
            run.debugger().goToEnd();
            assertEquals(stands, run.debugger().playhead(), "back from the past, it waits as before");

            Debugger.Playhead done = run.step(() -> run.debugger().letOthersRun());
            assertEquals(Stop.Reason.STEP, done.stop().reason());
            assertEquals(main, run.last().thread());
            long passed = run.last().stamp().timeNanos() - time;
            assertTrue(passed < TimeUnit.SECONDS.toNanos(5), "the timer of mqtt_release ran out");
        }
    }

    @Test
    void noTimerOfTheClientRunsOutWhileItStands() throws InterruptedException {
        try (Held run = Held.onBuiltInBroker()) {
            int main = run.debugger().actingThread();
            run.step(() -> run.debugger().runTo(event -> entered(event, main, TracedFunction.MQTT_DISCONNECT)));
            intoUntilWaiting(run);
            long stood = run.last().stamp().timeNanos();
            TimeUnit.MILLISECONDS.sleep(300);
            long length = run.log().length();
            run.step(() -> run.debugger().letOthersRun());
            long next = run.log().event(length).stamp().timeNanos();
            assertTrue(next - stood < TimeUnit.MILLISECONDS.toNanos(200), "the clock went on: " + (next - stood));
        }
    }

    @Test
    void theYieldThreadWaitsForTheSignalOfItsCreator() {
        for (long seed = 1; seed <= 40; seed++) {
            try (Held run = Held.simulated(seed)) {
                run.step(() -> run.debugger()
                        .runTo(event -> event instanceof Event.Entered call
                                && (call.function() == TracedFunction.PLATFORM_THREAD_STOP
                                        || call.function() == TracedFunction.MQTT_DISCONNECT)));
                if (entered(run.last(), run.debugger().actingThread(), TracedFunction.PLATFORM_THREAD_STOP)) {
                    int yielding = run.debugger().actingThread();
                    Debugger.Playhead stands = run.step(() -> run.debugger().stepInto(Detail.CLIENT));
                    assertEquals(
                            Optional.of(new Wait(yielding, TracedFunction.PLATFORM_THREAD_STOP, "", yielding - 1)),
                            stands.stop().waiting());
                    run.step(() -> run.debugger().letOthersRun());
                    assertEquals(yielding, run.last().thread());
                    return;
                }
            }
        }
        throw new AssertionError("under no seed the yield thread comes first");
    }

    @Test
    void anyOtherVerbLetsAllRun() {
        try (Held run = Held.simulated(1)) {
            int main = run.debugger().actingThread();
            run.step(() -> run.debugger().runTo(event -> entered(event, main, TracedFunction.MQTT_RELEASE)));
            intoUntilWaiting(run);
            run.step(() -> run.debugger().stepOut(Detail.CLIENT));
            assertTrue(run.last() instanceof Event.Returned returned
                    && returned.function() == TracedFunction.MQTT_RELEASE);
        }
    }

    @Test
    void aStepBackForgetsTheStepThatWaited() {
        try (Held run = Held.simulated(1)) {
            int main = run.debugger().actingThread();
            run.step(() -> run.debugger().runTo(event -> entered(event, main, TracedFunction.MQTT_RELEASE)));
            intoUntilWaiting(run);
            run.debugger().stepBack(Detail.CLIENT);
            Debugger.Playhead back = run.debugger().playhead();
            run.debugger().letOthersRun();
            assertEquals(back, run.debugger().playhead());
            assertFalse(run.debugger().playhead().running());
            assertEquals(
                    Stop.Reason.WAITING, intoUntilWaiting(run).stop().reason(), "forward again it waits as before");
        }
    }

    private static Debugger.Playhead intoUntilWaiting(Held run) {
        for (int i = 0; i < 300; i++) {
            Debugger.Playhead stands = run.step(() -> run.debugger().stepInto(Detail.EVERYTHING));
            if (stands.stop().reason() == Stop.Reason.WAITING) {
                return stands;
            }
        }
        throw new AssertionError("it waits for nothing");
    }

    private static boolean entered(Event event, int thread, TracedFunction function) {
        return event instanceof Event.Entered call && call.function() == function && call.thread() == thread;
    }
}
