package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Stop;
import org.mqttxray.debug.Where;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Background;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.workbench.PeerBehaviour;

/** A run at a speed goes on by what is due with each frame; the frames come when the test says so. */
class PaceTest {
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(100);

    @AutoClose
    private final ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);

    private final Bench bench = run.bench();
    private long now = FRAME;

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            bench.tick(now);
            Background.await(
                    "the piece is over", () -> !run.debugger().playhead().running());
            bench.refresh();
            now += FRAME;
        }
    }

    private long shownEvents() {
        long shown = 0;
        for (long at = 1; at < bench.moment().events(); at++) {
            Event event = bench.moment().log().event(at);
            boolean call = event instanceof Event.Entered entered
                            && Detail.ARTICLE.shows(entered.function().detail())
                    || event instanceof Event.Returned returned
                            && Detail.ARTICLE.shows(returned.function().detail());
            boolean other = event instanceof Event.PacketOut
                    || event instanceof Event.PacketIn
                    || event instanceof Event.ThreadStarted
                    || event instanceof Event.ThreadEnded;
            shown += call || other ? 1 : 0;
        }
        return shown;
    }

    @Test
    void theClientGoesOnBySoManyEventsASecond() {
        bench.speedProperty().set(Speed.TEN);
        bench.run();
        assertTrue(bench.moment().playhead().running());
        frames(11);
        assertEquals(11, shownEvents(), "one at once, and ten in a second");
        assertTrue(bench.moment().playhead().running(), "between two events it is still a run");
        assertEquals(Speed.TEN.hopMillis(), bench.hopMillis());
        bench.pause();
        assertFalse(bench.moment().playhead().running());
        frames(3);
        assertEquals(11, shownEvents());
        assertEquals(Speed.hopMillisOfSteps(), bench.hopMillis());
    }

    @Test
    void afterAWaitNothingIsMadeUp() {
        bench.speedProperty().set(Speed.TEN);
        bench.run();
        frames(1);
        now += TimeUnit.HOURS.toNanos(1);
        frames(1);
        assertEquals(2, shownEvents());
    }

    @Test
    void itEndsWithTheProgram() {
        bench.speedProperty().set(Speed.TWO_HUNDRED);
        bench.run();
        Background.await("the end", () -> {
            frames(1);
            return !bench.moment().playhead().running();
        });
        assertTrue(bench.moment().over());
        assertFalse(bench.moment().playhead().live());
    }

    @Test
    void itStopsAtABreakpointForwardAndBack() {
        bench.breakAt(new Where.Packet(PacketType.CONNACK, Direction.S2C));
        bench.speedProperty().set(Speed.TWO_HUNDRED);
        bench.run();
        frames(100);
        Stop stop = bench.moment().playhead().stop();
        assertEquals(Stop.Reason.BREAKPOINT, stop.reason());
        assertFalse(bench.moment().playhead().running());
        long there = bench.moment().events();

        run.recordAllAndGoTo(Long.MAX_VALUE);
        bench.runBack();
        frames(100);
        assertEquals(there, bench.moment().events());
        assertEquals(Stop.Reason.BREAKPOINT, bench.moment().playhead().stop().reason());
        assertEquals(
                Optional.of(1), bench.moment().playhead().stop().breakpoint().map(b -> b.number()));
    }

    @Test
    void backItEndsAtTheBeginning() {
        run.recordAllAndGoTo(Long.MAX_VALUE);
        bench.speedProperty().set(Speed.FIFTY);
        bench.runBack();
        frames(1);
        assertTrue(bench.moment().playhead().running());
        frames(100);
        assertEquals(1, bench.moment().events());
        assertFalse(bench.moment().playhead().running());
    }

    @Test
    void whoGoesElsewhereEndsIt() {
        run.recordAllAndGoTo(1);
        bench.speedProperty().set(Speed.TEN);
        bench.run();
        frames(2);
        bench.goTo(40);
        frames(3);
        assertEquals(40, bench.moment().events());
        assertFalse(bench.moment().playhead().running());
    }

    @Test
    void anotherSpeedIsTakenOverAtOnce() {
        run.recordAllAndGoTo(1);
        bench.speedProperty().set(Speed.ONE);
        bench.run();
        frames(1);
        bench.speedProperty().set(Speed.TEN);
        frames(4);
        assertEquals(5, shownEvents());
        bench.speedProperty().set(Speed.FULL);
        frames(1);
        assertTrue(bench.moment().atEnd());
        assertFalse(bench.moment().playhead().running());
    }
}
