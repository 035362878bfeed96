package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** What is drawn of a DISCONNECT when the station hangs up before the client's call has returned: both orders happen. */
class WireHistoryTest {
    private static final int MAIN = 1;
    private static final Range DISCONNECT = new Range(0, 46, 48);
    private static final Event WRITES =
            new Event.Entered(stamp(MAIN), TracedFunction.MQTT_SERIALIZE_DISCONNECT, List.of(), Place.UNKNOWN);
    private static final Event WRITTEN = new Event.PacketOut(stamp(MAIN), DISCONNECT);
    private static final Event LEAVES =
            new Event.Entered(stamp(MAIN), TracedFunction.NETWORK_WRITE, List.of(), Place.UNKNOWN);
    private static final Event LOST =
            new Event.Link(stamp(Event.NO_THREAD), LinkAct.LOST, 1, "CLOSED", Optional.empty(), Optional.empty());
    private static final Event SENT =
            new Event.Returned(stamp(MAIN), TracedFunction.MQTT_SEND_PACKET, new Value.Number(0));

    private static Event.Stamp stamp(int thread) {
        return new Event.Stamp(0, 0, thread, Place.UNKNOWN);
    }

    private static Event taken(int bytes) {
        return new Event.Chunk(stamp(MAIN), DISCONNECT.part(0, bytes));
    }

    private static WireHistory.State after(Event... events) {
        WireHistory history = new WireHistory();
        WireHistory.State state = history.start();
        for (Event event : events) {
            state = history.after(state, event);
        }
        return state;
    }

    @Test
    void whatTheSocketHasTakenIsNotLostWithTheLine() {
        WireHistory.State state = after(WRITES, WRITTEN, LEAVES, taken(2), LOST, SENT);
        assertEquals(Line.CLOSED, state.line());
        assertEquals(WireHistory.Letter.NONE, state.letter());
    }

    @Test
    void whatTheSocketHasNotTakenWholeIsLost() {
        WireHistory.State state = after(WRITES, WRITTEN, LEAVES, taken(1), LOST);
        assertEquals(Line.BROKEN, state.line());
        assertEquals(org.mqttxray.ui.stage.Place.FALLEN, state.letter().place());
    }

    @Test
    void itLeavesUntilTheCallHasReturned() {
        assertEquals(
                org.mqttxray.ui.stage.Place.LEAVING,
                after(WRITES, WRITTEN, LEAVES, taken(2)).letter().place());
        assertEquals(
                org.mqttxray.ui.stage.Place.STATION,
                after(WRITES, WRITTEN, LEAVES, taken(2), SENT).letter().place());
    }
}
