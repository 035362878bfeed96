package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/** No verb that goes forward goes beyond the limit, live or recorded; those of whoever sets it may. */
class LimitTest {
    private static final long LIMIT = 40;
    private static final Breakpoint CONNECT = Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S));

    /** A verb by its name. */
    record Verb(String name, Consumer<Debugger> press) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Verb> verbs() {
        return List.of(
                new Verb("run", Debugger::run),
                new Verb("into", debugger -> debugger.stepInto(Detail.ARTICLE)),
                new Verb("over", debugger -> debugger.stepOver(Detail.ARTICLE)),
                new Verb("out", debugger -> debugger.stepOut(Detail.ARTICLE)),
                new Verb("next packet", Debugger::nextPacket),
                new Verb("run to", debugger -> debugger.runTo(Step.RUN)));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void theLiveClientIsHeldAtTheLimit(Verb verb) {
        try (Held run = Held.simulated(1)) {
            run.debugger().limit(LIMIT);
            pressUntilItStays(run, verb);
            assertEquals(LIMIT, run.debugger().playhead().events());
            assertEquals(LIMIT, run.log().length());
            assertTrue(run.session().gate().stopped());
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void theRecordIsWalkedToTheLimit(Verb verb) {
        try (Held run = Held.simulated(1)) {
            run.step(() -> run.debugger().run());
            long length = run.log().length();
            run.debugger().goTo(1);
            run.debugger().limit(LIMIT);
            pressUntilItStays(run, verb);
            assertEquals(LIMIT, run.debugger().playhead().events());
            assertEquals(length, run.log().length());
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aRecordingIsWalkedToTheLimit(Verb verb) {
        try (Held run = Held.simulated(1)) {
            run.step(() -> run.debugger().run());
            Debugger recorded = Debugger.ofRecord(run.log());
            recorded.limit(LIMIT);
            for (int i = 0; i < 100; i++) {
                verb.press().accept(recorded);
                assertFalse(recorded.playhead().running());
            }
            assertEquals(LIMIT, recorded.playhead().events());
        }
    }

    private static void pressUntilItStays(Held run, Verb verb) {
        long before = -1;
        for (int i = 0; i < 100 && before != run.debugger().playhead().events(); i++) {
            before = run.debugger().playhead().events();
            run.step(() -> verb.press().accept(run.debugger()));
            assertTrue(run.debugger().playhead().events() <= LIMIT);
        }
    }

    @Test
    void aPlayheadBeyondTheLimitStays() {
        try (Held run = Held.simulated(1)) {
            run.step(() -> run.debugger().nextPacket());
            Debugger.Playhead stands = run.debugger().playhead();
            run.debugger().limit(LIMIT);
            assertEquals(stands, run.step(() -> run.debugger().run()));
        }
    }

    @Test
    void withoutALimitItGoesOn() {
        try (Held run = Held.simulated(1)) {
            run.debugger().limit(LIMIT);
            run.step(() -> run.debugger().run());
            run.debugger().limit(Debugger.NO_LIMIT);
            run.step(() -> run.debugger().run());
            assertTrue(run.over());
        }
    }

    @Test
    void passToGoesBeyondItAndPastBreakpoints() {
        try (Held run = Held.simulated(1)) {
            run.debugger().limit(LIMIT);
            run.debugger().setBreakpoints(List.of(CONNECT));
            run.step(() -> run.debugger().passTo(event -> event instanceof Event.PacketIn));
            assertTrue(run.last() instanceof Event.PacketIn);

            run.debugger().goTo(1);
            run.debugger().passTo(event -> event instanceof Event.PacketIn);
            assertTrue(run.last() instanceof Event.PacketIn);
        }
    }

    @Test
    void aRecordingBeginsAtItsFirstEventAndEndsAtItsLast() {
        try (Held run = Held.simulated(1)) {
            run.step(() -> run.debugger().run());
            Debugger recorded = Debugger.ofRecord(run.log());
            assertEquals(new Debugger.Playhead(1, false, Stop.because(Stop.Reason.ENTRY), false), recorded.playhead());
            recorded.setBreakpoints(List.of(CONNECT));
            recorded.run();
            assertEquals(Stop.Reason.BREAKPOINT, recorded.playhead().stop().reason());
            recorded.run();
            assertEquals(run.log().length(), recorded.playhead().events());
            recorded.run();
            assertEquals(run.log().length(), recorded.playhead().events());
            recorded.pause();
            assertFalse(recorded.playhead().running());
            recorded.runBack();
            assertTrue(run.log().event(recorded.playhead().events() - 1) instanceof Event.PacketOut);
        }
    }
}
