package org.mqttxray.ui.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.packet.PacketViewModel;
import org.mqttxray.workbench.PeerBehaviour;

/** What the table of packets shows; no toolkit is started. */
class PacketTableViewModelTest {
    private static final int MANY = 10_000;

    private final Bench bench = new Bench();
    private final PacketTableViewModel model = new PacketTableViewModel(bench, new Messages(Language.EN));

    private void open(TraceLog log) {
        bench.open(log, Debugger.ofRecord(log));
        at(log.length());
    }

    private void at(long events) {
        bench.goTo(events);
        while (bench.moment().playhead().running()) { // a far way is followed over several frames
            bench.refresh();
        }
        model.show(bench.moment());
    }

    @Test
    void whereNoPacketHasHappenedItIsToldHowManyAreAhead() {
        assertEquals("No packets yet. Press Run.", model.emptyText());
        ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0);
        PacketTableViewModel table = new PacketTableViewModel(run.bench(), new Messages(Language.EN));
        table.show(run.bench().moment());
        assertEquals(List.of(), table.rows());
        assertEquals("No packet up to here. The record holds 3.", table.emptyText());
        run.close();
    }

    private void filter(String text) {
        try {
            model.filter(text.isEmpty() ? Optional.empty() : Optional.of(Filter.of(text)));
        } catch (FilterRefused e) {
            throw new AssertionError(e);
        }
    }

    private List<PacketLine> lines() {
        return model.rows().stream().map(model::line).toList();
    }

    private List<String> names() {
        return lines().stream()
                .map(line -> (line.type() + " " + line.identifier()).strip())
                .toList();
    }

    private static Publish publish(byte... payload) {
        return new Publish(false, QoS.AT_MOST_ONCE, false, "a/b", 0, Properties.NONE, Bytes.of(payload));
    }

    // What has happened

    @Test
    void theNewsHasARowForEachPacketThatHasHappened() {
        TraceLog log = NewsLog.news().log();
        open(log);
        assertEquals(
                List.of(
                        "CONNECT",
                        "CONNACK",
                        "SUBSCRIBE 2",
                        "SUBACK 2",
                        "CONNECT",
                        "CONNACK",
                        "PUBLISH 2",
                        "PUBACK 2",
                        "PUBLISH 1",
                        "PUBACK 1"),
                names());
        assertEquals("10 packets", model.countProperty().get());
        at(model.rows().get(2).position() + 1);
        assertEquals(List.of("CONNECT", "CONNACK", "SUBSCRIBE 2"), names());
        at(0);
        assertEquals(List.of(), names());
        assertEquals("No packet up to here. The record holds 10.", model.emptyText());
    }

    @Test
    void aRowSaysWhenWhatAndWhose() {
        open(NewsLog.news().log());
        PacketLine subscribe = lines().get(2);
        assertEquals("3", subscribe.number());
        assertEquals("13.000", subscribe.time());
        assertEquals("0.200", subscribe.gap());
        assertTrue(subscribe.out());
        assertEquals("news/finance", subscribe.topic());
        assertEquals("Viewer", subscribe.client());
        PacketLine reporter = lines().get(4);
        assertEquals(List.of("1", "", "Reporter"), List.of(reporter.number(), reporter.gap(), reporter.client()));
        assertEquals("\"Shares up 3 percent\"", lines().get(6).payload());
        assertTrue(model.severalProperty().get());
    }

    @Test
    void oneConnectionNeedsNoName() {
        open(NewsLog.busy(8).log());
        assertFalse(model.severalProperty().get());
    }

    @Test
    void aSecondConnectionOfOneClientIsNumbered() {
        NewsLog told = new NewsLog();
        told.client("viewer").connect("v", true, false).call().connect("v", false, true);
        open(told.log());
        assertEquals(
                List.of("1 Viewer", "2 Viewer", "1 Viewer, connection 2", "2 Viewer, connection 2"),
                lines().stream()
                        .map(line -> line.number() + " " + line.client())
                        .toList());
    }

    // Payloads

    @ParameterizedTest
    @CsvSource(textBlock = """
        # payload in hexadecimal , shown
        68 69                    , "hi"
        68 0A 69                 , "h\\u000Ai"
        E6 96 B0                 , "新"
        00 FF 10                 , 00 FF 10
        E6 96                    , E6 96
        """)
    void aPayloadIsTextOrBytes(String payload, String shown) {
        String[] octets = payload.split(" ");
        byte[] bytes = new byte[octets.length];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Integer.parseInt(octets[at], 16);
        }
        NewsLog told = new NewsLog();
        told.client("viewer").connect("v", true, false).out(publish(bytes));
        open(told.log());
        assertEquals(shown, lines().get(2).payload());
    }

    @Test
    void ofALongPayloadTheBeginningIsShown() {
        NewsLog told = new NewsLog();
        told.client("viewer")
                .connect("v", true, false)
                .out(publish("新".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .out(publish(new byte[100_000]));
        open(told.log());
        assertEquals("\"" + "新".repeat(60) + "\"…", lines().get(2).payload());
        assertEquals("00 ".repeat(16) + "…", lines().get(3).payload());
        assertEquals("300009", lines().get(2).bytes());
    }

    @Test
    void aPasswordIsMasked() {
        NewsLog told = new NewsLog();
        Bytes password = Bytes.of("sesame".getBytes(StandardCharsets.UTF_8));
        told.client("viewer")
                .out(new Connect(
                        ProtocolVersion.V3_1_1,
                        true,
                        60,
                        "v",
                        Optional.empty(),
                        Optional.of("ann"),
                        Optional.of(password),
                        Properties.NONE));
        open(told.log());
        assertEquals("\"v\", \"ann\", ••••••", lines().get(0).payload());
        assertFalse(model.spoken(model.rows().get(0)).contains("sesame"));
    }

    // What became of packets

    @Test
    void aPacketThatVanishedIsMarkedOnceThatHasHappened() {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("reporter").connect("r", true, false);
        client.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2));
        long before = told.log().length();
        told.link(LinkAct.DROPPED, client, "PUBLISH 1 c2s", NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2));
        open(told.log());
        assertEquals("dropped by the link", lines().get(2).markWord());
        assertTrue(lines().get(2).mark().orElseThrow().gone());
        at(before);
        assertEquals("", lines().get(2).markWord());
    }

    @Test
    void pingsOfTheLinkBehindEachOtherAreOneRowThatSaysHowMany() {
        NewsLog told = new NewsLog();
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        for (int i = 0; i < 2; i++) {
            told.link(LinkAct.PINGED, viewer, "PINGREQ").link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        }
        open(told.log());
        at(told.log().length());
        assertEquals(
                List.of("by the link itself, 2 times", "by the link itself, 2 times"),
                lines().subList(2, 4).stream().map(PacketLine::markWord).toList());
        at(told.log().length() - 2);
        assertEquals("by the link itself", lines().get(2).markWord());
    }

    /** Opens the run of a client that publishes on the topic t; what the link does to that, and on which topic it lets something go on. */
    private NewsLog openOnePublish(LinkAct act, String topic) {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("reporter").connect("r", true, false);
        client.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2));
        told.link(act, client, "PUBLISH 1 c2s", NewsLog.publish(topic, QoS.AT_LEAST_ONCE, 2));
        open(told.log());
        return told;
    }

    @Test
    void whatCameInThePlaceOfAPacketIsARowOfItsOwn() {
        openOnePublish(LinkAct.REPLACED, "u");
        assertEquals(
                List.of("t replaced on its way", "u came in its place"),
                lines().subList(2, 4).stream()
                        .map(line -> line.topic() + " " + line.markWord())
                        .toList());
    }

    @Test
    void whatCameInThePlaceOfAPacketCanBeLookedAt() {
        openOnePublish(LinkAct.REPLACED, "u");
        model.select(model.rows().get(3));
        bench.refresh();
        model.show(bench.moment());
        assertEquals(3, model.shownProperty().get());
        assertEquals(
                "u",
                bench.moment().packet().orElseThrow().fields().stream()
                        .filter(field -> field.leaf().field() == Field.TOPIC_NAME
                                && !field.leaf().lengthPrefix())
                        .findFirst()
                        .orElseThrow()
                        .leaf()
                        .value());
        PacketViewModel pane = new PacketViewModel(new Messages(Language.EN));
        pane.show(bench.moment());
        PacketViewModel.Shown shown = pane.shownProperty().get().orElseThrow();
        assertEquals("On the line", shown.title());
        assertEquals(
                List.of("1", "2", "3", "–"),
                lines().stream().map(PacketLine::number).toList());
        assertEquals(model.rows().get(2).position(), shown.previous().orElseThrow());
        assertTrue(shown.next().isEmpty());
    }

    @Test
    void whatHasPassedBeforeTheLineWasCutIsNotGone() {
        NewsLog told = openOnePublish(LinkAct.CUT, "t");
        at(told.log().length());
        PacketLine line = lines().get(2);
        assertEquals("line cut behind it", line.markWord());
        assertFalse(line.mark().orElseThrow().gone());
    }

    @Test
    void aPacketThatHasNotLeftIsMarked() {
        NewsLog told = new NewsLog();
        told.client("reporter").connect("r", true, false).out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2));
        open(told.log());
        at(model.rows().get(2).position() + 1);
        assertEquals(Optional.of(PacketMark.UNSENT), lines().get(2).mark());
    }

    @Test
    void aBrokenRuleIsToldWhereItComesToLight() {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("reporter").connect("r", true, false);
        client.in(new PingResp()).connect("r", true, false);
        open(told.log());
        assertEquals("", lines().get(0).wrong());
        assertTrue(
                lines().get(3).wrong().contains("CONNECT only once"),
                lines().get(3).wrong());
    }

    // The filter

    @Test
    void theFilterLetsThroughWhatItHoldsFor() {
        TraceLog log = NewsLog.news().log();
        open(log);
        filter("mqtt.msgtype == PUBLISH");
        assertEquals(List.of("PUBLISH 2", "PUBLISH 1"), names());
        assertEquals("2 of 10 packets", model.countProperty().get());
        at(model.rows().get(0).position() + 1);
        assertEquals("1 of 7 packets", model.countProperty().get());
        at(log.length());
        filter("");
        assertEquals(10, model.rows().size());
    }

    @Test
    void theFilterOfARowFindsItsLikes() {
        open(NewsLog.news().log());
        List<String> likes = model.filterOffers(model.rows().get(6));
        assertEquals(
                List.of(
                        "mqtt.qos == 1",
                        "mqtt.topic == \"news/finance\"",
                        "mqtt.msgid == 2",
                        "mqtt.msgtype == PUBLISH and mqttxray.direction == c2s"),
                likes);
        filter(likes.get(3));
        assertEquals(List.of("PUBLISH 2"), names());
        filter(likes.get(2));
        assertEquals(List.of("SUBSCRIBE 2", "SUBACK 2", "PUBLISH 2", "PUBACK 2"), names());
    }

    // Covered

    @Test
    void whatAQuestionCoversIsNotThere() {
        TraceLog log = NewsLog.news().log();
        open(log);
        PacketRow publish = model.rows().get(6);
        long future = model.rows().get(8).position();
        List<Range> hidden = List.of(publish.passage().origin().range().orElseThrow());
        bench.cover(new Cover(future, hidden, Map.of(), Set.of(), Set.of()));
        model.show(bench.moment());
        at(log.length());
        assertEquals(8, model.rows().size());
        PacketLine covered = lines().get(6);
        assertEquals(List.of("?", ""), List.of(covered.type(), covered.topic()));
        assertFalse(covered.payload().contains("Shares"), covered.payload());
        filter("mqtt.msgtype == PUBLISH");
        assertEquals(List.of(), names());
    }

    // What a row does

    @Test
    void theRowOfThePacketShownGoesWithThePlayhead() {
        TraceLog log = NewsLog.news().log();
        open(log);
        assertEquals(9, model.shownProperty().get());
        model.select(model.rows().get(4));
        bench.refresh();
        model.show(bench.moment());
        assertEquals(4, model.shownProperty().get());
        assertEquals(log.length(), bench.moment().events());
        long second = model.rows().get(1).position() + 1;
        model.goTo(model.rows().get(1));
        bench.refresh();
        model.show(bench.moment());
        assertEquals(second, bench.moment().events());
        assertEquals(1, model.shownProperty().get());
        filter("mqtt.msgtype == CONNECT");
        assertEquals(-1, model.shownProperty().get());
    }

    @Test
    void aRowGivesBreakpointsOnWhatItSaysAndOnItsType() {
        open(NewsLog.news().log());
        Where publish = new Where.Packet(PacketType.PUBLISH, Direction.C2S);
        List<BreakOffer> offers = model.breakOffers(model.rows().get(6));
        assertEquals(
                List.of(publish),
                offers.stream().map(BreakOffer::where).distinct().toList());
        assertEquals(
                List.of("mqtt.qos == 1", "mqtt.topic == \"news/finance\"", "mqtt.msgid == 2", ""),
                offers.stream()
                        .map(offer -> offer.condition().map(Filter::text).orElse(""))
                        .toList());
    }

    @Test
    void fromARowThePlayheadGoesToItsAnswerAndBack() {
        open(NewsLog.news().log());
        PacketRow publish = model.rows().get(6);
        PacketRow answer = model.rows().get(7);
        model.toAnswer(publish);
        assertEquals(answer.position() + 1, bench.moment().events());
        at(bench.moment().recorded());
        model.toRequest(model.rows().get(7));
        assertEquals(publish.position() + 1, bench.moment().events());
    }

    @Test
    void theTableAndThePaneOfThePacketTellTheSameNumber() {
        open(NewsLog.news().log());
        PacketViewModel pane = new PacketViewModel(new Messages(Language.EN));
        for (PacketRow row : List.copyOf(model.rows())) {
            model.goTo(row);
            bench.refresh();
            model.show(bench.moment());
            pane.show(bench.moment());
            PacketLine line = model.line(model.rows().get(model.shownProperty().get()));
            boolean secondHasCalled = bench.moment().packets().size() > 4;
            assertEquals(
                    "Packet " + line.number() + (secondHasCalled ? " of " + line.client() : ""),
                    pane.shownProperty().get().orElseThrow().title());
            at(bench.moment().recorded());
        }
    }

    // Many

    @Test
    void tenThousandPacketsAreReadAndTestedInPieces() {
        TraceLog log = NewsLog.busy(MANY).log();
        bench.open(log, Debugger.ofRecord(log));
        at(log.length());
        int first = model.rows().size();
        assertTrue(first > 0 && first < MANY / 2, "rows after one frame: " + first);
        int frames = 1;
        while (model.behind()) {
            int before = model.rows().size();
            model.goOn();
            frames++;
            assertTrue(model.rows().size() - before <= first * 2, "rows in one frame");
        }
        assertEquals(MANY, model.rows().size());
        assertTrue(frames < 60, "frames: " + frames);
        filter("mqtt.msgtype == PUBACK");
        assertTrue(
                model.rows().size() <= 300,
                "tested in one frame: " + model.rows().size());
        while (model.behind()) {
            int before = model.rows().size();
            model.goOn();
            assertTrue(model.rows().size() - before <= 300, "tested in one frame");
        }
        assertEquals(MANY / 2 - 1, model.rows().size());
    }

    /** Whose an event is, and which rules are broken, follows from all events before: where packets are rare those are many. */
    @ParameterizedTest
    @ValueSource(strings = {"mqttxray.client == reporter", "not mqttxray.rule contains \"nothing\""})
    void aFilterThatLooksBackFollowsTheRecordInPieces(String asked) {
        int packets = 120;
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        for (int packet = 2; packet < packets; packet++) {
            for (int line = 0; line < 500; line++) {
                reporter.says("nothing");
            }
            reporter.out(NewsLog.publish("t", QoS.AT_MOST_ONCE, 0));
        }
        open(told.log());
        goOn();
        filter(asked);
        long followed = 10_000;
        while (model.behind() && followed <= 2 * told.log().length()) {
            int rows = model.rows().size();
            assertTrue(rows > 0 && model.rows().get(rows - 1).position() < followed, "rows in one frame: " + rows);
            model.goOn();
            followed += 10_000;
        }
        assertEquals(packets, model.rows().size());
        assertTrue(followed > told.log().length() / 2, "frames");
    }

    /** The rows behind the playhead are there, and are tested too; else every frame would try it again. */
    @Test
    void aFilterThatLooksBackComesToItsEndAlsoWhereThePlayheadHasGoneBack() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        for (int line = 0; line < 25_000; line++) {
            reporter.says("nothing");
        }
        reporter.out(NewsLog.publish("t", QoS.AT_MOST_ONCE, 0));
        open(told.log());
        goOn();
        filter("mqttxray.client == reporter");
        at(100);
        goOn();
        assertEquals(List.of("CONNECT", "CONNACK"), names());
        at(told.log().length());
        assertEquals(List.of("CONNECT", "CONNACK", "PUBLISH"), names());
    }

    /** As long as there is more to be read or tested; what comes to no end fails. */
    private void goOn() {
        for (int frames = 0; model.behind(); frames++) {
            assertTrue(frames < MANY, "it comes to no end");
            model.goOn();
        }
    }

    @Test
    void theEndOfALongRunIsLeftAndReachedAgainWithoutReadingItAgain() {
        TraceLog log = NewsLog.busy(MANY).log();
        open(log);
        goOn();
        at(100);
        assertFalse(model.behind());
        at(log.length());
        assertFalse(model.behind());
        assertEquals(MANY, model.rows().size());
    }

    @Test
    void anotherRunHasItsOwnRows() {
        open(NewsLog.news().log());
        filter("mqtt.msgtype == CONNECT");
        NewsLog told = new NewsLog();
        told.client("reporter")
                .connect("r", true, false)
                .out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2))
                .in(new PubAck(2));
        open(told.log());
        assertEquals(List.of("CONNECT"), names());
    }
}
