package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.PeerBehaviour;

/** A step that looks for a packet which is not there says so, and does not run to the end. */
@Tag("machine")
class MissingTest {
    private final TraceLog log = RecordedEmqx.log("qos", PeerBehaviour.NO_PUBACK);
    private final Debugger debugger = Debugger.ofRecord(log);

    @Test
    void aPacketThatIsSentAgainHasNotBeenAnswered() {
        List<Long> publishes = publishes();
        assertEquals(5, publishes.size(), "QoS 0, QoS 1 and again, QoS 2, QoS 1 once more");
        press(Debugger::toAnswer, publishes.get(1));
        assertMissing(Missing.What.ANSWER_BEFORE_RESENT, publishes.get(1));
        assertEquals(publishes.get(2) + 1, debugger.playhead().events(), "there it is sent again");
    }

    @Test
    void whereTheConnectionEndsNothingIsAnsweredAnyMore() {
        long last = publishes().get(4);
        press(Debugger::toAnswer, last);
        assertMissing(Missing.What.ANSWER_BEFORE_END, last);
        Event.Link end = (Event.Link) log.event(debugger.playhead().events() - 1);
        assertEquals(LinkAct.LOST, end.act());
    }

    @Test
    void whereTheBrokerHangsUpNothingIsAnsweredOnceTheClientHasClosedItsSocket() {
        TraceLog hungUp = RecordedEmqx.log("connect", PeerBehaviour.HANG_UP);
        Debugger steps = answerToFirstPacket(hungUp);
        assertEquals(
                Optional.of(Missing.What.ANSWER_BEFORE_END),
                steps.playhead().stop().missing().map(Missing::what));
        Event.Entered close = (Event.Entered) hungUp.event(steps.playhead().events() - 1);
        assertEquals(TracedFunction.PLATFORM_NET_SOCKET_CLOSE, close.function());
    }

    @Test
    void aRefusalIsAnAnswerThoughTheBrokerHasHungUpBehindIt() {
        TraceLog refused = RecordedEmqx.log("connect", PeerBehaviour.REFUSE_5);
        Debugger steps = answerToFirstPacket(refused);
        Event.PacketIn answer = (Event.PacketIn) refused.event(steps.playhead().events() - 1);
        assertEquals(PacketType.CONNACK, Packets.type(refused, answer.range()));
    }

    private static Debugger answerToFirstPacket(TraceLog log) {
        Debugger steps = Debugger.ofRecord(log);
        steps.nextPacket();
        steps.toAnswer(OptionalLong.empty());
        return steps;
    }

    @Test
    void wherePacketsAreOverThePlayheadStays() {
        long last = publishes().get(4);
        debugger.goTo(log.length() - 3);
        debugger.toAnswer(OptionalLong.of(last));
        assertMissing(Missing.What.ANSWER, last);
        assertEquals(log.length() - 3, debugger.playhead().events());
    }

    @Test
    void aPacketWithoutAnAnswerHasNone() {
        long atQos0 = publishes().get(0);
        press(Debugger::toAnswer, atQos0);
        assertMissing(Missing.What.NO_ANSWER_DUE, atQos0);
        press(Debugger::nextOfExchange, atQos0);
        assertMissing(Missing.What.NEXT_OF_EXCHANGE, atQos0);
        press(Debugger::toRequest, atQos0);
        assertMissing(Missing.What.REQUEST, atQos0);
        assertEquals(atQos0 + 1, debugger.playhead().events());
    }

    @Test
    void whatIsFoundIsNotMissing() {
        press(Debugger::toAnswer, publishes().get(3));
        assertEquals(Optional.empty(), debugger.playhead().stop().missing());
        Event.PacketIn answer = (Event.PacketIn) log.event(debugger.playhead().events() - 1);
        assertEquals(PacketType.PUBREC, Packets.type(log, answer.range()));
    }

    private void press(BiConsumer<Debugger, OptionalLong> verb, long packet) {
        debugger.goTo(packet + 1);
        verb.accept(debugger, OptionalLong.empty());
    }

    private void assertMissing(Missing.What what, long packet) {
        assertEquals(Stop.Reason.MISSING, debugger.playhead().stop().reason());
        assertEquals(
                Optional.of(new Missing(what, packet)),
                debugger.playhead().stop().missing());
    }

    private List<Long> publishes() {
        return RecordedEmqx.positions(
                log,
                event -> event instanceof Event.PacketOut out && Packets.type(log, out.range()) == PacketType.PUBLISH);
    }
}
