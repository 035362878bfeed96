package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.stage.StageScene.Actor;
import org.mqttxray.ui.stage.StageScene.Entry;
import org.mqttxray.ui.stage.StageScene.Part;

/** The scene when two clients call one station. */
class TwoClientsTest {
    private final Bench bench = new Bench();
    private final StageViewModel model = new StageViewModel(bench, new Messages(Language.EN));
    private TraceLog log = NewsLog.news().log();

    private StageScene at(long events) {
        if (bench.moment().log() != log) {
            bench.open(log, Debugger.ofRecord(log));
        }
        bench.goTo(events);
        model.show(bench.moment());
        return model.sceneProperty().get();
    }

    private StageScene atEnd(NewsLog told) {
        log = told.log();
        return at(log.length());
    }

    private long after(int which, Predicate<Event> such) {
        int seen = 0;
        for (long position = 0; position < log.length(); position++) {
            if (such.test(log.event(position)) && ++seen == which) {
                return position + 1;
            }
        }
        throw new AssertionError("it never happened");
    }

    @Test
    void theReporterStandsLeftAndTheViewerRight() {
        List<Actor> actors = at(log.length()).actors();
        assertEquals(
                List.of("Reporter", "Viewer"), actors.stream().map(Actor::title).toList());
        assertEquals(
                List.of("client 2", "client 1"),
                actors.stream().map(Actor::note).toList());
        assertEquals(
                List.of(Part.REPORTER, Part.VIEWER),
                actors.stream().map(Actor::part).toList());
    }

    @Test
    void thoseToComeAreThereAndTheProgramIsTold() {
        NewsLog told = new NewsLog();
        told.client("second").connect("same", true, false);
        log = told.log();
        model.plays("takeover", List.of("first", "second"));
        StageScene scene = at(1);
        assertEquals("Program takeover: two clients with one identifier", scene.note());
        assertEquals(
                List.of("First not started", "Second client 2"),
                scene.actors().stream()
                        .map(actor -> actor.title() + " " + actor.note())
                        .toList());
    }

    @Test
    void whoHasNotStartedIsThereAndDoesNothing() {
        Actor reporter = at(3).actors().get(0);
        assertEquals(
                List.of("", "Reporter", "not started"), List.of(reporter.client(), reporter.title(), reporter.note()));
        assertEquals(Optional.empty(), reporter.acting());
        assertEquals(Line.NONE, reporter.line());
    }

    @Test
    void backwardsIsTheSameAsForwards() {
        Deque<StageScene> there = new ArrayDeque<>();
        for (long events = 0; events <= log.length(); events++) {
            there.push(at(events));
        }
        for (long events = log.length(); events >= 0; events--) {
            assertEquals(there.pop(), at(events), "event " + events);
        }
    }

    @Test
    void onlyTheActingClientsLayerIsSolid() {
        List<Actor> actors = at(after(3, Event.PacketOut.class::isInstance)).actors();
        assertEquals(Optional.of(Layer.MQTT), actors.get(0).acting());
        assertEquals(Optional.empty(), actors.get(1).acting());
        assertEquals(
                "mqtt_yield_thread", actors.get(1).row(Layer.MQTT).function(), "the other one is still where it was");
    }

    @Test
    void eachClientHasItsOwnPacketAndTheLatestIsHeard() {
        StageScene scene = at(after(5, Event.PacketIn.class::isInstance));
        assertEquals(Place.RECEIVED, scene.actors().get(1).envelope().place());
        assertEquals(Place.NOWHERE, scene.actors().get(0).envelope().place());
        assertEquals(
                Optional.of(new StageScene.Bubble(
                        1,
                        StageScene.Speaker.STATION,
                        "news/finance: Shares up 3 percent",
                        "news/finance: Shares up 3 percent")),
                scene.bubble());
        assertTrue(scene.actors().get(1).watching());
    }

    @Test
    void theRegisterIsWhatIsGrantedAtThePlayhead() {
        long granted = after(2, Event.PacketIn.class::isInstance);
        assertEquals(new StageScene.Register(true, List.of()), at(granted - 1).register());
        assertEquals(
                List.of(new Entry("news/finance", "Viewer")),
                at(granted).register().entries());
    }

    @Test
    void theSentenceTellsOfBothAndOfTheRegister() {
        String sentence = at(log.length()).sentence();
        assertTrue(sentence.contains("Client Reporter") && sentence.contains("Client Viewer"), sentence);
        assertTrue(sentence.endsWith("Register: news/finance (Viewer)."), sentence);
    }

    @Test
    void severalAskersAreCounted() {
        NewsLog told = new NewsLog();
        told.client("one").connect("1", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        told.client("two").connect("2", true, false).subscribe(2, "a", QoS.AT_MOST_ONCE);
        StageScene scene = atEnd(told);
        assertEquals(List.of(new Entry("a", "2 viewers")), scene.register().entries());
        assertEquals(
                List.of("one", "two"), scene.actors().stream().map(Actor::title).toList());
        assertEquals(
                List.of(Part.VIEWER, Part.VIEWER),
                scene.actors().stream().map(Actor::part).toList());
    }

    @Test
    void aLineThatBreaksIsTheOneOfItsClient() {
        NewsLog told = new NewsLog();
        NewsLog.Client one = told.client("one").connect("1", true, false);
        told.client("two").connect("2", true, false);
        told.link(LinkAct.LOST, one, "FINISHED");
        assertEquals(
                List.of(Line.BROKEN, Line.STANDS),
                atEnd(told).actors().stream().map(Actor::line).toList());
    }

    @Test
    void aViewerAloneDoesNotPlayBothParts() {
        NewsLog told = new NewsLog();
        told.client("viewer").connect("1", true, false);
        Actor viewer = atEnd(told).actors().get(0);
        assertEquals(
                List.of("Viewer", "program viewer", Part.VIEWER),
                List.of(viewer.title(), viewer.note(), viewer.part()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # client, title                      , part
            emqx    , One client plays both parts, BOTH
            ping    , One client                 , ALONE
            """)
    void onlyEmqxPlaysBothParts(String client, String title, Part part) {
        NewsLog told = new NewsLog();
        told.client(client).connect("1", true, false);
        Actor alone = atEnd(told).actors().get(0);
        assertEquals(List.of(title, "program " + client, part), List.of(alone.title(), alone.note(), alone.part()));
    }

    @Test
    void theOnlyClientIsThereBeforeItHasCome() {
        log = new NewsLog().log();
        model.plays("", List.of("emqx"));
        Actor toCome = at(0).actors().get(0);
        assertEquals(List.of("", Part.BOTH), List.of(toCome.client(), toCome.part()));
    }

    @Test
    void aPairKeepsItsNumbersWhoeverComesFirst() {
        NewsLog told = new NewsLog();
        NewsLog.Client reporter = told.client("reporter");
        reporter.connect("1", true, false);
        told.client("viewer").connect("2", true, false);
        log = told.log();
        model.plays("news", List.of("viewer", "reporter"));
        long viewerBegins = after(2, Event.ThreadStarted.class::isInstance);
        assertEquals("client 2", at(viewerBegins - 1).actors().get(0).note());
        assertEquals("client 2", at(log.length()).actors().get(0).note());
        assertEquals("client 1", at(log.length()).actors().get(1).note());
    }

    @Test
    void withThreeClientsTheOneThatActsIsSeen() {
        NewsLog told = new NewsLog();
        for (String name : List.of("one", "two", "three")) {
            told.client(name).connect(name, true, false);
        }
        assertEquals(
                List.of("one", "three"),
                atEnd(told).actors().stream().map(Actor::client).toList());
    }

    @Test
    void theOtherClientIsChosenByKey() {
        at(after(3, Event.PacketOut.class::isInstance));
        model.chooseOther();
        model.show(bench.moment());
        assertEquals(3, bench.selectionProperty().get().thread() + 1, "the viewer's second thread");
    }
}
