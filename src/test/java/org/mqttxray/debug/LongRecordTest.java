package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.RecordedLog;

/** In a long record no verb takes long at a time, even if the hits of a breakpoint have to be counted from the beginning. */
class LongRecordTest {
    private static final int THREAD = 1;
    private static final long LENGTH = 100_000;
    private static final long FIRST = 5;
    private static final long SECOND = LENGTH - 10;

    private final RecordedLog record = new RecordedLog(ChunkStore.inMemory());

    LongRecordTest() {
        record.add(new Event.ThreadStarted(stamp(), "main", "long", Event.NO_THREAD));
        while (record.log().length() < LENGTH) {
            long position = record.log().length();
            boolean hit = position == FIRST || position == SECOND;
            record.add(hit ? new Event.LockTaken(stamp(), "lock") : new Event.Said(stamp(), "said"));
        }
    }

    private Event.Stamp stamp() {
        long position = record.log().length();
        return new Event.Stamp(position, position, THREAD, Place.UNKNOWN);
    }

    static List<Consumer<Debugger>> verbs() {
        return List.of(
                debugger -> {
                    debugger.goTo(SECOND - 1);
                    debugger.run();
                },
                debugger -> {
                    debugger.goTo(LENGTH);
                    debugger.runBack();
                });
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void hitsAreCountedInPieces(Consumer<Debugger> verb) {
        Debugger debugger = Debugger.ofRecord(record.log());
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Lock(Optional.empty()))));
        verb.accept(debugger);
        int pieces = pieces(() -> !debugger.playhead().running());
        assertTrue(pieces > 1, "all was counted at once");
        assertTrue(pieces <= LENGTH / Walk.PIECE + 1, pieces + " pieces");
        assertEquals(SECOND + 1, debugger.playhead().events());
        assertEquals(2, debugger.playhead().stop().hit());
    }

    static List<Consumer<Debugger>> lookingBack() {
        return List.of(
                debugger -> debugger.nextLayer(Detail.ARTICLE),
                debugger -> debugger.previousLayer(Detail.ARTICLE),
                debugger -> debugger.toAnswer(OptionalLong.empty()),
                debugger -> debugger.nextOfExchange(OptionalLong.of(FIRST)),
                debugger -> debugger.toRequest(OptionalLong.empty()));
    }

    @ParameterizedTest
    @MethodSource("lookingBack")
    void whatAVerbLooksBackAtIsFoundInPieces(Consumer<Debugger> verb) {
        Debugger debugger = Debugger.ofRecord(record.log());
        debugger.goTo(LENGTH);
        verb.accept(debugger);
        int pieces = pieces(() -> !debugger.playhead().running());
        assertTrue(pieces > 1, "all was found at once");
        assertTrue(pieces <= 2 * LENGTH / Walk.PIECE + 1, pieces + " pieces");
    }

    @Test
    void whatAThreadMayWaitForIsFoundInPiecesBeforeItGoesOnAlone() {
        LiveClient client = new LiveClient(record.log(), new Gate(new RealClock()), leg(Gate.ALL));
        int pieces = pieces(() -> client.ready(leg(THREAD), Walk.PIECE));
        assertTrue(pieces > 1, "all was found at once");
        assertTrue(client.ready(leg(THREAD), 0));
        assertEquals(Optional.empty(), client.waitOf(leg(THREAD)));
    }

    private static Leg leg(int only) {
        return new Leg(Step.RUN, Optional.empty(), Debugger.NO_LIMIT, only);
    }

    /** How many it takes; many more than the record has events if it comes to no end. */
    private static int pieces(BooleanSupplier done) {
        int pieces = 1;
        while (!done.getAsBoolean() && pieces <= 10 * LENGTH) {
            pieces++;
        }
        return pieces;
    }
}
