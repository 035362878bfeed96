package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.workbench.PeerBehaviour;

/** Which packet answers which, which layers handled it, and what was lost. */
class ExchangesTest {
    private final NewsLog told = new NewsLog();

    private List<Passage> passages(ReadableLog log) {
        return new Replay<>(log, new Exchanges(log)).at(log.length()).passages();
    }

    private List<Passage> passages() {
        return passages(told.log());
    }

    private Exchanges.State atEnd() {
        return new Replay<>(told.log(), new Exchanges(told.log())).at(told.log().length());
    }

    /** "PUBLISH 2 by 7": what each is, and the number of its answer. */
    private static List<String> joined(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.type()
                        + (passage.identifier() == 0 ? "" : " " + passage.identifier())
                        + (passage.join().answer() == Join.NONE
                                ? ""
                                : " by " + passage.join().answer()))
                .toList();
    }

    private static List<Layer> layers(Passage passage, long events) {
        List<Layer> handled = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (passage.layers().since(layer) < events) {
                handled.add(layer);
            }
        }
        return handled;
    }

    @Test
    void eachPacketOfTheNewsHasItsAnswer() {
        assertEquals(
                List.of(
                        "CONNECT by 1",
                        "CONNACK",
                        "SUBSCRIBE 2 by 3",
                        "SUBACK 2",
                        "CONNECT by 5",
                        "CONNACK",
                        "PUBLISH 2 by 7",
                        "PUBACK 2",
                        "PUBLISH 1 by 9",
                        "PUBACK 1"),
                joined(passages(NewsLog.news().log())));
    }

    @Test
    void theFoldAtAnyPositionIsTheFoldFromZero() {
        ReadableLog log = NewsLog.news().log();
        Exchanges exchanges = new Exchanges(log);
        Exchanges.State state = exchanges.start();
        Replay<Exchanges.State> forwards = new Replay<>(log, exchanges);
        List<Exchanges.State> states = new ArrayList<>();
        for (long position = 0; position < log.length(); position++) {
            assertEquals(state, forwards.at(position));
            states.add(state);
            state = exchanges.after(state, log.event(position));
        }
        for (int position = states.size() - 1; position >= 0; position--) {
            assertEquals(states.get(position), forwards.at(position), "back at " + position);
        }
    }

    @Test
    void whatIsKnownAtTheEndTellsEveryPositionBeforeIt() {
        ReadableLog log = NewsLog.news().log();
        Replay<Exchanges.State> replay = new Replay<>(log, new Exchanges(log));
        Exchanges.State end = replay.at(log.length());
        for (long events = 0; events <= log.length(); events++) {
            List<Passage> then = replay.at(events).passages();
            assertEquals(then.size(), end.passagesBefore(events));
            for (Passage passage : then) {
                assertEquals(
                        layers(passage, events),
                        layers(end.passages().get(passage.number()), events),
                        passage.type() + " at " + events);
            }
        }
    }

    @Test
    void clientsComeInTheirOrder() {
        ReadableLog log = NewsLog.news().log();
        assertEquals(
                List.of("viewer", "reporter"),
                new Replay<>(log, new Exchanges(log)).at(log.length()).clients());
    }

    @Test
    void aPacketIsWrittenDownFromTheProgram() {
        told.client("viewer").connect("viewer-001", true, false);
        Passage connect = passages().get(0);
        long reported = connect.position() + 1;
        assertEquals(List.of(Layer.APP, Layer.MQTT), layers(connect, reported));
        assertEquals(List.of(Layer.APP, Layer.MQTT, Layer.PLATFORM), layers(connect, reported + 1));
    }

    @Test
    void anAnswerDoesNotReachTheProgram() {
        told.client("viewer").connect("viewer-001", true, false);
        assertEquals(
                List.of(Layer.MQTT, Layer.PLATFORM),
                layers(passages().get(1), told.log().length()));
    }

    @Test
    void aMessageReachesTheProgramWhenItsHandlerRuns() {
        NewsLog.Client viewer = told.client("viewer");
        viewer.delivered(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1), new PubAck(1));
        Passage publish = passages().get(0);
        assertEquals(List.of(Layer.MQTT, Layer.PLATFORM), layers(publish, publish.position() + 1));
        assertEquals(List.of(Layer.values()), layers(publish, told.log().length()));
        assertEquals(
                List.of(Layer.MQTT, Layer.PLATFORM),
                layers(passages().get(1), told.log().length()));
    }

    @Test
    void atQosTwoEachPacketAnswersTheOneBefore() {
        told.client("reporter")
                .out(NewsLog.publish("topic", QoS.EXACTLY_ONCE, 7))
                .in(new PubRec(7))
                .outByItself(new PubRel(7))
                .in(new PubComp(7));
        assertEquals(List.of("PUBLISH 7 by 1", "PUBREC 7 by 2", "PUBREL 7 by 3", "PUBCOMP 7"), joined(passages()));
    }

    @Test
    void atQosZeroNothingAnswers() {
        told.client("reporter")
                .out(NewsLog.publish("topic", QoS.AT_MOST_ONCE, 0))
                .out(new PingReq());
        assertEquals(List.of("PUBLISH", "PINGREQ"), joined(passages()));
        assertEquals(Join.NONE, passages().get(0).join().lane());
    }

    @Test
    void theOtherDirectionHasItsOwnIdentifiers() {
        told.client("both")
                .out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1))
                .in(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1))
                .outByItself(new PubAck(1))
                .in(new PubAck(1));
        assertEquals(List.of("PUBLISH 1 by 3", "PUBLISH 1 by 2", "PUBACK 1", "PUBACK 1"), joined(passages()));
    }

    @Test
    void whatIsSentAgainGetsTheAnswer() {
        told.client("reporter")
                .out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1))
                .outByItself(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1))
                .in(new PubAck(1));
        assertEquals(List.of("PUBLISH 1", "PUBLISH 1 by 2", "PUBACK 1"), joined(passages()));
    }

    @Test
    void whatWaitsSideBySideHasLanesSideBySideAsFarAsTheyGo() {
        NewsLog.Client reporter = told.client("reporter");
        for (int identifier = 1; identifier <= 4; identifier++) {
            reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, identifier));
        }
        reporter.in(new PubAck(2)).out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 5));
        assertEquals(
                List.of(0, 1, 2, Join.NONE, Join.NONE, 1),
                passages().stream().map(passage -> passage.join().lane()).toList());
    }

    @Test
    void pingsOfTheLinkBehindEachOtherAreOneRowEachWay() {
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        int before = passages().size();
        for (int i = 0; i < 3; i++) {
            told.link(LinkAct.PINGED, viewer, "PINGREQ").link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        }
        assertEquals(before + 2, passages().size());
        Passage ping = passages().get(before);
        Passage answer = passages().get(before + 1);
        assertEquals(3, ping.timesAt(told.log().length()));
        assertEquals(3, answer.timesAt(told.log().length()));
        assertEquals(1, ping.timesAt(ping.position() + 1));
        assertEquals(
                2, ping.timesAt(answer.position() + 2), "the second ping is sent, the answer to it is still to come");
        assertEquals(1, answer.timesAt(answer.position() + 2));
    }

    @Test
    void aPingOfTheLinkBehindSomethingElseIsARowOfItsOwn() {
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        told.link(LinkAct.PINGED, viewer, "PINGREQ").link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        int first = passages().size();
        told.link(LinkAct.PINGED, reporter, "PINGREQ").link(LinkAct.PINGED, viewer, "PINGREQ");
        told.link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        List<Passage> after = passages().subList(first, passages().size());
        assertEquals(
                List.of("reporter", "viewer", "viewer"),
                after.stream().map(Passage::client).toList());
        assertEquals(first + 2, after.get(1).join().answer());
    }

    @Test
    void theLinksOwnPingIsNoPacketOfTheClient() {
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        told.link(LinkAct.PINGED, viewer, "PINGREQ").link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        Passage ping = passages().get(2);
        assertEquals(List.of(Kind.LINK, true, "viewer"), List.of(ping.kind(), ping.out(), ping.client()));
        assertEquals(List.of(), layers(ping, told.log().length()));
        assertEquals("PINGREQ by 3", joined(passages()).get(2));
    }

    @Test
    void whatFailsBeforeItHasLeftIsLost() {
        told.client("reporter").fails(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1));
        Passage publish = passages().get(0);
        assertFalse(publish.lostAt(publish.position() + 1));
        assertTrue(publish.lostAt(told.log().length()));
    }

    @Test
    void afterTheEndOfTheLineNothingIsAnswered() {
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1));
        told.link(LinkAct.LOST, reporter, "FINISHED");
        reporter.call().out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1)).in(new PubAck(1));
        assertEquals(List.of("PUBLISH 1", "RESERVED", "PUBLISH 1 by 3", "PUBACK 1"), joined(passages()));
        assertEquals(Kind.END, passages().get(1).kind());
        assertFalse(passages().get(0).lostAt(told.log().length()), "it may have arrived");
    }

    /** A broker that refuses a client hangs up behind its answer. */
    @Test
    void whatTheClientReadsAfterTheEndOfTheLineIsAnAnswerStill() {
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 1))
                .out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 2));
        told.link(LinkAct.LOST, reporter, "FINISHED");
        reporter.in(new PubAck(2));
        assertEquals(List.of("PUBLISH 1", "PUBLISH 2 by 3", "RESERVED", "PUBACK 2"), joined(passages()));
        assertTrue(atEnd().waits(passages().get(0)), "the client may still read it");
        told.client("another").hangsUp();
        assertTrue(atEnd().waits(passages().get(0)));
        reporter.hangsUp();
        assertFalse(atEnd().waits(passages().get(0)));
        for (PeerBehaviour peer : List.of(PeerBehaviour.REFUSE_5, PeerBehaviour.HANG_UP_IN_PACKET)) {
            List<Passage> refused = passages(new SimulatedRun(1, peer, Duration.ZERO).log());
            assertEquals(
                    List.of("CONNECT by 2", "RESERVED", "CONNACK"),
                    joined(refused).subList(0, 3),
                    peer::name);
        }
    }

    /** No thread of the client waits for it. */
    @Test
    void aPingOfTheLinkWaitsNoMoreOnceTheBrokerHasHungUp() {
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        told.link(LinkAct.PINGED, reporter, "PINGREQ");
        assertTrue(atEnd().waits(passages().get(2)));
        told.link(LinkAct.LOST, reporter, "BROKEN");
        assertFalse(atEnd().waits(passages().get(2)));
    }

    @Test
    void whatTheLinkLosesIsMarkedOrAddedAsLost() {
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DROPPED, reporter, "PUBLISH 1 c2s");
        told.link(LinkAct.DROPPED, reporter, "PUBACK 1 s2c", new PubAck(7));
        long end = told.log().length();
        assertEquals(end - 2, passages().get(2).fate().lost());
        Passage added = passages().get(3);
        assertEquals(
                List.of("PUBACK 7", Kind.LINK, false, end - 1),
                List.of(
                        joined(passages()).get(3),
                        added.kind(),
                        added.out(),
                        added.fate().lost()));
    }

    @Test
    void whatHasPassedWholeBeforeTheLineIsCutIsNotLost() {
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        PubRel last = new PubRel(3);
        reporter.out(last);
        told.link(LinkAct.CUT, reporter, "PUBREL 1 c2s", last);
        assertFalse(passages().get(2).lostAt(told.log().length()));
        reporter.out(new PubRel(4));
        told.link(LinkAct.CUT, reporter, "PUBREL 2 c2s", new PingReq()); // two bytes of it
        assertTrue(passages().get(3).lostAt(told.log().length()));
    }

    @Test
    void whatTheClientGetsWholeBeforeTheLineIsCutComesFromTheLink() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.CUT, reporter, "PUBACK 1 s2c", new PubAck(7), 0, 3);
        assertTrue(passages().get(0).lostAt(told.log().length()));
        reporter.call();
        told.link(LinkAct.CUT, reporter, "PUBACK 2 s2c", new PubAck(8), 0, 4);
        reporter.in(new PubAck(8));
        assertFalse(passages().get(1).lostAt(told.log().length()));
        assertEquals(List.of(Join.NONE, Join.NONE, 1), through());
    }

    /** The client writes on while the first waits; when it is the second one's turn, the third is written already. */
    @Test
    void ofPacketsThatWaitBehindEachOtherTheOneThatWasOrderedIsLost() {
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 8));
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 9));
        told.link(LinkAct.DELIVERED, reporter, "PUBLISH 1 c2s");
        told.link(LinkAct.DROPPED, reporter, "PUBLISH 2 c2s");
        assertEquals(
                List.of(8),
                passages().stream()
                        .filter(passage -> passage.lostAt(told.log().length()))
                        .map(Passage::identifier)
                        .toList());
    }

    /** Numbers are counted over all connections, and what never came to the link has none. */
    @Test
    void whatNeverLeftIsNotCountedWhenTheLinkLosesAPacket() {
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        reporter.fails(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 8));
        reporter.call().connect("r", true, false);
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 9));
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 10));
        told.link(LinkAct.DROPPED, reporter, "PUBLISH 2 c2s");
        Passage dropped = passages().stream()
                .filter(passage -> passage.fate().act().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals(9, dropped.identifier());
    }

    @Test
    void whatTheLinkKeepsIsKeptUntilItPasses() {
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s");
        long kept = told.log().length();
        told.link(LinkAct.DELIVERED, reporter, "PUBLISH 1 c2s");
        told.link(LinkAct.DELAYED, reporter, "PUBACK 1 s2c", new PubAck(7));
        Passage publish = passages().get(0);
        assertEquals(
                List.of(false, true, false),
                List.of(publish.keptAt(kept - 1), publish.keptAt(kept), publish.keptAt(kept + 1)));
        Passage answer = passages().get(1);
        assertEquals(List.of("PUBLISH 7", "PUBACK 7"), joined(passages()), "what is kept answers nothing yet");
        assertEquals(Kind.LINK, answer.kind());
        assertTrue(answer.keptAt(told.log().length()));
    }

    @Test
    void whatTheLinkKeepsForABrokerThatHangsUpIsLost() {
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s").link(LinkAct.LOST, reporter, "FINISHED");
        assertFalse(passages().get(0).keptAt(told.log().length()));
        assertTrue(passages().get(0).lostAt(told.log().length()));
    }

    @Test
    void whatTheLinkKeepsForTheClientPassesAlsoWhenTheBrokerHasHungUp() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.DELAYED, reporter, "PUBACK 1 s2c", new PubAck(7));
        told.link(LinkAct.LOST, reporter, "FINISHED");
        assertTrue(passages().get(0).keptAt(told.log().length()));
        told.link(LinkAct.DELIVERED, reporter, "PUBACK 1 s2c");
        reporter.in(new PubAck(7));
        assertFalse(passages().get(0).lostAt(told.log().length()));
        assertEquals(List.of(Join.NONE, Join.NONE, 0), through());
    }

    @Test
    void whatTheLinkKeepsForAClientThatClosesItsSocketIsLost() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.DELAYED, reporter, "PUBACK 1 s2c", new PubAck(7));
        reporter.hangsUp();
        assertFalse(passages().get(0).keptAt(told.log().length()));
        assertTrue(passages().get(0).lostAt(told.log().length()));
    }

    @Test
    void whatTookAPacketsPlaceComesFromTheLinkAlsoWhenTheBrokerHasHungUp() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.REPLACED, reporter, "PUBACK 1 s2c", new PubAck(7));
        told.link(LinkAct.LOST, reporter, "FINISHED");
        reporter.in(new PubAck(9)).in(new PubAck(9));
        assertEquals(List.of(Join.NONE, Join.NONE, 0, Join.NONE), through());
    }

    /** Of a PINGRESP that has passed as it came, and what is put in the place of the PUBACK behind it, the client has got nothing yet. */
    @Test
    void whatTookAPacketsPlaceIsToldFromWhatTheClientHadNotReadYet() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.REPLACED, reporter, "PUBACK 1 s2c", new PubAck(7), 2, 8);
        reporter.in(new PingResp()).in(new PubAck(9)).in(new PubAck(9)).in(new PubAck(9));
        assertEquals(List.of(Join.NONE, Join.NONE, 0, 0, Join.NONE), through());
    }

    @Test
    void whatComesTwiceIsToldFromAnotherThatIsTheSame() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.REPEATED, reporter, "PUBACK 2 s2c", new PubAck(7), 4, 8);
        reporter.in(new PubAck(7)).in(new PubAck(7)).in(new PubAck(7)).in(new PubAck(7));
        assertEquals(List.of(Join.NONE, Join.NONE, 0, 0, Join.NONE), through());
    }

    @Test
    void whatWasReplacedByNothingComesAsNothing() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.REPLACED, reporter, "PUBACK 1 s2c", new PubAck(7), 0, 0);
        told.link(LinkAct.DELAYED, reporter, "PUBACK 2 s2c", new PubAck(8), 0, 0);
        told.link(LinkAct.DELIVERED, reporter, "PUBACK 2 s2c", new PubAck(8), 0, 4);
        reporter.in(new PubAck(8)).in(new PubAck(8));
        assertEquals(List.of(Join.NONE, Join.NONE, 1, Join.NONE), through());
    }

    /** As what each came to the link. */
    private List<Integer> through() {
        return passages().stream().map(Passage::through).toList();
    }

    @Test
    void whatIsChangedOnItsWayIsThereAsItWasSentAndAsItCame() {
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("topic", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.REPLACED, reporter, "PUBLISH 1 c2s", new PingReq());
        assertEquals(List.of("PUBLISH 7", "PINGREQ"), joined(passages()));
        assertEquals(
                List.of(Kind.PACKET, Kind.LINK),
                passages().stream().map(Passage::kind).toList());
        assertEquals(
                List.of(Optional.of(LinkAct.REPLACED), Optional.of(LinkAct.REPLACED)),
                passages().stream().map(passage -> passage.fate().act()).toList());
    }

    @Test
    void aDeadLineIsAPassageAndSoIsItsReturn() {
        NewsLog.Client reporter = told.client("reporter");
        told.link(LinkAct.SILENCED, reporter, "PUBLISH 1 c2s").link(LinkAct.REVIVED, reporter, "PUBLISH 1 c2s");
        assertEquals(
                List.of(Kind.SILENCE, Kind.REVIVAL),
                passages().stream().map(Passage::kind).toList());
    }

    @Test
    void anIdentifierThatMayNotBeSeenJoinsNothing() {
        ReadableLog log = new SameLog(NewsLog.news().log()) {
            @Override
            public boolean hides(Range range) {
                return true;
            }

            @Override
            public byte[] bytes(Range range) {
                byte[] bytes = super.bytes(range);
                Arrays.fill(bytes, (byte) 0);
                return bytes;
            }
        };
        assertTrue(passages(log).stream().allMatch(passage -> passage.join().equals(Join.NOTHING)));
    }

    @Test
    void thePassageOfAnEventIsFound() {
        ReadableLog log = NewsLog.news().log();
        Exchanges.State state = new Replay<>(log, new Exchanges(log)).at(log.length());
        LongStream.range(0, log.length())
                .forEach(position -> assertEquals(
                        state.passages().stream()
                                .filter(one -> one.position() == position)
                                .findFirst(),
                        state.at(position)));
    }
}
