package org.mqttxray.client.defect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.Scheduler;
import org.mqttxray.client.ScriptedPeer;
import org.mqttxray.client.Trial;
import org.mqttxray.client.mqttclient.PacketIdsAhead;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.trace.TracedFunction;

/** Defects that lose, double or spoil messages. */
final class MessageCases {
    private static final String TOPIC = "t";
    private static final String WRITE_LOCK = "mqtt_write_lock";
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LATER = Duration.ofSeconds(12);

    private MessageCases() {}

    static List<DefectCase> all() {
        return List.of(
                new DefectCase(
                        Defect.RECORD_AFTER_SEND,
                        ScriptedPeer::new,
                        MessageCases::answerFasterThanTheMemory,
                        List.of("m"),
                        List.of("m", "m again")),
                new DefectCase(
                        Defect.UNLOCKED_PUBREC,
                        () -> new ScriptedPeer().ignore(PacketType.PUBREC),
                        MessageCases::anotherPacketInTheBuffer,
                        List.of("PUBREC", "PUBLISH", "PUBREC"),
                        List.of("PUBREC", "PUBLISH", "PUBLISH")),
                new DefectCase(
                        Defect.REFUSED_IS_GRANTED,
                        () -> new ScriptedPeer().on(PacketType.SUBSCRIBE, MessageCases::refuse),
                        MessageCases::whoTakes,
                        List.of("interceptor unasked"),
                        List.of("unasked")),
                new DefectCase(
                        Defect.PAYLOAD_IS_TEXT,
                        ScriptedPeer::new,
                        MessageCases::aZeroInThePayload,
                        List.of("a\0b", "\0", "ab"),
                        List.of("a", "", "ab")),
                new DefectCase(
                        Defect.C_TOPIC_MATCHING,
                        ScriptedPeer::new,
                        MessageCases::filters,
                        List.of("sport/# sport", "# /a", "a/+/b a//b", "+/b /b"),
                        List.of("# $SYS/x")),
                new DefectCase(
                        Defect.KEEP_OLD_HANDLER,
                        ScriptedPeer::new,
                        MessageCases::aSecondHandler,
                        List.of("m"),
                        List.of("old m")),
                new DefectCase(
                        Defect.REUSED_IDENTIFIERS,
                        () -> new ScriptedPeer().ignore(PacketType.PUBLISH),
                        MessageCases::afterTheLastIdentifier,
                        List.of(2, 3, "sent"),
                        List.of(2, "MQTT_ACK_NODE_IS_EXIST_ERROR")),
                new DefectCase(
                        Defect.DROP_WHEN_FULL,
                        () -> new ScriptedPeer().ignore(PacketType.PUBLISH),
                        MessageCases::oneTooMany,
                        List.of("MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR", 1, "MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR", 1),
                        List.of("MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR", 2, "MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR", 3)));
    }

    /** The answer comes while the thread that has sent rests before its next step. */
    private static List<?> answerFasterThanTheMemory(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.scheduler().pause(Scheduler.Spot.returned(TracedFunction.MQTT_SEND_PACKET), SOON);
        trial.publish(TOPIC, 1, "m");
        trial.pass(LATER);
        return peer.call(1).heard(Publish.class).stream()
                .map(publish -> text(publish) + (publish.duplicate() ? " again" : ""))
                .toList();
    }

    private static String text(Publish publish) {
        return new String(publish.payload().toArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Another thread publishes while the yield thread rests after its PUBREC, which is never answered. */
    private static List<?> anotherPacketInTheBuffer(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.client().subscribe(TOPIC, 2, trial.handler());
        trial.pass(SOON);
        trial.scheduler().pauseOther(Scheduler.Spot.released(WRITE_LOCK), SOON);
        peer.call(1).publish(2, 7, false, TOPIC, "m");
        trial.pass(SOON.dividedBy(2));
        trial.publish(TOPIC, 0, "another");
        trial.pass(LATER);
        return peer.call(1).types().stream()
                .filter(type -> type == PacketType.PUBREC || type == PacketType.PUBLISH)
                .map(Enum::name)
                .limit(3)
                .toList();
    }

    private static void refuse(Packet packet, ScriptedPeer.Call call) {
        call.put(String.format("90 03 %04X 80", ((Subscribe) packet).packetIdentifier()));
        call.publish(0, 0, false, TOPIC, "unasked");
    }

    private static List<?> whoTakes(Trial trial, ScriptedPeer peer) throws MqttException {
        List<String> taken = intercepted(trial);
        trial.client().connect();
        trial.client().subscribe(TOPIC, 1, trial.handler());
        trial.pass(SOON);
        taken.addAll(trial.inbox());
        return taken;
    }

    private static List<String> intercepted(Trial trial) {
        List<String> taken = new CopyOnWriteArrayList<>();
        trial.client()
                .settings()
                .setInterceptorHandler(Trial.handler("interceptor", m -> taken.add("interceptor " + m.text())));
        return taken;
    }

    private static List<?> aZeroInThePayload(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.client().subscribe(TOPIC, 1, trial.handler());
        trial.pass(SOON);
        for (String payload : List.of("a\0b", "\0", "ab")) {
            peer.call(1).publish(0, 0, false, TOPIC, payload);
        }
        trial.pass(SOON);
        return trial.inbox();
    }

    /** A client for each filter would say the same; one that unsubscribes says it in one run. */
    private static List<?> filters(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        for (String pair : List.of("sport/# sport", "# /a", "a/+/b a//b", "+/b /b", "# $SYS/x")) {
            String filter = pair.split(" ")[0];
            trial.client()
                    .subscribe(
                            filter,
                            0,
                            Trial.handler("handler", m -> trial.inbox().add(pair)));
            trial.pass(SOON);
            peer.call(1).publish(0, 0, false, pair.split(" ")[1], "m");
            trial.pass(SOON);
            trial.client().unsubscribe(filter);
            trial.pass(SOON);
        }
        return trial.inbox();
    }

    private static List<?> aSecondHandler(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.client()
                .subscribe(TOPIC, 0, Trial.handler("old", m -> trial.inbox().add("old " + m.text())));
        trial.pass(SOON);
        trial.client().subscribe(TOPIC, 2, trial.handler());
        trial.pass(SOON);
        peer.call(1).publish(0, 0, false, TOPIC, "m");
        trial.pass(SOON);
        return trial.inbox();
    }

    /** The first identifier waits for its answer when the last has been given out. */
    private static List<?> afterTheLastIdentifier(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.publish(TOPIC, 1, "first");
        PacketIdsAhead.set(trial.client(), 1);
        String outcome = outcome(trial, "second");
        trial.pass(SOON);
        List<Object> seen = new ArrayList<>();
        peer.call(1).heard(Publish.class).forEach(publish -> seen.add(publish.packetIdentifier()));
        seen.add(outcome);
        return seen;
    }

    private static String outcome(Trial trial, String text) {
        try {
            trial.publish(TOPIC, 1, text);
            return "sent";
        } catch (MqttException e) {
            return e.error().name();
        }
    }

    /** 64 answers are awaited, and none ever comes. */
    private static List<?> oneTooMany(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().settings().setCleanSession(false);
        trial.client().connect();
        for (int i = 0; i < 64; i++) {
            trial.publish(TOPIC, 1, "m");
        }
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            seen.add(outcome(trial, "one too many"));
            trial.pass(LATER); // the yield thread looks at the state only when it does not wait for a packet
            seen.add(peer.calls().size());
        }
        return seen;
    }
}
