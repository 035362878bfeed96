package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.platform.Background;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LogChunk;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** A breakpoint that is set while much is recorded is counted in pieces, and nobody waits for that: not the client, not the window. */
class CatchUpTest {
    private static final long LENGTH = 200_000;
    private static final long FROM_CALL_TO_CALL = 40;
    private static final int THREAD = 1;
    private static final Where CALL = new Where.Entered(TracedFunction.MQTT_PUBLISH);

    private final Asked asked = new Asked();
    private final RecordedLog record = new RecordedLog(asked);
    private final Breakpoints breakpoints = new Breakpoints(record.log());

    /** Counts the events of full chunks that are looked at, and can keep somebody from looking. */
    private static final class Asked implements ChunkStore {
        private final ChunkStore chunks = ChunkStore.inMemory();
        private final CountDownLatch mayLook = new CountDownLatch(1);
        private volatile Thread kept;
        private volatile boolean keeps;
        private long events;

        @Override
        public void add(LogChunk chunk) {
            chunks.add(chunk);
        }

        @Override
        public LogChunk get(int index) {
            events++;
            if (Thread.currentThread() == kept) {
                keeps = true;
                try {
                    mayLook.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return chunks.get(index);
        }
    }

    CatchUpTest() {
        record.add(new Event.ThreadStarted(stamp(), "main", "long", Event.NO_THREAD));
        while (record.log().length() < LENGTH) {
            goOn();
        }
    }

    /** Adds an event: every so often the function is called, and returns. */
    private Event goOn() {
        long position = record.log().length();
        if (position % FROM_CALL_TO_CALL == 0) {
            List<Value> arguments =
                    Collections.nCopies(TracedFunction.MQTT_PUBLISH.parameters().size(), Value.NONE);
            record.add(new Event.Entered(stamp(), TracedFunction.MQTT_PUBLISH, arguments, Place.UNKNOWN));
        } else if (position % FROM_CALL_TO_CALL == 1) {
            record.add(new Event.Returned(stamp(), TracedFunction.MQTT_PUBLISH, Value.NONE));
        } else {
            record.add(new Event.Said(stamp(), "said"));
        }
        return record.log().event(position);
    }

    private Event.Stamp stamp() {
        long position = record.log().length();
        return new Event.Stamp(position, position, THREAD, Place.UNKNOWN);
    }

    private Event goOnToCall() {
        Event event = goOn();
        while (!(event instanceof Event.Entered)) {
            event = goOn();
        }
        return event;
    }

    private long looked(Runnable deed) {
        long before = asked.events;
        deed.run();
        return asked.events - before;
    }

    static List<Breakpoint> lookingBack() throws FilterRefused {
        Breakpoint call = Breakpoint.at(1, CALL);
        return List.of(
                call.withHits(new Hits(Hits.Compare.EVERY, 3)),
                call.withAfter(OptionalInt.of(2)),
                call.withClient(Optional.of("long")),
                call.withCondition(Optional.of(Filter.of("mqttxray.thread == main"))),
                Breakpoint.at(1, new Where.Layer(Layer.MQTT)),
                Breakpoint.at(1, new Where.Anything()).withHits(new Hits(Hits.Compare.EVERY, 1_000)));
    }

    @ParameterizedTest
    @MethodSource("lookingBack")
    void anEventIsJudgedAtOnceAndTheSameHitsStopOnceAllIsCounted(Breakpoint breakpoint) {
        Breakpoint other = Breakpoint.at(2, new Where.Returned(TracedFunction.MQTT_PUBLISH))
                .withEnabled(false);
        breakpoints.set(List.of(breakpoint, other));
        List<Long> lived = new ArrayList<>();
        long most = 0;
        long live = LENGTH + 10_000;
        while (record.log().length() < live) {
            Event event = goOn();
            most = Math.max(most, looked(() -> breakpoints.hit(event).ifPresent(hit -> lived.add(event.position()))));
        }
        assertTrue(most <= 3 * Breakpoints.AT_ONCE, most + " events for one");
        long caughtUp = LENGTH + 2 * LENGTH / Breakpoints.AT_ONCE;
        Breakpoints afresh = new Breakpoints(record.log());
        afresh.set(List.of(breakpoint, other));
        List<Long> wanted = new ArrayList<>();
        for (long at = 0; at < live; at++) {
            long position = at;
            afresh.hit(record.log().event(at)).ifPresent(hit -> wanted.add(position));
        }
        assertEquals(
                wanted.stream().filter(at -> at >= caughtUp).toList(),
                lived.stream().filter(at -> at >= caughtUp).toList());
        assertTrue(wanted.containsAll(lived), "what is not counted does not stop");
        assertTrue(lived.size() > 5, "stops: " + lived.size());
    }

    @Test
    void whatTheEventAloneSaysStopsAtOnceAndIsCountedWhileItStands() {
        breakpoints.set(List.of(Breakpoint.at(1, CALL)));
        Event call = goOnToCall();
        Breakpoints.Hit hit = breakpoints.hit(call).orElseThrow();
        assertEquals(0, hit.hit(), "nobody can know");
        long events = call.position() + 1;
        while (!breakpoints.ready(events, Breakpoints.AT_ONCE)) {
            assertTrue(breakpoints.hits(1, events, 0).isEmpty());
        }
        long number = call.position() / FROM_CALL_TO_CALL; // the first event is no call
        assertEquals(number, breakpoints.hit(call).orElseThrow().hit());
        assertEquals(Optional.of(number), breakpoints.hits(hit.breakpoint(), events, 0));
    }

    @Test
    void whoCountsALongWayHoldsNobodyUp() throws Exception {
        breakpoints.set(List.of(Breakpoint.at(1, CALL).withHits(new Hits(Hits.Compare.EVERY, 3))));
        Thread counter = new Thread(() -> breakpoints.ready(LENGTH, LENGTH));
        asked.kept = counter;
        counter.start();
        Background.await("it counts", () -> asked.keeps);
        Event call = goOnToCall();
        Thread client = new Thread(() -> breakpoints.hit(call));
        client.start();
        Background.await("the client goes on", () -> !client.isAlive());
        asked.mayLook.countDown();
        counter.join();
        assertEquals(Optional.of((LENGTH - 1) / FROM_CALL_TO_CALL), breakpoints.hits(1, LENGTH, 0));
    }

    @Test
    void whatIsToldIsSaidOnceItIsCounted() throws FilterRefused {
        Debugger debugger = Debugger.ofRecord(record.log());
        debugger.setBreakpoints(List.of(Breakpoint.at(1, CALL)
                .withMessage(Optional.of(Template.of("called by {mqttxray.thread}")))
                .withHits(new Hits(Hits.Compare.EVERY, 2))));
        long even = LENGTH - LENGTH % (2 * FROM_CALL_TO_CALL) - 2 * FROM_CALL_TO_CALL;
        int atMost = 1_000;
        List<Optional<List<Telling>>> answers = new ArrayList<>();
        while (answers.isEmpty() || answers.get(answers.size() - 1).isEmpty()) {
            long looked = looked(() -> answers.add(debugger.told(even, atMost)));
            assertTrue(looked <= 3 * atMost, looked + " events for one answer");
        }
        assertTrue(answers.size() >= even / atMost, answers.size() + " answers");
        List<Telling> told = answers.get(answers.size() - 1).orElseThrow();
        assertEquals(List.of("called by main"), told.stream().map(Telling::text).toList());
    }
}
