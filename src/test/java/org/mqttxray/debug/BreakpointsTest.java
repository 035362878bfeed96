package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.PeerBehaviour;

/** Where breakpoints of each kind stop, through a recorded run forwards and backwards, and live. */
@Tag("machine")
class BreakpointsTest {
    private static TraceLog log;

    @BeforeAll
    static void run() {
        log = RecordedEmqx.log();
    }

    /** A kind of breakpoint and the events that it is to stop at. */
    record Kind(String name, Where where, Predicate<Event> stops) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind(
                        "packet, one way",
                        new Where.Packet(PacketType.PUBLISH, Direction.S2C),
                        event -> event instanceof Event.PacketIn in
                                && Packets.type(log, in.range()) == PacketType.PUBLISH),
                new Kind(
                        "any packet",
                        new Where.Packet(Optional.empty(), Optional.empty()),
                        event -> event instanceof Event.PacketIn || event instanceof Event.PacketOut),
                new Kind(
                        "function entered",
                        new Where.Entered(TracedFunction.MQTT_PUBLISH),
                        event -> event instanceof Event.Entered entered
                                && entered.function() == TracedFunction.MQTT_PUBLISH),
                new Kind(
                        "function returned",
                        new Where.Returned(TracedFunction.MQTT_READ_PACKET),
                        event -> event instanceof Event.Returned returned
                                        && returned.function() == TracedFunction.MQTT_READ_PACKET
                                || event instanceof Event.Threw threw
                                        && threw.function() == TracedFunction.MQTT_READ_PACKET),
                new Kind(
                        "state",
                        new Where.Changed(ClientField.PACKET_ID),
                        event -> event instanceof Event.State state && state.field() == ClientField.PACKET_ID),
                new Kind(
                        "ack list",
                        new Where.Changed(ClientField.ACK_HANDLER_LIST),
                        event -> event instanceof Event.Listed listed && listed.list() == ClientField.ACK_HANDLER_LIST
                                || event instanceof Event.Unlisted unlisted
                                        && unlisted.list() == ClientField.ACK_HANDLER_LIST),
                new Kind(
                        "lock",
                        new Where.Lock(Optional.of("mqtt_write_lock")),
                        event -> event instanceof Event.LockTaken taken
                                        && taken.lock().equals("mqtt_write_lock")
                                || event instanceof Event.LockReleased released
                                        && released.lock().equals("mqtt_write_lock")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itStopsAtEachOfThemForwardsAndBackwards(Kind kind) {
        List<Long> wanted = RecordedEmqx.positions(log, kind.stops);
        assertTrue(wanted.size() > 1, "the run has too few of them to tell");
        Breakpoint breakpoint = Breakpoint.at(1, kind.where);
        assertEquals(wanted, forwards(breakpoint));
        List<Long> backwards = new ArrayList<>(backwards(breakpoint));
        Collections.reverse(backwards);
        assertEquals(wanted, backwards);
    }

    @Test
    void aLayerIsEnteredFromAnotherOne() {
        List<Long> stops = forwards(Breakpoint.at(1, new Where.Layer(Layer.PLATFORM)));
        List<Long> all = RecordedEmqx.positions(
                log,
                event -> event instanceof Event.Entered entered
                        && entered.function().layer() == Layer.PLATFORM);
        assertTrue(!stops.isEmpty() && stops.size() < all.size(), stops.size() + " of " + all.size());
        assertTrue(all.containsAll(stops));
        List<Long> begun = forwards(Breakpoint.at(1, new Where.Layer(Layer.APP)));
        assertTrue(log.event(begun.get(0)) instanceof Event.Entered first && first.function() == TracedFunction.MAIN);
    }

    @Test
    void itStopsWhereARuleIsBroken() {
        try (Held run = Held.simulated(1, PeerBehaviour.MALFORMED)) {
            run.debugger().setBreakpoints(List.of(Breakpoint.at(1, new Where.Rule(Optional.empty()))));
            Debugger.Playhead stands = run.step(() -> run.debugger().run());
            assertEquals(Stop.Reason.BREAKPOINT, stands.stop().reason());
            assertEquals(1, stands.stop().hit());
        }
    }

    @ParameterizedTest
    @CsvSource({"'',1 2 3", "2,2", "== 3,3", ">= 2,2 3", "% 2,2", "==4,''"})
    void itStopsAtSomeOfItsHits(String written, String stops) {
        Breakpoint subscribe = Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S))
                .withHits(Hits.of(written).orElseThrow());
        List<Long> all = forwards(subscribe.withHits(Hits.ALL));
        List<Long> wanted = stops.isEmpty()
                ? List.of()
                : List.of(stops.split(" ")).stream()
                        .map(hit -> all.get(Integer.parseInt(hit) - 1))
                        .toList();
        assertEquals(wanted, forwards(subscribe));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "== ", "99999999999999999999", "> 3"})
    void nonsenseIsNoNumberOfHits(String written) {
        assertEquals(Optional.empty(), Hits.of(written));
    }

    @Test
    void aConditionMustHoldBesides() throws FilterRefused {
        Breakpoint breakpoint = Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S))
                .withCondition(Optional.of(Filter.of("mqtt.topic == topic2")));
        List<Long> stops = forwards(breakpoint);
        assertEquals(1, stops.size());
        Breakpoint alone = Breakpoint.at(1, new Where.Anything())
                .withCondition(Optional.of(Filter.of("mqtt.msgtype == SUBSCRIBE and mqtt.topic == topic2")));
        assertEquals(stops, forwards(alone));
    }

    @Test
    void itCountsOnlyAfterAnotherOne() {
        Breakpoint first = Breakpoint.at(1, new Where.Packet(PacketType.SUBACK, Direction.S2C))
                .withEnabled(false);
        Breakpoint second = Breakpoint.at(2, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withAfter(OptionalInt.of(1));
        Breakpoint third = Breakpoint.at(3, new Where.Packet(PacketType.CONNECT, Direction.C2S))
                .withAfter(OptionalInt.of(1));
        List<Long> publishes = forwards(second.withAfter(OptionalInt.empty()));
        assertEquals(publishes, forwards(first, second, third));
    }

    @Test
    void noneMayWaitForItself() {
        Breakpoint one = Breakpoint.at(1, new Where.Anything()).withAfter(OptionalInt.of(2));
        Breakpoint other = Breakpoint.at(2, new Where.Anything()).withAfter(OptionalInt.of(1));
        Debugger debugger = Debugger.ofRecord(log);
        assertThrows(IllegalArgumentException.class, () -> debugger.setBreakpoints(List.of(one, other)));
        assertThrows(
                IllegalArgumentException.class,
                () -> debugger.setBreakpoints(List.of(other, other.withAfter(OptionalInt.empty()))));
        assertEquals(List.of(), debugger.breakpoints(), "what was refused changed nothing");
    }

    @Test
    void itStopsOnceAndIsSwitchedOff() {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S))
                .withOnce(true)));
        debugger.run();
        assertEquals(Stop.Reason.BREAKPOINT, debugger.playhead().stop().reason());
        assertFalse(debugger.breakpoints().get(0).enabled());
        debugger.run();
        assertEquals(log.length(), debugger.playhead().events());
    }

    @Test
    void onceItHasStoppedItIsNotHitAnyMore() {
        Breakpoint once = Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.S2C))
                .withOnce(true);
        Debugger debugger = Debugger.ofRecord(log);
        debugger.setBreakpoints(List.of(once));
        debugger.run();
        long there = debugger.playhead().events();
        debugger.run();
        debugger.setBreakpoints(debugger.breakpoints());
        assertEquals(Optional.of(1L), debugger.hits(1, log.length(), Long.MAX_VALUE));
        assertEquals(Optional.of(0L), debugger.hits(1, there - 1, Long.MAX_VALUE));
        debugger.setBreakpoints(List.of(once));
        assertTrue(debugger.hits(1, log.length(), Long.MAX_VALUE).orElseThrow() > 1, "switched on again");
    }

    @Test
    void oneThatIsSwitchedOnAgainIsNotSpentByComingBackToTheEnd() {
        Breakpoint once = Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S))
                .withOnce(true);
        try (Held run = Held.simulated(1)) {
            run.debugger().setBreakpoints(List.of(once));
            assertEquals(
                    Stop.Reason.BREAKPOINT,
                    run.step(() -> run.debugger().run()).stop().reason());
            run.debugger().setBreakpoints(List.of(once));
            run.debugger().goTo(1);
            run.debugger().goToEnd();
            assertEquals(List.of(once), run.debugger().breakpoints());
        }
    }

    @Test
    void mutedNoneStops() {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S))));
        debugger.mute(true);
        debugger.run();
        assertEquals(log.length(), debugger.playhead().events());
    }

    /** As in other debuggers; and what follows from the log is missing nowhere once they may tell again. */
    @Test
    void mutedNoneTells() throws FilterRefused {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S))
                .withMessage(Optional.of(Template.of("asks for {mqtt.topic}")))));
        List<String> all = told(debugger);
        assertEquals(3, all.size());
        debugger.mute(true);
        assertEquals(List.of(), told(debugger));
        assertEquals(Optional.of(3L), debugger.hits(1, log.length(), Long.MAX_VALUE), "its hits are counted on");
        debugger.mute(false);
        assertEquals(all, told(debugger));
    }

    private static List<String> told(Debugger debugger) {
        List<String> told = new ArrayList<>();
        for (long at = 0; at < log.length(); at++) {
            debugger.told(at, log.length()).orElseThrow().forEach(one -> told.add(one.text()));
        }
        return told;
    }

    @Test
    void itLooksAtOneClient() {
        Breakpoint connect = Breakpoint.at(1, new Where.Packet(PacketType.CONNECT, Direction.C2S));
        assertEquals(1, forwards(connect.withClient(Optional.of("emqx"))).size());
        assertEquals(0, forwards(connect.withClient(Optional.of("other"))).size());
    }

    @Test
    void oneThatTellsDoesNotStop() throws FilterRefused {
        Debugger debugger = Debugger.ofRecord(log);
        Breakpoint telling = Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S))
                .withMessage(Optional.of(Template.of("asks for {mqtt.topic} at QoS {mqtt.sub.qos}, {{really}}")))
                .withHits(new Hits(Hits.Compare.AT_LEAST, 2));
        debugger.setBreakpoints(List.of(telling));
        debugger.run();
        assertEquals(log.length(), debugger.playhead().events());
        List<String> told = told(debugger);
        assertEquals(List.of("asks for topic2 at QoS 1, {really}", "asks for topic3 at QoS 2, {really}"), told);
    }

    @Test
    void howOftenItWasHitIsKnownAtAnyPosition() {
        Debugger debugger = Debugger.ofRecord(log);
        Breakpoint subscribe = Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S));
        List<Long> all = forwards(subscribe);
        debugger.setBreakpoints(List.of(subscribe));
        assertEquals(Optional.of(3L), debugger.hits(1, log.length(), Long.MAX_VALUE));
        assertEquals(Optional.of(1L), debugger.hits(1, all.get(0) + 1, Long.MAX_VALUE));
        assertEquals(Optional.of(0L), debugger.hits(1, all.get(0), Long.MAX_VALUE));
        assertEquals(Optional.empty(), debugger.hits(2, 0, 0), "there is no such breakpoint");
    }

    @Test
    void liveItStopsAtTheSameHits() {
        try (Held run = Held.simulated(1)) {
            Breakpoint chunk =
                    Breakpoint.at(1, new Where.Lock(Optional.empty())).withHits(new Hits(Hits.Compare.EVERY, 3));
            run.debugger().setBreakpoints(List.of(chunk));
            List<Long> lived = new ArrayList<>();
            while (run.debugger().playhead().live()) {
                Debugger.Playhead stands = run.step(() -> run.debugger().run());
                if (stands.stop().reason() == Stop.Reason.BREAKPOINT) {
                    lived.add(stands.events() - 1);
                }
            }
            assertTrue(lived.size() > 2);
            assertEquals(lived, forwards(run.log(), chunk));
        }
    }

    private static List<Long> forwards(Breakpoint... breakpoints) {
        return forwards(log, breakpoints);
    }

    private static List<Long> forwards(TraceLog record, Breakpoint... breakpoints) {
        Debugger debugger = Debugger.ofRecord(record);
        debugger.setBreakpoints(List.of(breakpoints));
        debugger.goTo(0);
        List<Long> stops = new ArrayList<>();
        for (debugger.run(); at(debugger); debugger.run()) {
            stops.add(debugger.playhead().events() - 1);
        }
        return stops;
    }

    private static List<Long> backwards(Breakpoint breakpoint) {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.run();
        debugger.setBreakpoints(List.of(breakpoint));
        List<Long> stops = new ArrayList<>();
        for (debugger.runBack(); at(debugger); debugger.runBack()) {
            stops.add(debugger.playhead().events() - 1);
        }
        return stops;
    }

    private static boolean at(Debugger debugger) {
        return debugger.playhead().stop().reason() == Stop.Reason.BREAKPOINT;
    }

    @Test
    void whoIsChangedInWhatDoesNotCountKeepsItsHits() {
        Breakpoint first = Breakpoint.at(1, new Where.Packet(PacketType.SUBSCRIBE, Direction.C2S));
        Breakpoint second =
                Breakpoint.at(2, new Where.Entered(TracedFunction.MQTT_PUBLISH)).withAfter(OptionalInt.of(1));
        Breakpoints breakpoints = new Breakpoints(log);
        breakpoints.set(List.of(first, second));
        long hits = breakpoints.hits(2, log.length(), Long.MAX_VALUE).orElseThrow();
        assertTrue(hits > 0);
        Breakpoint third = Breakpoint.at(3, new Where.Rule(Optional.empty()));
        breakpoints.set(List.of(first.withEnabled(false), second.withOnce(true), third));
        assertEquals(Optional.of(hits), breakpoints.hits(2, log.length(), 0), "no event has to be looked at again");
        breakpoints.set(List.of(second));
        assertEquals(Optional.empty(), breakpoints.hits(2, log.length(), 0), "what it waited for is gone");
    }
}
