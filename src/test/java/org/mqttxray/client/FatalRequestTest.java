package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** A broker that refuses a request by hanging up, each time that it gets it. */
class FatalRequestTest {
    private static final long SEED = 1;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String FATAL = "fatal";

    @Test
    void aSubscribeBehindWhichThreeLinesAreLostIsGivenUp() {
        ScriptedPeer peer = refusing(1);

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe("before", 1, trial.handler());
            trial.client().subscribe(FATAL, 1, trial.handler());
            trial.client().subscribe("behind", 1, trial.handler());
            trial.await("it is back", () -> peer.calls().size() == 4);
            trial.pass(LONG);
            peer.call(4).publish(0, 0, false, "before", "one");
            peer.call(4).publish(0, 0, false, "behind", "two");
            trial.await("both come", () -> trial.inbox().equals(List.of("one", "two")));
        });

        assertEquals(4, peer.calls().size());
        assertEquals(List.of("behind", "before"), filters(peer.call(4)));
        assertEquals(List.of("mqtt_subscribe: -15 MQTT_SUBSCRIBE_NOT_ACK_ERROR: fatal"), said(run.log()));
    }

    @Test
    void aSubscriptionThatTheBrokerNoLongerBearsIsGivenUpWithItsHandler() {
        ScriptedPeer peer = refusing(2);

        Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(FATAL, 1, trial.handler());
            trial.await("it subscribes", () -> filters(peer.call(1)).equals(List.of(FATAL)));
            trial.pass(Duration.ofSeconds(2));
            peer.call(1).hangUp();
            trial.await("it is back", () -> peer.calls().size() == 5);
            trial.pass(LONG);
            peer.call(5).publish(0, 0, false, FATAL, "unasked");
            trial.pass(Duration.ofSeconds(1));
            assertEquals(List.of(), trial.inbox());
        });

        assertEquals(5, peer.calls().size());
        assertEquals(List.of(), filters(peer.call(5)));
    }

    @Test
    void aSecondSubscribeThatIsGivenUpLeavesWhatTheBrokerHasKept() {
        ScriptedPeer peer = refusing(1).on(PacketType.CONNECT, (packet, call) -> call.accept(call.number() > 1));
        peer.on(PacketType.SUBSCRIBE, (packet, call) -> {
            Subscribe subscribe = (Subscribe) packet;
            if (subscribe.subscriptions().get(0).qos().level() > 0) {
                call.hangUp();
            } else {
                ScriptedPeer.grant(subscribe, call);
            }
        });

        Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            trial.client().subscribe(FATAL, 0, trial.handler());
            trial.client().subscribe(FATAL, 1, trial.handler());
            trial.await("it is back", () -> peer.calls().size() == 4);
            trial.pass(LONG);
            peer.call(4).publish(0, 0, false, FATAL, "of the first");
            trial.await("it comes", () -> trial.inbox().equals(List.of("of the first")));
        });

        assertEquals(4, peer.calls().size());
    }

    @Test
    void anUnsubscribeIsGivenUpLikewise() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.UNSUBSCRIBE, (packet, call) -> call.hangUp());

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().unsubscribe(FATAL);
            trial.await("it is back", () -> peer.calls().size() == 4);
            trial.pass(LONG);
        });

        assertEquals(4, peer.calls().size());
        assertEquals(List.of(), peer.call(4).heard(Unsubscribe.class));
        assertEquals(1, said(run.log()).size());
    }

    /** What stands before it in the order may be what the broker can not bear: a PUBLISH must be sent again (MQTT-4.4.0-1). */
    @Test
    void aSubscribeBehindAMessageWithoutAnAnswerIsNotToBlame() {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.PUBLISH, (packet, call) -> call.hangUp());

        Trial.simulated(SEED, peer, trial -> {
            trial.client().settings().setCleanSession(false);
            trial.client().connect();
            trial.publish("t", 1, "m");
            trial.client().subscribe(FATAL, 1, trial.handler());
            trial.await("it comes again", () -> peer.calls().size() == 8);
            peer.on(PacketType.PUBLISH, (packet, call) -> call.say(new PubAck(((Publish) packet).packetIdentifier())));
            trial.await(
                    "it subscribes",
                    () -> filters(peer.call(peer.calls().size())).contains(FATAL));
            trial.pass(LONG);
            assertFalse(peer.call(peer.calls().size()).over());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aLineOrTwoMayBeLostByChance(int lost) {
        ScriptedPeer peer = new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            if (call.number() <= lost) {
                call.hangUp();
            } else {
                ScriptedPeer.grant((Subscribe) packet, call);
            }
        });

        Trial.Run run = Trial.simulated(SEED, peer, trial -> {
            trial.client().connect();
            trial.client().subscribe(FATAL, 1, trial.handler());
            trial.await("it is back", () -> peer.calls().size() == lost + 1);
            trial.pass(Duration.ofSeconds(1));
            peer.call(lost + 1).publish(0, 0, false, FATAL, "granted");
            trial.await("it comes", () -> trial.inbox().equals(List.of("granted")));
        });

        assertTrue(said(run.log()).isEmpty());
    }

    /** A broker that hangs up from one of its calls on when it hears of the filter. */
    private static ScriptedPeer refusing(int from) {
        return new ScriptedPeer().on(PacketType.SUBSCRIBE, (packet, call) -> {
            Subscribe subscribe = (Subscribe) packet;
            if (call.number() >= from && filter(subscribe).equals(FATAL)) {
                call.hangUp();
            } else if (!call.over()) {
                ScriptedPeer.grant(subscribe, call);
            }
        });
    }

    private static String filter(Subscribe subscribe) {
        return subscribe.subscriptions().get(0).topicFilter();
    }

    private static List<String> filters(ScriptedPeer.Call call) {
        return call.heard(Subscribe.class).stream()
                .map(FatalRequestTest::filter)
                .toList();
    }

    private static List<String> said(TraceLog log) {
        return LongStream.range(0, log.length())
                .mapToObj(log::event)
                .filter(Event.Said.class::isInstance)
                .map(event -> ((Event.Said) event).text())
                .toList();
    }
}
