package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.client.mqttclient.State;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.trace.Detail;

/** The same script over real sockets, in real time. */
@Tag("machine")
class RealSilenceTest {
    /** Of a busy machine, in times the keep alive. */
    private static final double LATE = 0.3;

    private static final List<String> TWICE_EACH = List.of("first again again", "second again again");

    @Test
    void silenceIsNoticedWithinOneAndAHalfTimesTheKeepAlive() throws Exception {
        int keepAlive = 2;
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PINGREQ);
        try (LoopbackStation station = new LoopbackStation(peer)) {
            Trial.Run run = Trial.real(station.address(), trial -> {
                trial.client().settings().setKeepAliveInterval(keepAlive);
                trial.client().connect();
                trial.await(
                        "it hangs up",
                        Duration.ofSeconds(10),
                        () -> peer.call(1).gone());
            });

            double times = (run.since(State.CLIENT_STATE_DISCONNECTED) - run.since(State.CLIENT_STATE_CONNECTED))
                    / 1e9
                    / keepAlive;
            assertTrue(times >= 1 && times <= 1.5 + LATE, "noticed after " + times + " times the keep alive");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "EVERYTHING"})
    void whatIsNotAcknowledgedIsSentAgainWhetherItsTimersAreRecordedOrNot(Detail recorded) throws Exception {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);
        try (LoopbackStation station = new LoopbackStation(peer)) {
            Trial.real(recorded, station.address(), trial -> {
                trial.client().settings().setCmdTimeout(500);
                trial.client().connect();
                trial.publish("t", 1, "first");
                trial.pass(Duration.ofMillis(300));
                trial.publish("t", 1, "second");
                trial.await(
                        "both come again, and again",
                        Duration.ofSeconds(20),
                        () -> told(peer).containsAll(TWICE_EACH));
            });
        }

        assertEquals("first", told(peer).get(0)); // a busy machine may send it again before the second
    }

    private static List<String> told(ScriptedPeer peer) {
        Map<String, Integer> times = new HashMap<>();
        return peer.call(1).heard(Publish.class).stream()
                .map(publish -> {
                    String text = CutSession.text(publish);
                    int time = times.merge(text, 1, Integer::sum);
                    assertEquals(time > 1, publish.duplicate());
                    return text + " again".repeat(time - 1);
                })
                .toList();
    }

    @Test
    void aMessageThatComesByteByByteIsOneAndTheNextLineSubscribesAgain() throws Exception {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            call.put(String.format("90 03 %04X 02", ((Subscribe) packet).packetIdentifier()));
            for (byte each :
                    ScriptedPeer.together(List.of(ScriptedPeer.message(2, 7, false, "t", "line " + call.number())))) {
                call.put(new byte[] {each});
            }
        });
        try (LoopbackStation station = new LoopbackStation(peer)) {
            Trial.real(station.address(), trial -> {
                trial.client().connect();
                trial.client().subscribe("t", 2, trial.handler());
                trial.await("it comes", () -> trial.inbox().equals(List.of("line 1")));
                trial.await("it ends", () -> peer.call(1).types().contains(PacketType.PUBCOMP));
                peer.call(1).hangUp();
                trial.await("it comes again", () -> trial.inbox().equals(List.of("line 1", "line 2")));
            });
        }
        assertEquals(2, peer.calls().size());
    }
}
