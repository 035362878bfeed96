package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;
import org.mqttxray.workbench.PeerBehaviour;

/** In true time everything is where its time is on the ruler. */
class TrueTimeTest {
    /** What is shorter than a cell of the axis begins with it. */
    private static final double WIDEST_CELL = 4;

    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, Long.MAX_VALUE);

    private final Bench bench = run.bench();
    private final TimelineViewModel model = new TimelineViewModel(new Messages(Language.EN));

    @BeforeEach
    void show() {
        model.resize(1222, 290);
        model.show(bench.moment());
        model.trueTime(true);
    }

    private double x(long nanos) {
        Axis axis = model.picture().axis();
        return axis.left() + (nanos / MILLI - model.index().timeAt(0) / MILLI - axis.from()) * axis.unit();
    }

    private long time(long position) {
        return bench.moment().log().event(position).stamp().timeNanos();
    }

    @Test
    void allOfTheRunFits() {
        TimelinePicture picture = model.picture();
        assertEquals(x(time(bench.moment().events() - 1)), picture.playhead().x(), 1);
        assertTrue(picture.playhead().x() <= 1222);
        assertEquals(0, picture.axis().from());
    }

    @Test
    void callsBeginAtTheirTimesAndThePlayheadStandsAtItsOwn() {
        int seen = 0;
        for (int i = 0; i < 40; i++) {
            model.zoom(500, 1.25);
            Bars bars = model.picture().lanes().get(0).bars();
            for (int at = 0; at < bars.size(); at++) {
                Bar bar = bars.get(at);
                if (bar.x() > model.picture().axis().left() + 1) {
                    double exact = bars.merged(at) ? WIDEST_CELL : 0.5;
                    assertEquals(x(time(bar.entered())), bar.x(), exact, bar.toString());
                    seen++;
                }
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void aPlaceOfTheRulerIsTheEventOfThatTime() {
        int last = model.index().size() - 1;
        for (int at = 1; at <= last; at++) {
            boolean apart = model.index().timeAt(at) - model.index().timeAt(at - 1) > MILLI
                    && (at == last
                            || model.index().timeAt(at + 1) - model.index().timeAt(at) > MILLI);
            if (apart) {
                assertEquals(
                        model.index().eventsAt(at),
                        model.eventsAt(x(model.index().timeAt(at))));
            }
        }
        assertEquals(1, model.eventsAt(0));
        assertEquals(bench.moment().recorded(), model.eventsAt(100_000));
    }

    @Test
    void theRulerHasRoundTimes() {
        List<TimelinePicture.Tick> ticks = model.picture().ticks();
        assertTrue(ticks.size() > 1, "ticks: " + ticks);
        assertTrue(ticks.get(0).label().endsWith(" ms"), ticks.get(0).label());
        for (TimelinePicture.Tick tick : ticks) {
            double millis = Double.parseDouble(tick.label().replace(" ms", ""));
            assertEquals(x((long) (millis * MILLI)), tick.x(), 1);
        }
    }

    @Test
    void theKeyboardGoesAcrossSilences() {
        for (int i = 0; i < 60; i++) {
            model.zoom(model.picture().axis().left(), 1.25);
        }
        TimelineCursor cursor = new TimelineCursor(model);
        cursor.toEnd(true);
        for (int i = 0; i < model.index().marks().size(); i++) {
            assertTrue(cursor.place().isPresent(), "what the keyboard goes to is seen");
            cursor.along(-1);
        }
    }

    @Test
    void theViewOfEvenStepsIsAsItWasBefore() {
        model.trueTime(false);
        TimelinePicture before = model.picture();
        model.trueTime(true);
        model.zoom(600, 3);
        model.trueTime(false);
        assertEquals(before, model.picture());
    }
}
