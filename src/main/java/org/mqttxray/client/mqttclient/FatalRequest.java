package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.MqttError.MQTT_SUBSCRIBE_NOT_ACK_ERROR;
import static org.mqttxray.client.MqttError.MQTT_UNSUBSCRIBE_ACK_PACKET_ERROR;
import static org.mqttxray.trace.TracedFunction.MQTT_SUBSCRIBE;
import static org.mqttxray.trace.TracedFunction.MQTT_UNSUBSCRIBE;

import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.TracedFunction;

/**
 * A SUBSCRIBE or an UNSUBSCRIBE that the broker answers by hanging up, line after line. Which one it is follows from the order: the broker
 * reads one packet after the other, and has answered all that came before. It is given up in the end, as if it had been refused: nobody has
 * to send it again, for that is demanded of PUBLISH and PUBREL alone (MQTT-4.4.0-1).
 *
 * <p>All of it on the yield thread.
 */
final class FatalRequest {
    /** How many lines in all it may cost: one may be lost by chance, and two. */
    private static final int MOST_LINES = 3;

    private final MqttClient c;

    FatalRequest(MqttClient c) {
        this.c = c;
    }

    /** A line is lost, and the answers that came over it are known. */
    void lost(Reason why) {
        if (why == Reason.HUNG_UP) {
            c.ackList.peekFirst().filter(AckHandler::ofRequest).ifPresent(AckHandler::loseLine);
        }
    }

    /** There is a new line, on which nothing has been sent again yet. */
    void giveUp(Call call) {
        for (AckHandler awaited : c.ackHandlerList) {
            if (awaited.lostLines() >= MOST_LINES) {
                giveUp(call, awaited);
            }
        }
    }

    private void giveUp(Call call, AckHandler request) {
        Optional<String> topicFilter = request.msgHandler().map(MsgHandler::topicFilter);
        TracedFunction asked = request.ofSubscribe() ? MQTT_SUBSCRIBE : MQTT_UNSUBSCRIBE;
        MqttError error = request.ofSubscribe() ? MQTT_SUBSCRIBE_NOT_ACK_ERROR : MQTT_UNSUBSCRIBE_ACK_PACKET_ERROR;
        String what = topicFilter.orElseGet(() -> Integer.toString(request.packetId()));
        call.said(asked.cName() + ": " + error.code() + " " + error.name() + ": " + what);
        c.ackList.giveUp(request);
        if (!c.sessionPresent) { // the broker has not got it, and would be asked again on each new line
            topicFilter.ifPresent(c.msgHandlers::forget);
        }
    }
}
