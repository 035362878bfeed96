package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
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
        int pieces = 0;
        while (debugger.playhead().running()) {
            pieces++;
        }
        assertTrue(pieces > 1, "all was counted at once");
        assertTrue(pieces <= LENGTH / Walk.PIECE + 1, pieces + " pieces");
        assertEquals(SECOND + 1, debugger.playhead().events());
        assertEquals(2, debugger.playhead().stop().hit());
    }
}
