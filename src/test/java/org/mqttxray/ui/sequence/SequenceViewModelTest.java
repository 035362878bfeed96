package org.mqttxray.ui.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.replay.Passage;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.sequence.SequencePicture.Dot;
import org.mqttxray.ui.sequence.SequencePicture.Group;
import org.mqttxray.ui.sequence.SequencePicture.Look;
import org.mqttxray.ui.sequence.SequencePicture.Row;

/** What the sequence diagram shows; no toolkit is started. */
class SequenceViewModelTest {
    private static final double WIDTH = 768;
    private static final double HEIGHT = 726;
    private static final double LOW = 168;

    private final Bench bench = new Bench();
    private final SequenceViewModel model = new SequenceViewModel(bench, new Messages(Language.EN));

    private SequencePicture open(NewsLog told) {
        return open(told.log(), told.log().length());
    }

    private SequencePicture open(TraceLog log, long events) {
        Debugger debugger = Debugger.ofRecord(log);
        bench.open(log, debugger);
        model.resize(WIDTH, HEIGHT);
        return at(events);
    }

    private SequencePicture at(long events) {
        bench.goTo(events);
        model.show(bench.moment());
        return model.picture();
    }

    private static List<String> names(SequencePicture picture) {
        return picture.rows().stream()
                .map(row -> (row.name() + " " + row.detail().whole()).strip())
                .toList();
    }

    private static List<Layer> layers(Row row) {
        return row.dots().stream().map(Dot::layer).toList();
    }

    private long position(int number) {
        return model.exchanges().passages().get(number).position();
    }

    @Test
    void theNewsHasARowForEachPacket() {
        assertEquals(
                List.of(
                        "CONNECT viewer-001",
                        "CONNACK accepted",
                        "SUBSCRIBE 2 news/finance, QoS 1",
                        "SUBACK 2 granted QoS 1",
                        "CONNECT reporter-1",
                        "CONNACK accepted",
                        "PUBLISH 2 news/finance, QoS 1",
                        "PUBACK 2",
                        "PUBLISH 1 news/finance, QoS 1",
                        "PUBACK 1"),
                names(open(NewsLog.news())));
    }

    @Test
    void theBrokerStandsBetweenTwoClients() {
        SequencePicture picture = open(NewsLog.news());
        Group viewer = picture.groups().get(0);
        Group reporter = picture.groups().get(1);
        assertEquals(
                List.of("Viewer", "client 1", "Reporter", "client 2"),
                List.of(viewer.title(), viewer.note(), reporter.title(), reporter.note()));
        double[] order = {
            viewer.app(),
            viewer.mqtt(),
            viewer.platform(),
            picture.broker(),
            reporter.platform(),
            reporter.mqtt(),
            reporter.app()
        };
        double[] sorted = order.clone();
        Arrays.sort(sorted);
        assertEquals(Arrays.toString(sorted), Arrays.toString(order));
    }

    @Test
    void theBrokerStandsRightOfOneClient() {
        SequencePicture picture = open(NewsLog.busy(8));
        assertEquals(1, picture.groups().size());
        assertTrue(picture.broker() > picture.groups().get(0).platform() + WIDTH / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {556, 768, 1200, 1900})
    void wordsHaveRoomHoweverManyClients(int width) {
        NewsLog told = new NewsLog();
        for (int client = 1; client <= 9; client++) {
            told.client("client-" + client).connect("id", true, false);
        }
        open(told);
        model.resize(width, HEIGHT);
        assertTrue(model.picture().rows().stream().allMatch(row -> row.room() >= 100), "width " + width);
        assertTrue(model.picture().rows().stream()
                .flatMap(row -> row.dots().stream())
                .allMatch(dot -> dot.x() > SequenceLayout.TIMES && dot.x() < width));
    }

    @Test
    void thereAndBackIsTheSame() {
        TraceLog log = NewsLog.news().log();
        open(log, 0);
        Deque<SequencePicture> there = new ArrayDeque<>();
        for (long events = 0; events <= log.length(); events++) {
            there.push(withoutScroll(at(events)));
        }
        for (long events = log.length(); events >= 0; events--) {
            assertEquals(there.pop(), withoutScroll(at(events)), "event " + events);
        }
    }

    /** All rows fit. */
    private static SequencePicture withoutScroll(SequencePicture picture) {
        assertEquals(0, picture.scroll());
        return picture;
    }

    @Test
    void whatIsAheadIsShownAsFuture() {
        TraceLog log = NewsLog.news().log();
        open(log, log.length());
        SequencePicture picture = at(position(3) + 1);
        assertEquals(
                List.of(false, false, false, false, true, true, true, true, true, true),
                picture.rows().stream().map(row -> row.standing().future()).toList());
        assertTrue(picture.row(3).orElseThrow().standing().last());
        assertTrue(picture.row(3).orElseThrow().standing().chosen());
    }

    @Test
    void dotsComeAsTheLayersDo() {
        open(NewsLog.news());
        long publish = position(8);
        Row before = at(publish + 1).row(8).orElseThrow();
        assertEquals(List.of(Layer.MQTT, Layer.PLATFORM), layers(before));
        Row delivered = at(model.exchanges().passages().get(8).layers().app() + 1)
                .row(8)
                .orElseThrow();
        assertEquals(List.of(Layer.values()), layers(delivered));
    }

    @Test
    void aPacketThatHasNotLeftIsDashed() {
        open(NewsLog.news());
        long connect = position(0);
        assertEquals(Look.DASHED, at(connect + 1).row(0).orElseThrow().look());
        assertEquals(Look.WHOLE, at(connect + 2).row(0).orElseThrow().look());
    }

    @Test
    void aBracketJoinsWhatIsAnsweredAtThePlayhead() {
        open(NewsLog.news());
        long answer = position(7);
        assertEquals(
                3,
                at(answer).brackets().stream()
                        .filter(bracket -> !bracket.future())
                        .count());
        assertEquals(
                4,
                at(answer + 1).brackets().stream()
                        .filter(bracket -> !bracket.future())
                        .count());
        assertTrue(
                at(answer + 1).brackets().stream()
                        .anyMatch(bracket -> bracket.label().equals("3.1 ms")),
                model.picture().brackets().toString());
    }

    @Test
    void whatIsLostFallsOffTheLine() {
        NewsLog told = new NewsLog();
        told.client("reporter").connect("r", true, false).fails(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        Row lost = open(told).row(2).orElseThrow();
        assertEquals(Look.LOST, lost.look());
        assertTrue(lost.to() < model.picture().broker() - 50);
        assertEquals(
                "0.9 ms: PUBLISH 1 (t, QoS 1), from Reporter to the TV station; lost on its way; event "
                        + lost.passage().position() + ".",
                model.words().spoken(lost));
    }

    private List<String> marks(SequencePicture picture) {
        return picture.rows().stream()
                .map(row -> row.mark().map(SequencePicture.Mark::word).orElse(""))
                .toList();
    }

    @Test
    void whatTheLinkDidHasAMarkAndAWord() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        told.link(LinkAct.REPLACED, reporter, "PUBLISH 1 c2s", new PingReq());
        told.link(LinkAct.REPEATED, reporter, "PINGRESP 1 s2c", new PingResp());
        told.link(LinkAct.SILENCED, reporter, "PINGRESP 1 s2c");
        told.link(LinkAct.REVIVED, reporter, "PINGRESP 1 s2c");
        SequencePicture picture = open(told);
        assertEquals(
                List.of("", "", "replaced on its way", "came in its place", "passed on twice", "", ""), marks(picture));
        Row replaced = picture.row(2).orElseThrow();
        assertTrue(replaced.to() < replaced.mark().orElseThrow().x(), "its arrow ends at the link");
        assertEquals("line dead: nothing passes", names(picture).get(5));
        assertEquals(Look.GONE, picture.row(5).orElseThrow().look());
    }

    @Test
    void ofTwoClientsTheOneWhoseLineClosesIsNamed() {
        NewsLog told = new NewsLog();
        NewsLog.Client first = told.client("first").connect("a", true, false);
        told.link(LinkAct.LOST, first, "HUNG_UP");
        assertEquals("line lost", names(open(told)).get(2));
        told.client("second").connect("b", true, false);
        assertEquals("line lost \u00b7 First", names(open(told)).get(2));
    }

    @Test
    void aRecordWithoutPacketsDoesNotAskToPressRun() {
        assertEquals("No packets yet. Press Run.", model.empty());
        NewsLog told = new NewsLog();
        told.client("first").dials();
        open(told);
        assertEquals("No packet has gone over the line in this record.", model.empty());
    }

    @Test
    void whatIsHeldStopsAtTheLinkUntilItPasses() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s");
        Row held = open(told).row(0).orElseThrow();
        assertEquals("held by the link", held.mark().orElseThrow().word());
        assertTrue(held.to() < held.mark().orElseThrow().x());
        told.at(2001).link(LinkAct.DELIVERED, reporter, "PUBLISH 1 c2s");
        Row passed = open(told).row(0).orElseThrow();
        assertTrue(passed.mark().orElseThrow().word().startsWith("held 2.0 s"), passed.toString());
        assertTrue(passed.to() > passed.mark().orElseThrow().x());
        assertTrue(model.tip(passed).contains("held 2.0 s"), model.tip(passed));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "CUT"})
    void whatTheLinkTakesOutFallsAtTheLink(LinkAct act) {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        told.link(act, reporter, "PUBLISH 1 c2s");
        Row row = open(told).row(0).orElseThrow();
        assertEquals(Look.LOST, row.look());
        SequencePicture.Mark mark = row.mark().orElseThrow();
        assertEquals(mark.x(), row.to(), 10, "it does not go on to the broker");
        assertTrue(mark.beside() > row.to() + 20, "the word stands behind the fall");
        assertTrue(mark.takesOut());
    }

    @Test
    void whatHasPassedBeforeTheLineWasCutDoesNotFall() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        Publish publish = NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1);
        reporter.out(publish);
        told.link(LinkAct.CUT, reporter, "PUBLISH 1 c2s", publish);
        Row row = open(told).row(0).orElseThrow();
        assertEquals(Look.WHOLE, row.look());
        SequencePicture.Mark mark = row.mark().orElseThrow();
        assertEquals("line cut behind it", mark.word());
        assertFalse(mark.takesOut());
    }

    @Test
    void whatTheBrokerSentAndTheLinkHeldGoesOnFromTheLink() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        told.link(LinkAct.DELAYED, reporter, "PUBACK 1 s2c", new PubAck(1));
        told.at(2001).link(LinkAct.DELIVERED, reporter, "PUBACK 1 s2c");
        reporter.in(new PubAck(1)).in(new PubAck(2));
        SequencePicture picture = open(told);
        Row held = picture.row(1).orElseThrow();
        Row passed = picture.row(2).orElseThrow();
        double link = held.mark().orElseThrow().x();
        assertEquals(picture.broker(), held.from());
        assertTrue(held.to() > link, "it goes to the link and no further");
        assertEquals(link, passed.from(), "and from there to the client");
        assertTrue(
                model.words().spoken(passed).contains("let go on by the link"),
                model.words().spoken(passed));
        assertEquals(picture.broker(), picture.row(3).orElseThrow().from(), "the next one was not held");
    }

    @Test
    void whatTookThePlaceOfTheBrokersPacketComesFromTheLink() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
        told.link(LinkAct.REPLACED, reporter, "PUBACK 1 s2c", new PubAck(1));
        reporter.in(new PubAck(9));
        told.link(LinkAct.REPEATED, reporter, "PINGRESP 1 s2c", new PingResp());
        reporter.in(new PingResp()).in(new PingResp()).in(new PingResp());
        SequencePicture picture = open(told);
        assertEquals(
                List.of("", "", "replaced on its way", "came in its place", "passed on twice", "", "", ""),
                marks(picture));
        double link = picture.row(2).orElseThrow().mark().orElseThrow().x();
        assertEquals(
                List.of(link, link, link, picture.broker()),
                List.of(3, 5, 6, 7).stream()
                        .map(row -> picture.row(row).orElseThrow().from())
                        .toList());
    }

    @Test
    void whereTwoTimesWouldStandOnEachOtherOneIsLeftOut() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 1));
        for (int other = 0; other < 30; other++) {
            reporter.out(NewsLog.publish("t", QoS.AT_MOST_ONCE, 0));
        }
        reporter.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 2))
                .in(new PubAck(1))
                .in(new PubAck(2));
        open(told);
        model.resize(WIDTH, LOW);
        SequencePicture picture = model.picture();
        assertEquals(2, picture.brackets().size());
        assertEquals(
                List.of(false, true),
                picture.brackets().stream()
                        .map(bracket -> bracket.label().isEmpty())
                        .toList());
    }

    @Test
    void theLinksPingsAndTheEndOfTheLineAreRows() {
        NewsLog told = new NewsLog();
        NewsLog.Client viewer = told.client("viewer").connect("v", true, false);
        told.link(LinkAct.PINGED, viewer, "PINGREQ").link(LinkAct.SWALLOWED, viewer, "PINGRESP");
        told.link(LinkAct.LOST, viewer, "FINISHED");
        SequencePicture picture = open(told);
        assertEquals(
                List.of(
                        "CONNECT v",
                        "CONNACK accepted",
                        "PINGREQ by the link itself",
                        "PINGRESP by the link itself",
                        "line lost"),
                names(picture));
        String tip = model.tip(picture.row(2).orElseThrow());
        assertTrue(tip.contains("keeps the line alive while the client is held"), tip);
        assertFalse(model.tip(picture.row(0).orElseThrow()).contains("alive"));
        assertTrue(picture.row(2).orElseThrow().from() > picture.groups().get(0).platform());
        assertEquals(Look.GONE, picture.row(4).orElseThrow().look());
    }

    /** Their threads begin in any order. */
    @Test
    void theFirstClientIsTheFirstWhoeverBegins() {
        NewsLog told = new NewsLog();
        told.client("second").connect("same", true, false);
        told.client("first").connect("same", true, false);
        assertEquals(
                List.of("First client 1", "Second client 2"),
                open(told).groups().stream()
                        .map(group -> group.title() + " " + group.note())
                        .toList());
    }

    @Test
    void aCoveredFutureIsABoxAndNoRow() {
        TraceLog log = NewsLog.news().log();
        open(log, log.length());
        long answer = position(9);
        bench.cover(new Cover(answer, List.of(), Map.of(), Set.of(), Set.of()));
        model.show(bench.moment());
        assertEquals(9, model.picture().rows().size());
        assertTrue(model.picture().covered().isPresent());
        assertTrue(model.picture().brackets().stream()
                .noneMatch(bracket ->
                        bracket.to() > model.picture().row(8).orElseThrow().y()));
    }

    @Test
    void whatIsCoveredInAPacketIsAQuestionMark() {
        TraceLog log = NewsLog.news().log();
        open(log, log.length());
        Passage suback = model.exchanges().passages().get(3);
        var range = suback.origin().range().orElseThrow();
        bench.cover(new Cover(Cover.NO_FUTURE, List.of(range.part(0, range.length())), Map.of(), Set.of(), Set.of()));
        model.show(bench.moment());
        assertEquals("?", names(model.picture()).get(3));
        assertEquals(4, model.picture().brackets().size(), "nothing tells that it is the answer");
    }

    @Test
    void choosingARowSelectsPacketAndEvent() {
        open(NewsLog.news());
        Passage publish = model.exchanges().passages().get(6);
        model.choose(publish);
        assertEquals(publish.position() + 1, bench.moment().events());
        assertEquals(
                Optional.of(publish.position()), bench.selectionProperty().get().packet());
    }

    @Test
    void theKeyboardGoesAlongRowsAndBrackets() {
        open(NewsLog.news());
        SequenceCursor cursor = new SequenceCursor(model);
        cursor.toEnd(false);
        cursor.move(1);
        assertEquals(1, cursor.passage().orElseThrow().number());
        cursor.to(6);
        cursor.alongBracket(true);
        assertEquals(7, cursor.passage().orElseThrow().number());
        cursor.alongBracket(false);
        assertEquals(
                "902 ms: PUBLISH 2 (news/finance, QoS 1), from Reporter to the TV station; handled by APP, MQTT, PLATFORM; event "
                        + position(6) + ".",
                cursor.text().orElseThrow());
    }

    @Test
    void thePlayheadIsFollowedInALowPane() {
        TraceLog log = NewsLog.news().log();
        open(log, log.length());
        model.resize(WIDTH, LOW);
        for (int number = 0; number < 10; number++) {
            SequencePicture picture = at(position(number) + 1);
            Row row = picture.row(number).orElseThrow();
            assertTrue(
                    row.y() > picture.frame().top() && row.y() < picture.frame().bottom(), "row " + number);
            assertFalse(picture.frame().hasLegend());
        }
    }

    @Test
    void onlyWhatCanBeSeenIsInThePicture() {
        TraceLog log = NewsLog.busy(10_000).log();
        open(log, 0);
        for (int frame = 0; model.behind(); frame++) {
            assertTrue(frame < 100, "it comes to its end");
            model.show(bench.moment());
        }
        for (long part = 0; part <= 10; part++) {
            SequencePicture picture = at(log.length() * part / 10);
            assertTrue(
                    picture.rows().size() <= HEIGHT / picture.frame().row() + 2,
                    "rows " + picture.rows().size());
        }
        assertTrue(model.furthest() > 10_000 * 50);
    }

    @Test
    void scrollingEndsAtBothEnds() {
        open(NewsLog.busy(100));
        model.scroll(-1e9);
        assertEquals(0, model.picture().scroll());
        model.scroll(1e9);
        assertEquals(model.furthest(), model.picture().scroll());
        assertEquals(
                99,
                model.picture()
                        .rows()
                        .get(model.picture().rows().size() - 1)
                        .passage()
                        .number());
    }
}
