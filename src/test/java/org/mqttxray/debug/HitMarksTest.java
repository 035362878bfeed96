package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/** The marks are where a run forward stops. */
@Tag("machine")
class HitMarksTest {
    private static final int PIECE = 37;

    private final TraceLog log = RecordedEmqx.log();

    @Test
    void theyAreWhereARunForwardStops() {
        List<Breakpoint> breakpoints = List.of(
                Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.S2C)),
                Breakpoint.at(2, new Where.Entered(TracedFunction.MQTT_PUBLISH))
                        .withHits(new Hits(Hits.Compare.EVERY, 2)),
                Breakpoint.at(3, new Where.Returned(TracedFunction.MQTT_CONNECT))
                        .withEnabled(false));
        HitMarks marks = read(new HitMarks(log, breakpoints));
        assertEquals(stops(breakpoints), positions(marks));
        assertTrue(marks.size() > 2, "marks: " + marks.size());
        assertEquals(marks.size(), marks.before(log.length()));
        assertEquals(1, marks.before(marks.position(1)));
    }

    @Test
    void whatOnlyTellsHasNone() throws Exception {
        Breakpoint telling = Breakpoint.at(1, new Where.Entered(TracedFunction.MQTT_PUBLISH))
                .withMessage(Optional.of(Template.of("published")));
        assertEquals(0, read(new HitMarks(log, List.of(telling))).size());
    }

    @Test
    void whatWasReadStaysRead() {
        for (List<Breakpoint> breakpoints :
                List.of(List.<Breakpoint>of(), List.of(Breakpoint.at(1, new Where.Anything())))) {
            HitMarks marks = new HitMarks(log, breakpoints);
            marks.read(PIECE, PIECE);
            marks.read(1, PIECE);
            assertEquals(PIECE, marks.read());
        }
    }

    private HitMarks read(HitMarks marks) {
        while (marks.read() < log.length()) {
            marks.read(log.length(), PIECE);
        }
        return marks;
    }

    private static List<Long> positions(HitMarks marks) {
        return LongStream.range(0, marks.size())
                .map(at -> marks.position((int) at))
                .boxed()
                .toList();
    }

    private List<Long> stops(List<Breakpoint> breakpoints) {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.setBreakpoints(breakpoints);
        List<Long> stops = new ArrayList<>();
        debugger.run();
        while (debugger.playhead().stop().reason() == Stop.Reason.BREAKPOINT) {
            stops.add(debugger.playhead().events() - 1);
            debugger.run();
        }
        return stops;
    }
}
