package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.PacketType;

/** Peers that do not let the client in, or answer its CONNECT with something else. */
class RefusedConnectTest {
    private static final long SEED = 1;
    private static final String CONNACK = "20020000";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aRefusalIsToldByItsCodeAndTheClientHangsUp(int code) {
        ScriptedPeer peer = new ScriptedPeer()
                .on(PacketType.CONNECT, (packet, call) -> call.say(new ConnAck(false, ConnectReturnCode.of(code))));

        Trial.simulated(SEED, peer, trial -> {
            assertEquals(code, trial.client().connect());
            trial.await("it hangs up", () -> peer.call(1).gone());
        });

        assertEquals(List.of(PacketType.CONNECT), peer.call(1).types());
        assertEquals(1, peer.calls().size(), "whoever is refused does not insist");
    }

    @Test
    void afterARefusalTheNextAttemptMayBeAccepted() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> {
            int code = call.number() == 1 ? 3 : 0;
            call.say(new ConnAck(false, ConnectReturnCode.of(code)));
        });

        Trial.simulated(SEED, peer, trial -> {
            assertEquals(3, trial.client().connect());
            assertEquals(0, trial.client().connect());
        });

        assertEquals(
                List.of(PacketType.CONNECT, PacketType.DISCONNECT), peer.call(2).types());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # in the place of a CONNACK      , bytes
        a CONNACK with flags             , 21 02 00 00
        reserved acknowledge flags       , 20 02 02 00
        a return code that is none       , 20 02 00 06
        a refusal with a session         , 20 02 01 05
        a CONNACK without a return code  , 20 01 00
        a CONNACK without anything       , 20 00
        a CONNACK with more              , 20 03 00 00 00
        a session after a clean session 1, 20 02 01 00
        a length of five bytes           , 20 82 80 80 80 00
        type 0                           , 00 00
        type 15                          , F0 00
        a PUBLISH                        , 30 04 00 01 74 6D
        a PUBACK                         , 40 02 00 02
        a SUBACK                         , 90 03 00 02 00
        a PINGRESP                       , D0 00
        a CONNECT                        , 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00
        a DISCONNECT                     , E0 00
        a text                           , 48 54 54 50 2F 31 2E 31 20 34 30 30
        """)
    void whatIsNoConnAckEndsTheAttempt(String what, String bytes) {
        for (boolean apart : new boolean[] {false, true}) {
            ScriptedPeer peer = new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> put(call, bytes, apart));

            assertEquals(Reason.NOT_MQTT, failure(peer), what);
        }
    }

    private static void put(ScriptedPeer.Call call, String bytes, boolean apart) {
        for (String chunk : apart ? bytes.split(" ") : new String[] {bytes}) {
            call.put(chunk);
        }
    }

    @Test
    void silenceEndsTheAttemptAfterTheCommandTimeout() {
        assertEquals(Reason.NO_ANSWER, failure(new ScriptedPeer().ignore(PacketType.CONNECT)));
    }

    @Test
    void halfAConnAckAndThenSilenceEndsTheAttempt() {
        assertEquals(
                Reason.NO_ANSWER,
                failure(new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> call.put("20 02 00"))));
    }

    @Test
    void aHangUpInsteadOfAConnAckEndsTheAttempt() {
        assertEquals(
                Reason.HUNG_UP, failure(new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> call.hangUp())));
    }

    @Test
    void aHangUpWithinAConnAckEndsTheAttempt() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> {
            call.put("20 02 00");
            call.hangUp();
        });
        assertEquals(Reason.HUNG_UP, failure(peer));
    }

    /** Why the connect fails; that the client hangs up then, and has sent nothing but CONNECT, is asserted here. */
    private static Reason failure(ScriptedPeer peer) {
        Reason[] reason = new Reason[1];
        Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setCmdTimeout(1_000);
            MqttException e =
                    assertThrows(MqttException.class, () -> trial.client().connect());
            assertEquals(MqttError.MQTT_CONNECT_FAILED_ERROR, e.error());
            reason[0] = e.reason();
            trial.await("it is over", Duration.ofSeconds(1), () -> peer.call(1).over());
        });
        assertEquals(List.of(PacketType.CONNECT), peer.call(1).types());
        assertEquals(1, peer.calls().size());
        return reason[0];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aConnAckOneByteAtATimeIsOne(long seed) {
        ScriptedPeer peer = new ScriptedPeer()
                .on(PacketType.CONNECT, (packet, call) -> put(call, CONNACK.replaceAll("..", "$0 "), true));

        Trial.simulated(seed, peer, trial -> assertEquals(0, trial.client().connect()));

        assertTrue(peer.call(1).types().contains(PacketType.DISCONNECT));
    }
}
