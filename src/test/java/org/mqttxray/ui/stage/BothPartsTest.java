package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.stage.StageScene.Speaker;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** Of the client that plays both parts the viewer asks, and the reporter has news. */
class BothPartsTest {
    private final Bench bench = new Bench();
    private final StageViewModel model = new StageViewModel(bench, new Messages(Language.EN));
    private final TraceLog log = emqx();

    private static TraceLog emqx() {
        Settings settings = Settings.of(new Address("station.simulated", Address.MQTT_PORT), "stage");
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT));
        try (Session session = new Session(platform)) {
            session.run(Programs.named("emqx").orElseThrow(), settings.withRounds(1));
            assertTrue(session.awaitEndOfProgram(Background.PATIENCE));
            return session.log();
        }
    }

    /** Who says the packets of a type while they leave. */
    private Set<Speaker> speakers(PacketType type) {
        Set<Speaker> heard = EnumSet.noneOf(Speaker.class);
        PacketType last = PacketType.RESERVED;
        bench.open(log, Debugger.ofRecord(log));
        for (long position = 0; position < log.length(); position++) {
            if (log.event(position) instanceof Event.PacketOut out) {
                last = Packets.type(log, out.range());
            }
            boolean leaves = log.event(position) instanceof Event.Entered entered
                    && entered.function() == TracedFunction.NETWORK_WRITE;
            if (leaves && last == type) {
                bench.goTo(position + 1);
                model.show(bench.moment());
                model.sceneProperty().get().bubble().ifPresent(bubble -> heard.add(bubble.speaker()));
            }
        }
        return heard;
    }

    @Test
    void theReporterPublishesAndTheViewerAsks() {
        assertEquals(EnumSet.of(Speaker.SECOND), speakers(PacketType.PUBLISH));
        assertEquals(EnumSet.of(Speaker.CLIENT), speakers(PacketType.SUBSCRIBE));
        assertEquals(EnumSet.of(Speaker.CLIENT), speakers(PacketType.CONNECT));
    }
}
