package org.mqttxray.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Selection;
import org.mqttxray.workbench.PeerBehaviour;

/** What the source pane shows at moments of the program connect; no toolkit is started. */
class SourceViewModelTest {
    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1);

    private final SourceViewModel model = new SourceViewModel();

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        run.assertTheWayBackIsTheWayThere(this::at);
    }

    @Test
    void theConnectingFunctionStandsWhereItSends() {
        at(run.entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT));
        SourceContent content = choose(TracedFunction.MQTT_CONNECT_WITH_RESULTS);
        SourceContent.Outline outline = content.outline().orElseThrow();
        assertEquals("mqttclient/mqttclient.c", outline.file());
        assertEquals(965, outline.line());
        assertEquals("mqtt_connect_with_results(mqtt_client_t* c)", outline.signature());
        SourceContent.Call current = outline.calls().get(outline.current());
        assertEquals(1021, current.line());
        assertEquals("mqtt_send_packet", current.name());
        assertEquals(SourceContent.Turn.MADE, turn(outline, 985));
        assertEquals(SourceContent.Turn.NOT_MADE, turn(outline, 982), "another branch");
        assertEquals(SourceContent.Turn.CURRENT, turn(outline, 1021));
        assertEquals(SourceContent.Turn.NOT_MADE, turn(outline, 1024), "still to come");
    }

    private static SourceContent.Turn turn(SourceContent.Outline outline, int line) {
        return outline.calls().stream()
                .filter(call -> call.line() == line)
                .findFirst()
                .orElseThrow()
                .turn();
    }

    @Test
    void theSameNameIsToldApartByWhatWasCalledBefore() {
        at(run.entered(TracedFunction.MQTT_SEND_PACKET) - 1);
        run.bench().detailProperty().set(Detail.EVERYTHING);
        SourceContent.Outline outline =
                choose(TracedFunction.MQTT_CONNECT_WITH_RESULTS).outline().orElseThrow();
        assertEquals(1018, outline.calls().get(outline.current()).line(), "the second platform_timer_cutdown");
    }

    @Test
    void theFootNamesBothLinesAndTheJavaLineIsOfThePlace() {
        at(run.entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT));
        SourceContent content = choose(TracedFunction.MQTT_CONNECT_WITH_RESULTS);
        SourceContent.Foot foot = content.foot().orElseThrow();
        assertEquals("mqttclient.c:1021", foot.mirrors().toString());
        assertEquals("Connect.java", foot.runs().file());
        assertFalse(foot.departures().isEmpty());
        SourceContent.Text text = content.text().orElseThrow();
        assertEquals("Connect.java", text.file().name());
        String line = text.file().lines().get(text.line() - 1).stream()
                .map(JavaText.Piece::text)
                .collect(Collectors.joining());
        assertTrue(line.contains("sendPacket"), line);
    }

    @Test
    void afterALineStandsWhatGotItsValueThere() {
        long events = run.after(
                event -> event instanceof Event.Local local && local.name().equals("sent"));
        SourceContent.Text text = at(events).text().orElseThrow();
        int set = run.bench().moment().log().event(events - 1).stamp().place().line();
        assertEquals("sent = 59", text.after(set));
        List<Integer> called = text.values().keySet().stream()
                .filter(line -> text.after(line).equals("length = 59 B"))
                .toList();
        assertEquals(1, called.size());
        assertTrue(called.get(0) < set, "arguments stand where the call begins");
    }

    @Test
    void theLineOfEveryFrameIsAtHand() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        Set<String> without = new TreeSet<>();
        for (long events = 0; events <= run.bench().moment().recorded(); events++) {
            SourceContent content = at(events);
            run.bench().moment().frame().ifPresent(frame -> {
                if (content.text().filter(text -> holds(text, frame)).isEmpty()) {
                    without.add(frame.function().cName() + " " + frame.place());
                }
            });
        }
        assertEquals(Set.of(), without);
    }

    private static boolean holds(SourceContent.Text text, CallStacks.Frame frame) {
        return text.file().name().equals(frame.place().file())
                && text.line() <= text.file().lines().size();
    }

    @Test
    void theFileOfEveryTracedFunctionIsPacked() {
        JavaSources sources = new JavaSources();
        assertEquals(
                List.of(),
                Arrays.stream(TracedFunction.values())
                        .filter(function -> sources.file(function, "").isEmpty())
                        .toList());
    }

    @Test
    void withoutARunThereIsNothing() {
        model.show(Moment.NOTHING);
        assertEquals(SourceContent.EMPTY, model.contentProperty().get());
        assertEquals("source.empty", model.emptyKey());
    }

    @Test
    void atTheEndItLeadsBackAndNotOn() {
        at(run.bench().moment().recorded());
        assertEquals(SourceContent.EMPTY, model.contentProperty().get());
        assertEquals("source.ended", model.emptyKey());
        at(1);
        assertEquals("source.empty", model.emptyKey());
    }

    private SourceContent at(long events) {
        run.debugger().goTo(events);
        run.bench().selectionProperty().set(Selection.NONE);
        return shown();
    }

    private SourceContent choose(TracedFunction function) {
        Moment moment = run.bench().moment();
        CallStacks.Frame chosen = moment.stacks().get(moment.shownThread()).stream()
                .filter(frame -> frame.function() == function)
                .findFirst()
                .orElseThrow();
        run.bench().selectFrame(moment.shownThread(), chosen.entered());
        return shown();
    }

    private SourceContent shown() {
        run.bench().refresh();
        model.show(run.bench().moment());
        return model.contentProperty().get();
    }
}
