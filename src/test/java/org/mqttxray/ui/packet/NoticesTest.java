package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** The packet pane says what is wrong with the packet shown, once it has come to light. */
class NoticesTest {
    private static final int EVENTS_A_FRAME = 5_000;
    /** Two events each, and some more around them. */
    private static final int CALLS = 5_500;

    private static PacketViewModel.Shown shown(Moment moment, Language language) {
        PacketViewModel model = new PacketViewModel(new Messages(language));
        model.show(moment);
        return model.shownProperty().get().orElseThrow();
    }

    private static List<String> rules(PacketViewModel.Shown shown) {
        return shown.notices().stream().map(Notice::rule).toList();
    }

    @Test
    void aPacketThatBreaksRulesHasANoticeForEach() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            PacketViewModel.Shown shown = shown(run.bench().moment(), Language.EN);

            assertEquals(List.of("MQTT-3.2.0-1", "MQTT 3.1.1, 2.2.1"), rules(shown));
            assertTrue(shown.notices().get(0).what().startsWith("The broker must send CONNACK"));
            assertTrue(shown.notices().get(0).who().startsWith("The broker is at fault"));
            assertEquals(0, shown.framed().leaf().from(), "the wrong field is framed");
        }
    }

    /** A log of more events than are folded in one frame is looked through frame by frame. */
    @Test
    void inALongLogANoticeComesFramesLater() {
        RealClock clock = new RealClock();
        TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        TraceLog.Connection connection = log.openConnection("client");
        byte[] connect = HexText.bytes("100f00044d5154540402003c0003616263");
        byte[] pingResp = HexText.bytes("d000");
        tracer.adopt("main", "client");
        tracer.run(TracedFunction.MQTT_CONNECT, call -> {
            call.packetOut(call.wrote("PACKET_TYPE_AND_FLAGS", connection.toServer(), connect, 0, connect.length));
            for (int i = 0; i < CALLS; i++) {
                tracer.run(TracedFunction.MQTT_YIELD, inner -> {});
            }
            call.packetIn(call.received(connection.toClient(), pingResp, 0, pingResp.length));
        });
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        bench.goTo(Long.MAX_VALUE);
        while (bench.moment().playhead().running()) { // a far way is followed over several frames
            bench.refresh();
        }
        PacketViewModel model = new PacketViewModel(new Messages(Language.EN));
        model.show(bench.moment());
        int frames = 0;
        while (model.behind()) {
            assertEquals(List.of(), rules(model.shownProperty().get().orElseThrow()));
            model.lookOn();
            frames++;
        }
        assertEquals((int) (log.length() / EVENTS_A_FRAME), frames);
        assertEquals(
                List.of("MQTT-3.2.0-1", "MQTT 3.1.1, 3.13"),
                rules(model.shownProperty().get().orElseThrow()));
    }

    @Test
    void theNoticeIsInTheLanguageOfTheWindow() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            Notice first = shown(run.bench().moment(), Language.ZH).notices().get(0);
            assertTrue(first.who().startsWith("责任在服务器"), first.who());
        }
    }

    @Test
    void anotherPacketOfTheSameRunHasNone() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.RUBBISH, Long.MAX_VALUE)) {
            run.bench().selectPacket(run.bench().moment().packets().get(0).position());
            run.bench().refresh();
            assertEquals(List.of(), rules(shown(run.bench().moment(), Language.EN)));
        }
    }

    @Test
    void aPacketThatObeysTheRulesHasNone() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, Long.MAX_VALUE)) {
            assertEquals(List.of(), rules(shown(run.bench().moment(), Language.EN)));
        }
    }
}
