package org.mqttxray.client.defect;

import java.time.Duration;
import java.util.List;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.Scheduler;
import org.mqttxray.client.ScriptedPeer;
import org.mqttxray.client.Trial;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TracedFunction;

/** Defects at the beginning and the end of a client's life. */
final class LifeCases {
    private static final String TOPIC = "t";
    private static final Duration SOON = Duration.ofMillis(20);
    private static final int TOO_LONG_FOR_C = 1_500;

    private LifeCases() {}

    static List<DefectCase> all() {
        return List.of(
                new DefectCase(
                        Defect.LOST_START,
                        ScriptedPeer::new,
                        LifeCases::aStartBeforeItIsAwaited,
                        List.of("m"),
                        List.of()),
                new DefectCase(
                        Defect.CONNECTED_UNSAID,
                        Defect.FIXED_BUFFERS,
                        ScriptedPeer::new,
                        LifeCases::aConnectThatDoesNotFit,
                        List.of("MQTT_BUFFER_TOO_SHORT_ERROR", List.of()),
                        List.of("sent", List.of(PacketType.PUBLISH))),
                new DefectCase(
                        Defect.DEAD_THREAD,
                        ScriptedPeer::new,
                        LifeCases::aSecondLife,
                        List.of(0, List.of("m")),
                        List.of(0, List.of())),
                new DefectCase(
                        Defect.WAIT_FOR_NOBODY,
                        () -> new ScriptedPeer().on(PacketType.CONNECT, LifeCases::refuse),
                        LifeCases::releaseAfterARefusal,
                        List.of(5, "released"),
                        List.of(5, "MQTT_FAILED_ERROR")),
                new DefectCase(
                        Defect.LATE_FAREWELL,
                        ScriptedPeer::new,
                        LifeCases::aHangupBeforeTheStateIsTold,
                        List.of(1),
                        List.of(2)));
    }

    /** The yield thread has seen that it must wait for its start, and rests; meanwhile the start is said. */
    private static List<?> aStartBeforeItIsAwaited(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.scheduler().pause(Scheduler.Spot.returned(TracedFunction.PLATFORM_THREAD_INIT), SOON);
        trial.scheduler().pauseOther(Scheduler.Spot.entered(TracedFunction.PLATFORM_THREAD_STOP), SOON.multipliedBy(2));
        trial.client().connect();
        return messages(trial, peer.call(1));
    }

    private static List<String> messages(Trial trial, ScriptedPeer.Call call) throws MqttException {
        trial.client().subscribe(TOPIC, 0, trial.handler());
        trial.pass(SOON);
        call.publish(0, 0, false, TOPIC, "m");
        trial.pass(SOON.multipliedBy(4));
        return trial.inbox();
    }

    private static List<?> aConnectThatDoesNotFit(Trial trial, ScriptedPeer peer) {
        trial.client().settings().setClientId("x".repeat(TOO_LONG_FOR_C));
        String outcome = "sent";
        try {
            trial.client().connect();
            trial.publish(TOPIC, 0, "m");
        } catch (MqttException e) {
            outcome = e.error().name();
        }
        trial.pass(SOON);
        return List.of(outcome, peer.call(1).types());
    }

    private static List<?> aSecondLife(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.pass(SOON);
        trial.client().disconnect();
        trial.pass(SOON);
        int returnCode = trial.client().connect();
        return List.of(returnCode, messages(trial, peer.call(2)));
    }

    private static void refuse(Packet packet, ScriptedPeer.Call call) {
        call.say(new ConnAck(false, ConnectReturnCode.NOT_AUTHORIZED));
    }

    private static List<?> releaseAfterARefusal(Trial trial, ScriptedPeer peer) throws MqttException {
        int returnCode = trial.client().connect();
        try {
            trial.client().release();
            return List.of(returnCode, "released");
        } catch (MqttException e) {
            return List.of(returnCode, e.error().name());
        }
    }

    /** The thread that has said good-bye rests as soon as the lock is free, and the broker hangs up. */
    private static List<?> aHangupBeforeTheStateIsTold(Trial trial, ScriptedPeer peer) throws MqttException {
        trial.client().connect();
        trial.pass(Duration.ofSeconds(2));
        trial.scheduler().pause(Scheduler.Spot.released("mqtt_write_lock"), SOON);
        trial.client().disconnect();
        trial.pass(SOON);
        return List.of(peer.calls().size());
    }
}
