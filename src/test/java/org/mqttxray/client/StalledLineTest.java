package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.client.mqttclient.State;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;

/** A line that takes nothing more, while 64 messages wait for their answers. */
class StalledLineTest {
    private static final long SEED = 1;
    private static final int MESSAGES = 64;
    /** So many packets of this size fill what the machine takes for a dead line, 256 KiB, to the last byte. */
    private static final int PACKET = 4_096;

    /** Of the library, in seconds. */
    private static final int CMD_TIMEOUT = 5;

    private static final int BEFORE_PAYLOAD = 1 + 2 + 2 + 1 + 2; // of a PUBLISH to t

    @Test
    void oneLookAtTheListWaitsForOneMessageAtMost() {
        int keepAlive = 10;
        ScriptedPeer peer = new ScriptedPeer();

        Trial.Run run = Trial.simulated(SEED, peer, List.of("PUBLISH 1 c2s silent"), trial -> {
            trial.client().settings().setKeepAliveInterval(keepAlive);
            trial.client().connect();
            for (int i = 0; i < MESSAGES; i++) {
                trial.publish("t", 1, text(PACKET));
            }
            trial.pass(Duration.ofSeconds(60));
        });

        double seconds = (run.since(State.CLIENT_STATE_DISCONNECTED) - run.since(State.CLIENT_STATE_CONNECTED)) / 1e9;
        double most = keepAlive + 2 * CMD_TIMEOUT; // of one look that has just begun, and of the PINGREQ
        assertTrue(seconds <= most, "a dead line is noticed after " + seconds + " s");
    }

    /** What was in flight comes first on the next line; if that one stalls meanwhile, it is no line for new messages. */
    @Test
    void noNewMessageOvertakesWhatWasInFlightOnANewLineThatStalls() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.PUBLISH, (packet, call) -> {
            if (call.number() > 1) {
                call.say(new PubAck(((Publish) packet).packetIdentifier()));
            }
        });
        List<String> expected = new ArrayList<>(
                IntStream.rangeClosed(1, 33).mapToObj(Integer::toString).toList());
        expected.add("new");

        Trial.simulated(SEED, peer, List.of("PUBLISH 34 c2s silent 8 s"), trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            for (int i = 1; i <= 33; i++) {
                trial.publish(
                        "t",
                        1,
                        i
                                + " "
                                        .repeat(2 * PACKET
                                                - BEFORE_PAYLOAD
                                                - Integer.toString(i).length()));
            }
            trial.await("all are there", () -> heard(peer.call(1)) == 33);
            peer.call(1).hangUp();
            trial.await("the new line stalls", () -> peer.calls().size() == 2);
            trial.pass(Duration.ofSeconds(6));
            publishUntilItGoes(trial);
            trial.await("the new one comes", () -> told(peer).contains("new"));
        });

        assertEquals(expected, told(peer).stream().distinct().toList());
    }

    private static void publishUntilItGoes(Trial trial) {
        trial.await("it can be published", () -> {
            try {
                trial.publish("t", 1, "new");
                return true;
            } catch (MqttException e) {
                assertEquals(MqttError.MQTT_NOT_CONNECT_ERROR, e.error());
                return false;
            }
        });
    }

    private static String text(int packet) {
        return "x".repeat(packet - BEFORE_PAYLOAD);
    }

    private static int heard(ScriptedPeer.Call call) {
        return call.heard(Publish.class).size();
    }

    /** What has come on all lines but the first. */
    private static List<String> told(ScriptedPeer peer) {
        return peer.calls().stream()
                .skip(1)
                .flatMap(call -> call.heard(Publish.class).stream())
                .map(publish -> CutSession.text(publish).strip())
                .toList();
    }
}
