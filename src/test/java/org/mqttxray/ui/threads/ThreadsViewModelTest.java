package org.mqttxray.ui.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.stack.Doing;
import org.mqttxray.workbench.PeerBehaviour;

/** What the pane of threads shows; no toolkit is started. */
class ThreadsViewModelTest {
    private static final String LOCK = "mqtt_write_lock";

    @AutoClose
    private final ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);

    private final ThreadsViewModel model = new ThreadsViewModel(run.bench());

    private ThreadsContent shown() {
        return shown(model, run.bench());
    }

    private static ThreadsContent shown(ThreadsViewModel model, Bench bench) {
        bench.refresh();
        model.show(bench.moment());
        return model.contentProperty().get();
    }

    private static List<ThreadsContent.ThreadRow> threads(ThreadsContent content) {
        return rows(content, ThreadsContent.ThreadRow.class);
    }

    private static <T> List<T> rows(ThreadsContent content, Class<T> kind) {
        return content.rows().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> frames(ThreadsContent content, int thread) {
        return rows(content, ThreadsContent.FrameRow.class).stream()
                .filter(row -> row.thread() == thread)
                .map(row -> row.frame().name())
                .toList();
    }

    @Test
    void theThreadThatIsHeldSaysThatItIsStoppedHere() {
        run.debugger().stepInto(Detail.ARTICLE);
        run.awaitStop();
        ThreadsContent content = shown();
        assertEquals(ThreadsContent.Overall.STOPPED, content.overall());
        ThreadsContent.ThreadRow main = threads(content).get(0);
        assertEquals(ThreadsContent.Standing.STOPPED_HERE, main.standing());
        assertTrue(main.open());
        assertEquals(List.of("main"), frames(content, 1));
    }

    @Test
    void aFrameOfAnyThreadOffersToBreakOnItsFunction() {
        run.recordAllAndGoTo(run.bench().moment().recorded());
        run.bench().goTo(run.entered(TracedFunction.MQTT_CONNECT));
        ThreadsContent content = shown();
        ThreadsContent.FrameRow frame = rows(content, ThreadsContent.FrameRow.class).stream()
                .filter(row -> row.frame().name().equals("mqtt_connect"))
                .findFirst()
                .orElseThrow();
        assertEquals(BreakOffer.on(TracedFunction.MQTT_CONNECT), model.breakOffers(frame));
        run.bench().goTo(0);
        shown();
        assertEquals(List.of(), model.breakOffers(frame));
    }

    @Test
    void inThePastAThreadIsNotStoppedButActs() {
        run.recordAllAndGoTo(run.bench().moment().recorded());
        run.bench().goTo(run.entered(TracedFunction.MQTT_CONNECT));
        ThreadsContent content = shown();
        assertEquals(ThreadsContent.Overall.PAST, content.overall());
        assertEquals(ThreadsContent.Standing.ACTS, threads(content).get(0).standing());
    }

    @Test
    void atTheEndAllHaveEndedAndAreStillThere() {
        run.recordAllAndGoTo(1);
        run.bench().goToEnd();
        ThreadsContent content = shown();
        assertEquals(ThreadsContent.Overall.ENDED, content.overall());
        assertEquals(
                List.of(Doing.ENDED, Doing.ENDED),
                threads(content).stream().map(ThreadsContent.ThreadRow::doing).toList());
        assertEquals(
                List.of("mqtt_yield_thread", "main"),
                threads(content).stream().map(ThreadsContent.ThreadRow::name).toList(),
                "the newest first");
        assertFalse(threads(content).get(0).open(), "it has no calls");
    }

    @Test
    void aReaderThatDoesNotActWaitsForData() {
        run.recordAllAndGoTo(1);
        long events = run.after(event -> event.thread() == 2
                && event instanceof Event.Entered entered
                && entered.function() == TracedFunction.PLATFORM_NET_SOCKET_RECV);
        while (run.bench().moment().log().event(events).thread() == 2) {
            events++;
        }
        run.bench().goTo(events + 1);
        ThreadsContent.ThreadRow reader = threads(shown()).get(0);
        assertEquals(Doing.WAITS_FOR_DATA, reader.doing());
        assertEquals(ThreadsContent.Standing.DOES, reader.standing());
        assertTrue(reader.at().startsWith("platform_net_socket_recv("), reader.at());
        assertTrue(reader.open());
    }

    @Test
    void aFrameOfAnyThreadCanBeChosen() {
        run.recordAllAndGoTo(run.bench().moment().recorded());
        run.bench().goTo(run.entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT));
        ThreadsContent.FrameRow outermost =
                rows(shown(), ThreadsContent.FrameRow.class).get(0);
        assertFalse(outermost.frame().selected());
        model.select(outermost);
        ThreadsContent content = shown();
        assertTrue(rows(content, ThreadsContent.FrameRow.class).get(0).frame().selected());
        assertEquals(
                Optional.of(outermost.frame().entered()),
                run.bench().moment().selection().frame());
        assertEquals(
                1,
                rows(content, ThreadsContent.FrameRow.class).stream()
                        .filter(row -> row.frame().selected())
                        .count());
    }

    @Test
    void whatTheUserOpensOrClosesStaysSo() {
        run.recordAllAndGoTo(run.bench().moment().recorded());
        run.bench().goTo(run.entered(TracedFunction.MQTT_CONNECT));
        shown();
        model.open(1, false);
        ThreadsContent closed = model.contentProperty().get();
        assertFalse(threads(closed).get(0).open());
        assertEquals(List.of(), frames(closed, 1));
        assertTrue(threads(closed).get(0).at().startsWith("mqtt_connect("));
        run.bench().goTo(run.entered(TracedFunction.MQTT_SEND_PACKET));
        assertFalse(threads(shown()).get(0).open());
        ThreadsViewModel other = new ThreadsViewModel(run.bench());
        other.show(run.bench().moment());
        other.takeOver(model);
        assertFalse(threads(other.contentProperty().get()).get(0).open());
    }

    @Test
    void theWayBackShowsWhatTheWayThereShowed() {
        run.recordAllAndGoTo(1);
        run.bench().detailProperty().set(Detail.EVERYTHING);
        run.assertTheWayBackIsTheWayThere(events -> {
            run.bench().goTo(events);
            return shown();
        });
    }

    // Logs made by hand

    @Test
    void ofTwoClientsEachHasItsThreadsBelowItsName() {
        ThreadsContent content = atEnd(NewsLog.news().log());
        List<String> told = content.rows().stream()
                .filter(row -> !(row instanceof ThreadsContent.FrameRow))
                .map(row -> row instanceof ThreadsContent.ClientRow client
                        ? client.client()
                        : "  " + ((ThreadsContent.ThreadRow) row).name())
                .toList();
        assertEquals(
                List.of("viewer", "  mqtt_yield_thread", "  main", "reporter", "  mqtt_yield_thread", "  main"), told);
    }

    @Test
    void whoWaitsForALockSaysForWhichAndWhoHoldsIt() {
        ThreadsContent content = atEnd(new Story()
                .add(stamp -> new Event.LockTaken(stamp, LOCK), 1)
                .add(stamp -> new Event.LockWanted(stamp, LOCK), 2)
                .add(stamp -> new Event.Local(stamp, "sent", new Value.Number(0)), 1)
                .log());
        ThreadsContent.ThreadRow waits = threads(content).get(0);
        assertEquals(Doing.WAITS_FOR_LOCK, waits.doing());
        assertEquals(Optional.of(new ThreadsContent.LockRow("", LOCK, Optional.of("main"))), waits.lock());
        assertEquals(List.of(new ThreadsContent.LockRow("", LOCK, Optional.of("main"))), content.locks());
    }

    @Test
    void aLockThatWasGivenBackIsFree() {
        ThreadsContent content = atEnd(new Story()
                .add(stamp -> new Event.LockTaken(stamp, LOCK), 1)
                .add(stamp -> new Event.LockReleased(stamp, LOCK), 1)
                .log());
        assertEquals(List.of(new ThreadsContent.LockRow("", LOCK, Optional.empty())), content.locks());
    }

    @Test
    void whoSleepsIsClosedAndSaysWhere() {
        ThreadsContent content = atEnd(new Story()
                .add(
                        stamp -> new Event.Entered(
                                stamp, TracedFunction.SLEEP, List.of(new Value.Number(100)), Place.UNKNOWN),
                        2)
                .add(stamp -> new Event.Local(stamp, "sent", new Value.Number(0)), 1)
                .log());
        ThreadsContent.ThreadRow sleeper = threads(content).get(0);
        assertEquals(Doing.SLEEPS, sleeper.doing());
        assertFalse(sleeper.open());
        assertEquals("sleep(100 s)", sleeper.at());
        assertEquals(2, sleeper.frames());
    }

    @Test
    void whoWouldGoOnIsHeldWhileAllAreStopped() {
        ThreadsContent content = atEnd(new Story()
                .add(stamp -> new Event.Local(stamp, "sent", new Value.Number(0)), 1)
                .log());
        assertEquals(
                List.of(ThreadsContent.Standing.HELD, ThreadsContent.Standing.STOPPED_HERE),
                threads(content).stream()
                        .map(ThreadsContent.ThreadRow::standing)
                        .toList());
    }

    private static ThreadsContent atEnd(TraceLog log) {
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.goTo(log.length());
        return shown(new ThreadsViewModel(bench), bench);
    }

    /** Two threads of one client, each in a call. */
    private static final class Story {
        private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());

        Story() {
            add(stamp -> new Event.ThreadStarted(stamp, "main", "emqx", Event.NO_THREAD), 1);
            add(stamp -> new Event.Entered(stamp, TracedFunction.MAIN, List.of(), Place.UNKNOWN), 1);
            add(stamp -> new Event.ThreadStarted(stamp, "mqtt_yield_thread", "emqx", 1), 2);
            add(stamp -> new Event.Entered(stamp, TracedFunction.MQTT_YIELD_THREAD, List.of(), Place.UNKNOWN), 2);
        }

        Story add(Function<Event.Stamp, Event> event, int thread) {
            long position = recorded.log().length();
            recorded.add(event.apply(new Event.Stamp(position, position, thread, Place.UNKNOWN)));
            return this;
        }

        TraceLog log() {
            return recorded.log();
        }
    }
}
