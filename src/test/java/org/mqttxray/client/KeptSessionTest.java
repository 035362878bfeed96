package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;

/** What outlives a connection: messages under way, what is known of those that came, subscriptions. */
class KeptSessionTest {
    private static final long SEED = 1;
    private static final String TOPIC = "t";
    private static final Duration SOON = Duration.ofSeconds(3);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    /** Whoever publishes while the client still sends again what was in flight waits for its turn, and is not told that the line is down. */
    @Test
    void aMessageDuringTheResumptionWaitsForItsTurn() {
        for (long seed = 1; seed <= 50; seed++) {
            ScriptedPeer peer = new ScriptedPeer().on(PacketType.PUBLISH, (packet, call) -> {
                if (call.number() == 1 && call.heard(Publish.class).size() == 5) {
                    call.hangUp();
                } else if (call.number() > 1) {
                    call.say(new PubAck(((Publish) packet).packetIdentifier()));
                }
            });

            Trial.simulated(seed, peer, trial -> {
                trial.client().settings().setCleanSession(false);
                trial.client().connect();
                for (int i = 1; i <= 5; i++) {
                    trial.publish(TOPIC, 1, "m" + i);
                }
                trial.catchMoment("it is back", () -> trial.connections() == 2);
                trial.publish(TOPIC, 1, "m6");
                trial.await("all come", () -> heard(peer.call(2)) == 6);
            });

            List<Publish> again = peer.call(2).heard(Publish.class);
            assertEquals(
                    List.of(true, true, true, true, true, false),
                    again.stream().map(Publish::duplicate).toList());
        }
    }

    private static int heard(ScriptedPeer.Call call) {
        return call.heard(Publish.class).size();
    }

    /** The name of a case is its seed; with it the case is the same again. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noMessageIsLostAndNoneOfQosTwoIsDoubledHoweverOftenTheLineIsCut(long seed) {
        CutSession broker = new CutSession(seed);
        List<String> published = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> inbox = new ArrayList<>();

        Trial.simulated(seed, broker, trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            trial.client().subscribe(CutSession.TO_CLIENT, 2, trial.handler());
            trial.await("it subscribes", broker::subscribed);
            trial.pass(Duration.ofMillis(50));
            broker.cut(true);
            for (int i = 1; i <= 40; i++) {
                String text = "q" + (1 + i % 2) + " " + i;
                try {
                    trial.publish("up", 1 + i % 2, text);
                    published.add(text);
                } catch (MqttException e) {
                    assertEquals(MqttError.MQTT_NOT_CONNECT_ERROR, e.error(), text);
                    failed.add(text);
                }
                trial.pass(Duration.ofMillis(100));
            }
            broker.cut(false);
            trial.await(
                    "all come",
                    () -> broker.settled()
                            && trial.inbox().containsAll(broker.sent())
                            && broker.received().containsAll(published));
            trial.pass(Duration.ofSeconds(12));
            inbox.addAll(trial.inbox());
        });

        String told = "seed " + seed + ", " + broker.calls() + " connections";
        assertTrue(broker.calls() > 2, told + ": the line was cut");
        List<String> mustCome =
                published.stream().filter(KeptSessionTest::ofQosTwo).toList();
        List<String> came =
                broker.received().stream().filter(KeptSessionTest::ofQosTwo).toList();
        assertEquals(new HashSet<>(came).size(), came.size(), told + ": the broker got twice one of " + came);
        assertEquals(mustCome, came.stream().filter(mustCome::contains).toList(), told + ": to the broker, in order");
        assertTrue(
                broker.received().stream().allMatch(text -> published.contains(text) || failed.contains(text)), told);
        assertEquals(
                broker.sent().stream().filter(KeptSessionTest::ofQosTwo).toList(),
                inbox.stream().filter(KeptSessionTest::ofQosTwo).toList(),
                told + ": to the client, each once, in order");
    }

    private static boolean ofQosTwo(String text) {
        return text.startsWith("q2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsInFlightIsSentAgainInOrderAndWithDup(boolean sessionPresent) {
        ScriptedPeer peer = new ScriptedPeer()
                .on(PacketType.CONNECT, (packet, call) -> call.accept(sessionPresent && call.number() > 1))
                .on(PacketType.PUBLISH, (packet, call) -> {
                    boolean first =
                            call.number() == 1 && call.heard(Publish.class).size() == 1;
                    if (first || call.number() > 1) {
                        acknowledge((Publish) packet, call);
                    }
                })
                .on(PacketType.PUBREL, (packet, call) -> {
                    if (call.number() > 1) {
                        call.say(new PubComp(((PubRel) packet).packetIdentifier()));
                    }
                });
        List<Integer> identifiers = new ArrayList<>();

        Trial.Run run = Trial.unjudged(SEED, peer, trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            trial.publish(TOPIC, 2, "released");
            trial.await("PUBREL", SOON, () -> !peer.call(1).heard(PubRel.class).isEmpty());
            trial.publish(TOPIC, 1, "one");
            trial.publish(TOPIC, 2, "two");
            trial.publish(TOPIC, 1, "three");
            trial.await(
                    "all are there",
                    SOON,
                    () -> peer.call(1).heard(Publish.class).size() == 4);
            peer.call(1).heard(Publish.class).forEach(publish -> identifiers.add(publish.packetIdentifier()));
            peer.call(1).hangUp();
            trial.await("it is back", SOON, () -> peer.calls().size() == 2);
            trial.pass(Duration.ofSeconds(12));
        });

        if (sessionPresent) { // what the broker has forgotten is judged as new, without DUP; section 3.2.2.2 lets the
            // client go on with it
            assertEquals(List.of(), run.breaches(Direction.C2S));
        }
        List<Publish> again = peer.call(2).heard(Publish.class);
        assertEquals(
                List.of("one", "two", "three"),
                again.stream().map(CutSession::text).toList());
        assertEquals(
                identifiers.subList(1, 4),
                again.stream().map(Publish::packetIdentifier).toList());
        assertTrue(again.stream().allMatch(Publish::duplicate));
        List<Integer> released = peer.call(2).heard(PubRel.class).stream()
                .map(PubRel::packetIdentifier)
                .toList();
        assertEquals(List.of(identifiers.get(0), identifiers.get(2)), released, "the open PUBREL, then that of two");
    }

    private static void acknowledge(Publish publish, ScriptedPeer.Call call) {
        int id = publish.packetIdentifier();
        call.say(publish.qos().level() == 1 ? new PubAck(id) : new PubRec(id));
    }

    @Test
    void ofACleanSessionNothingIsSentAgain() {
        ScriptedPeer peer = new ScriptedPeer().ignore(PacketType.PUBLISH);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.publish(TOPIC, 1, "one");
            trial.publish(TOPIC, 2, "two");
            trial.await(
                    "both are there",
                    SOON,
                    () -> peer.call(1).heard(Publish.class).size() == 2);
            peer.call(1).hangUp();
            trial.await("it is back", SOON, () -> peer.calls().size() == 2);
            trial.pass(Duration.ofSeconds(12));
        });

        assertEquals(
                List.of(PacketType.CONNECT, PacketType.SUBSCRIBE, PacketType.DISCONNECT),
                peer.call(2).types());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void subscriptionsAndIdentifiersAreKeptAsLongAsTheBrokerKeepsThem(boolean sessionPresent) {
        ScriptedPeer peer = new ScriptedPeer()
                .on(PacketType.CONNECT, (packet, call) -> call.accept(sessionPresent && call.number() > 1))
                .ignore(PacketType.PUBREC);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            trial.client().subscribe(TOPIC, 2, trial.handler());
            trial.await(
                    "it subscribes",
                    SOON,
                    () -> !peer.call(1).heard(Subscribe.class).isEmpty());
            trial.pass(Duration.ofMillis(100));
            peer.call(1).publish(2, 9, false, TOPIC, "first");
            trial.await(
                    "it has it", SOON, () -> !peer.call(1).heard(PubRec.class).isEmpty());
            peer.call(1).hangUp();
            trial.await("it is back", SOON, () -> peer.calls().size() == 2);
            trial.pass(Duration.ofMillis(100));
            peer.call(2).publish(2, 9, sessionPresent, TOPIC, sessionPresent ? "first" : "second");
            trial.await(
                    "it has it", SOON, () -> !peer.call(2).heard(PubRec.class).isEmpty());
            trial.pass(Duration.ofMillis(100));
            assertEquals(sessionPresent ? List.of("first") : List.of("first", "second"), trial.inbox());
            peer.call(2).say(new PubRel(9));
            trial.await(
                    "it ends", SOON, () -> !peer.call(2).heard(PubComp.class).isEmpty());
        });

        assertEquals(sessionPresent, peer.call(2).heard(Subscribe.class).isEmpty());
    }

    @Test
    void aSubscribeWithoutAnAnswerIsSentAgainOnceOnTheNextLine() {
        ScriptedPeer peer = new ScriptedPeer();
        peer.on(PacketType.SUBSCRIBE, (packet, call) -> {
            if (call.number() == 1) {
                call.hangUp();
            } else {
                call.put(String.format("90 03 %04X 01", ((Subscribe) packet).packetIdentifier()));
                call.publish(0, 0, false, TOPIC, "granted");
            }
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(TOPIC, 1, trial.handler());
            trial.await("it comes", () -> trial.inbox().equals(List.of("granted")));
        });

        List<Packet> subscribes = new ArrayList<>(peer.call(2).heard(Subscribe.class));
        assertEquals(1, subscribes.size());
        assertFalse(peer.call(1).heard(Subscribe.class).isEmpty());
    }
}
