package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.RealClock;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/** Steps of every measure through a recorded run, forwards and backwards, and live. */
@Tag("machine")
class StepsTest {
    private static final Detail DETAIL = Detail.CLIENT;
    private static TraceLog log;

    @BeforeAll
    static void run() {
        log = RecordedEmqx.log();
    }

    /** A verb forwards. */
    record Verb(String name, Consumer<Debugger> press) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Verb> forwards() {
        return List.of(
                new Verb("into", debugger -> debugger.stepInto(DETAIL)),
                new Verb("over", debugger -> debugger.stepOver(DETAIL)),
                new Verb("out", debugger -> debugger.stepOut(DETAIL)),
                new Verb("layer", debugger -> debugger.nextLayer(DETAIL)),
                new Verb("packet", Debugger::nextPacket),
                new Verb("of the exchange", debugger -> debugger.nextOfExchange(OptionalLong.empty())),
                new Verb("answer", debugger -> debugger.toAnswer(OptionalLong.empty())),
                new Verb("seven events", debugger -> debugger.run(7)));
    }

    @ParameterizedTest
    @MethodSource("forwards")
    void itEndsAtTheSameEventLiveAsInTheRecord(Verb verb) {
        try (Held run = Held.simulated(3)) {
            run.step(() -> run.debugger().nextPacket());
            List<Long> lived = new ArrayList<>(List.of(run.debugger().playhead().events()));
            for (int i = 0; i < 25 && run.debugger().playhead().live(); i++) {
                Debugger.Playhead stands = run.step(() -> verb.press.accept(run.debugger()));
                while (stands.stop().reason() == Stop.Reason.WAITING) {
                    stands = run.step(() -> run.debugger().letOthersRun());
                }
                lived.add(stands.events());
            }
            Debugger recorded = Debugger.ofRecord(run.log());
            recorded.goTo(lived.get(0));
            List<Long> walked = new ArrayList<>(List.of(recorded.playhead().events()));
            while (walked.size() < lived.size()) {
                verb.press.accept(recorded);
                walked.add(recorded.playhead().events());
            }
            assertEquals(lived, walked);
        }
    }

    @Test
    void theNextLayerIsAnotherOneThanBefore() {
        Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());
        Debugger debugger = Debugger.ofRecord(log);
        debugger.nextPacket();
        List<Long> ways = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int thread = debugger.actingThread();
            Layer before = layer(stacks, debugger, thread);
            ways.add(debugger.playhead().events());
            debugger.nextLayer(Detail.EVERYTHING);
            assertEquals(thread, debugger.actingThread());
            assertFalse(before == layer(stacks, debugger, thread));
        }
        debugger.previousLayer(Detail.EVERYTHING);
        int thread = debugger.actingThread();
        assertFalse(layer(stacks, debugger, thread) == null);
        assertTrue(debugger.playhead().events() >= ways.get(ways.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void toAnotherLayerEndsOnlyAtWhatTheDetailShows(Detail detail) {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.nextPacket();
        for (int i = 0; i < 15 && !(last(debugger) instanceof Event.ThreadEnded); i++) {
            debugger.nextLayer(detail);
            Event last = last(debugger);
            assertTrue(Step.moves(last, detail) || last instanceof Event.ThreadEnded, last.toString());
        }
        for (int i = 0; i < 15; i++) {
            debugger.previousLayer(detail);
            Event last = last(debugger);
            assertTrue(Step.moves(last, detail) || last instanceof Event.ThreadStarted, last.toString());
        }
    }

    private static Event last(Debugger debugger) {
        return log.event(debugger.playhead().events() - 1);
    }

    private static Layer layer(
            Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks, Debugger debugger, int thread) {
        return stacks.at(debugger.playhead().events())
                .get(thread)
                .get(0)
                .function()
                .layer();
    }

    @Test
    void backOutOfTheOutermostCallOfAThreadIsWhereTheThreadBegins() {
        long started = RecordedEmqx.positions(
                        log, event -> event instanceof Event.ThreadStarted other && other.parent() != Event.NO_THREAD)
                .get(0);
        int thread = log.event(started).thread();
        long later =
                RecordedEmqx.positions(log, event -> event.thread() == thread).get(5);
        Debugger debugger = Debugger.ofRecord(log);
        debugger.goTo(later + 1);
        for (int call = 0; call < 6 && debugger.playhead().events() > started + 1; call++) {
            debugger.stepOutBack(Detail.ARTICLE);
        }
        assertEquals(started + 1, debugger.playhead().events());
    }

    @Test
    void anExchangeIsFollowedToItsEndAndBack() {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.goTo(firstPublishAtQos2());
        assertEquals(PacketType.PUBLISH, type(debugger));
        List<PacketType> types = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            debugger.nextOfExchange(OptionalLong.empty());
            types.add(type(debugger));
        }
        assertEquals(List.of(PacketType.PUBREC, PacketType.PUBREL, PacketType.PUBCOMP), types);
        types.clear();
        for (int i = 0; i < 3; i++) {
            debugger.toRequest(OptionalLong.empty());
            types.add(type(debugger));
        }
        assertEquals(List.of(PacketType.PUBREL, PacketType.PUBREC, PacketType.PUBLISH), types);
        long publish = debugger.playhead().events();
        debugger.toRequest(OptionalLong.empty());
        assertEquals(publish, debugger.playhead().events(), "a PUBLISH answers nothing");
        debugger.toAnswer(OptionalLong.of(publish - 1));
        assertEquals(PacketType.PUBREC, type(debugger));
        debugger.goTo(log.length());
        debugger.toAnswer(OptionalLong.of(publish - 1));
        assertEquals(PacketType.PUBREC, type(debugger), "it has come long ago");
        debugger.goTo(1);
        debugger.toAnswer(OptionalLong.of(publish - 1));
        assertEquals(PacketType.PUBREC, type(debugger), "both are still to come");
        debugger.goTo(firstDisconnect());
        long disconnect = debugger.playhead().events();
        debugger.toAnswer(OptionalLong.empty());
        assertEquals(disconnect, debugger.playhead().events(), "nothing answers a DISCONNECT");
    }

    private static long firstPublishAtQos2() {
        return RecordedEmqx.positions(
                                log,
                                event -> event instanceof Event.PacketOut out
                                        && (log.bytes(out.range())[0] & 0xFF) == 0x34)
                        .get(0)
                + 1;
    }

    private static long firstDisconnect() {
        return RecordedEmqx.positions(
                                log,
                                event -> event instanceof Event.PacketOut out
                                        && Packets.type(log, out.range()) == PacketType.DISCONNECT)
                        .get(0)
                + 1;
    }

    private static PacketType type(Debugger debugger) {
        Event last = last(debugger);
        return last instanceof Event.PacketOut out
                ? Packets.type(log, out.range())
                : Packets.type(log, ((Event.PacketIn) last).range());
    }

    @Test
    void packetByPacketBackIsTheWayThere() {
        Debugger debugger = Debugger.ofRecord(log);
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            debugger.nextPacket();
            there.add(0, debugger.playhead().events());
        }
        List<Long> back = new ArrayList<>(List.of(debugger.playhead().events()));
        for (int i = 0; i < 11; i++) {
            debugger.previousPacket();
            back.add(debugger.playhead().events());
        }
        assertEquals(there, back);
    }

    @Test
    void overBackPassesACallWithAllThatItCalled() {
        Debugger debugger = Debugger.ofRecord(log);
        debugger.stepInto(DETAIL); // main
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            there.add(0, debugger.playhead().events());
            debugger.stepOver(DETAIL);
        }
        List<Long> back = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            debugger.stepOverBack(DETAIL);
            back.add(debugger.playhead().events());
        }
        assertEquals(there, back);
    }

    @Test
    void outBackGoesToBeforeTheCall() {
        Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());
        Debugger debugger = Debugger.ofRecord(log);
        debugger.nextPacket();
        int thread = debugger.actingThread();
        PStack<CallStacks.Frame> stack = stacks.at(debugger.playhead().events()).get(thread);
        assertTrue(stack.size() > 2);
        for (int depth = stack.size() - 1; depth > 0; depth--) {
            debugger.stepOutBack(Detail.EVERYTHING);
            PStack<CallStacks.Frame> now =
                    stacks.at(debugger.playhead().events()).get(thread);
            assertEquals(entered(stack).subList(stack.size() - depth, stack.size()), entered(now));
            assertTrue(debugger.playhead().events()
                    <= stack.get(stack.size() - depth - 1).entered());
        }
    }

    private static List<Long> entered(PStack<CallStacks.Frame> stack) {
        return stack.stream().map(CallStacks.Frame::entered).toList();
    }

    @Test
    void theOtherThreadsCanBeHeldOrLetGoOn() {
        try (Held run = Held.simulated(2)) {
            run.step(() -> run.debugger().runTo(event -> event instanceof Event.ThreadStarted && event.position() > 0));
            run.step(() -> run.debugger().stepInto(DETAIL));
            long before = run.log().length();
            int acting = run.debugger().actingThread();
            run.debugger().others(Debugger.Others.HELD);
            run.step(() -> run.debugger().stepOver(DETAIL));
            for (long at = before; at < run.log().length(); at++) {
                assertTrue(List.of(acting, Event.NO_THREAD)
                        .contains(run.log().event(at).thread()));
            }
            run.debugger().others(Debugger.Others.GO_ON);
            while (run.debugger().playhead().live()) {
                Debugger.Playhead stands = run.step(() -> run.debugger().stepInto(DETAIL));
                assertFalse(stands.stop().reason() == Stop.Reason.WAITING);
            }
        }
    }

    /** A way that is longer than one piece goes on while the playhead is looked at, and can be left. */
    @Test
    void aLongWayIsGoneInPiecesAndCanBeLeft() {
        TraceLog large = new TraceLog(new RealClock(), ChunkStore.inMemory());
        large.openConnection("client");
        for (int i = 0; i < 3 * Walk.PIECE; i++) {
            large.link(LinkAct.PINGED, 1, "", Optional.empty());
        }
        Debugger debugger = Debugger.ofRecord(large);
        debugger.run();
        assertTrue(debugger.playhead().running());
        for (int i = 0; i < 3 && debugger.playhead().running(); i++) {
            // each look goes on
        }
        assertEquals(large.length(), debugger.playhead().events());
        debugger.runBack();
        assertTrue(debugger.playhead().running());
        debugger.pause();
        Debugger.Playhead left = debugger.playhead();
        assertEquals(Stop.Reason.PAUSE, left.stop().reason());
        assertTrue(left.events() > 1 && left.events() < large.length());
    }
}
