package org.mqttxray.client.defect;

import java.time.Duration;
import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.Scheduler;
import org.mqttxray.client.ScriptedPeer;
import org.mqttxray.client.Trial;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.trace.TracedFunction;

/** Defects in the use of the line: what is written to it, what is read from it, and how it is kept and lost. */
final class LineCases {
    private static final String TOPIC = "t";
    private static final Duration SOON = Duration.ofMillis(20);
    private static final int TOO_LONG_FOR_C = 2_000;
    /** More than a socket takes at once. */
    private static final int LONG = 300_000;

    private LineCases() {}

    static List<DefectCase> all() {
        return List.of(
                new DefectCase(
                        Defect.UNLOCKED_PING,
                        () -> new ScriptedPeer().forgiving(),
                        LineCases::aPingWhileAnotherSends,
                        List.of(List.of(PacketType.CONNECT, PacketType.PUBLISH, PacketType.PINGREQ), false),
                        List.of(List.of(PacketType.CONNECT, PacketType.PINGREQ, PacketType.PINGREQ), true)),
                new DefectCase(
                        Defect.FIXED_BUFFERS,
                        ScriptedPeer::new,
                        LineCases::longPackets,
                        List.of("sent", 1, List.of(TOO_LONG_FOR_C)),
                        List.of("MQTT_BUFFER_TOO_SHORT_ERROR", 0, List.of())),
                new DefectCase(
                        Defect.WHOLE_LENGTH_AGAIN,
                        () -> new ScriptedPeer().forgiving(),
                        LineCases::inPieces,
                        List.of("sent", false),
                        List.of("MQTT_SEND_PACKET_ERROR", true)),
                new DefectCase(
                        Defect.LOST_FRAMING,
                        () -> new ScriptedPeer().on(PacketType.SUBSCRIBE, LineCases::rest),
                        LineCases::aPauseInAPacket,
                        List.of(List.of(), 2),
                        List.of(List.of("what nobody sent"), 1)),
                new DefectCase(
                        Defect.HANGUP_IS_TIMEOUT, ScriptedPeer::new, LineCases::afterAHangup, List.of(2), List.of(1)),
                new DefectCase(
                        Defect.PING_STORM,
                        ScriptedPeer::new,
                        LineCases::withoutKeepAlive,
                        List.of("no ping", 1),
                        List.of("pings", 1)),
                new DefectCase(
                        Defect.RESUBSCRIBE_THEN_SCAN,
                        () -> new ScriptedPeer().ignore(PacketType.SUBSCRIBE),
                        LineCases::anOpenRequestOnTheNextLine,
                        List.of(1),
                        List.of(0)));
    }

    /** The yield thread has to ping while a thread rests that is about to send what it has put into the buffer. */
    private static List<?> aPingWhileAnotherSends(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().settings().setKeepAliveInterval(1);
        trial.client().connect();
        trial.scheduler().pause(Scheduler.Spot.entered(TracedFunction.MQTT_SEND_PACKET), Duration.ofMillis(1_200));
        trial.publish(TOPIC, 0, "m");
        trial.pass(SOON);
        return List.of(peer.call(1).types(), peer.call(1).nonsense());
    }

    private static List<?> longPackets(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.client().subscribe(TOPIC, 0, trial.handler());
        trial.pass(SOON);
        String outcome = outcome(trial, TOO_LONG_FOR_C);
        peer.call(1).publish(0, 0, false, TOPIC, "m".repeat(TOO_LONG_FOR_C));
        trial.pass(SOON);
        return List.of(
                outcome,
                peer.call(1).heard(Publish.class).size(),
                trial.inbox().stream().map(String::length).toList());
    }

    private static String outcome(Trial trial, int length) {
        try {
            trial.publish(TOPIC, 0, "m".repeat(length));
            return "sent";
        } catch (MqttException e) {
            return e.error().name();
        }
    }

    private static List<?> inPieces(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().settings().setWriteBufSize(4 * LONG);
        trial.client().connect();
        String outcome = outcome(trial, LONG);
        trial.pass(SOON);
        return List.of(outcome, peer.call(1).nonsense());
    }

    /** Says half a packet, and too late the rest, in which there is by chance another one. */
    private static void rest(Packet packet, ScriptedPeer.Call call) {
        call.put(String.format("90 03 %04X 00", ((Subscribe) packet).packetIdentifier()));
        if (call.number() == 1) {
            call.put("30 18 00 01 74");
            call.later(Duration.ofSeconds(8), () -> call.publish(0, 0, false, TOPIC, "what nobody sent"));
        }
    }

    private static List<?> aPauseInAPacket(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.client().subscribe(TOPIC, 0, trial.handler());
        trial.pass(Duration.ofSeconds(12));
        return List.of(trial.inbox(), peer.calls().size());
    }

    private static List<?> afterAHangup(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.pass(Duration.ofSeconds(2));
        peer.call(1).hangUp();
        trial.pass(SOON);
        return List.of(peer.calls().size());
    }

    private static List<?> withoutKeepAlive(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().settings().setKeepAliveInterval(0);
        trial.client().connect();
        trial.pass(Duration.ofMillis(5_100));
        long pings =
                peer.call(1).types().stream().filter(PacketType.PINGREQ::equals).count();
        return List.of(
                pings == 0 ? "no ping" : pings > 100 ? "pings" : pings + " pings",
                peer.calls().size());
    }

    /** A SUBSCRIBE that was not answered before the line was lost. */
    private static List<?> anOpenRequestOnTheNextLine(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.pass(Duration.ofSeconds(2));
        trial.client().subscribe(TOPIC, 1, trial.handler());
        trial.pass(SOON);
        peer.call(1).hangUp();
        trial.pass(SOON);
        return List.of(peer.call(2).heard(Subscribe.class).size());
    }
}
