package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.client.defect.Defect;
import org.mqttxray.client.mqttclient.Message;
import org.mqttxray.client.mqttclient.MessageData;
import org.mqttxray.client.mqttclient.MessageHandler;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.Decoded;
import org.mqttxray.mqtt.codec.Decoder;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Peer;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/**
 * Subscribe, publish, receive, unsubscribe and reconnect make the calls of the C library in its order. With the structural defects on, a
 * run equals C's tree but for the departures that no defect takes back; with them off, but for all.
 */
class ProtocolTreesTest {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILTER = "a/b";
    /** Makes a Remaining Length of 2000. */
    private static final int LARGE_PAYLOAD = 1_997;
    /** How many calls a scan makes that finds one answer not overdue. */
    private static final int LOOK = 3;

    private static final Set<String> STRUCTURAL = Arrays.stream(Defect.values())
            .filter(Defect::structural)
            .map(Defect::label)
            .collect(Collectors.toUnmodifiableSet());

    /** What a client of a scenario does once it is connected. */
    private interface Act {
        void with(MqttClient client, TracedPlatform platform) throws MqttException;
    }

    /**
     * A tree of C, and a run that shows it.
     *
     * @param tree the name of the file
     * @param function whose call, or whose round of mqtt_yield, the tree is
     * @param round whether it is a round
     * @param number the how manieth of that function in the run, from 0
     * @param peer whom it calls
     * @param act what the client does
     * @param other what a second client does
     */
    record Scenario(String tree, String function, boolean round, int number, Supplier<Peer> peer, Act act, Act other) {
        Scenario(String tree, String function, boolean round, Act act) {
            this(tree, function, round, 0, of(PeerBehaviour.ACCEPT), act, (client, platform) -> {});
        }

        Scenario number(int newNumber) {
            return new Scenario(tree, function, round, newNumber, peer, act, other);
        }

        Scenario peer(PeerBehaviour behaviour) {
            return peer(of(behaviour));
        }

        Scenario peer(Supplier<Peer> newPeer) {
            return new Scenario(tree, function, round, number, newPeer, act, other);
        }

        private static Supplier<Peer> of(PeerBehaviour behaviour) {
            return () -> new SimulatedBroker(behaviour);
        }

        Scenario other(Act newOther) {
            return new Scenario(tree, function, round, number, peer, act, newOther);
        }

        @Override
        public String toString() {
            return tree;
        }
    }

    /** A packet for which the buffers of C are too small; with those of the cured client it is one like any other. */
    static Scenario tooLarge() {
        Publish large =
                new Publish(false, QoS.AT_MOST_ONCE, false, "x", 0, Properties.NONE, Bytes.of(new byte[LARGE_PAYLOAD]));
        return round("drain", "mqtt_packet_drain", unnamed()).peer(sends(large));
    }

    @Test
    void whatDoesNotFitIsReadAndThrownAwayAsInC() {
        Scenario scenario = tooLarge();
        assertEquals(ofC(scenario, STRUCTURAL), seen(scenario, withDefects(STRUCTURAL)));
    }

    /** The runs of a scenario: cured, and with the structural defects. */
    static List<TraceLog> logs(Scenario scenario) {
        Parts parts = withDefects(defectsOf(scenario));
        return List.of(
                log(new Play(scenario, Parts.CURED), scenario.peer.get()),
                log(new Play(scenario, parts), scenario.peer.get()));
    }

    /** After a hang-up that is taken for a timeout nobody would connect again before the keep alive is over. */
    private static Set<String> defectsOf(Scenario scenario) {
        Set<String> defects = new TreeSet<>(STRUCTURAL);
        if (scenario.tree.startsWith("tree-reconnect")) {
            defects.remove(Defect.HANGUP_IS_TIMEOUT.label());
        }
        return defects;
    }

    private static Parts withDefects(Set<String> defects) {
        Parts parts = Parts.CURED;
        for (String defect : defects) {
            parts = Defect.labelled(defect).orElseThrow().in(parts);
        }
        return parts;
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(
                call("subscribe", "mqtt_subscribe", subscribed()),
                round("suback", "mqtt_suback_packet_handle", subscribed()),
                round("suback-again", "mqtt_suback_packet_handle", twice()).number(1),
                round("suback-refused", "mqtt_suback_packet_handle", subscribed())
                        .peer(PeerBehaviour.REFUSE_SUBSCRIPTION),
                call("publish-0", "mqtt_publish", published(0)),
                call("publish-1", "mqtt_publish", published(1)),
                call("publish-2", "mqtt_publish", published(2)),
                round("puback", "mqtt_puback_and_pubcomp_packet_handle", published(1)),
                round("pubrec", "mqtt_pubrec_and_pubrel_packet_handle", published(2)),
                round("pubcomp", "mqtt_puback_and_pubcomp_packet_handle", published(2)),
                round("receive-0", "mqtt_publish_packet_handle", named("topic1_handler"))
                        .other(later(0)),
                round("receive-1", "mqtt_publish_packet_handle", unnamed()).other(later(1)),
                round("receive-2", "mqtt_publish_packet_handle", unnamed()).other(later(2)),
                round("pubrel", "mqtt_pubrec_and_pubrel_packet_handle", unnamed())
                        .other(later(2)),
                round("receive-wildcard", "mqtt_publish_packet_handle", wildcard())
                        .other(later(0)),
                call("unsubscribe", "mqtt_unsubscribe", unsubscribed()),
                round("unsuback", "mqtt_unsuback_packet_handle", unsubscribed()),
                call("list-topics", "mqtt_list_subscribe_topic", listed()),
                call("publish-full", "mqtt_publish", full()).number(64).peer(PeerBehaviour.NO_PUBACK),
                round("receive-none", "mqtt_publish_packet_handle", intercepted())
                        .peer(sends(publish(0, 0, "x"))),
                round("receive-2-again", "mqtt_publish_packet_handle", unnamed())
                        .number(1)
                        .peer(sends(publish(2, 7, FILTER), publish(2, 7, FILTER))),
                yieldCall("scan-suback", "mqtt_ack_list_scan", unanswered()).peer(sends()),
                yieldCall("clean-suback", "mqtt_clean_session", subscribedAtTheEnd())
                        .peer(sends()),
                call("reconnect", "mqtt_try_reconnect", lost()).peer(Forgetful::new),
                call("reconnect-fails", "mqtt_try_reconnect", lostForGood(2)).peer(OnceOnly::new),
                call("reconnect-soon", "mqtt_try_reconnect", lostForGood(0)).peer(OnceOnly::new),
                yieldCall("resend", "mqtt_ack_list_scan", overdue()).peer(PeerBehaviour.NO_PUBACK),
                yieldCall("clean", "mqtt_clean_session", pendingAtTheEnd()).peer(PeerBehaviour.NO_PUBACK));
    }

    private static Scenario call(String tree, String function, Act act) {
        return new Scenario("tree-" + tree + ".txt", function, false, act);
    }

    private static Scenario round(String tree, String function, Act act) {
        return new Scenario("tree-" + tree + ".txt", function, true, act);
    }

    private static Scenario yieldCall(String tree, String function, Act act) {
        return call(tree, function, act);
    }

    private static Act subscribed() {
        return (client, platform) -> {
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
        };
    }

    private static Act twice() {
        return (client, platform) -> {
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
        };
    }

    private static Act published(int qos) {
        return (client, platform) -> {
            client.publish(FILTER, message(qos));
            sleep(platform, 1);
        };
    }

    private static Act named(String handler) {
        return (client, platform) -> {
            client.subscribe(FILTER, 2, new Named(handler, platform));
            sleep(platform, 3);
        };
    }

    private static Act unnamed() {
        return (client, platform) -> {
            client.subscribe(FILTER, 2);
            sleep(platform, 3);
        };
    }

    private static Act wildcard() {
        return (client, platform) -> {
            client.subscribe("a/+", 2);
            sleep(platform, 3);
        };
    }

    private static Act later(int qos) {
        return (client, platform) -> {
            sleep(platform, 1);
            client.publish(FILTER, message(qos));
            sleep(platform, 1);
        };
    }

    private static Act unsubscribed() {
        return (client, platform) -> {
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
            client.unsubscribe(FILTER);
            sleep(platform, 1);
        };
    }

    private static Act listed() {
        return (client, platform) -> {
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
            client.listSubscribeTopic();
        };
    }

    private static Act full() {
        return (client, platform) -> {
            for (int i = 0; i <= 64; i++) {
                tryToPublish(client);
            }
        };
    }

    private static void tryToPublish(MqttClient client) {
        try {
            client.publish(FILTER, message(1));
        } catch (MqttException e) {
            assertEquals(MqttError.MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR, e.error());
        }
    }

    private static Act overdue() {
        return (client, platform) -> {
            client.publish(FILTER, message(1));
            sleep(platform, 12);
        };
    }

    private static Act pendingAtTheEnd() {
        return (client, platform) -> {
            client.subscribe(FILTER, 0);
            sleep(platform, 1);
            client.publish("x", message(1));
            sleep(platform, 1);
        };
    }

    private static Act intercepted() {
        return (client, platform) -> {
            client.settings().setInterceptorHandler(new Named("interceptor_handler", platform));
            client.subscribe(FILTER, 2);
            sleep(platform, 3);
        };
    }

    private static Act unanswered() {
        return (client, platform) -> {
            client.subscribe(FILTER, 2);
            sleep(platform, 12);
        };
    }

    private static Act subscribedAtTheEnd() {
        return (client, platform) -> client.subscribe(FILTER, 2);
    }

    private static Act lost() {
        return (client, platform) -> {
            client.subscribe("a", 0);
            client.subscribe("b", 0);
            sleep(platform, 1);
            client.publish("x", message(1));
            sleep(platform, 5);
        };
    }

    private static Act lostForGood(int seconds) {
        return (client, platform) -> {
            client.settings()
                    .setReconnectHandler(() -> platform.trace().run(TracedFunction.RECONNECT_HANDLER, call -> {}));
            sleep(platform, seconds);
            client.publish("x", message(0));
            sleep(platform, 3);
        };
    }

    private static Publish publish(int qos, int packetId, String topic) {
        return new Publish(false, QoS.of(qos), false, topic, packetId, Properties.NONE, Bytes.of((byte) 'h'));
    }

    /** A peer that accepts, and sends packets in the place of an answer to the first SUBSCRIBE; with none it answers nothing. */
    private static Supplier<Peer> sends(Packet... packets) {
        return () -> (address, line) -> new Hearing(line) {
            @Override
            void heard(Packet packet) {
                if (packet instanceof Connect) {
                    say(new ConnAck(false, ConnectReturnCode.ACCEPTED), Duration.ZERO);
                } else if (packet instanceof Subscribe subscribe && packets.length > 0) {
                    say(
                            new SubAck(subscribe.packetIdentifier(), Properties.NONE, List.of(ReasonCode.SUCCESS)),
                            Duration.ZERO);
                    for (int i = 0; i < packets.length; i++) {
                        say(packets[i], Duration.ofMillis(500L * (i + 1)));
                    }
                }
            }
        };
    }

    /** A conversation whose packets are decoded. */
    private abstract static class Hearing implements Peer.Conversation {
        private final Peer.Line line;
        private final Decoder decoder = new Decoder();

        Hearing(Peer.Line line) {
            this.line = line;
        }

        abstract void heard(Packet packet);

        void say(Packet packet, Duration after) {
            line.send(Codec.encode(packet), after);
        }

        void hangUp() {
            line.close(Duration.ZERO);
        }

        @Override
        public void received(byte[] bytes) {
            for (Decoded decoded : decoder.feed(bytes, 0, bytes.length)) {
                heard(((Decoded.Whole) decoded).packet());
            }
        }

        @Override
        public void closed() {}
    }

    /** Hangs up at the first PUBLISH, and knows nothing of the client when it comes again. */
    private static final class Forgetful implements Peer {
        private boolean hungUp;

        @Override
        public Conversation called(Address address, Line line) {
            return new Hearing(line) {
                @Override
                void heard(Packet packet) {
                    if (packet instanceof Connect) {
                        say(new ConnAck(false, ConnectReturnCode.ACCEPTED), Duration.ZERO);
                    } else if (packet instanceof Subscribe subscribe) {
                        say(
                                new SubAck(subscribe.packetIdentifier(), Properties.NONE, List.of(ReasonCode.SUCCESS)),
                                Duration.ZERO);
                    } else if (packet instanceof Publish && !hungUp) {
                        hungUp = true;
                        hangUp();
                    }
                }
            };
        }
    }

    /** Takes one call and hangs up at the first PUBLISH; nobody listens afterwards. */
    private static final class OnceOnly implements Peer {
        private int calls;

        @Override
        public Conversation called(Address address, Line line) throws DialFailed {
            calls++;
            if (calls > 2) {
                throw new DialFailed(DialFailed.Reason.REFUSED, address.toString());
            }
            return new Hearing(line) {
                @Override
                void heard(Packet packet) {
                    if (packet instanceof Connect) {
                        say(new ConnAck(false, ConnectReturnCode.ACCEPTED), Duration.ZERO);
                    } else if (packet instanceof Publish) {
                        hangUp();
                    }
                }
            };
        }
    }

    private static Message message(int qos) {
        return new Message(qos, false, "hi".getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep(TracedPlatform platform, int seconds) {
        PlatformTimer.sleep(platform, seconds, () -> false);
    }

    private record Named(String name, TracedPlatform platform) implements MessageHandler {
        @Override
        public void handle(MqttClient client, MessageData message) {
            Object[] arguments = {message.topicName(), message.qos(), message.payload().length};
            boolean interceptor = name.equals(TracedFunction.INTERCEPTOR_HANDLER.cName());
            TracedFunction function = interceptor ? TracedFunction.INTERCEPTOR_HANDLER : TracedFunction.TOPIC1_HANDLER;
            platform.trace().run(function, arguments, call -> {});
        }
    }

    /** The client of the tree, and a second one. */
    private record Play(Scenario scenario, Parts parts) implements Program {
        @Override
        public String name() {
            return "play";
        }

        @Override
        public List<Role> roles() {
            return List.of(
                    new Role("one", (platform, settings) -> main(platform, settings, "one", scenario.act)),
                    new Role("other", (platform, settings) -> main(platform, settings, "other", scenario.other)));
        }

        private int main(TracedPlatform platform, Settings settings, String name, Act act) throws MqttException {
            return platform.trace().call(TracedFunction.MAIN, call -> {
                MqttClient client = MqttClient.lease(platform, parts);
                client.settings().setHost(settings.broker().host());
                client.settings().setPort(Integer.toString(settings.broker().port()));
                client.settings().setClientId(name);
                client.settings().setCleanSession(!scenario.tree.startsWith("tree-reconnect"));
                int code = client.connect();
                act.with(client, platform);
                try {
                    client.disconnect();
                } catch (MqttException e) {
                    call.local("rc", e.error().code()); // with the line dropped nothing can be said
                }
                client.release();
                return code;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRunIsAsInCButForTheDepartures(Scenario scenario) {
        assertEquals(ofC(scenario, Set.of()), seen(scenario, Parts.CURED));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRunWithTheStructuralDefectsIsAsInC(Scenario scenario) {
        Set<String> defects = defectsOf(scenario);
        assertEquals(ofC(scenario, defects), seen(scenario, withDefects(defects)));
    }

    @Test
    void everyNameOfADefectInTheDeparturesIsOne() {
        Set<Object> switches = new HashSet<>();
        Departures.entries().forEach(departure -> switches.add(departure.get("switch")));
        switches.remove(null);

        assertEquals(
                new TreeSet<>(Arrays.stream(Defect.values()).map(Defect::label).toList()), new TreeSet<>(switches));
    }

    private static List<String> ofC(Scenario scenario, Set<String> defects) {
        return new Departures(defects).apply(CallTree.ofResource(scenario.tree)).lines();
    }

    private static List<String> seen(Scenario scenario, Parts parts) {
        TraceLog log = log(new Play(scenario, parts), scenario.peer.get());
        CallTree main = CallTree.ofThread(log, "one", "main");
        CallTree yield = CallTree.ofThread(log, "one", "mqtt_yield_thread");
        if (scenario.round) {
            return rounds(yield).stream()
                    .filter(round -> round.first(scenario.function).isPresent())
                    .skip(scenario.number)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no round with " + scenario.function))
                    .lines();
        }
        List<CallTree> calls = new ArrayList<>(main.all(scenario.function));
        calls.addAll(yield.all(scenario.function));
        calls.removeIf(call ->
                scenario.function.equals("mqtt_ack_list_scan") && call.calls().size() <= LOOK);
        return calls.get(scenario.number).alone().lines();
    }

    private static TraceLog log(Program program, Peer peer) {
        SimulatedPlatform platform = new SimulatedPlatform(1, peer);
        try (Session session = new Session(platform, Lines.off())) {
            session.run(program, Settings.of(STATION, "trees"));
            if (!session.awaitEndOfProgram(PATIENCE)) {
                throw new AssertionError("the run does not end");
            }
            return session.log();
        }
    }

    /** The calls of mqtt_yield from one look at its timer to the next. */
    private static List<CallTree> rounds(CallTree thread) {
        List<List<CallTree>> rounds = new ArrayList<>();
        for (CallTree yield : thread.all("mqtt_yield")) {
            for (CallTree call : yield.calls()) {
                if (call.name().equals("platform_timer_is_expired")) {
                    rounds.add(new ArrayList<>());
                }
                if (!rounds.isEmpty()) {
                    rounds.get(rounds.size() - 1).add(call);
                }
            }
        }
        return rounds.stream().map(CallTree::of).toList();
    }
}
