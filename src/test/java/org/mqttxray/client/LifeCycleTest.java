package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MessageData;
import org.mqttxray.client.mqttclient.MessageHandler;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;

/** The order in which a program calls: too much, too early, twice, from a handler, and again after the end. */
class LifeCycleTest {
    private static final long SEED = 1;
    private static final String TOPIC = "t";
    private static final Duration SOON = Duration.ofSeconds(1);

    // The 65th

    @Test
    void theSixtyFifthPublishWaitsForAPlaceAndGoesOn() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);
        AtomicBoolean sent = new AtomicBoolean();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            fill(trial);
            trial.start("another", () -> {
                try {
                    trial.publish(TOPIC, 1, "65");
                    sent.set(true);
                } catch (MqttException e) {
                    throw new AssertionError(e);
                }
            });
            trial.pass(Duration.ofSeconds(2));
            assertEquals(64, peer.call(1).heard(Publish.class).size(), "there is no place yet");
            answerAll(peer.call(1));
            trial.await("it goes on", SOON, sent::get);
            trial.await("it comes", SOON, () -> texts(peer.call(1)).contains("65"));
            answerAll(peer.call(1));
        });

        assertEquals(1, peer.calls().size());
    }

    @Test
    void onePlaceIsEnoughForTheSixtyFifthPublish() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            fill(trial);
            peer.call(1).say(new PubAck(peer.call(1).heard(Publish.class).get(1).packetIdentifier()));
            trial.publish(TOPIC, 1, "65");
            trial.await(
                    "it comes", Duration.ofMillis(20), () -> texts(peer.call(1)).contains("65"));
            answerAll(peer.call(1));
        });
    }

    @Test
    void whoWaitsForAPlaceGoesOnWhenThereAreSeveral() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            fill(trial);
            answerAll(peer.call(1));
            trial.publish(TOPIC, 1, "65"); // takes the first place
            trial.publish(TOPIC, 1, "66");
            trial.await("it comes", SOON, () -> texts(peer.call(1)).contains("66"));
            answerAll(peer.call(1));
        });

        long from = run.changes(ClientField.PACKET_ID).get(65).nanos();
        long awaited = run.changes(ClientField.ACK_HANDLER_NUMBER).stream()
                .filter(change -> change.nanos() <= from)
                .reduce((before, after) -> after)
                .orElseThrow()
                .value();
        assertTrue(awaited <= 64 - 4, awaited + " answers are still awaited");
    }

    @Test
    void theSixtyFifthPublishFailsAfterTheCommandTimeoutAndKeepsTheConnection() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            fill(trial);
            MqttException e = assertThrows(MqttException.class, () -> trial.publish(TOPIC, 2, "65"));
            assertEquals(MqttError.MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR, e.error());
            trial.publish(TOPIC, 0, "of QoS 0 there is always place");
            answerAll(peer.call(1));
            trial.pass(SOON);
            trial.publish(TOPIC, 2, "66");
        });

        assertEquals(1, peer.calls().size());
        assertTrue(texts(peer.call(1)).contains("66"));
    }

    @Test
    void fromAHandlerTheSixtyFifthPublishFailsAtOnce() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);
        List<MqttError> errors = new CopyOnWriteArrayList<>();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 0, answering(1, "65", errors));
            fill(trial);
            peer.call(1).publish(0, 0, false, TOPIC, "ask");
            trial.await("at once", Duration.ofMillis(100), () -> !errors.isEmpty());
        });

        assertEquals(List.of(MqttError.MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR), errors);
        assertEquals(1, peer.calls().size());
    }

    private static void fill(Trial trial) throws MqttException {
        for (int i = 1; i <= 64; i++) {
            trial.publish(TOPIC, 1 + i % 2, Integer.toString(i));
        }
    }

    private static void answerAll(ScriptedPeer.Call call) {
        for (Publish publish : call.heard(Publish.class)) {
            if (publish.qos().level() > 0) {
                int id = publish.packetIdentifier();
                call.say(publish.qos().level() == 1 ? new PubAck(id) : new PubRec(id));
            }
        }
    }

    private static List<String> texts(ScriptedPeer.Call call) {
        return call.heard(Publish.class).stream().map(CutSession::text).toList();
    }

    // On a line that is only just there

    @Test
    void whoDisconnectsBeforeTheConnectOfANewLineSaysNothingOnIt() {
        ScriptedPeer peer = new ScriptedPeer();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.pass(Duration.ofSeconds(2));
            trial.scheduler().pauseOther(Scheduler.Spot.returned(TracedFunction.NETWORK_CONNECT), SOON);
            peer.call(1).hangUp();
            trial.await("it calls again", SOON, () -> peer.calls().size() == 2);
            trial.pass(Duration.ofMillis(100));
        });

        assertEquals(List.of(), peer.call(2).types());
    }

    // A part of a packet

    @Test
    void aLineOnWhichOnlyAPartOfAPacketFoundRoomIsGivenUp() {
        ScriptedPeer peer = new ScriptedPeer();
        int moreThanThereIsRoomFor = 300_000;

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.scheduler().pause(Scheduler.Spot.returned(TracedFunction.NETWORK_WRITE), Duration.ofSeconds(6));
            MqttException e = assertThrows(
                    MqttException.class, () -> trial.publish(TOPIC, 0, "m".repeat(moreThanThereIsRoomFor)));
            assertEquals(MqttError.MQTT_SEND_PACKET_ERROR, e.error());
            trial.await("it is back", Duration.ofSeconds(6), () -> peer.calls().size() == 2);
            trial.pass(SOON);
            trial.publish(TOPIC, 0, "the next");
        });

        assertEquals(List.of(PacketType.CONNECT), peer.call(1).types());
        assertEquals(List.of("the next"), texts(peer.call(2)));
    }

    // From a handler

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aHandlerMayPublish(int qos) {
        ScriptedPeer peer = new ScriptedPeer();
        List<MqttError> errors = new CopyOnWriteArrayList<>();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, qos, answering(qos, "answer", errors));
            peer.call(1).publish(qos, qos == 0 ? 0 : 7, false, TOPIC, "ask");
            trial.await("it comes", SOON, () -> texts(peer.call(1)).equals(List.of("answer")));
            trial.pass(Duration.ofSeconds(12));
        });

        assertEquals(List.of(), errors);
        assertEquals(1, peer.call(1).heard(Publish.class).size(), "it is acknowledged and not sent again");
    }

    private static MessageHandler answering(int qos, String text, List<MqttError> errors) {
        return new MessageHandler() {
            @Override
            public String name() {
                return "answering";
            }

            @Override
            public void handle(MqttClient client, MessageData message) {
                try {
                    client.publish("other", new Message(qos, false, text.getBytes(StandardCharsets.UTF_8)));
                } catch (MqttException e) {
                    errors.add(e.error());
                }
            }
        };
    }

    // Subscriptions

    @Test
    void unsubscribingWhatIsUnknownOrTwiceIsHarmless() {
        ScriptedPeer peer = new ScriptedPeer();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().unsubscribe("unknown");
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.client().unsubscribe(TOPIC);
            trial.client().unsubscribe(TOPIC);
            trial.await(
                    "all are asked",
                    SOON,
                    () -> peer.call(1).heard(Unsubscribe.class).size() == 3);
            trial.pass(Duration.ofMillis(100));
            peer.call(1).publish(0, 0, false, TOPIC, "unwanted");
            trial.pass(Duration.ofMillis(100));
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.await(
                    "it is asked",
                    SOON,
                    () -> peer.call(1).heard(Subscribe.class).size() == 2);
            trial.pass(Duration.ofMillis(100));
            peer.call(1).publish(0, 0, false, TOPIC, "wanted");
            trial.await("it comes", SOON, () -> trial.inbox().contains("wanted"));
            assertEquals(List.of("wanted"), trial.inbox());
        });

        assertEquals(1, peer.calls().size());
    }

    @Test
    void subscribingAgainReplacesTheHandlerAndTheQos() {
        ScriptedPeer peer = new ScriptedPeer();
        List<String> old = new CopyOnWriteArrayList<>();

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 0, Trial.handler("old", message -> old.add(message.text())));
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await(
                    "both are asked",
                    SOON,
                    () -> peer.call(1).heard(Subscribe.class).size() == 2);
            trial.pass(Duration.ofMillis(100));
            peer.call(1).publish(0, 0, false, TOPIC, "m");
            trial.await("it comes", SOON, () -> trial.inbox().equals(List.of("m")));
            peer.call(1).hangUp();
            trial.await(
                    "it asks again",
                    Duration.ofSeconds(3),
                    () -> peer.calls().size() == 2
                            && !peer.call(2).heard(Subscribe.class).isEmpty());
            trial.pass(Duration.ofMillis(100));
        });

        assertEquals(List.of(), old);
        List<Integer> levels = peer.call(2).heard(Subscribe.class).stream()
                .map(subscribe -> subscribe.subscriptions().get(0).qos().level())
                .toList();
        assertEquals(List.of(2), levels);
    }

    // Beginning and end

    @Test
    void beforeTheConnectionNothingCanBeSent() {
        Trial.simulated(SEED, new ScriptedPeer(), trial -> {
            List<MqttError> errors = new ArrayList<>();
            errors.add(assertThrows(MqttException.class, () -> trial.publish(TOPIC, 1, "m"))
                    .error());
            errors.add(assertThrows(MqttException.class, () -> trial.client().subscribe(TOPIC, 1, trial.handler()))
                    .error());
            errors.add(assertThrows(MqttException.class, () -> trial.client().unsubscribe(TOPIC))
                    .error());
            assertEquals(
                    List.of(MqttError.MQTT_NOT_CONNECT_ERROR),
                    errors.stream().distinct().toList());
        });
    }

    @Test
    void aClientWhoseConnectFailsCanBeReleasedAtOnce() {
        ScriptedPeer peer = new ScriptedPeer();

        Trial.Run run = Trial.simulated(
                SEED,
                (address, line) -> {
                    throw new DialFailed(DialFailed.Reason.REFUSED, "by the test");
                },
                trial -> {
                    assertThrows(MqttException.class, () -> trial.client().connect());
                });

        assertEquals(0, peer.calls().size());
        assertTrue(run.log().length() > 0);
    }

    @Test
    void whoDisconnectsWhileConnectingIsNotConnectedAfterwards() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.CONNECT, (packet, call) -> {
            call.later(Duration.ofSeconds(2), () -> call.say(new ConnAck(false, ConnectReturnCode.ACCEPTED)));
        });
        AtomicBoolean gone = new AtomicBoolean();

        Trial.simulated(SEED, peer, trial -> {
            trial.start("another", () -> {
                trial.pass(Duration.ofSeconds(1));
                try {
                    trial.client().disconnect();
                } catch (MqttException e) {
                    assertEquals(MqttError.MQTT_SEND_PACKET_ERROR, e.error());
                }
                gone.set(true);
            });
            trial.client().connect();
            trial.await("it has disconnected", SOON, gone::get);
            trial.await("it is over", SOON, () -> peer.call(1).over());
        });

        assertEquals(
                List.of(PacketType.CONNECT, PacketType.DISCONNECT),
                peer.call(1).types().subList(0, 2));
        assertEquals(1, peer.calls().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterADisconnectASecondConnectWorks(long seed) {
        ScriptedPeer peer = new ScriptedPeer();

        Trial.simulated(seed, peer, trial -> {
            for (int life = 1; life <= 3; life++) {
                assertEquals(0, trial.client().connect());
                trial.client().subscribe(TOPIC, 1, trial.handler());
                String text = "life " + life;
                ScriptedPeer.Call call = peer.call(life);
                trial.await(
                        "it subscribes",
                        SOON,
                        () -> !call.heard(Subscribe.class).isEmpty());
                call.publish(1, 7, false, TOPIC, text);
                trial.await("it comes", SOON, () -> trial.inbox().contains(text));
                trial.client().disconnect();
            }
        });

        assertEquals(3, peer.calls().size());
    }
}
