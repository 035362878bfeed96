package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.client.mqttclient.State;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.trace.ClientField;

/** Peers that let the client in and then break the protocol, or seem to. */
class BadPeerTest {
    private static final long SEED = 1;
    private static final String TOPIC = "t";

    // What is no MQTT

    @ParameterizedTest
    @CsvSource(textBlock = """
        # what                              , bytes
        type 0                              , 00 00
        type 0 with a body                  , 00 02 00 01
        type 15                             , F0 00
        a second CONNACK                    , 20 02 00 00
        a CONNECT                           , 10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00
        a SUBSCRIBE                         , 82 06 00 07 00 01 74 02
        an UNSUBSCRIBE                      , A2 05 00 07 00 01 74
        a PINGREQ                           , C0 00
        a DISCONNECT                        , E0 00
        a PUBLISH of QoS 3                  , 36 06 00 01 74 00 01 6D
        a PUBLISH of QoS 0 with DUP         , 38 04 00 01 74 6D
        a PUBLISH to a wildcard             , 30 04 00 01 23 6D
        a PUBLISH to an empty topic         , 30 03 00 00 6D
        a PUBLISH to a topic with NUL       , 30 04 00 01 00 6D
        a PUBLISH to an ill-formed topic    , 30 04 00 01 FF 6D
        a PUBLISH to a surrogate            , 30 05 00 03 ED A0 80
        a PUBLISH that ends within its topic, 30 04 00 09 74 6D
        a PUBLISH without a topic           , 30 00
        a PUBLISH with identifier 0         , 32 06 00 01 74 00 00 6D
        a PUBLISH without its identifier    , 34 03 00 01 74
        a PUBACK with flags                 , 41 02 00 02
        a PUBACK that is short              , 40 01 00
        a PUBACK that is long               , 40 03 00 02 00
        a PUBACK for identifier 0           , 40 02 00 00
        a PUBREC with flags                 , 51 02 00 02
        a PUBREL without its flags          , 60 02 00 02
        a PUBCOMP with flags                , 71 02 00 02
        a SUBACK with flags                 , 91 03 00 02 00
        a SUBACK with return code 3         , 90 03 00 02 03
        a SUBACK without a return code      , 90 02 00 02
        a SUBACK with two return codes      , 90 04 00 02 00 00
        an UNSUBACK with flags              , B1 02 00 02
        an UNSUBACK that is short           , B0 00
        a PINGRESP with flags               , D1 00
        a PINGRESP with a body              , D0 01 00
        a length of five bytes              , 30 80 80 80 80 01
        """)
    void whatIsNoMqttEndsTheConnectionAndTheClientConnectsAgain(String what, String bytes) {
        for (boolean apart : new boolean[] {false, true}) {
            ScriptedPeer peer = new ScriptedPeer().afterFirstConnAck((packet, call) -> put(call, bytes, apart));

            Trial.Run run = Trial.simulated(SEED, peer, trial -> {
                assertEquals(0, trial.client().connect());
                trial.await(
                        "it hangs up", Duration.ofSeconds(1), () -> peer.call(1).gone());
                trial.await("it is back", Duration.ofSeconds(3), () -> connected(peer, 2));
            });

            assertEquals(List.of(PacketType.CONNECT), peer.call(1).types(), what);
            assertEquals(2, peer.calls().size(), what);
            assertFalse(run.breaches(Direction.S2C).isEmpty(), "the log says what was wrong with " + what);
        }
    }

    private static boolean connected(ScriptedPeer peer, int number) {
        return peer.calls().size() >= number && peer.call(number).types().contains(PacketType.CONNECT);
    }

    private static void put(ScriptedPeer.Call call, String bytes, boolean apart) {
        for (String chunk : apart ? bytes.split(" ") : new String[] {bytes}) {
            call.put(chunk);
        }
    }

    // Whoever lets in and does not keep

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPeerThatAcceptsAndAtOnceEndsItIsCalledOnceASecond(boolean hangsUp) {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> {
            call.accept(false);
            if (hangsUp) {
                call.hangUp();
            } else {
                call.put("00 00");
            }
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.pass(Duration.ofSeconds(20));
        });

        int calls = peer.calls().size();
        assertTrue(calls >= 19 && calls <= 21, calls + " calls in 20 seconds");
    }

    @Test
    void whoeverDisconnectsDuringThePauseIsNotConnectedAgain() {
        ScriptedPeer peer = new ScriptedPeer().afterFirstConnAck((packet, call) -> call.hangUp());

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.pass(Duration.ofMillis(500));
        });

        assertEquals(1, peer.calls().size());
    }

    @Test
    void afterAConnectionThatLastedThereIsNoPause() {
        ScriptedPeer peer =
                new ScriptedPeer().afterFirstConnAck((packet, call) -> call.later(Duration.ofSeconds(2), call::hangUp));

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.pass(Duration.ofMillis(2_100));
            assertTrue(connected(peer, 2));
        });
    }

    // Acknowledgements that fit nothing

    @ParameterizedTest
    @CsvSource(textBlock = """
        # nothing of the sort is open , bytes         , the client answers
        a PUBACK                      , 40 02 00 63   , NONE
        a PUBREC                      , 50 02 00 63   , PUBREL
        a PUBREL                      , 62 02 00 63   , PUBCOMP
        a PUBCOMP                     , 70 02 00 63   , NONE
        a SUBACK                      , 90 03 00 63 00, NONE
        a refusing SUBACK             , 90 03 00 63 80, NONE
        an UNSUBACK                   , B0 02 00 63   , NONE
        a PINGRESP                    , D0 00         , NONE
        """)
    void anAnswerToNothingIsBorne(String what, String bytes, String answer) {
        ScriptedPeer peer = new ScriptedPeer().afterFirstConnAck((packet, call) -> call.put(bytes));

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.publish(TOPIC, 1, "one");
            trial.publish(TOPIC, 2, "two");
            trial.await(
                    "all is answered",
                    () -> peer.call(1).types().contains(PacketType.PUBREL)
                            && peer.call(1).types().contains(PacketType.PUBLISH));
            trial.pass(Duration.ofSeconds(12));
        });

        List<PacketType> types = new ArrayList<>(peer.call(1).types());
        List<PacketType> expected = new ArrayList<>(List.of(
                PacketType.CONNECT,
                PacketType.SUBSCRIBE,
                PacketType.PUBLISH,
                PacketType.PUBLISH,
                PacketType.PUBREL,
                PacketType.DISCONNECT));
        if (!answer.equals("NONE")) {
            expected.add(PacketType.valueOf(answer));
        }
        types.sort(null);
        expected.sort(null);
        assertEquals(expected, types, what);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the message has QoS, and its answer is , bytes
        1                    , PUBREC            , 50 02 00 02
        1                    , PUBCOMP           , 70 02 00 02
        2                    , PUBACK            , 40 02 00 02
        2                    , PUBCOMP           , 70 02 00 02
        """)
    void anAnswerOfAnotherQosEndsTheConnection(int qos, String answer, String bytes) {
        ScriptedPeer peer = new ScriptedPeer();
        peer.on(PacketType.PUBLISH, (packet, call) -> {
            if (call.number() == 1) {
                call.put(bytes);
            }
        });

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.publish(TOPIC, qos, "m");
            trial.await("it hangs up", Duration.ofSeconds(1), () -> peer.call(1).gone());
            trial.await("it is back", Duration.ofSeconds(3), () -> connected(peer, 2));
        });

        assertEquals(
                List.of(PacketType.CONNECT, PacketType.PUBLISH), peer.call(1).types());
        assertFalse(run.breaches(Direction.S2C).isEmpty(), answer);
    }

    @Test
    void aSecondPubRecGetsASecondPubRel() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.PUBLISH, (packet, call) -> {
            int id = ((Publish) packet).packetIdentifier();
            call.say(new PubRec(id), new PubRec(id));
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.publish(TOPIC, 2, "m");
            trial.await("both", () -> peer.call(1).heard(PubRel.class).size() == 2);
            trial.pass(Duration.ofSeconds(12));
        });

        assertEquals(
                List.of(
                        PacketType.CONNECT,
                        PacketType.PUBLISH,
                        PacketType.PUBREL,
                        PacketType.PUBREL,
                        PacketType.DISCONNECT),
                peer.call(1).types(),
                "nothing is sent again afterwards");
    }

    @Test
    void aRefusedSubscriptionHasNoHandler() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            call.put(String.format("90 03 %04X 80", ((Subscribe) packet).packetIdentifier()));
            call.publish(0, 0, false, TOPIC, "unasked");
        });

        Trial.simulated(SEED, peer, trial -> {
            List<String> left = new ArrayList<>();
            trial.client().settings().setInterceptorHandler(Trial.handler("interceptor", m -> left.add(m.text())));
            trial.client().connect();
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.await("it comes", () -> !left.isEmpty());
            assertEquals(List.of(), trial.inbox());
        });

        assertEquals(1, peer.calls().size());
    }

    @Test
    void answersToNothingDoNotFillTheList() {
        ScriptedPeer peer = new ScriptedPeer().afterFirstConnAck((packet, call) -> {
            for (int id = 1_000; id < 1_200; id++) {
                call.say(new PubRec(id));
            }
        });

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.await(
                    "each gets its PUBREL",
                    () -> peer.call(1).heard(PubRel.class).size() == 200);
            trial.publish(TOPIC, 1, "m");
            trial.await("it arrives", () -> peer.call(1).heard(Publish.class).size() == 1);
            trial.pass(Duration.ofSeconds(12));
            assertEquals(200, peer.call(1).heard(PubRel.class).size(), "no PUBREL is sent again");
        });

        assertTrue(run.changes(ClientField.ACK_HANDLER_NUMBER).stream().allMatch(change -> change.value() <= 1));
    }

    // Packets that take their time

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the first byte comes late in the client's wait, the others one by one, each after a pause; milliseconds
        4_900, 1_000
        4_999, 4_000
        100  , 4_900
        """)
    void aPacketMayComeSlowlyAsLongAsItComes(String first, String pause) {
        ScriptedPeer peer = subscribed(call -> {
            long at = millis(first);
            for (byte each : ScriptedPeer.together(List.of(ScriptedPeer.message(1, 7, false, TOPIC, "slow")))) {
                call.later(Duration.ofMillis(at), () -> call.put(new byte[] {each}));
                at += millis(pause);
            }
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.await("it comes", () -> trial.inbox().equals(List.of("slow")));
        });

        assertEquals(1, peer.calls().size(), "the line was not given up");
    }

    private static long millis(String text) {
        return Long.parseLong(text.replace("_", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "40", "50", "62", "70", "90", "B0", "D0"})
    void whatClaimsToBeLongAndIsNoMessageIsNotWaitedFor(String type) {
        ScriptedPeer peer =
                new ScriptedPeer().afterFirstConnAck((packet, call) -> call.put(type + " FF FF FF 7F 00 02"));

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.await(
                    "it hangs up", Duration.ofMillis(100), () -> peer.call(1).gone());
        });
    }

    // Messages

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aMessageBeforeItsSubAckFindsItsHandler(long seed) {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            call.publish(1, 7, false, TOPIC, "early");
            call.put(String.format("90 03 %04X 01", ((Subscribe) packet).packetIdentifier()));
        });

        Trial.simulated(seed, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.await("it comes", () -> trial.inbox().equals(List.of("early")));
            trial.await(
                    "it is acknowledged", () -> peer.call(1).heard(PubAck.class).size() == 1);
        });
    }

    @Test
    void manyPacketsInOneChunkAreAllHandledInOrder() {
        int count = 300;
        List<String> texts = new ArrayList<>();
        ScriptedPeer peer = subscribed(call -> {
            List<Packet> packets = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                packets.add(ScriptedPeer.message(i % 3, i % 3 == 0 ? 0 : i, false, TOPIC, "m" + i));
                texts.add("m" + i);
            }
            call.put(ScriptedPeer.together(packets));
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await("all come", () -> trial.inbox().size() == count);
            assertEquals(texts, trial.inbox());
            trial.await("all end", () -> peer.call(1).heard(PubComp.class).size() == count / 3);
        });

        assertEquals(count / 3, peer.call(1).heard(PubAck.class).size());
        assertEquals(count / 3, peer.call(1).heard(PubRec.class).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneByteAtATimeIsTheSameConversation(long seed) {
        ScriptedPeer peer = subscribed(call -> {
            for (byte each : ScriptedPeer.together(List.of(
                    ScriptedPeer.message(0, 0, false, TOPIC, "a"),
                    ScriptedPeer.message(1, 1, false, TOPIC, "b"),
                    ScriptedPeer.message(2, 2, false, TOPIC, "c")))) {
                call.put(new byte[] {each});
            }
        });

        Trial.simulated(seed, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await("all come", () -> trial.inbox().equals(List.of("a", "b", "c")));
            trial.await("all end", () -> peer.call(1).heard(PubComp.class).size() == 1);
        });

        assertEquals(1, peer.calls().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aQosTwoMessageComesOnceUntilItIsReleasedAndThenAgain(long seed) {
        ScriptedPeer peer = subscribed(call -> {
            call.publish(2, 9, false, TOPIC, "first");
            call.publish(2, 9, true, TOPIC, "first");
            call.publish(2, 9, true, TOPIC, "first");
        });
        peer.ignore(PacketType.PUBREC);
        peer.on(PacketType.PUBCOMP, (packet, call) -> {
            if (call.heard(PubComp.class).size() == 1) {
                call.publish(2, 9, false, TOPIC, "second");
            }
        });

        Trial.simulated(seed, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await("three answers", () -> peer.call(1).heard(PubRec.class).size() == 3);
            assertEquals(List.of("first"), trial.inbox());
            peer.call(1).say(new PubRel(9));
            trial.await("the next with this identifier", () -> trial.inbox().equals(List.of("first", "second")));
            peer.call(1).say(new PubRel(9));
            trial.await("it ends", () -> peer.call(1).heard(PubComp.class).size() == 2);
        });
    }

    /** A peer that grants a subscription and then does something, at the first call only. */
    private static ScriptedPeer subscribed(Consumer<ScriptedPeer.Call> then) {
        return new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            call.put(String.format("90 03 %04X 02", ((Subscribe) packet).packetIdentifier()));
            if (call.number() == 1) {
                then.accept(call);
            }
        });
    }

    // Claims, silence, the end in the middle

    @Test
    void aClaimOfAQuarterOfAGigabyteTakesNoMemory() {
        ScriptedPeer peer =
                new ScriptedPeer().afterFirstConnAck((packet, call) -> call.put("30 FF FF FF 7F 00 01 74 6D"));

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.await(
                    "it hangs up", Duration.ofSeconds(10), () -> peer.call(1).gone());
            trial.await("it is back", Duration.ofSeconds(3), () -> connected(peer, 2));
        });

        assertBufferStays(run, 1024);
    }

    @Test
    void whatIsClaimedWithinTheLimitIsAllocatedOnlyAsItComes() {
        int arrived = 100_000;
        ScriptedPeer peer = new ScriptedPeer().afterFirstConnAck((packet, call) -> {
            call.put("30 80 80 80 07 00 01 74"); // 14 MB
            call.put(new byte[arrived]);
        });

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.await(
                    "it hangs up", Duration.ofSeconds(10), () -> peer.call(1).gone());
        });

        assertBufferStays(run, 4 * arrived);
    }

    private static void assertBufferStays(Trial.Run run, int most) {
        long largest = run.changes(ClientField.READ_BUFFER_SIZE).stream()
                .mapToLong(Trial.Change::value)
                .max()
                .orElseThrow();
        assertTrue(largest <= most, "the read buffer has grown to " + largest);
    }

    @Test
    void theEndInTheMiddleOfAPacketIsNoMessageAndTheClientConnectsAgain() {
        ScriptedPeer peer = subscribed(call -> {
            call.put("32 0A 00 01 74 00 05");
            call.hangUp();
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await(
                    "it subscribes again",
                    Duration.ofSeconds(3),
                    () -> peer.calls().size() == 2 && peer.call(2).types().contains(PacketType.SUBSCRIBE));
            assertEquals(List.of(), trial.inbox());
        });

        assertEquals(
                List.of(PacketType.CONNECT, PacketType.SUBSCRIBE), peer.call(1).types());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # keep alive, command timeout, what it says before it falls silent
        2           , 5000           , ''
        10          , 5000           , ''
        60          , 5000           , ''
        10          , 1000           , ''
        10          , 30000          , ''
        2           , 5000           , 30 0A 00 01
        10          , 5000           , 30 0A 00 01
        10          , 30000          , 30
        """)
    void silenceIsNoticedWithinOneAndAHalfTimesTheKeepAlive(int keepAlive, int cmdTimeout, String last) {
        long lastWord = Duration.ofSeconds(keepAlive).dividedBy(2).toNanos();
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PINGREQ);
        peer.afterFirstConnAck((packet, call) -> call.later(Duration.ofNanos(lastWord), () -> {
            call.publish(0, 0, false, TOPIC, "the last word");
            if (!last.isEmpty()) {
                call.put(last);
            }
        }));

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setKeepAliveInterval(keepAlive);
            trial.client().settings().setCmdTimeout(cmdTimeout);
            trial.client().connect();
            trial.await("it is back", Duration.ofMinutes(5), () -> connected(peer, 2));
            trial.client().settings().setCmdTimeout(1_000);
        });

        long heard = peer.call(1).heard().get(0).nanos() + lastWord;
        double times = (run.since(State.CLIENT_STATE_DISCONNECTED) - heard) / 1e9 / keepAlive;
        assertTrue(times <= 1.501, "noticed after " + times + " times the keep alive");
    }

    @Test
    void aPeerThatOnlyTalksAndDoesNotAnswerPingsIsLeft() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PINGREQ);
        peer.afterFirstConnAck((packet, call) -> talk(call));

        Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setKeepAliveInterval(4);
            trial.client().connect();
            trial.await("it hangs up", Duration.ofSeconds(9), () -> peer.call(1).gone());
        });
    }

    private static void talk(ScriptedPeer.Call call) {
        call.publish(0, 0, false, TOPIC, "bla");
        call.later(Duration.ofSeconds(1), () -> {
            if (!call.over()) {
                talk(call);
            }
        });
    }
}
