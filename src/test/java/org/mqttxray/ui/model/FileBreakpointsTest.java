package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.BreakpointJson;
import org.mqttxray.debug.Where;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** The breakpoints of a file come as they are; the user's own are never lost. */
class FileBreakpointsTest {
    private static final Breakpoint PUBLISH = Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S));
    private static final Breakpoint CONNECT = Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S));

    @Test
    void oneThatTheUserHasNotGotComesUnderAFreeNumber() {
        List<Breakpoint> all = FileBreakpoints.joined(List.of(PUBLISH), List.of(BreakpointJson.line(CONNECT)));
        assertEquals(List.of(PUBLISH, Breakpoint.at(2, CONNECT.where())), all);
    }

    @Test
    void oneThatTheUserHasDoesNotComeTwiceAndStaysSwitchedAsItIs() {
        Breakpoint off = PUBLISH.withEnabled(false);
        assertEquals(List.of(off), FileBreakpoints.joined(List.of(off), List.of(BreakpointJson.line(PUBLISH))));
    }

    @Test
    void oneThatWaitsForAnotherStillDoes() {
        Breakpoint waits = Breakpoint.at(2, new Where.Anything()).withAfter(OptionalInt.of(1));
        List<Breakpoint> all = FileBreakpoints.joined(
                List.of(PUBLISH), List.of(BreakpointJson.line(CONNECT), BreakpointJson.line(waits)));
        assertEquals(
                List.of(
                        PUBLISH,
                        Breakpoint.at(2, CONNECT.where()),
                        Breakpoint.at(3, waits.where()).withAfter(OptionalInt.of(2))),
                all);
    }

    @Test
    void oneOfALaterVersionIsLeftOutHereAndStaysWithTheFile() {
        List<String> texts = List.of("{\"number\":1,\"where\":\"moon\"}");
        assertEquals(List.of(PUBLISH), FileBreakpoints.joined(List.of(PUBLISH), texts));
        assertEquals(texts, FileBreakpoints.unknown(texts));
    }
}
