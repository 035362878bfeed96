package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.stage.StageScene.Actor;
import org.mqttxray.ui.stage.StageScene.Envelope;

/** What the link does, as the scene shows it. */
class LinkOnStageTest {
    private static final Publish PUBLISH = NewsLog.publish("t", QoS.AT_LEAST_ONCE, 7);

    private final NewsLog told = new NewsLog();
    private final NewsLog.Client reporter = told.client("reporter").connect("r", true, false);
    private final Bench bench = new Bench();
    private final StageViewModel model = new StageViewModel(bench, new Messages(Language.EN));

    private StageScene at(long events) {
        if (bench.moment().recorded() != told.log().length()) {
            bench.open(told.log(), Debugger.ofRecord(told.log()));
        }
        bench.goTo(events);
        model.show(bench.moment());
        return model.sceneProperty().get();
    }

    private Actor actor() {
        return at(told.log().length()).actors().get(0);
    }

    @Test
    void whatTheClientSentIsHeldOnTheLineUntilItPasses() {
        reporter.out(PUBLISH);
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s");
        Actor held = actor();
        assertEquals(new Envelope(Place.HELD, "PUBLISH", "PUBLISH, held", true), held.envelope());
        assertEquals("link: holds it", held.deed());
        told.link(LinkAct.DELIVERED, reporter, "PUBLISH 1 c2s");
        Actor passed = actor();
        assertEquals(Place.STATION, passed.envelope().place());
        assertEquals("link: let it pass", passed.deed());
    }

    @Test
    void whatTheStationSentIsHeldOnTheLineUntilItPasses() {
        reporter.out(PUBLISH);
        told.link(LinkAct.DELAYED, reporter, "PUBACK 1 s2c", new PubAck(7));
        assertEquals(new Envelope(Place.HELD, "PUBACK", "PUBACK, held", false), actor().envelope());
        told.link(LinkAct.DELIVERED, reporter, "PUBACK 1 s2c");
        assertEquals(Place.NOWHERE, actor().envelope().place());
        reporter.in(new PubAck(7));
        assertEquals("", actor().deed(), "another packet, another story");
    }

    @Test
    void whatIsDroppedFalls() {
        reporter.out(PUBLISH);
        told.link(LinkAct.DROPPED, reporter, "PUBLISH 1 c2s");
        assertEquals(Place.FALLEN, actor().envelope().place());
    }

    @Test
    void whatWaitsBehindAPacketThatIsDroppedDoesNotFall() {
        reporter.out(PUBLISH);
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s");
        reporter.out(PUBLISH).out(PUBLISH);
        told.link(LinkAct.DELIVERED, reporter, "PUBLISH 1 c2s").link(LinkAct.DROPPED, reporter, "PUBLISH 2 c2s");
        assertEquals(Place.STATION, actor().envelope().place());
        assertEquals("", actor().deed(), "it is not this one that was dropped");
    }

    @Test
    void whatTheClientSentFallsWhereTheLineIsCutThoughItHasLeftTheClient() {
        reporter.out(PUBLISH);
        assertEquals(Place.STATION, actor().envelope().place());
        told.link(LinkAct.CUT, reporter, "PUBLISH 1 c2s", new PubAck(7));
        Actor cut = actor();
        assertEquals(new Envelope(Place.FALLEN, "PUBLISH", "PUBLISH", true), cut.envelope());
        assertEquals(Line.BROKEN, cut.line());
        assertEquals("link: cut the line", cut.deed());
    }

    @Test
    void whatTheStationSentFallsWhereTheLineIsCut() {
        reporter.out(PUBLISH);
        told.link(LinkAct.CUT, reporter, "PUBACK 1 s2c", new PubAck(7));
        Actor cut = actor();
        assertEquals(new Envelope(Place.FALLEN, "PUBACK", "PUBACK", false), cut.envelope());
        assertEquals(Line.BROKEN, cut.line());
    }

    @Test
    void whatHasPassedBeforeTheLineWasCutDoesNotFall() {
        reporter.out(PUBLISH);
        told.link(LinkAct.CUT, reporter, "PUBLISH 1 c2s", PUBLISH);
        assertEquals(Place.STATION, actor().envelope().place());
        assertEquals(Line.BROKEN, actor().line());
        assertEquals("link: cut the line", actor().deed());
    }

    @Test
    void whatTheStationSentBeforeTheLineWasCutGoesOnToTheClient() {
        reporter.out(PUBLISH);
        told.link(LinkAct.CUT, reporter, "PUBACK 1 s2c", new PubAck(7), 0, 4);
        assertEquals(Place.NOWHERE, actor().envelope().place());
        assertEquals(Line.BROKEN, actor().line());
    }

    @Test
    void whatIsHeldWhenTheLineBreaksFalls() {
        reporter.out(PUBLISH);
        told.link(LinkAct.DELAYED, reporter, "PUBLISH 1 c2s").link(LinkAct.LOST, reporter, "BROKEN");
        assertEquals(Place.FALLEN, actor().envelope().place());
        assertEquals(Line.BROKEN, actor().line());
    }

    @Test
    void aDeadLineIsDeadUntilItIsBack() {
        told.link(LinkAct.SILENCED, reporter, "PUBLISH 1 c2s");
        assertEquals(Line.DEAD, actor().line());
        assertTrue(at(told.log().length()).sentence().contains("is dead: nothing passes, link: line dead"));
        told.link(LinkAct.REVIVED, reporter, "PUBLISH 1 c2s");
        assertEquals(Line.STANDS, actor().line());
    }

    @Test
    void itIsSaidWhatTheLinksOwnPingsAreGoodFor() {
        reporter.out(PUBLISH);
        assertEquals("", actor().why());
        told.link(LinkAct.PINGED, reporter, "PINGREQ");
        assertEquals("link: keeps it alive", actor().deed());
        assertTrue(actor().why().contains("while the client is held"), actor().why());
        assertTrue(at(told.log().length()).sentence().endsWith(actor().why()));
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        reporter.out(PUBLISH);
        told.link(LinkAct.REPLACED, reporter, "PUBLISH 1 c2s", new PingReq());
        told.link(LinkAct.PINGED, reporter, "PINGREQ").link(LinkAct.SWALLOWED, reporter, "PINGRESP");
        List<StageScene> there = new ArrayList<>();
        for (long events = 0; events <= told.log().length(); events++) {
            there.add(at(events));
        }
        for (long events = told.log().length(); events >= 0; events--) {
            assertEquals(there.get((int) events), at(events), "event " + events);
        }
        assertEquals("link: keeps it alive", actor().deed());
    }
}
