package org.mqttxray.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.FilterRefused;
import org.mqttxray.debug.filter.Template;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.log.LogEntry.Kind;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** What the log says; no toolkit is started. */
class LogViewModelTest {
    private final Bench bench = new Bench();
    private final LogViewModel model = new LogViewModel(bench, new Messages(Language.EN));
    private final NewsLog told = new NewsLog();
    private final NewsLog.Client viewer = told.client("viewer");

    private Debugger open() {
        Debugger debugger = Debugger.ofRecord(told.log());
        bench.open(told.log(), debugger);
        at(told.log().length());
        return debugger;
    }

    private void at(long events) {
        bench.goTo(events);
        while (bench.moment().playhead().running()) { // a far way is followed over several frames
            bench.refresh();
        }
        bench.refresh();
        model.show(bench.moment());
    }

    private List<String> texts() {
        return model.lines().stream().map(LogEntry::text).toList();
    }

    private List<Kind> kinds() {
        return model.lines().stream().map(LogEntry::kind).toList();
    }

    @Test
    void eachSpeaksInTheOrderOfTheLog() {
        viewer.connect("v", true, false).says("asking for news");
        told.link(LinkAct.DROPPED, viewer, "PUBACK 1 s2c").link(LinkAct.LOST, viewer, "FINISHED");
        viewer.fails(new PingReq());
        open();
        assertEquals(List.of(Kind.SAID, Kind.LINK, Kind.LINK, Kind.ERROR), kinds());
        assertEquals(
                List.of(
                        "asking for news",
                        "ordered: the link lets PUBACK number 1 from the broker vanish",
                        "the broker side has ended (FIN)",
                        "network_write ends by an error: MQTT_SEND_PACKET_ERROR"),
                texts());
        assertEquals("4 lines", model.countProperty().get());
    }

    /** Orders number the packets of a type; everywhere else in the window a number behind a packet's type is its identifier. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | ordered: the link passes other bytes on in the place of PUBLISH with packet id 7 to the broker
            EN | ordered: the link keeps PUBACK with packet id 7 from the broker back, and all that follows it
            EN | the link passes PUBACK with packet id 7 from the broker on now
            EN | ordered: the link lets PINGREQ number 1 to the broker vanish
            ZH | 按指令：链路用别的字节替换发往服务器的 PUBLISH（报文标识符 7）
            ZH | 按指令：链路扣下服务器发来的 PUBACK（报文标识符 7），其后的报文一并等待
            ZH | 链路此刻放行服务器发来的 PUBACK（报文标识符 7）
            ZH | 按指令：链路丢弃发往服务器的 PINGREQ（第 1 个）
            """)
    void aPacketIsCalledAsInTheWholeWindow(Language language, String sentence) {
        viewer.connect("v", true, false)
                .out(NewsLog.publish("a/b", QoS.AT_LEAST_ONCE, 6))
                .out(NewsLog.publish("a/b", QoS.AT_LEAST_ONCE, 7));
        told.link(LinkAct.REPLACED, viewer, "PUBLISH 2 c2s", NewsLog.publish("c", QoS.AT_LEAST_ONCE, 9))
                .link(LinkAct.DELAYED, viewer, "PUBACK 1 s2c", new PubAck(7))
                .link(LinkAct.DELIVERED, viewer, "PUBACK 1 s2c");
        viewer.out(new PingReq());
        told.link(LinkAct.DROPPED, viewer, "PINGREQ 1 c2s");
        LogViewModel log = new LogViewModel(bench, new Messages(language));
        open();
        log.show(bench.moment());
        List<String> said = log.lines().stream().map(LogEntry::text).toList();
        assertTrue(said.contains(sentence), said.toString());
    }

    /** Our link names none then, but a file may. */
    @Test
    void anActThatIsNotOrderedHasItsSentenceThoughItNamesAPacket() {
        told.link(LinkAct.REDIALLED, viewer, "PUBACK 1 s2c");
        open();
        assertEquals(List.of("the broker had hung up before the CONNECT; the link calls PUBACK 1 s2c again"), texts());
    }

    /** With one client there is nothing to tell apart. */
    @ParameterizedTest
    @CsvSource({"false, '', the link", "true, Viewer, 'the link, client Viewer'"})
    void whatTheLinkDoesNamesItsClientIfThereAreSeveral(boolean several, String client, String who) {
        viewer.connect("v", true, false);
        if (several) {
            told.client("reporter").connect("r", true, false);
        }
        told.link(LinkAct.LOST, viewer, "FINISHED");
        open();
        LogEntry line = model.lines().get(0);
        assertEquals(client, model.client(line));
        assertTrue(model.spoken(line).contains(" ms, " + who + ": "), model.spoken(line));
    }

    @Test
    void aLineTellsItsEventTimeAndThread() {
        viewer.says("hello");
        open();
        LogEntry line = model.lines().get(0);
        assertEquals("main", model.thread(line));
        String said = "event %d, %s ms, the program says, thread main: hello";
        assertEquals(said.formatted(line.position(), model.time(line)), model.spoken(line));
    }

    @Test
    void aBrokenRuleIsSaid() {
        viewer.connect("v", true, false).connect("v", true, false);
        open();
        assertTrue(kinds().contains(Kind.RULE));
        assertTrue(texts().get(0).contains("CONNECT only once"), texts().get(0));
        assertTrue(texts().get(0).contains("MQTT-3.1.0-2"), texts().get(0));
    }

    @Test
    void whatABreakpointTellsIsSaidAsLongAsItIsThere() throws FilterRefused {
        viewer.connect("v", true, false).out(NewsLog.publish("a/b", QoS.AT_MOST_ONCE, 0));
        Debugger debugger = open();
        assertEquals(List.of(), texts());
        Breakpoint teller = Breakpoint.at(3, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withMessage(Optional.of(Template.of("sent {mqtt.topic}")));
        debugger.setBreakpoints(List.of(teller));
        bench.refresh();
        assertTrue(model.behind());
        model.goOn();
        assertEquals(List.of("breakpoint 3: sent a/b"), texts());
        debugger.setBreakpoints(List.of());
        bench.refresh();
        model.goOn();
        assertEquals(List.of(), texts());
    }

    @Test
    void whileBreakpointsAreMutedTheirLinesAreGoneAndComeBackAfterwards() throws FilterRefused {
        viewer.connect("v", true, false).out(NewsLog.publish("a/b", QoS.AT_MOST_ONCE, 0));
        Debugger debugger = open();
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withMessage(Optional.of(Template.of("sent {mqtt.topic}")))));
        bench.refresh();
        model.goOn();
        assertEquals(List.of("breakpoint 1: sent a/b"), texts());
        bench.mutedProperty().set(true);
        assertTrue(model.behind(), "the view asks this each frame");
        model.goOn();
        assertEquals(List.of(), texts());
        bench.mutedProperty().set(false);
        model.goOn();
        assertEquals(List.of("breakpoint 1: sent a/b"), texts());
    }

    @Test
    void whileAQuestionCoversSomethingNoBreakpointTellsIt() throws FilterRefused {
        viewer.connect("v", true, false).out(NewsLog.publish("a/b", QoS.AT_MOST_ONCE, 0));
        Debugger debugger = open();
        debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                .withMessage(Optional.of(Template.of("{mqtt.topic}")))));
        bench.cover(new Cover(Cover.NO_FUTURE, List.of(), Map.of(), Set.of(1L), Set.of()));
        model.show(bench.moment());
        assertEquals(List.of(), texts());
        bench.cover(Cover.NOTHING);
        model.show(bench.moment());
        assertEquals(List.of("breakpoint 1: a/b"), texts());
    }

    @Test
    void goingBackHidesNothing() {
        viewer.says("one").says("two");
        open();
        long first = model.lines().get(0).position();
        model.goTo(model.lines().get(0));
        bench.refresh();
        model.show(bench.moment());
        assertEquals(first + 1, bench.moment().events());
        assertEquals(List.of("one", "two"), texts());
        assertEquals(
                List.of(false, true), model.lines().stream().map(model::isAhead).toList());
        assertEquals(0, model.current());
        assertEquals("1 of 2 lines up to here", model.countProperty().get());
        at(first);
        assertEquals(-1, model.current());
        assertEquals("main", model.thread(model.lines().get(1)), "also of what is still to come");
    }

    @Test
    void whatAQuestionCoversIsNotThere() {
        viewer.says("one").says("two");
        open();
        long first = model.lines().get(0).position();
        bench.cover(new Cover(first + 1, List.of(), Map.of(), Set.of(), Set.of()));
        model.show(bench.moment());
        assertEquals(List.of("one"), texts());
    }

    @Test
    void aRunInWhichAllGoesWellHasNoErrors() {
        try (Session session = new Session(new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT)))) {
            session.run(
                    Programs.named("qos").orElseThrow(),
                    Settings.of(new Address("station.simulated", Address.MQTT_PORT), "log"));
            assertTrue(session.awaitEndOfProgram(Background.PATIENCE));
            TraceLog log = session.log();
            bench.open(log, Debugger.ofRecord(log));
            at(log.length());
        }
        while (model.behind()) {
            model.goOn();
        }
        assertFalse(model.lines().isEmpty());
        assertEquals(
                List.of(),
                model.lines().stream().filter(line -> line.kind() == Kind.ERROR).toList());
    }

    @Test
    void theSearchFindsPartsInUpperAndLowerCase() {
        viewer.says("Shares up").says("Shares down").says("Rain");
        open();
        model.wantedProperty().set("SHARES");
        assertEquals(List.of("Shares up", "Shares down"), texts());
        assertEquals("2 of 3 lines", model.countProperty().get());
        model.wantedProperty().set("");
        assertEquals(3, model.lines().size());
    }

    @Test
    void aLongLogIsReadInPieces() {
        for (int line = 0; line < 30_000; line++) {
            viewer.says("line " + line);
        }
        TraceLog log = told.log();
        bench.open(log, Debugger.ofRecord(log));
        at(log.length());
        int frames = 1;
        while (model.behind()) {
            int before = model.lines().size();
            model.goOn();
            assertTrue(model.lines().size() - before <= 10_000, "lines in one frame");
            frames++;
        }
        assertEquals(30_000, model.lines().size());
        assertEquals(4, frames);
        model.wantedProperty().set("line 29999");
        while (model.behind()) {
            model.goOn();
        }
        assertEquals(List.of("line 29999"), texts());
    }
}
