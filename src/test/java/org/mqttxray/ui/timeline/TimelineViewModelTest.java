package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.timeline.TimelinePicture.Arrow;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;
import org.mqttxray.ui.timeline.TimelinePicture.Lane;
import org.mqttxray.ui.timeline.TimelinePicture.Look;
import org.mqttxray.workbench.PeerBehaviour;

/** What the timeline shows of a run; no toolkit is started. */
class TimelineViewModelTest {
    private static final double WIDTH = 1222;
    private static final double HEIGHT = 290;
    private static final int EVENTS_BEFORE = 158;

    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, EVENTS_BEFORE);

    private final TimelineViewModel model = new TimelineViewModel(new Messages(Language.EN));

    @BeforeEach
    void show() {
        model.resize(WIDTH, HEIGHT);
        model.show(run.bench().moment());
    }

    private TimelinePicture at(long events) {
        run.bench().goTo(events);
        model.show(run.bench().moment());
        return model.picture();
    }

    private static Moment covered(Moment m) {
        return new Moment(
                m.log(),
                m.playhead(),
                m.recorded(),
                true,
                m.detail(),
                m.actingThread(),
                m.threads(),
                m.stacks(),
                m.packets(),
                m.unfinished(),
                m.unsent(),
                m.packet(),
                m.clients(),
                m.locks(),
                m.selection(),
                m.hover(),
                m.breakpoints(),
                m.bookmarks());
    }

    private List<Bar> bars(String thread) {
        return lane(thread).bars();
    }

    private Lane lane(String thread) {
        return model.picture().lanes().stream()
                .filter(lane -> lane.name().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private Arrow arrow(String label) {
        return model.picture().arrows().stream()
                .filter(arrow -> arrow.mark().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Where nobody can scroll, what led to the moment is worth more than what comes. */
    @ParameterizedTest
    @ValueSource(longs = {100, 120, EVENTS_BEFORE})
    void whatCannotBeScrolledShowsMoreOfThePastThanOfTheFuture(long events) {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        model.keepStill();
        model.resize(WIDTH / 2, HEIGHT);
        TimelinePicture picture = at(events);
        double left = picture.axis().left();
        double share = (picture.playhead().x() - left) / (WIDTH / 2 - left);
        assertTrue(share > 0.6 && share < 1, "the playhead stands at " + share);
    }

    @Test
    void aNameThatStandsForNoAddressIsNotToldAsAConnectionThatFailed() {
        assertEquals("name unknown", labelOfFailure(PeerBehaviour.UNKNOWN_HOST));
        assertEquals("TCP failed", labelOfFailure(PeerBehaviour.NO_LISTENER));
    }

    @Test
    void aConnectionIsToldToBeOpenWhenItsCallHasReturned() {
        at(run.bench().moment().recorded());
        WireMark dialled = model.picture().arrows().get(0).mark();
        assertTrue(model.finds().about(dialled).startsWith("TCP open,"));
        at(dialled.position() + 1);
        assertTrue(model.finds().about(dialled).startsWith("TCP opens,"));
    }

    private static String labelOfFailure(PeerBehaviour peer) {
        try (ConnectRun failing = ConnectRun.recorded(peer, Long.MAX_VALUE)) {
            TimelineViewModel timeline = new TimelineViewModel(new Messages(Language.EN));
            timeline.resize(WIDTH, HEIGHT);
            timeline.show(failing.bench().moment());
            return timeline.picture().arrows().get(0).label();
        }
    }

    @Test
    void thePictureOfAPositionIsTheSameWhenItIsVisitedAgain() {
        for (Detail detail : Detail.values()) {
            run.bench().detailProperty().set(detail);
            Map<Long, TimelinePicture> there = new HashMap<>();
            long recorded = run.bench().moment().recorded();
            at(1);
            model.zoom(0, 1e-9); // all of it can be seen
            for (long events = 1; events <= recorded; events++) {
                there.put(events, at(events));
            }
            for (long events = recorded; events >= 1; events--) {
                TimelinePicture back = at(events);
                assertEquals(there.get(events).arrows(), back.arrows());
                assertEquals(there.get(events).playhead(), back.playhead());
                assertEquals(
                        there.get(events).unstarted().isPresent(),
                        back.unstarted().isPresent());
            }
        }
    }

    @Test
    void theWholePictureIsTheSameWhenNothingHasToBeScrolled() {
        model.resize(WIDTH, 900);
        TimelinePicture there = at(EVENTS_BEFORE);
        at(20);
        at(run.bench().moment().recorded());
        assertEquals(there, at(EVENTS_BEFORE));
    }

    @Test
    void anOpenCallReachesToThePlayheadAndItsRecordedRestFollows() {
        double playhead = model.picture().playhead().x();
        List<Bar> connect =
                bars("main").stream().filter(bar -> bar.entered() == 50).toList();
        assertEquals(
                List.of(Look.HAPPENED, Look.FUTURE),
                connect.stream().map(Bar::look).toList());
        assertEquals(playhead, connect.get(0).x() + connect.get(0).width() + 1, 0.001);
        assertEquals(playhead, connect.get(1).x(), 0.001);
        assertEquals("mqtt_connect", connect.get(0).label());
    }

    @Test
    void callsAfterThePlayheadAreTheFuture() {
        assertTrue(bars("main").stream()
                .filter(bar -> bar.entered() >= EVENTS_BEFORE)
                .allMatch(bar -> bar.look() == Look.FUTURE));
    }

    @Test
    void eachShownEventHasTheSameWidth() {
        CallSpans index = model.index();
        Axis axis = model.picture().axis();
        for (int shown = 1; shown < index.size(); shown++) {
            assertEquals(
                    index.eventsAt(shown),
                    model.eventsAt(axis.x(shown + 1)) == run.bench().moment().recorded()
                            ? index.eventsAt(shown)
                            : model.eventsAt(axis.x(shown + 1)));
        }
        assertEquals(1, model.eventsAt(0));
        assertEquals(run.bench().moment().recorded(), model.eventsAt(WIDTH));
    }

    @Test
    void aPacketIsDashedUntilItsBytesHaveLeft() {
        at(152);
        assertTrue(arrow("CONNECT").dashed());
        at(163);
        assertTrue(arrow("CONNECT").dashed());
        at(164);
        assertFalse(arrow("CONNECT").dashed());
        assertTrue(arrow("CONNACK").future());
    }

    @Test
    void whatHasNotLeftInAllThatIsRecordedIsDashedAfterAStepBackToo() {
        run.bench().cover(new Cover(155, List.of(), Map.of(), Set.of(), Set.of()));
        at(150);
        assertTrue(arrow("CONNECT").future());
        assertTrue(arrow("CONNECT").dashed());
    }

    @Test
    void theConnectionOpensWhenTheCallReturns() {
        at(60);
        Arrow opening = model.picture().arrows().get(0);
        assertEquals(WireMark.Kind.OPEN, opening.mark().kind());
        assertTrue(opening.dashed());
        at(61);
        assertFalse(model.picture().arrows().get(0).dashed());
    }

    @Test
    void aThreadThatHasNotBegunIsNamedOnlyWhileItIsToCome() {
        assertEquals(
                "mqtt_yield_thread", model.picture().unstarted().orElseThrow().names());
        assertEquals(Optional.empty(), at(255).unstarted());
        assertEquals("connect", lane("mqtt_yield_thread").owner());
        at(405);
        assertEquals("connect, ended", lane("mqtt_yield_thread").owner());
    }

    @Test
    void aThreadInReceiveWaitsForData() {
        run.bench().detailProperty().set(Detail.CLIENT);
        at(180);
        model.zoom(model.picture().playhead().x(), 100); // there is room for the reason
        List<Bar> waiting = List.of();
        for (long events = 180; waiting.isEmpty() && events < 190; events++) {
            at(events);
            waiting = bars("main").stream()
                    .filter(bar -> bar.look() == Look.WAITING)
                    .toList();
        }
        assertEquals(1, waiting.size());
        assertEquals("waits for data", waiting.get(0).note());
        at(163);
        assertTrue(bars("main").stream().noneMatch(bar -> bar.look() == Look.WAITING));
    }

    @Test
    void whatTheUserHasZoomedStaysZoomed() {
        at(EVENTS_BEFORE);
        model.zoom(model.picture().playhead().x(), 3);
        double unit = model.picture().axis().unit();
        at(EVENTS_BEFORE + 20);
        assertEquals(unit, model.picture().axis().unit());
        double x = model.picture().playhead().x();
        run.bench().detailProperty().set(Detail.CLIENT);
        at(EVENTS_BEFORE + 20);
        assertEquals(unit, model.picture().axis().unit(), "in another detail");
        assertEquals(x, model.picture().playhead().x(), 1, "which shows the playhead where it was");
        run.bench().cover(new Cover(EVENTS_BEFORE + 20, List.of(), Map.of(), Set.of(), Set.of()));
        at(EVENTS_BEFORE);
        assertEquals(unit, model.picture().axis().unit(), "and where a question covers what comes");
    }

    @Test
    void anotherTimelineInItsPlaceIsZoomedAndScrolledAsItWas() {
        model.resize(WIDTH, TimelineLayout.LANES + LaneHeights.ONE_ROW);
        at(run.entered(TracedFunction.MQTT_YIELD));
        model.zoom(model.picture().playhead().x(), 3);
        model.pan(-40);
        TimelineViewModel other = new TimelineViewModel(new Messages(Language.ZH));
        other.resize(WIDTH, TimelineLayout.LANES + LaneHeights.ONE_ROW);
        other.show(run.bench().moment());
        other.takeOver(model);
        assertEquals(model.picture().axis(), other.picture().axis());
        assertEquals(model.picture().scroll(), other.picture().scroll());
        assertTrue(other.picture().scroll() > 0);
    }

    @Test
    void thePlayheadIsFollowedWhenItLeavesWhatIsSeen() {
        at(EVENTS_BEFORE);
        model.zoom(model.picture().playhead().x(), 100);
        at(run.bench().moment().recorded());
        assertTrue(inSight(model.picture().playhead().x()));
    }

    @Test
    void whoHasTurnedAwayFromThePlayheadIsNotPulledBack() {
        at(EVENTS_BEFORE);
        model.zoom(model.picture().playhead().x(), 100);
        model.pan(-3 * WIDTH);
        double left = model.picture().axis().indexAt(model.picture().axis().left());
        assertFalse(inSight(model.picture().playhead().x()));
        at(EVENTS_BEFORE + 3);
        assertEquals(left, model.picture().axis().indexAt(model.picture().axis().left()));
    }

    private static boolean inSight(double x) {
        return x >= 0 && x <= WIDTH;
    }

    @Test
    void whatTheUserHasScrolledStaysScrolled() {
        long second = run.entered(TracedFunction.MQTT_YIELD);
        model.resize(WIDTH, TimelineLayout.LANES + LaneHeights.ONE_ROW);
        at(second);
        assertTrue(model.picture().scroll() > 0, "the lane of the thread that acts is brought into view");
        model.scroll(-WIDTH);
        assertEquals(0, model.picture().scroll());
        at(second + 1);
        assertEquals(0, model.picture().scroll());
    }

    @Test
    void noArrowOfAnotherClientBeginsInTheNameOfAPacket() {
        TraceLog log = NewsLog.news().log();
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.goToEnd();
        model.show(bench.moment());
        int named = 0;
        for (double zoom : new double[] {1, 0.5, 0.5, 8, 2}) {
            model.zoom(WIDTH / 2, zoom);
            List<Arrow> arrows = model.picture().arrows();
            for (Arrow arrow : arrows) {
                named += arrow.label().isEmpty() ? 0 : 1;
                double begin = Math.max(arrow.from(), arrow.to()) + 6;
                double end = begin + TextWidth.text(arrow.label(), 11);
                assertTrue(
                        arrow.label().isEmpty()
                                || arrows.stream()
                                        .filter(other -> other != arrow)
                                        .noneMatch(other -> other.to() > begin && other.from() < end),
                        arrow.toString());
            }
        }
        assertTrue(named > 0);
    }

    /** Chinese characters are wider than those of C names. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noNameOfALaneReachesTheBars(Language language) {
        NewsLog told = new NewsLog();
        told.client("first").connect("a", true, false);
        told.client("second").connect("b", true, false);
        Bench bench = new Bench();
        bench.open(told.log(), Debugger.ofRecord(told.log()));
        bench.goToEnd();
        TimelineViewModel timeline = new TimelineViewModel(new Messages(language));
        for (double width : new double[] {800, WIDTH}) {
            timeline.resize(width, 500);
            timeline.show(bench.moment());
            TimelinePicture picture = timeline.picture();
            assertEquals(4, picture.lanes().size());
            for (Lane lane : picture.lanes()) {
                double end = 14 + TextWidth.mono(lane.name(), Lane.NAME_SIZE);
                assertTrue(end <= picture.axis().left() - 8, lane.name() + " ends at " + end);
                String title = lane.title();
                assertTrue(title.endsWith(lane.name().substring(lane.name().length() - 4)), "one knows which it is");
                Optional<String> said = picture.cutTitleAt(20, lane.y() + 10);
                assertEquals(title.equals(lane.name()) ? Optional.empty() : Optional.of(title), said);
            }
        }
    }

    @Test
    void whereNobodyCanScrollAllLanesAreWholeInSight() {
        TraceLog log = NewsLog.news().log();
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        double room = 50;
        model.resize(WIDTH, TimelineLayout.LANES + room);
        model.keepStill();
        for (long events = 1; events <= log.length(); events++) {
            bench.goTo(events);
            model.show(bench.moment());
            model.scroll(room);
            TimelinePicture picture = model.picture();
            assertTrue(picture.lanesHeight() <= room, "at " + events);
            assertEquals(0, picture.scroll());
            assertTrue(picture.lanes().stream()
                    .anyMatch(lane -> lane.thread() == bench.moment().shownThread()));
        }
        assertEquals(2, model.picture().lanes().size());
    }

    /** The marks of some kinds, each with whether it is dashed at the end. */
    private List<String> marks(NewsLog told, WireMark.Kind... kinds) {
        Bench bench = new Bench();
        bench.open(told.log(), Debugger.ofRecord(told.log()));
        bench.goToEnd();
        model.show(bench.moment());
        return model.picture().arrows().stream()
                .filter(arrow -> List.of(kinds).contains(arrow.mark().kind()))
                .map(arrow -> arrow.mark().kind() + (arrow.dashed() ? " under way" : ""))
                .toList();
    }

    @Test
    void ofTwoClientsThatDialAtOnceEachConnectionOpens() {
        NewsLog told = new NewsLog();
        NewsLog.Client first = told.client("first").dials();
        NewsLog.Client second = told.client("second").dials();
        first.isThrough();
        assertEquals(List.of("OPEN", "OPEN under way"), marks(told, WireMark.Kind.OPEN));
        second.isThrough();
        assertEquals(List.of("OPEN", "OPEN"), marks(told, WireMark.Kind.OPEN));
    }

    @Test
    void aLineThatBreaksIsLostThoughAnotherClientHasSaidGoodbye() {
        NewsLog told = new NewsLog();
        NewsLog.Client first = told.client("first").connect("a", true, false);
        NewsLog.Client second = told.client("second").connect("b", true, false);
        first.out(new Disconnect());
        told.link(LinkAct.LOST, second, "BROKEN").link(LinkAct.LOST, first, "HUNG_UP");
        assertEquals(List.of("LOST", "CLOSED"), marks(told, WireMark.Kind.LOST, WireMark.Kind.CLOSED));
    }

    @Test
    void aPacketThatTheLinkDropsIsLostWhicheverWayItGoes() {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("first").connect("a", true, false);
        client.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DROPPED, client, "PUBLISH 1 c2s");
        told.link(LinkAct.DROPPED, client, "PUBACK 1 s2c", new PubAck(7));
        marks(told);
        List<Arrow> lost = model.picture().arrows().stream().filter(Arrow::lost).toList();
        assertEquals(
                List.of("OUT PUBLISH", "IN PUBACK"),
                lost.stream()
                        .map(arrow -> arrow.mark().kind() + " " + arrow.mark().label())
                        .toList());
        assertTrue(model.finds().about(lost.get(1).mark()).startsWith("PUBACK 7, dropped by the link"));
    }

    @Test
    void whatHasPassedBeforeTheLineWasCutIsNotLost() {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("first").connect("a", true, false);
        Publish publish = NewsLog.publish("t", QoS.AT_LEAST_ONCE, 7);
        client.out(publish);
        told.link(LinkAct.CUT, client, "PUBLISH 1 c2s", publish);
        assertEquals(List.of("LOST"), marks(told, WireMark.Kind.LOST));
        assertTrue(model.picture().arrows().stream().noneMatch(Arrow::lost));
    }

    @Test
    void ofPacketsThatWaitBehindEachOtherTheOneThatWasOrderedIsLost() {
        NewsLog told = new NewsLog();
        NewsLog.Client client = told.client("first").connect("a", true, false);
        client.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.DELAYED, client, "PUBLISH 1 c2s");
        client.out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 8)).out(NewsLog.publish("t", QoS.AT_LEAST_ONCE, 9));
        told.link(LinkAct.DELIVERED, client, "PUBLISH 1 c2s").link(LinkAct.DROPPED, client, "PUBLISH 2 c2s");
        marks(told);
        List<Arrow> lost = model.picture().arrows().stream().filter(Arrow::lost).toList();
        assertEquals(1, lost.size());
        assertTrue(model.finds().about(lost.get(0).mark()).startsWith("PUBLISH 8, dropped by the link"));
    }

    @Test
    void aShortRunThatHasEndedFillsTheWidth() {
        try (ConnectRun failing = ConnectRun.recorded(PeerBehaviour.NO_LISTENER, Long.MAX_VALUE)) {
            TimelineViewModel timeline = new TimelineViewModel(new Messages(Language.EN));
            for (double width : new double[] {800, WIDTH}) {
                timeline.resize(width, HEIGHT);
                timeline.show(failing.bench().moment());
                Axis axis = timeline.picture().axis();
                double right = axis.x(timeline.index().size());
                assertTrue(right < width && right > width - 110, "ends at " + right + " of " + width);
            }
        }
    }

    @Test
    void thePlayheadsLineIsKeptOffWhatIsWritten() {
        int across = 0;
        for (long events = 1; events <= run.bench().moment().recorded(); events++) {
            TimelinePicture picture = at(events);
            double x = picture.playhead().x();
            for (Arrow arrow : picture.arrows()) {
                double begin = Math.max(arrow.from(), arrow.to()) + 6;
                double end = begin + 7.5 * arrow.label().length(); // about what a capital takes
                boolean packet =
                        arrow.mark().kind() == WireMark.Kind.OUT || arrow.mark().kind() == WireMark.Kind.IN;
                boolean inName = packet && x >= begin && x < end;
                assertTrue(!inName || arrow.named(x), "event " + events + " " + arrow);
                across += inName ? 1 : 0;
            }
            across += picture.unstarted()
                            .filter(threads -> threads.written(x, picture.axis().left()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertTrue(across > 0, "the playhead never came across a name");
    }

    private List<String> told(TraceLog log) {
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.goToEnd();
        model.show(bench.moment());
        return model.index().marks().all().stream().map(model.finds()::about).toList();
    }

    @Test
    void everyArrowTellsWhatItIsWhoseAndWhen() {
        List<String> told = told(NewsLog.news().log());
        assertTrue(
                told.stream().anyMatch(one -> one.matches("CONNECT, Viewer to broker, [0-9.]+ ms, event \\d+")),
                "" + told);
        assertTrue(told.stream().anyMatch(one -> one.startsWith("SUBACK 2, broker to Viewer, ")), "" + told);
        assertTrue(told.stream().anyMatch(one -> one.startsWith("PUBLISH 2, Reporter to broker, ")), "" + told);
        assertTrue(model.picture().arrows().stream()
                .anyMatch(arrow -> arrow.label().endsWith(" \u00b7 Viewer")
                        || arrow.label().endsWith(" \u00b7 Reporter")));
    }

    @Test
    void ofOneClientNobodyIsNamed() {
        NewsLog alone = new NewsLog();
        NewsLog.Client client = alone.client("first").dials();
        client.isThrough();
        alone.link(LinkAct.LOST, client, "BROKEN");
        List<String> told = told(alone.log());
        assertTrue(told.stream().anyMatch(one -> one.startsWith("TCP open, client, ")), "" + told);
        assertTrue(told.stream().anyMatch(one -> one.startsWith("line lost, client, ")), "" + told);
    }

    @Test
    void theWheelBringsTheRowsThatHaveNoRoom() {
        model.resize(WIDTH, TimelineLayout.LANES + 3 * TimelineLayout.ROW);
        TimelinePicture folded = at(EVENTS_BEFORE);
        Lane lane = folded.lanes().get(0);
        assertTrue(lane.hidden() > 0);
        assertTrue(folded.moreAt(20, lane.y() + 1), "a click there gives it room");
        assertFalse(folded.moreAt(folded.axis().left() + 1, lane.y() + 1));
        model.scroll(TimelineLayout.ROW);
        assertEquals(0, model.picture().lanes().get(0).hidden());
        assertEquals(TimelineLayout.ROW, model.picture().scroll());
        assertTrue(at(EVENTS_BEFORE - 1).lanes().get(0).hidden() > 0, "until the playhead moves");
    }

    @Test
    void threadsOfTwoClientsAreToldApart() {
        TraceLog log = NewsLog.news().log();
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.goToEnd();
        model.show(bench.moment());
        List<String> names = model.picture().lanes().stream().map(Lane::name).toList();
        assertTrue(names.stream().anyMatch(name -> name.startsWith("Viewer: ")), names.toString());
        assertTrue(names.stream().anyMatch(name -> name.startsWith("Report")), names.toString());
    }

    @Test
    void noTimeStandsUnderThePlayheadsFlag() {
        for (double zoom : new double[] {1, 0.3, 4}) {
            model.zoom(WIDTH / 2, zoom);
            for (long events = 1; events <= run.bench().moment().recorded(); events++) {
                TimelinePicture picture = at(events);
                double x = picture.playhead().x();
                for (TimelinePicture.Tick tick : picture.ticks()) {
                    double end = tick.x() + TextWidth.mono(tick.label(), 11);
                    assertTrue(x < tick.x() - 20 || x > end + 20, "event " + events + " " + tick);
                }
            }
        }
    }

    @Test
    void aBoxStandsForWhatIsCovered() {
        assertEquals(Optional.empty(), model.picture().covered());
        model.show(covered(run.bench().moment()));
        double end = model.picture().axis().x(model.index().size());
        assertTrue(model.picture().covered().orElseThrow().x() > end);
    }

    @Test
    void callsTooThinToBeToldApartBecomeOneBar() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        run.bench().refresh();
        model.show(run.bench().moment());
        int apart = bars("main").size();
        model.resize(320, HEIGHT);
        model.zoom(0, 1e-9);
        List<Bar> merged = bars("main");
        assertTrue(merged.size() < apart);
        assertTrue(merged.stream().anyMatch(bar -> bar.calls() > 1));
        assertTrue(merged.stream().allMatch(bar -> bar.width() > 0.5));
    }

    @Test
    void aLowPaneKeepsTheWireAndARowOfEachThread() {
        at(345);
        model.resize(WIDTH, TimelineLayout.LANES + 2 * LaneHeights.ONE_ROW);
        assertEquals(
                List.of("main", "mqtt_yield_thread"),
                model.picture().lanes().stream().map(Lane::name).toList());
        assertEquals(1, rows("main"));
        assertEquals(1, rows("mqtt_yield_thread"));
        model.resize(WIDTH, TimelineLayout.LANES + LaneHeights.ONE_ROW - 1);
        assertEquals(List.of(), model.picture().lanes());
        assertFalse(model.picture().arrows().isEmpty());
    }

    private long rows(String thread) {
        return bars(thread).stream().map(Bar::y).distinct().count();
    }

    @Test
    void theNearestPacketIsTaken() {
        assertEquals(152, model.packetAt(model.picture().axis().left()));
        assertEquals(299, model.packetAt(WIDTH));
    }

    @Test
    void whatIsUnderTheKeyboardIsSaid() {
        TimelineCursor cursor = new TimelineCursor(model);
        cursor.along(1);
        assertEquals(Optional.of("TCP open, client, 0.000 ms, event 58"), cursor.text());
        cursor.along(1);
        assertEquals(Optional.of("CONNECT, client to broker, 0.502 ms, event 151"), cursor.text());
        cursor.across(1);
        assertEquals(Optional.of("mqtt_send_packet, MQTT, event 150 to 172, 4 µs, thread main"), cursor.text());
        cursor.toEnd(false);
        assertEquals(Optional.of("main, APP, event 1 to 412, 1.5 ms, thread main"), cursor.text());
        assertTrue(cursor.place().isPresent());
    }

    @Test
    void anEventHasTheNumberThatTheFlagGivesIt() {
        TimelineCursor cursor = new TimelineCursor(model);
        cursor.along(2);
        long position = cursor.mark().orElseThrow().position();
        String flag = at(position + 1).playhead().label();
        assertTrue(cursor.text().orElseThrow().endsWith(", " + flag), cursor.text() + " is not at " + flag);
    }

    @Test
    void whereAllIsCoveredItSaysSo() {
        run.bench().cover(Cover.EVERYTHING);
        model.show(run.bench().moment());
        assertEquals(TimelinePicture.ALL_COVERED, model.picture());
    }

    @Test
    void withoutARunThereIsNothing() {
        run.bench().close();
        model.show(run.bench().moment());
        assertEquals(TimelinePicture.EMPTY, model.picture());
        assertEquals(0, model.eventsAt(500));
    }
}
