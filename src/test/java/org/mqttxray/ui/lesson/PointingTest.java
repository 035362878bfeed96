package org.mqttxray.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** Names in a text find what they stand for at the moment. */
class PointingTest {
    @Test
    void beforeAnythingHappenedNothingIsThere() {
        assertEquals(Optional.empty(), Pointing.frame(Moment.NOTHING, TracedFunction.MQTT_CONNECT));
        assertEquals(Optional.empty(), Pointing.field(Moment.NOTHING, Field.KEEP_ALIVE));
        assertEquals("--", Pointing.octet(Moment.NOTHING, 0));
    }

    @Test
    void atTheConnectPacketItsBytesAndCallersAreThere() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.values()[0])) {
            run.recordAllAndGoTo(Integer.MAX_VALUE);
            run.debugger().goTo(run.bench().moment().packets().get(0).position() + 1);
            run.bench().refresh();
            Moment moment = run.bench().moment();
            assertEquals(
                    Optional.of(PacketType.CONNECT),
                    moment.packet().orElseThrow().type());
            assertEquals("10", Pointing.octet(moment, 0));
            assertEquals("--", Pointing.octet(moment, 1000));
            assertTrue(Pointing.frame(moment, TracedFunction.MQTT_SEND_PACKET).isPresent());
            assertEquals(Optional.empty(), Pointing.frame(moment, TracedFunction.MQTT_WAIT_PACKET));
            assertEquals(
                    10,
                    Pointing.field(moment, Field.KEEP_ALIVE)
                            .orElseThrow()
                            .leaf()
                            .from());
            assertEquals(
                    9,
                    Pointing.field(moment, Field.CLEAN_SESSION)
                            .orElseThrow()
                            .leaf()
                            .from());
            assertEquals(
                    14,
                    Pointing.field(moment, Field.CLIENT_IDENTIFIER)
                            .orElseThrow()
                            .leaf()
                            .from());
        }
    }
}
