package org.mqttxray.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Selection;
import org.mqttxray.workbench.PeerBehaviour;

/** What the call stack shows at moments of the program connect; no toolkit is started. */
class StackViewModelTest {
    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1);

    private final StackViewModel model = new StackViewModel(run.bench(), new Messages(Language.EN));

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        run.assertTheWayBackIsTheWayThere(this::at);
    }

    @Test
    void theStackUnderASentPacketIsTheArticles() {
        List<StackContent.FrameRow> rows = frames(at(entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT, 1)));
        assertEquals(
                List.of(
                        "main",
                        "mqtt_connect",
                        "mqtt_connect_with_results",
                        "mqtt_send_packet",
                        "network_write",
                        "nettype_tcp_write",
                        "platform_net_socket_write_timeout"),
                rows.stream().map(StackContent.FrameRow::name).toList());
        assertEquals("59 B", rows.get(3).arguments());
        assertEquals("length=59 B", rows.get(3).fullArguments());
        assertEquals(
                List.of("APP ", "MQTT ", "PLATFORM network", "PLATFORM "),
                rows.stream()
                        .map(StackContent.FrameRow::tag)
                        .flatMap(Optional::stream)
                        .map(tag -> tag.layer() + " " + tag.folder())
                        .toList());
    }

    @Test
    void aHelperAtWhichABreakpointStopsIsShownThoughTheDetailHidesItElsewhere() {
        TracedFunction helper = TracedFunction.PLATFORM_TIMER_INIT;
        run.bench().set(List.of(Breakpoint.at(1, new Where.Entered(helper))));
        run.bench().goTo(0);
        run.bench().run();
        model.show(run.bench().moment());
        List<StackContent.FrameRow> rows = frames(model.contentProperty().get());
        assertEquals(helper.cName(), rows.get(rows.size() - 1).name());
        assertTrue(rows.get(rows.size() - 1).selected());
        long stopped = run.bench().moment().events();
        assertTrue(
                frames(at(stopped)).stream().noneMatch(row -> row.name().equals(helper.cName())),
                "who only looks there");
    }

    @Test
    void theFrameThatTookALockBearsItAndItsOwnerIsNamed() {
        StackContent content = at(entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT, 1));
        for (StackContent.FrameRow row : frames(content)) {
            boolean holds = row.name().equals("mqtt_connect_with_results");
            assertEquals(holds ? List.of("mqtt_write_lock") : List.of(), row.locks(), row.name());
        }
        assertEquals(
                List.of(new StackContent.HeldLock("mqtt_write_lock", "main", Optional.of("stack.send-mutex"))),
                content.locks());
    }

    @Test
    void theInnermostFrameIsSelectedUntilAnotherIsChosenThenItIsMarked() {
        long events = entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT, 1);
        List<StackContent.FrameRow> rows = frames(at(events));
        assertTrue(rows.get(6).selected());
        assertFalse(rows.get(6).acting());
        model.select(rows.get(2));
        run.bench().refresh();
        model.show(run.bench().moment());
        List<StackContent.FrameRow> chosen = frames(model.contentProperty().get());
        assertTrue(chosen.get(2).selected());
        assertFalse(chosen.get(6).selected());
        assertTrue(chosen.get(6).acting());
    }

    @Test
    void aThreadThatIsNotShownSaysWhatItIsAt() {
        run.bench().detailProperty().set(Detail.CLIENT);
        StackContent content = at(run.after(event -> event instanceof Event.ThreadStarted && event.thread() == 2));
        assertEquals(2, content.threads());
        StackContent.OtherThread other = content.others().get(0);
        assertEquals("mqtt_yield_thread", other.name());
        assertEquals(Doing.IN_NO_CALL, other.doing());
    }

    @Test
    void aChosenThreadIsShownThoughAnotherOneActs() {
        long events = entered(TracedFunction.PLATFORM_NET_SOCKET_RECV, 2);
        assertEquals("mqtt_yield_thread", at(events).thread().orElseThrow().name());
        model.showThread(1);
        run.bench().refresh();
        model.show(run.bench().moment());
        StackContent content = model.contentProperty().get();
        assertEquals("main", content.thread().orElseThrow().name());
        assertFalse(content.acting());
        assertEquals("platform_net_socket_recv", content.others().get(0).function());
        assertEquals(Doing.RUNS, content.others().get(0).doing());
    }

    @Test
    void aReaderThatDoesNotActWaitsForData() {
        long events = entered(TracedFunction.PLATFORM_NET_SOCKET_RECV, 2);
        long next = events;
        while (run.bench().moment().log().event(next).thread() == 2) {
            next++;
        }
        StackContent content = at(next + 1);
        assertEquals("main", content.thread().orElseThrow().name());
        assertEquals(Doing.WAITS_FOR_DATA, content.others().get(0).doing());
    }

    @Test
    void noFrameIsOfALayerThatTheDetailHides() {
        StackContent content = at(entered(TracedFunction.WRITE_MQTT_STRING, 1));
        assertEquals(
                List.of(Layer.APP, Layer.MQTT, Layer.MQTT),
                frames(content).stream().map(StackContent.FrameRow::layer).toList());
    }

    @Test
    void aSecretIsMasked() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        List<StackContent.FrameRow> rows = frames(at(entered(TracedFunction.MQTT_SET_PASSWORD, 1)));
        assertEquals("******", rows.get(rows.size() - 1).arguments());
        assertEquals("password=******", rows.get(rows.size() - 1).fullArguments());
    }

    @Test
    void aLongStackFoldsAndUnfolds() {
        at(entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT, 1));
        model.room(5);
        List<StackContent.Row> rows = model.contentProperty().get().rows();
        assertEquals(5, rows.size());
        assertEquals(new StackContent.FoldRow(3), rows.get(1));
        model.unfold();
        assertEquals(7, model.contentProperty().get().rows().size());
    }

    @Test
    void withoutARunThereIsNothing() {
        model.show(Moment.NOTHING);
        assertEquals(StackContent.EMPTY, model.contentProperty().get());
    }

    private StackContent at(long events) {
        run.debugger().goTo(events);
        run.bench().selectionProperty().set(Selection.NONE);
        run.bench().refresh();
        model.show(run.bench().moment());
        return model.contentProperty().get();
    }

    private static List<StackContent.FrameRow> frames(StackContent content) {
        return content.rows().stream()
                .filter(StackContent.FrameRow.class::isInstance)
                .map(StackContent.FrameRow.class::cast)
                .toList();
    }

    /** How many events have happened just after a thread first entered a function. */
    private long entered(TracedFunction function, int thread) {
        return run.after(event ->
                event instanceof Event.Entered entered && entered.function() == function && entered.thread() == thread);
    }
}
